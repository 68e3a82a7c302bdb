using CaseManager.Domain.Access;

namespace CaseManager.Domain.Cases;

/// <summary>What a note is about, which decides who reads it.</summary>
public enum NoteKind
{
    /// <summary>What everyone on the case should know.</summary>
    General,

    /// <summary>Danger, whereabouts, who must not know.</summary>
    Safety,

    /// <summary>Support, services, how the survivor is doing.</summary>
    Aftercare,

    /// <summary>What the lawyers weigh: privileged.</summary>
    Legal,

    /// <summary>Health and counselling.</summary>
    Health,
}

/// <summary>Who reads and writes which kind.</summary>
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

    /// <summary>The compartment in which notes of this kind stand.</summary>
    public static Compartment Compartment(this NoteKind kind) => _compartments[kind];

    /// <summary>The kind whose notes stand in this compartment.</summary>
    public static NoteKind In(Compartment compartment) => _compartments.Single(k => k.Value == compartment).Key;

    /// <summary>The kinds that a role reads. One that it never reads is absent wherever there is a choice.</summary>
    public static IReadOnlyList<NoteKind> ReadBy(Role role) => [.. _compartments.Where(k => role.Reads(k.Value)).Select(k => k.Key)];

    /// <summary>The kinds that a role writes.</summary>
    public static IReadOnlyList<NoteKind> WrittenBy(Role role) => [.. _compartments.Where(k => role.LevelIn(k.Value) == Level.Write).Select(k => k.Key)];
}

/// <summary>Something written down in the course of a case. Never overwritten: a correction is a note that takes its place.</summary>
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

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Whose readers read it.</summary>
    public Compartment Compartment { get; private init; }

    /// <summary>What it is about.</summary>
    public NoteKind Kind => NoteKinds.In(Compartment);

    /// <summary>The person whom it concerns; null where it concerns the whole case.</summary>
    public VictimId? VictimId { get; private init; }

    /// <summary>Who wrote it.</summary>
    public StaffId WrittenBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset WrittenAt { get; private init; }

    /// <summary>The note that it corrects, by the same author; null where it is new.</summary>
    public Guid? Supersedes { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId?.Value ?? CaseId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>What a note says.</summary>
/// <param name="Said">The words.</param>
/// <param name="Graphic">Whether it describes violence or harm closely: shown closed, until someone opens it.</param>
/// <param name="Happened">When it happened, where that is another day than it was written.</param>
public sealed record NoteText(string Said, bool Graphic, ApproximateDate? Happened);
