using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Documents;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.CaseDocuments;

/// <summary>A document for display; <paramref name="About"/> is the survivor's cover name, null where the document concerns the whole case.</summary>
public sealed record StoredDocument(CaseDocument Document, string By, string? About);

/// <summary>A recorded download of a document.</summary>
public sealed record HandOut(string To, Domain.Access.Role Role, DateTimeOffset At);

/// <summary>Document queries; row security limits their results to what the caller may see.</summary>
public static class DocumentQueries
{
    public static IQueryable<CaseDocument> LatestDocumentsOf(this CaseManagerDb db, CaseId caseId, DocumentKind? kind)
    {
        var documents = db.CaseDocuments.Where(d => d.CaseId == caseId && !db.CaseDocuments.Any(later => later.Supersedes == d.Id));
        return kind?.Compartment() is { } compartment ? documents.Where(d => d.Compartment == compartment) : documents;
    }

    /// <summary>One page after a cursor, latest first.</summary>
    public static IQueryable<StoredDocument> After(this CaseManagerDb db, IQueryable<CaseDocument> documents, Place? after, int most)
    {
        if (after is { } place)
        {
            documents = documents.Where(d => EF.Functions.LessThan(ValueTuple.Create(d.AddedAt, d.Id), ValueTuple.Create(place.At, place.Id)));
        }

        return db.AsStored(documents.OrderByDescending(d => d.AddedAt).ThenByDescending(d => d.Id).Take(most));
    }

    /// <summary>The versions and redacted copies of a document, and the original of a redacted copy.</summary>
    public static IQueryable<StoredDocument> DocumentsBeside(this CaseManagerDb db, CaseDocument document) => db.AsStored(db.CaseDocuments.Where(d =>
        d.CaseId == document.CaseId
        && (d.Id == document.Supersedes || d.Supersedes == document.Id || d.Id == document.RedactedFrom || d.RedactedFrom == document.Id)));

    public static IQueryable<StoredDocument> DocumentOf(this CaseManagerDb db, CaseId caseId, Guid document) =>
        db.AsStored(db.CaseDocuments.Where(d => d.CaseId == caseId && d.Id == document));

    /// <summary>
    /// Documents that can support an indicator; only from compartments that every reader of indicators may read, so that no link leads to a hidden document.
    /// </summary>
    public static async Task<IReadOnlyList<Option>> PapersAsync(this CaseManagerDb db, Documents documents, CaseId caseId, VictimId victim, CancellationToken cancellationToken)
    {
        var papers = await db.CaseDocuments.AsNoTracking()
            .Where(d => d.CaseId == caseId && (d.VictimId == null || d.VictimId == victim) && (d.Compartment == Compartment.Indicators || d.Compartment == Compartment.CaseFile))
            .OrderBy(d => d.Id).ToListAsync(cancellationToken);
        await documents.OpenAsync(papers, cancellationToken);
        return papers.ConvertAll(p => new Option($"{p.Id}", p.Content!.Title));
    }

    /// <summary>Downloads, latest first; empty for callers who may not read the access log.</summary>
    public static IQueryable<HandOut> HandOutsOf(this CaseManagerDb db, CaseDocument document)
    {
        var subject = document.Id.ToString();
        return from entry in db.History
               where entry.CaseId == document.CaseId && entry.Act == HistoryAct.HandedOut && entry.Subject == subject
               orderby entry.Seq descending
               join who in db.Staff on entry.StaffId equals (StaffId?)who.Id
               select new HandOut(who.Name, who.Role, entry.At);
    }

    private static IQueryable<StoredDocument> AsStored(this CaseManagerDb db, IQueryable<CaseDocument> documents) =>
        from document in documents.AsNoTracking()
        join who in db.Staff on document.AddedBy equals who.Id
        orderby document.AddedAt descending, document.Id descending
        select new StoredDocument(document, who.Name, db.Victims.Where(v => (VictimId?)v.Id == document.VictimId).Select(v => v.CoverName).FirstOrDefault());
}
