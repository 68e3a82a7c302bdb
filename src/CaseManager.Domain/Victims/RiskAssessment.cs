using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Victims;

/// <summary>How great a risk is.</summary>
public enum RiskLevel
{
    /// <summary>Nothing points to harm.</summary>
    Low,

    /// <summary>Harm is possible, and not soon.</summary>
    Medium,

    /// <summary>Harm is likely unless something is done.</summary>
    High,

    /// <summary>Harm may come at any moment.</summary>
    Critical,
}

/// <summary>From whom a risk comes.</summary>
public enum RiskSource
{
    /// <summary>Whoever exploited the survivor, or their people.</summary>
    Exploiters,

    /// <summary>Family or partner.</summary>
    Family,

    /// <summary>The community, or people who know the survivor.</summary>
    Community,

    /// <summary>The survivor: self-harm, suicide.</summary>
    Self,

    /// <summary>Debts, poverty, no home, no papers.</summary>
    Circumstances,

    /// <summary>Someone else.</summary>
    Other,
}

/// <summary>
/// What risk someone was at on a day, and by when to look again. Never changed: a later one takes its place. The level and the days stand in the
/// clear, under the policy of their compartment; the rest is sealed.
/// </summary>
public sealed class RiskAssessment : SealedRecord<RiskAccount>, IPartOfCase
{
    private RiskAssessment()
    {
    }

    internal RiskAssessment(Guid id, CaseId caseId, VictimId victimId, RiskFacts facts, Signature by)
    {
        (Id, CaseId, VictimId) = (id, caseId, victimId);
        (Level, AssessedOn, ReviewOn) = (facts.Level, by.Day, facts.ReviewOn);
        (RecordedBy, RecordedAt) = (by.Who, by.When);
        Write(facts.Account);
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Who is at risk.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>How great it is.</summary>
    public RiskLevel Level { get; private init; }

    /// <summary>The day it was assessed.</summary>
    public DateOnly AssessedOn { get; private init; }

    /// <summary>The day by which to look again.</summary>
    public DateOnly ReviewOn { get; private init; }

    /// <summary>Who assessed it.</summary>
    public StaffId RecordedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>What was found, in words.</summary>
/// <param name="From">From whom the risk comes.</param>
/// <param name="Of">Of what, and what makes it so.</param>
/// <param name="Plan">The safety plan: what the survivor does, what we do, whom to call.</param>
public sealed record RiskAccount(IReadOnlyList<RiskSource> From, string Of, string? Plan);

/// <summary>What is taken down of a risk.</summary>
/// <param name="Level">How great it is.</param>
/// <param name="ReviewOn">The day by which to look again.</param>
/// <param name="Account">What was found, in words.</param>
public sealed record RiskFacts(RiskLevel Level, DateOnly ReviewOn, RiskAccount Account);
