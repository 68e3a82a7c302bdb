using System.Globalization;
using System.Security.Cryptography;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Documents;

/// <summary>Encrypts files part by part and decrypts them; a missing, moved or changed part throws.</summary>
public sealed class DocumentParts(CaseManagerDb db, KeyRing keys, Sealer sealer)
{
    private const string Table = "document_part";

    /// <summary>Encrypts and stores the file of a newly saved document, in the same transaction; <paramref name="file"/> must be at its start.</summary>
    public async Task SaveAsync(CaseDocument document, Stream file, CancellationToken cancellationToken)
    {
        await keys.FetchAsync(db, [document.SealedFor], cancellationToken);
        var part = new byte[CaseDocument.PartSize];
        for (var number = 1; number <= document.PartCount; number++)
        {
            var length = await file.ReadAtLeastAsync(part, part.Length, throwOnEndOfStream: false, cancellationToken);
            var seal = sealer.Seal(keys[document.SealedFor], GetSealContext(number), document.Id, part.AsSpan(0, length));
            await db.Database.ExecuteSqlAsync($"insert into document_part (document_id, number, seal) values ({document.Id}, {number}, {seal})",
                cancellationToken);
        }
    }

    /// <summary>Decrypts the file of a document that is itself decrypted already.</summary>
    /// <exception cref="CryptographicException">A part is missing, or the content differs from the original file.</exception>
    public async Task CopyToAsync(CaseDocument document, Stream to, CancellationToken cancellationToken)
    {
        var details = document.Content?.File ?? throw new InvalidOperationException("The document has not been opened.");
        await keys.FetchAsync(db, [document.SealedFor], cancellationToken);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var number = 1; number <= document.PartCount; number++)
        {
            var seal = await db.DocumentParts.Where(p => p.DocumentId == document.Id && p.Number == number).Select(p => p.Seal)
                .SingleOrDefaultAsync(cancellationToken)
                ?? throw new CryptographicException("A part is missing.");
            var part = sealer.Unseal(keys[document.SealedFor], GetSealContext(number), document.Id, seal);
            hash.AppendData(part);
            await to.WriteAsync(part, cancellationToken);
        }

        if (Convert.ToHexStringLower(hash.GetHashAndReset()) != details.Sha256)
        {
            throw new CryptographicException("It is not the file that came.");
        }
    }

    private static string GetSealContext(int number) => string.Create(CultureInfo.InvariantCulture, $"{Table}/{number}");
}
