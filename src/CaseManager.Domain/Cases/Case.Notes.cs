namespace CaseManager.Domain.Cases;

/// <content>What is written down.</content>
public sealed partial class Case
{
    private readonly List<Note> _notes = [];

    /// <summary>The notes, as far as they are loaded.</summary>
    public IReadOnlyList<Note> Notes => Loaded(_notes);

    /// <summary>Writes a note about a person harmed, or about the whole case. Whoever writes twice under one id has written one.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.PersonUnknown"/>.</exception>
    public Note WriteNote(Guid id, NoteKind kind, VictimId? about, NoteText text, Signature by)
    {
        ThrowIf(about is { } person && !Victims.Any(v => v.Id == person) ? Rule.PersonUnknown : null);
        return Add(new(id, Id, kind.Compartment(), about, null, text, by), EventCode.NoteWritten, by);
    }

    /// <summary>Why someone cannot correct a note; null where they can.</summary>
    public Rule? BlockerToCorrecting(Guid note, StaffId who) =>
        Notes.FirstOrDefault(n => n.Id == note)?.WrittenBy != who ? Rule.NoteNotYours
        : Notes.Any(n => n.Supersedes == note) ? Rule.NoteCorrectedAlready
        : null;

    /// <summary>Corrects a note of one's own: what it said stays, and the correction stands in its place.</summary>
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
