using System.Security.Cryptography;
using System.Text;
using CaseManager.Data;
using CaseManager.Data.Files;
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
        this TestApp app, Staff author, CaseId caseId, DocumentKind kind, string title = "An advert", byte[]? file = null, FileFormat format = FileFormat.Text) => app.InScopeOf(author, async services =>
    {
        var (db, contents) = (services.GetRequiredService<CaseManagerDb>(), file ?? Encoding.UTF8.GetBytes("Waitress wanted, room included"));
        await using var transaction = await db.Database.BeginTransactionAsync();
        var opened = await db.Cases.Include(c => c.Victims).Include(c => c.Documents).AsSplitQuery().SingleAsync(c => c.Id == caseId);
        var facts = new FileFacts("advert" + FileName.EndingOf(format), format, contents.Length, Convert.ToHexStringLower(SHA256.HashData(contents)), false);
        var added = opened.AddDocument(Guid.CreateVersion7(), kind, opened.Victims[0].Id, new(title, null, null, facts), author.SignNow());
        await db.SaveChangesAsync();
        await services.GetRequiredService<DocumentParts>().SaveAsync(added, new MemoryStream(contents), CancellationToken.None);
        await transaction.CommitAsync();
        return added;
    });
}
