using CaseManager.Domain.Access;

namespace CaseManager.Domain.Cases;

/// <summary>Subject of a note, which determines its compartment.</summary>
public enum NoteKind
{
    /// <summary>For everyone on the case.</summary>
    General,

    /// <summary>Danger, whereabouts, and who must not learn of them.</summary>
    Safety,

    /// <summary>Support, services and wellbeing.</summary>
    Aftercare,

    /// <summary>Legal advice: privileged.</summary>
    Legal,

    /// <summary>Health and counselling.</summary>
    Health,
}

/// <summary>Access to notes by kind.</summary>
public static class NoteKinds
{
    private static readonly Dictionary<NoteKind, Compartment> _compartments = new()
    {
        [NoteKind.General] = Access.Compartment.CaseFile,
        [NoteKind.Safety] = Access.Compartment.Safety,
        [NoteKind.Aftercare] = Access.Compartment.Aftercare,
        [NoteKind.Legal] = Access.Compartment.LegalStrategy,
        [NoteKind.Health] = Access.Compartment.Health,
    };

    public static Compartment Compartment(this NoteKind kind) => _compartments[kind];

    public static NoteKind In(Compartment compartment) => _compartments.Single(k => k.Value == compartment).Key;

    /// <summary>Kinds that a role reads. Other kinds are not offered anywhere.</summary>
    public static IReadOnlyList<NoteKind> ReadBy(Role role) => [.. _compartments.Where(k => role.Reads(k.Value)).Select(k => k.Key)];

    public static IReadOnlyList<NoteKind> WrittenBy(Role role) => [.. _compartments.Where(k => role.LevelIn(k.Value) == Level.Write).Select(k => k.Key)];
}

/// <summary>A case note. Append-only: a correction is a new note that supersedes it.</summary>
public sealed class Note : SealedRecord<NoteText>, IPartOfCase
{
    private Note()
    {
    }

    internal Note(Guid id, CaseId caseId, Compartment compartment, VictimId? about, Guid? supersedes, NoteText text, Signature by)
    {
        (Id, CaseId, Compartment, VictimId, Supersedes) = (id, caseId, compartment, about, supersedes);
        (WrittenBy, WrittenAt) = (by.Who, by.When);
        Write(text);
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>Determines who may read the note.</summary>
    public Compartment Compartment { get; private init; }

    public NoteKind Kind => NoteKinds.In(Compartment);

    /// <summary>Null if the note concerns the whole case.</summary>
    public VictimId? VictimId { get; private init; }

    public StaffId WrittenBy { get; private init; }

    public DateTimeOffset WrittenAt { get; private init; }

    /// <summary>The note that it corrects, by the same author; null for a new note.</summary>
    public Guid? Supersedes { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId?.Value ?? CaseId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <param name="Said">Text of the note.</param>
/// <param name="Graphic">Whether it describes violence or harm in detail: shown collapsed.</param>
/// <param name="Happened">Date of the event, if other than the day of writing.</param>
public sealed record NoteText(string Said, bool Graphic, ApproximateDate? Happened);
