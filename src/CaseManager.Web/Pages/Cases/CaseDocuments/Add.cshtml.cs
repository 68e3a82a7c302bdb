using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Data.Files;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Documents;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.CaseDocuments;

/// <summary>Uploads documents, or one new version or redacted copy of a document; saves all files of a submission or none.</summary>
[Needs(Permission.AddDocuments), TakesFiles]
public sealed class AddModel(CaseManagerDb db, Documents documents, DocumentParts parts, VirusScanner viruses, CurrentUser user, Texts texts) : AddPage(db, documents, viruses, user, texts)
{
    private const string AddressOnly = "text/uri-list"; // requested by the upload script, which would otherwise follow the redirect unseen

    public void OnGet(string? kind)
    {
        Input.Kind = Kinds.Count == 1 ? Kinds[0].Value : kind;
        Input.About = People[0].Value;
        Input.Title = Beside?.Content?.Title;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var files = Files.DistinctBy(f => f.Sha256).ToDictionary(Input.IdOf);
        var there = await Db.CaseDocuments.Where(d => files.Keys.Contains(d.Id)).Select(d => d.Id).ToListAsync(cancellationToken); // already saved
        if (there.Count < files.Count)
        {
            await AddAsync([.. files.Where(f => !there.Contains(f.Key))], cancellationToken);
        }

        TempData["Notice"] = Texts.Count("documents.saved", Files.Count);
        var address = $"/cases/{Case.Reference}/documents";
        return Request.Headers.Accept.ToString().StartsWith(AddressOnly, StringComparison.Ordinal) ? Content(address, AddressOnly) : Redirect(address);
    }

    private async Task AddAsync(IReadOnlyList<KeyValuePair<Guid, Upload>> files, CancellationToken cancellationToken)
    {
        await using var transaction = await Db.Database.BeginTransactionAsync(cancellationToken);
        var opened = await Db.Cases.Include(c => c.Victims).Include(c => c.Documents.Where(d => d.Id == Of || d.Supersedes == Of)).SingleAsync(c => c.Id == Case.Id, cancellationToken);
        CaseDocument[] added = [.. files.Select(f => Add(opened, f.Value, f.Key))];
        if (await Db.SaveOnceAsync(cancellationToken))
        {
            foreach (var (document, (_, file)) in added.Zip(files))
            {
                await parts.SaveAsync(document, file.Contents, cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
        }
    }

    private CaseDocument Add(Case opened, Upload file, Guid id) => (Beside, Redacted) switch
    {
        (null, _) => opened.AddDocument(id, ChosenKind!.Value, Input.About == WholeCase ? null : new VictimId(Guid.Parse(Input.About!)), Input.Account(file), Reader.Sign()),
        ({ } original, true) => opened.AddRedactedCopy(id, original.Id, ChosenKind!.Value, Input.Account(file), Reader.Sign()),
        ({ } earlier, false) => opened.AddVersion(id, earlier.Id, Input.Account(file), Reader.Sign()),
    };
}
