using CaseManager.Data.Documents;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Data.Security.History;
using CaseManager.Domain.Access;
using CaseManager.Domain.Documents;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.Infrastructure.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Documents;

/// <summary>One document with its origin and downloads; also delivers the copy without metadata.</summary>
[Needs(Permission.ViewCases)]
public sealed class DocumentModel(CaseManagerDb db, RecordDecryptor documents, DocumentParts parts, CopyQueue queue, MetadataStripper copies,
    VirusScanner viruses, CurrentUser user, TextLocalizer texts) : CasePage(db)
{
    public override string Section => "documents";

    [FromRoute(Name = "document")]
    public Guid DocumentId { get; set; }

    public StoredDocument LoadedDocument { get; private set; } = null!;

    /// <summary>Related documents that the reader may see: versions, redacted copies and the original of a copy.</summary>
    public IReadOnlyList<StoredDocument> RelatedDocuments { get; private set; } = [];

    /// <summary>Downloads of the document; null without permission to read the access log.</summary>
    public IReadOnlyList<DocumentDownload>? Downloads { get; private set; }

    /// <summary>Whether the reader may add versions and redacted copies.</summary>
    public bool CanAdd => user.HasPermission(Permission.AddDocuments) && DocumentKinds.GetWritable(user.Role).Contains(LoadedDocument.Document.Kind);

    public bool HasLaterVersion => RelatedDocuments.Any(b => b.Document.SupersedesId == DocumentId);

    public CaseManager.Web.Pages.Shared.SummaryList Summary => DocumentSummary.Create(LoadedDocument, viruses.IsConfigured, user.TimeZone, texts);

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        if (await Db.GetDocument(Case.Id, DocumentId).SingleOrDefaultAsync(cancellationToken) is not { } found)
        {
            return NotFound();
        }

        LoadedDocument = found;
        RelatedDocuments = await Db.GetRelatedDocuments(found.Document).ToListAsync(cancellationToken);
        Downloads = user.HasPermission(Permission.ViewAccessLog) ? await Db.GetDownloads(found.Document).Take(100).ToListAsync(cancellationToken) : null;
        await documents.DecryptAsync([found.Document, .. RelatedDocuments.Select(b => b.Document)], cancellationToken);
        return null;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancellationToken)
    {
        var format = LoadedDocument.Document.Content!.File.Format;
        await Db.Database.CloseConnectionAsync(); // a connection must not be held while a copy is queued or created
        using var turn = await queue.AcquireAsync(user.Id, cancellationToken);
        if (turn is null)
        {
            ModelState.AddModelError("", texts["documents.downloadBusy"]);
            HttpContext.RefuseForNow(StatusCodes.Status503ServiceUnavailable);
            return new PageResult { StatusCode = StatusCodes.Status503ServiceUnavailable };
        }

        if (await copies.CreateCopyAsync(DocumentId, format, to => ReadFileAsync(to, cancellationToken), cancellationToken) is not { } copy)
        {
            ModelState.AddModelError("", texts["documents.downloadBlocked"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        Response.RegisterForDispose(copy.Contents);
        await Db.RecordDownloadAsync(Case.Id, DocumentId, cancellationToken); // recorded before delivery, so that no download is missing
        return File(copy.Contents, DocumentSummary.GetMediaType(format), $"{Case.Reference}-{DocumentId.ToString()[^8..]}{FileName.GetExtension(format)}");
    }

    // All parts of the file are read over one connection, because each query would otherwise open its own.
    private async Task ReadFileAsync(Stream to, CancellationToken cancellationToken)
    {
        await Db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await parts.CopyToAsync(LoadedDocument.Document, to, cancellationToken);
        }
        finally
        {
            await Db.Database.CloseConnectionAsync();
        }
    }
}
