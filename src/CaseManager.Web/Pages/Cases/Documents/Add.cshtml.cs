using CaseManager.Data.Documents;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Documents;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Documents;

/// <summary>Uploads documents, or one new version or redacted copy of a document; saves all files of a submission or none.</summary>
[Needs(Permission.AddDocuments), AcceptsFiles]
public sealed class AddModel(CaseManagerDb db, RecordDecryptor documents, DocumentParts parts, VirusScanner viruses, CurrentUser user, TextLocalizer texts)
: AddPage(db, documents, viruses, user, texts)
{
    private const string UriListMediaType = "text/uri-list"; // requested by the upload script, which would otherwise follow the redirect unseen

    public void OnGet(string? kind)
    {
        Input.Kind = Kinds.Count == 1 ? Kinds[0].Value : kind;
        Input.Subject = People[0].Value;
        Input.Title = BaseDocument?.Content?.Title;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var files = Files.DistinctBy(f => f.Sha256).ToDictionary(Input.GetDocumentId);
        var there = await Db.CaseDocuments.Where(d => files.Keys.Contains(d.Id)).Select(d => d.Id).ToListAsync(cancellationToken); // already saved
        if (there.Count < files.Count)
        {
            await AddAsync([.. files.Where(f => !there.Contains(f.Key))], cancellationToken);
        }

        TempData["Notice"] = Texts.Count("documents.saved", Files.Count);
        var address = $"/cases/{Case.Reference}/documents";
        return Request.Headers.Accept.ToString().StartsWith(UriListMediaType, StringComparison.Ordinal)
            ? Content(address, UriListMediaType) : Redirect(address);
    }

    private async Task AddAsync(IReadOnlyList<KeyValuePair<Guid, Upload>> files, CancellationToken cancellationToken)
    {
        await using var transaction = await Db.Database.BeginTransactionAsync(cancellationToken);
        var caseFile = await Db.Cases.Include(c => c.Victims).Include(c => c.Documents.Where(d => d.Id == BaseDocumentId || d.SupersedesId == BaseDocumentId))
            .SingleAsync(c => c.Id == Case.Id, cancellationToken);
        CaseDocument[] added = [.. files.Select(f => AddDocument(caseFile, f.Value, f.Key))];
        if (await Db.SaveIdempotentAsync(cancellationToken))
        {
            foreach (var (document, (_, file)) in added.Zip(files))
            {
                await parts.SaveAsync(document, file.Contents, cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
        }
    }

    private CaseDocument AddDocument(Case caseFile, Upload file, Guid id) => (BaseDocument, IsRedacted) switch
    {
        (null, _) =>
            caseFile.AddDocument(id, SelectedKind!.Value, Input.Subject == WholeCase ? null : new VictimId(Guid.Parse(Input.Subject!)), Input.ToAccount(file),
                CurrentUser.CreateStamp()),
        ({ } original, true) => caseFile.AddRedactedCopy(id, original.Id, SelectedKind!.Value, Input.ToAccount(file), CurrentUser.CreateStamp()),
        ({ } earlier, false) => caseFile.AddVersion(id, earlier.Id, Input.ToAccount(file), CurrentUser.CreateStamp()),
    };
}
