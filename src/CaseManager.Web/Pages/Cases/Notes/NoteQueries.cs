using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Notes;
using CaseManager.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Notes;

/// <summary>
/// A note with its author and cover name; <paramref name="CoverName"/> is null for the whole case, <paramref name="SupersededById"/> is the id of the
/// superseding note, if any.
/// </summary>
public sealed record NoteWithAuthor(Note Note, string AuthorName, string? CoverName, Guid? SupersededById);

/// <summary>Row security limits the results to what the caller may see.</summary>
public static class NoteQueries
{
    /// <summary>Includes superseded notes.</summary>
    public static IQueryable<NoteWithAuthor> GetNote(this CaseManagerDb db, CaseId caseId, Guid note) =>
        db.SelectWithAuthor(db.Notes.Where(n => n.CaseId == caseId && n.Id == note));

    /// <summary>Notes that have not been superseded.</summary>
    public static IQueryable<Note> GetCurrentNotes(this CaseManagerDb db, CaseId caseId, NoteKind? kind, VictimId? subject)
    {
        var notes = db.Notes.Where(n => n.CaseId == caseId && !db.Notes.Any(c => c.SupersedesId == n.Id));
        if (kind?.GetCompartment() is { } compartment)
        {
            notes = notes.Where(n => n.Compartment == compartment);
        }

        return subject is { } person ? notes.Where(n => n.VictimId == person) : notes;
    }

    /// <summary>A page after a cursor, latest first.</summary>
    public static IQueryable<NoteWithAuthor> GetPage(this CaseManagerDb db, IQueryable<Note> notes, PageCursor? after, int limit)
    {
        if (after is { } place)
        {
            notes = notes.Where(n => EF.Functions.LessThan(ValueTuple.Create(n.RecordedAt, n.Id), ValueTuple.Create(place.Timestamp, place.Id)));
        }

        return db.SelectWithAuthor(notes.OrderByDescending(n => n.RecordedAt).ThenByDescending(n => n.Id).Take(limit));
    }

    private static IQueryable<NoteWithAuthor> SelectWithAuthor(this CaseManagerDb db, IQueryable<Note> notes) =>
        from note in notes.AsNoTracking()
        join who in db.Staff on note.RecordedBy equals who.Id
        orderby note.RecordedAt descending, note.Id descending
        select new NoteWithAuthor(
            note,
            who.Name,
            db.Victims.Where(v => (VictimId?)v.Id == note.VictimId).Select(v => v.CoverName).FirstOrDefault(),
            db.Notes.Where(c => c.SupersedesId == note.Id).Select(c => (Guid?)c.Id).FirstOrDefault());
}
