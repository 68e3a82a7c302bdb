using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Notes;

/// <summary>Subject of a note, which determines its compartment.</summary>
public enum NoteKind
{
    /// <summary>Readable by everyone with access to the case.</summary>
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

    public static Compartment GetCompartment(this NoteKind kind) => _compartments[kind];

    public static NoteKind FromCompartment(Compartment compartment) => _compartments.Single(k => k.Value == compartment).Key;

    /// <summary>Kinds that a role can read, and the only ones that pages offer to it.</summary>
    public static IReadOnlyList<NoteKind> GetReadable(Role role) => [.. _compartments.Where(k => role.CanRead(k.Value)).Select(k => k.Key)];

    public static IReadOnlyList<NoteKind> GetWritable(Role role) => [.. _compartments.Where(k => role.GetLevel(k.Value) == Level.Write).Select(k => k.Key)];
}

/// <summary>A case note. Append-only: a correction is a new note that supersedes it.</summary>
public sealed class Note : SealedRecord<NoteText>, IPartOfCase
{
    private Note()
    {
    }

    internal Note(Guid id, CaseId caseId, Compartment compartment, VictimId? subject, Guid? supersedes, NoteText text, AuditStamp stamp)
    {
        (Id, CaseId, Compartment, VictimId, SupersedesId) = (id, caseId, compartment, subject, supersedes);
        (RecordedBy, RecordedAt) = (stamp.ActorId, stamp.OccurredAt);
        SetContent(text);
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>Determines who may read the note.</summary>
    public Compartment Compartment { get; private init; }

    public NoteKind Kind => NoteKinds.FromCompartment(Compartment);

    /// <summary>Null if the note concerns the whole case.</summary>
    public VictimId? VictimId { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>The note that it corrects, by the same author; null for a new note.</summary>
    public Guid? SupersedesId { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId?.Value ?? CaseId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <param name="Text">Text of the note.</param>
/// <param name="IsGraphic">Whether it describes violence or harm in detail: shown collapsed.</param>
/// <param name="OccurredOn">Date of the event, if other than the day of writing.</param>
public sealed record NoteText(string Text, bool IsGraphic, ApproximateDate? OccurredOn);
