using System.Security.Cryptography;
using System.Text;
using CaseManager.Data.Documents;
using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Testing;

/// <summary>Creates documents through the domain, as the given staff.</summary>
public static class DocumentBuilders
{
    /// <summary>Adds a document about the victim.</summary>
    public static Task<CaseDocument> AddDocument(
        this TestApp app, Staff author, CaseId caseId, DocumentKind kind, string title = "An advert", byte[]? file = null,
        FileFormat format = FileFormat.Text) => app.RunAsAsync(author, async services =>
    {
        var (db, contents) = (services.GetRequiredService<CaseManagerDb>(), file ?? Encoding.UTF8.GetBytes("Waitress wanted, room included"));
        await using var transaction = await db.Database.BeginTransactionAsync();
        var caseFile = await db.Cases.Include(c => c.Victims).Include(c => c.Documents).AsSplitQuery().SingleAsync(c => c.Id == caseId);
        var details = new FileDetails("advert" + FileName.GetExtension(format), format, contents.Length,
            Convert.ToHexStringLower(SHA256.HashData(contents)), false);
        var added = caseFile.AddDocument(Guid.CreateVersion7(), kind, caseFile.Victims[0].Id, new(title, null, null, details), author.CreateStamp());
        await db.SaveChangesAsync();
        await services.GetRequiredService<DocumentParts>().SaveAsync(added, new MemoryStream(contents), CancellationToken.None);
        await transaction.CommitAsync();
        return added;
    });
}
