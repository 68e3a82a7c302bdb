using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Victims;

/// <summary>What a body has found about someone (HTCDS 2.0, vic_TraffickingStatus). The file reports it, and never finds it.</summary>
public enum TraffickingStatus
{
    /// <summary>May have been trafficked.</summary>
    PossibleVictim,

    /// <summary>Was trafficked.</summary>
    ActualVictim,

    /// <summary>Was not, as that body sees it. It closes nothing and hides nothing.</summary>
    NotAVictim,
}

/// <summary>Which kind of body decided (HTCDS 2.0, vic_TraffickingStatusDecisionMakingOrg).</summary>
public enum DecidingBody
{
    /// <summary>The police.</summary>
    Police,

    /// <summary>A court or a prosecutor.</summary>
    CourtOrProsecution,

    /// <summary>Another authority of the state.</summary>
    OtherAuthority,

    /// <summary>A non-governmental organisation.</summary>
    NonGovernmentalOrganisation,

    /// <summary>Another body.</summary>
    Other,
}

/// <summary>
/// A decision on someone's trafficking status, as some body took it. Never altered: the one recorded last counts, and those before it can be read.
/// </summary>
public sealed class TraffickingStatusDecision : SealedRecord<DecisionAccount>, IPartOfCase
{
    private TraffickingStatusDecision()
    {
    }

    internal TraffickingStatusDecision(Guid id, CaseId caseId, VictimId victimId, StatusFacts facts, Signature by)
    {
        (Id, CaseId, VictimId, Status, DecidedBy) = (id, caseId, victimId, facts.Status, facts.DecidedBy);
        (RecordedAt, RecordedBy) = (by.When, by.Who);
        Write(facts.Account);
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Whom it concerns.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>What was decided.</summary>
    public TraffickingStatus Status { get; private init; }

    /// <summary>By which kind of body.</summary>
    public DecidingBody DecidedBy { get; private init; }

    /// <summary>When it was taken down.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Who took it down.</summary>
    public StaffId RecordedBy { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>What is recorded of a decision.</summary>
/// <param name="Status">What was decided.</param>
/// <param name="DecidedBy">By which kind of body.</param>
/// <param name="Account">By which, and when.</param>
public sealed record StatusFacts(TraffickingStatus Status, DecidingBody DecidedBy, DecisionAccount Account);

/// <summary>Which body decided, and when.</summary>
/// <param name="Body">The body, by name; null where its kind says enough.</param>
/// <param name="On">When, as far as is known.</param>
public sealed record DecisionAccount(string? Body, ApproximateDate? On);
