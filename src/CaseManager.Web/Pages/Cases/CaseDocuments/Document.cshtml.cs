using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Data.Files;
using CaseManager.Data.History;
using CaseManager.Domain.Access;
using CaseManager.Domain.Documents;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.CaseDocuments;

/// <summary>One document: what it is, where it came from and who was given it; and the clean copy to take away.</summary>
[Needs(Permission.ViewCases)]
public sealed class DocumentModel(CaseManagerDb db, Documents documents, DocumentParts parts, CleanCopies copies, VirusScanner viruses, CurrentUser user, Texts texts) : CasePage(db)
{
    public override string Section => "documents";

    [FromRoute(Name = "document")]
    public Guid DocumentId { get; set; }

    public StoredDocument Found { get; private set; } = null!;

    /// <summary>What stands beside it, as far as its reader may have it.</summary>
    public IReadOnlyList<StoredDocument> Beside { get; private set; } = [];

    /// <summary>Whom it was handed to; null for those who may not know.</summary>
    public IReadOnlyList<HandOut>? HandOuts { get; private set; }

    /// <summary>Whether its reader may add what stands beside it.</summary>
    public bool MayAdd => user.May(Permission.AddDocuments) && DocumentKinds.AddedBy(user.Role).Contains(Found.Document.Kind);

    public bool HasLaterVersion => Beside.Any(b => b.Document.Supersedes == DocumentId);

    public CaseManager.Web.Pages.Shared.FactSheet Facts => DocumentSheet.Of(Found, viruses.IsThere, user.TimeZone, texts);

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        if (await Db.DocumentOf(Case.Id, DocumentId).SingleOrDefaultAsync(cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        Beside = await Db.DocumentsBeside(found.Document).ToListAsync(cancellationToken);
        HandOuts = user.May(Permission.ViewLooks) ? await Db.HandOutsOf(found.Document).Take(100).ToListAsync(cancellationToken) : null;
        await documents.OpenAsync([found.Document, .. Beside.Select(b => b.Document)], cancellationToken);
        return null;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancellationToken)
    {
        var format = Found.Document.Content!.File.Format;
        if (await copies.MakeAsync(format, to => parts.CopyToAsync(Found.Document, to, cancellationToken), cancellationToken) is not { } copy)
        {
            ModelState.AddModelError("", texts["documents.notHandedOut"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        Response.RegisterForDispose(copy.Contents);
        await Db.RecordHandOutAsync(Case.Id, DocumentId, cancellationToken); // no record, no data
        await Db.Database.CloseConnectionAsync(); // a slow line must not hold what others need
        return File(copy.Contents, DocumentSheet.MediaTypeOf(format), $"{Case.Reference}-{DocumentId.ToString()[^8..]}{FileName.EndingOf(format)}");
    }
}
