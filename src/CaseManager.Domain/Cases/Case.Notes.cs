using CaseManager.Domain.Notes;

namespace CaseManager.Domain.Cases;

public sealed partial class Case
{
    private readonly List<Note> _notes = [];

    public IReadOnlyList<Note> Notes => EnsureLoaded(_notes);

    /// <summary>
    /// Adds a note about a victim, or about the whole case if <paramref name="subject"/> is null.
    /// A repeated id is rejected by the primary key on save, not here.
    /// </summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.PersonUnknown"/>.</exception>
    public Note AddNote(Guid id, NoteKind kind, VictimId? subject, NoteText text, AuditStamp stamp)
    {
        ThrowIf(subject is { } person && !Victims.Any(v => v.Id == person) ? BusinessRule.PersonUnknown : null);
        return Add(new(id, Id, kind.GetCompartment(), subject, null, text, stamp), EventCode.NoteAdded, stamp);
    }

    /// <summary>Only the author corrects a note, and only its latest version.</summary>
    public BusinessRule? BlockerToCorrecting(Guid note, StaffId staffId) =>
        Notes.FirstOrDefault(n => n.Id == note)?.RecordedBy != staffId ? BusinessRule.NotNoteAuthor
        : Notes.Any(n => n.SupersedesId == note) ? BusinessRule.NoteCorrectedAlready
        : null;

    /// <summary>Adds a note that supersedes the author's earlier one; both are kept. A repeated id is rejected by the primary key on save, not here.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.NotNoteAuthor"/> or <see cref="BusinessRule.NoteCorrectedAlready"/>.</exception>
    public Note CorrectNote(Guid id, Guid note, NoteText text, AuditStamp stamp)
    {
        ThrowIf(BlockerToCorrecting(note, stamp.ActorId));
        var earlier = Notes.Single(n => n.Id == note);
        return Add(new(id, Id, earlier.Compartment, earlier.VictimId, note, text, stamp), EventCode.NoteCorrected, stamp);
    }

    private Note Add(Note note, EventCode code, AuditStamp stamp)
    {
        _notes.Add(note);
        AddEvent(note.VictimId, note.Id, code, note.Compartment, stamp, note.Kind.ToString());
        return note;
    }
}
