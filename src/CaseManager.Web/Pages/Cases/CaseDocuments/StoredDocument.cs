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

/// <summary>A document as a page shows it.</summary>
/// <param name="Document">The document.</param>
/// <param name="By">Who added it, by name.</param>
/// <param name="About">The person whom it concerns, by cover name; null where it concerns the whole case.</param>
public sealed record StoredDocument(CaseDocument Document, string By, string? About);

/// <summary>A time when a document left the app.</summary>
/// <param name="To">Whom it was handed to, by name.</param>
/// <param name="Role">What they are.</param>
/// <param name="At">When.</param>
public sealed record HandOut(string To, Domain.Access.Role Role, DateTimeOffset At);

/// <summary>What the pages about documents ask. Whatever they ask for, the database adds: as far as the caller may know.</summary>
public static class DocumentQueries
{
    /// <summary>The documents of a case, each in its latest version.</summary>
    public static IQueryable<CaseDocument> LatestDocumentsOf(this CaseManagerDb db, CaseId caseId, DocumentKind? kind)
    {
        var documents = db.CaseDocuments.Where(d => d.CaseId == caseId && !db.CaseDocuments.Any(later => later.Supersedes == d.Id));
        return kind?.Compartment() is { } compartment ? documents.Where(d => d.Compartment == compartment) : documents;
    }

    /// <summary>A page of them after a place, the latest first.</summary>
    public static IQueryable<StoredDocument> After(this CaseManagerDb db, IQueryable<CaseDocument> documents, Place? after, int most)
    {
        if (after is { } place)
        {
            documents = documents.Where(d => EF.Functions.LessThan(ValueTuple.Create(d.AddedAt, d.Id), ValueTuple.Create(place.At, place.Id)));
        }

        return db.AsStored(documents.OrderByDescending(d => d.AddedAt).ThenByDescending(d => d.Id).Take(most));
    }

    /// <summary>A document and all that stands beside it: its versions, its copies with parts blacked out, and what it is such a copy of.</summary>
    public static IQueryable<StoredDocument> DocumentsBeside(this CaseManagerDb db, CaseDocument document) => db.AsStored(db.CaseDocuments.Where(d =>
        d.CaseId == document.CaseId
        && (d.Id == document.Supersedes || d.Supersedes == document.Id || d.Id == document.RedactedFrom || d.RedactedFrom == document.Id)));

    /// <summary>One document of a case.</summary>
    public static IQueryable<StoredDocument> DocumentOf(this CaseManagerDb db, CaseId caseId, Guid document) =>
        db.AsStored(db.CaseDocuments.Where(d => d.CaseId == caseId && d.Id == document));

    /// <summary>
    /// The documents that can bear out what is taken down of someone: of all those that everyone reads who reads indicators, so that no one is led to what
    /// is not there for them.
    /// </summary>
    public static async Task<IReadOnlyList<Option>> PapersAsync(this CaseManagerDb db, Documents documents, CaseId caseId, VictimId victim, CancellationToken cancellationToken)
    {
        var papers = await db.CaseDocuments.AsNoTracking()
            .Where(d => d.CaseId == caseId && (d.VictimId == null || d.VictimId == victim) && (d.Compartment == Compartment.Indicators || d.Compartment == Compartment.CaseFile))
            .OrderBy(d => d.Id).ToListAsync(cancellationToken);
        await documents.OpenAsync(papers, cancellationToken);
        return papers.ConvertAll(p => new Option($"{p.Id}", p.Content!.Title));
    }

    /// <summary>When it was handed out, the latest first; none for those who may not read who looked at the case.</summary>
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
