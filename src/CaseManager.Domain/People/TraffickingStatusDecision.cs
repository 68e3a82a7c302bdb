using CaseManager.Domain.Cases;

namespace CaseManager.Domain.People;

/// <summary>Status decided by a body (HTCDS 2.0, vic_TraffickingStatus). Recorded here, and never determined by the programme.</summary>
public enum TraffickingStatus
{
    PossibleVictim,

    ActualVictim,

    /// <summary>The case stays open, and its records stay visible.</summary>
    NotAVictim,
}

/// <summary>Kind of deciding body (HTCDS 2.0, vic_TraffickingStatusDecisionMakingOrg).</summary>
public enum DecidingBody
{
    Police,

    CourtOrProsecution,

    OtherAuthority,

    NonGovernmentalOrganisation,

    Other,
}

/// <summary>Decision of a body on a victim's trafficking status. Immutable: the one recorded last counts.</summary>
public sealed class TraffickingStatusDecision : SealedRecord<DecisionAccount>, IPartOfCase
{
    private TraffickingStatusDecision()
    {
    }

    internal TraffickingStatusDecision(Guid id, CaseId caseId, VictimId victimId, StatusDecisionDetails details, AuditStamp stamp)
    {
        (Id, CaseId, VictimId, Status, DecidedBy) = (id, caseId, victimId, details.Status, details.DecidedBy);
        (RecordedAt, RecordedBy) = (stamp.OccurredAt, stamp.ActorId);
        SetContent(details.Account);
    }

    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public TraffickingStatus Status { get; private init; }

    public DecidingBody DecidedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public StaffId RecordedBy { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

public sealed record StatusDecisionDetails(TraffickingStatus Status, DecidingBody DecidedBy, DecisionAccount Account);

/// <summary>Encrypted name of the body, null where its kind is sufficient, and date of the decision.</summary>
public sealed record DecisionAccount(string? Body, ApproximateDate? DecidedOn);
