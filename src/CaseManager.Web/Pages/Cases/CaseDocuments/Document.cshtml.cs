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

/// <summary>One document with its origin and downloads; also delivers the copy without metadata.</summary>
[Needs(Permission.ViewCases)]
public sealed class DocumentModel(CaseManagerDb db, Documents documents, DocumentParts parts, CleanCopies copies, VirusScanner viruses, CurrentUser user, Texts texts) : CasePage(db)
{
    public override string Section => "documents";

    [FromRoute(Name = "document")]
    public Guid DocumentId { get; set; }

    public StoredDocument Found { get; private set; } = null!;

    /// <summary>Related documents that the reader may see: versions, redacted copies and the original of a copy.</summary>
    public IReadOnlyList<StoredDocument> Beside { get; private set; } = [];

    /// <summary>Downloads of the document; null without permission to read the access log.</summary>
    public IReadOnlyList<HandOut>? HandOuts { get; private set; }

    /// <summary>Whether the reader may add versions and redacted copies.</summary>
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
        await Db.RecordHandOutAsync(Case.Id, DocumentId, cancellationToken); // before delivery, so that no download is unrecorded
        await Db.Database.CloseConnectionAsync(); // a slow download must not occupy a pooled connection
        return File(copy.Contents, DocumentSheet.MediaTypeOf(format), $"{Case.Reference}-{DocumentId.ToString()[^8..]}{FileName.EndingOf(format)}");
    }
}
