using System.Globalization;
using System.Security.Cryptography;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Files;

/// <summary>Seals files part by part, and opens them again. What came is what goes out: a part that is missing, moved or changed ends the reading.</summary>
public sealed class DocumentParts(CaseManagerDb db, KeyRing keys, Sealer sealer)
{
    private const string Table = "document_part";

    /// <summary>Seals and stores the file of a document that has just been saved, in the transaction in which that was.</summary>
    /// <param name="document">Whose file it is.</param>
    /// <param name="file">The file, from its beginning.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task SaveAsync(CaseDocument document, Stream file, CancellationToken cancellationToken)
    {
        await keys.FetchAsync(db, [document.SealedFor], cancellationToken);
        var part = new byte[CaseDocument.PartSize];
        for (var number = 1; number <= document.Parts; number++)
        {
            var length = await file.ReadAtLeastAsync(part, part.Length, throwOnEndOfStream: false, cancellationToken);
            var seal = sealer.Seal(keys[document.SealedFor], Binding(number), document.Id, part.AsSpan(0, length));
            await db.Database.ExecuteSqlAsync($"insert into document_part (document_id, number, seal) values ({document.Id}, {number}, {seal})", cancellationToken);
        }
    }

    /// <summary>Opens the file of a document that has been opened itself.</summary>
    /// <exception cref="CryptographicException">It is not the file that came.</exception>
    public async Task CopyToAsync(CaseDocument document, Stream to, CancellationToken cancellationToken)
    {
        var facts = document.Content?.File ?? throw new InvalidOperationException("The document has not been opened.");
        await keys.FetchAsync(db, [document.SealedFor], cancellationToken);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var number = 1; number <= document.Parts; number++)
        {
            var seal = await db.DocumentParts.Where(p => p.DocumentId == document.Id && p.Number == number).Select(p => p.Seal).SingleOrDefaultAsync(cancellationToken)
                ?? throw new CryptographicException("A part is missing.");
            var part = sealer.Open(keys[document.SealedFor], Binding(number), document.Id, seal);
            hash.AppendData(part);
            await to.WriteAsync(part, cancellationToken);
        }

        if (Convert.ToHexStringLower(hash.GetHashAndReset()) != facts.Sha256)
        {
            throw new CryptographicException("It is not the file that came.");
        }
    }

    private static string Binding(int number) => string.Create(CultureInfo.InvariantCulture, $"{Table}/{number}");
}
