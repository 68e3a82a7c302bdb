namespace CaseManager.Domain.Cases;

public sealed partial class Case
{
    private readonly List<Note> _notes = [];

    public IReadOnlyList<Note> Notes => Loaded(_notes);

    /// <summary>
    /// Adds a note about a victim, or about the whole case if <paramref name="about"/> is null.
    /// A repeated id is rejected by the primary key on save, not here.
    /// </summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.PersonUnknown"/>.</exception>
    public Note WriteNote(Guid id, NoteKind kind, VictimId? about, NoteText text, Signature by)
    {
        ThrowIf(about is { } person && !Victims.Any(v => v.Id == person) ? Rule.PersonUnknown : null);
        return Add(new(id, Id, kind.Compartment(), about, null, text, by), EventCode.NoteWritten, by);
    }

    /// <summary>Only the author corrects a note, and only its latest version.</summary>
    public Rule? BlockerToCorrecting(Guid note, StaffId who) =>
        Notes.FirstOrDefault(n => n.Id == note)?.WrittenBy != who ? Rule.NoteNotYours
        : Notes.Any(n => n.Supersedes == note) ? Rule.NoteCorrectedAlready
        : null;

    /// <summary>Adds a note that supersedes the author's earlier one; both are kept. A repeated id is rejected by the primary key on save, not here.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.NoteNotYours"/> or <see cref="Rule.NoteCorrectedAlready"/>.</exception>
    public Note CorrectNote(Guid id, Guid note, NoteText text, Signature by)
    {
        ThrowIf(BlockerToCorrecting(note, by.Who));
        var earlier = Notes.Single(n => n.Id == note);
        return Add(new(id, Id, earlier.Compartment, earlier.VictimId, note, text, by), EventCode.NoteCorrected, by);
    }

    private Note Add(Note note, EventCode code, Signature by)
    {
        _notes.Add(note);
        RecordOf(note.VictimId, note.Id, code, note.Compartment, by, note.Kind.ToString());
        return note;
    }
}
