using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Documents;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Documents;

/// <summary>A document for display; <paramref name="CoverName"/> is the survivor's cover name, null where the document concerns the whole case.</summary>
public sealed record StoredDocument(CaseDocument Document, string RecordedBy, string? CoverName);

public sealed record DocumentDownload(string StaffName, Domain.Access.Role Role, DateTimeOffset DownloadedAt);

/// <summary>Document queries; row security limits their results to what the caller may see.</summary>
public static class DocumentQueries
{
    public static IQueryable<CaseDocument> GetLatestDocuments(this CaseManagerDb db, CaseId caseId, DocumentKind? kind)
    {
        var documents = db.CaseDocuments.Where(d => d.CaseId == caseId && !db.CaseDocuments.Any(later => later.SupersedesId == d.Id));
        return kind?.GetCompartment() is { } compartment ? documents.Where(d => d.Compartment == compartment) : documents;
    }

    /// <summary>One page after a cursor, latest first.</summary>
    public static IQueryable<StoredDocument> GetPage(this CaseManagerDb db, IQueryable<CaseDocument> documents, PageCursor? after, int limit)
    {
        if (after is { } place)
        {
            documents = documents.Where(d => EF.Functions.LessThan(ValueTuple.Create(d.RecordedAt, d.Id), ValueTuple.Create(place.Timestamp, place.Id)));
        }

        return db.SelectStored(documents.OrderByDescending(d => d.RecordedAt).ThenByDescending(d => d.Id).Take(limit));
    }

    /// <summary>The versions and redacted copies of a document, and the original of a redacted copy.</summary>
    public static IQueryable<StoredDocument> GetRelatedDocuments(this CaseManagerDb db, CaseDocument document) => db.SelectStored(db.CaseDocuments.Where(d =>
        d.CaseId == document.CaseId
        && (d.Id == document.SupersedesId || d.SupersedesId == document.Id || d.Id == document.RedactedFromId || d.RedactedFromId == document.Id)));

    public static IQueryable<StoredDocument> GetDocument(this CaseManagerDb db, CaseId caseId, Guid document) =>
        db.SelectStored(db.CaseDocuments.Where(d => d.CaseId == caseId && d.Id == document));

    /// <summary>
    /// Documents that can support an indicator; only from compartments that every reader of indicators may read, so that no link leads to a hidden document.
    /// </summary>
    public static async Task<IReadOnlyList<Option>> LoadDocumentOptionsAsync(this CaseManagerDb db, RecordDecryptor documents, CaseId caseId, VictimId victim,
        CancellationToken cancellationToken)
    {
        var papers = await db.CaseDocuments.AsNoTracking()
            .Where(d => d.CaseId == caseId && (d.VictimId == null || d.VictimId == victim)
                && (d.Compartment == Compartment.Indicators || d.Compartment == Compartment.CaseFile))
            .OrderBy(d => d.Id).ToListAsync(cancellationToken);
        await documents.DecryptAsync(papers, cancellationToken);
        return papers.ConvertAll(p => new Option($"{p.Id}", p.Content!.Title));
    }

    /// <summary>Downloads, latest first; empty for callers who may not read the access log.</summary>
    public static IQueryable<DocumentDownload> GetDownloads(this CaseManagerDb db, CaseDocument document)
    {
        var subject = document.Id.ToString();
        return from entry in db.History
               where entry.CaseId == document.CaseId && entry.Act == HistoryAct.DocumentDownloaded && entry.Subject == subject
               orderby entry.Seq descending
               join who in db.Staff on entry.StaffId equals (StaffId?)who.Id
               select new DocumentDownload(who.Name, who.Role, entry.OccurredAt);
    }

    private static IQueryable<StoredDocument> SelectStored(this CaseManagerDb db, IQueryable<CaseDocument> documents) =>
        from document in documents.AsNoTracking()
        join who in db.Staff on document.RecordedBy equals who.Id
        orderby document.RecordedAt descending, document.Id descending
        select new StoredDocument(document, who.Name, db.Victims.Where(v => (VictimId?)v.Id == document.VictimId).Select(v => v.CoverName).FirstOrDefault());
}
