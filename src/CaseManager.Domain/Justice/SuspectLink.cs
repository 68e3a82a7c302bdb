using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Justice;

/// <summary>Relationship of a suspect to another suspect or to a victim.</summary>
public enum SuspectLinkKind
{
    Family,

    /// <summary>Current, former or pretended partner.</summary>
    Partner,

    /// <summary>Gives orders to the other.</summary>
    Directs,

    /// <summary>Sends money to the other.</summary>
    Pays,

    Recruited,

    Transported,

    /// <summary>Supervised the victim and enforced obedience.</summary>
    Controlled,

    /// <summary>Any other acquaintance.</summary>
    Knows,
}

public static class SuspectLinkKinds
{
    /// <summary>Whether the kind is allowed between two suspects.</summary>
    public static bool CanLinkSuspects(this SuspectLinkKind kind) =>
        kind is not (SuspectLinkKind.Recruited or SuspectLinkKind.Transported or SuspectLinkKind.Controlled);

    /// <summary>Whether the kind is allowed between a suspect and a victim.</summary>
    public static bool CanLinkVictims(this SuspectLinkKind kind) => kind is not (SuspectLinkKind.Directs or SuspectLinkKind.Pays);
}

/// <summary>Relationship of a suspect to either another suspect or a victim.</summary>
public sealed class SuspectLink : IPartOfCase
{
    private SuspectLink()
    {
    }

    internal SuspectLink(Guid id, Suspect suspect, Suspect? other, VictimId? victim, SuspectLinkKind kind, AuditStamp stamp)
    {
        (Id, CaseId, SuspectId, OtherSuspectId, VictimId, Kind) = (id, suspect.CaseId, suspect.Id, other?.Id, victim, kind);
        (RecordedBy, RecordedAt) = (stamp.ActorId, stamp.OccurredAt);
    }

    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public Guid SuspectId { get; private init; }

    /// <summary>Null where the link is to a victim.</summary>
    public Guid? OtherSuspectId { get; private init; }

    /// <summary>Null where the link is to another suspect.</summary>
    public VictimId? VictimId { get; private init; }

    public SuspectLinkKind Kind { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }
}

/// <summary>State of the non-punishment principle for acts that a victim was compelled to commit (Directive 2011/36/EU, art. 8).</summary>
public enum NonPunishmentState
{
    /// <summary>To be considered, because the person is both a suspect and a victim.</summary>
    Offered,

    /// <summary>Raised with the prosecutor or the court.</summary>
    Raised,

    Accepted,

    Refused,

    NotApplicable,
}

/// <summary>
/// Identifies a suspect as a victim, with the state of the non-punishment principle. Immutable: a later record supersedes it. Police have no access.
/// </summary>
public sealed class NonPunishment : SealedRecord<NonPunishmentNotes>, IPartOfCase, ISupersedable
{
    private NonPunishment()
    {
    }

    internal NonPunishment(Guid id, Suspect suspect, VictimId victim, NonPunishmentState state, string? notes, NonPunishment? supersedesId, AuditStamp stamp)
    {
        (Id, CaseId, SuspectId, VictimId, State, SupersedesId) = (id, suspect.CaseId, suspect.Id, victim, state, supersedesId?.Id);
        (RecordedBy, RecordedAt) = (stamp.ActorId, stamp.OccurredAt);
        SetContent(new(notes));
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public Guid SuspectId { get; private init; }

    /// <summary>The same person, as a victim.</summary>
    public VictimId VictimId { get; private init; }

    public NonPunishmentState State { get; private init; }

    public Guid? SupersedesId { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => SuspectId;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>Encrypted reasons.</summary>
public sealed record NonPunishmentNotes(string? Reasons);
