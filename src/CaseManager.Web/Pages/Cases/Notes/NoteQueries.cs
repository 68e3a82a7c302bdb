using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Notes;

/// <summary>
/// A note with its author and cover name; <paramref name="About"/> is null for the whole case, <paramref name="CorrectedBy"/> is the id of the superseding
/// note, if any.
/// </summary>
public sealed record WrittenNote(Note Note, string By, string? About, Guid? CorrectedBy);

/// <summary>Row security limits the results to what the caller may see.</summary>
public static class NoteQueries
{
    /// <summary>Includes superseded notes.</summary>
    public static IQueryable<WrittenNote> NoteOf(this CaseManagerDb db, CaseId caseId, Guid note) => db.AsWritten(db.Notes.Where(n => n.CaseId == caseId && n.Id == note));

    /// <summary>Notes that have not been superseded.</summary>
    public static IQueryable<Note> StandingNotesOf(this CaseManagerDb db, CaseId caseId, NoteKind? kind, VictimId? about)
    {
        var notes = db.Notes.Where(n => n.CaseId == caseId && !db.Notes.Any(c => c.Supersedes == n.Id));
        if (kind?.Compartment() is { } compartment)
        {
            notes = notes.Where(n => n.Compartment == compartment);
        }

        return about is { } person ? notes.Where(n => n.VictimId == person) : notes;
    }

    /// <summary>A page after a cursor, latest first.</summary>
    public static IQueryable<WrittenNote> After(this CaseManagerDb db, IQueryable<Note> notes, Place? after, int most)
    {
        if (after is { } place)
        {
            notes = notes.Where(n => EF.Functions.LessThan(ValueTuple.Create(n.WrittenAt, n.Id), ValueTuple.Create(place.At, place.Id)));
        }

        return db.AsWritten(notes.OrderByDescending(n => n.WrittenAt).ThenByDescending(n => n.Id).Take(most));
    }

    private static IQueryable<WrittenNote> AsWritten(this CaseManagerDb db, IQueryable<Note> notes) =>
        from note in notes.AsNoTracking()
        join who in db.Staff on note.WrittenBy equals who.Id
        orderby note.WrittenAt descending, note.Id descending
        select new WrittenNote(
            note,
            who.Name,
            db.Victims.Where(v => (VictimId?)v.Id == note.VictimId).Select(v => v.CoverName).FirstOrDefault(),
            db.Notes.Where(c => c.Supersedes == note.Id).Select(c => (Guid?)c.Id).FirstOrDefault());
}
