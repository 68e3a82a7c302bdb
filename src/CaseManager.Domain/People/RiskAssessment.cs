using CaseManager.Domain.Cases;

namespace CaseManager.Domain.People;

public enum RiskLevel
{
    /// <summary>No sign of harm.</summary>
    Low,

    /// <summary>Harm is possible, but not soon.</summary>
    Medium,

    /// <summary>Harm is likely without action.</summary>
    High,

    /// <summary>Harm may occur at any moment.</summary>
    Critical,
}

public enum RiskSource
{
    /// <summary>Includes their associates.</summary>
    Exploiters,

    Family,

    /// <summary>Includes acquaintances of the survivor.</summary>
    Community,

    /// <summary>Self-harm or suicide.</summary>
    Self,

    /// <summary>Debt, poverty, homelessness or lack of documents.</summary>
    Circumstances,

    Other,
}

/// <summary>
/// Risk to a survivor on a date. Immutable: a later record supersedes it. Level and dates are unencrypted under row security; the account is
/// encrypted.
/// </summary>
public sealed class RiskAssessment : SealedRecord<RiskAccount>, IPartOfCase
{
    private RiskAssessment()
    {
    }

    internal RiskAssessment(Guid id, CaseId caseId, VictimId victimId, RiskDetails details, AuditStamp stamp)
    {
        (Id, CaseId, VictimId) = (id, caseId, victimId);
        (Level, AssessedOn, ReviewDueOn) = (details.Level, stamp.Date, details.ReviewDueOn);
        (RecordedBy, RecordedAt) = (stamp.ActorId, stamp.OccurredAt);
        SetContent(details.Account);
    }

    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public RiskLevel Level { get; private init; }

    public DateOnly AssessedOn { get; private init; }

    /// <summary>Date by which the next assessment is due.</summary>
    public DateOnly ReviewDueOn { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>Encrypted account: sources of the risk, its nature and causes, and the safety plan.</summary>
public sealed record RiskAccount(IReadOnlyList<RiskSource> Sources, string Description, string? Plan);

public sealed record RiskDetails(RiskLevel Level, DateOnly ReviewDueOn, RiskAccount Account);
