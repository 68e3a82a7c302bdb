using CaseManager.Domain.Cases;

namespace CaseManager.Domain.People;

public enum BroughtBy
{
    Police,

    OurTeam,

    PartnerOrganisation,

    /// <summary>The victim escaped without help.</summary>
    Themselves,

    FamilyOrFriends,

    Other,
}

/// <summary>
/// Exit from exploitation to safety. Immutable: the one recorded last counts. Date, country and agent are unencrypted for counting; the current
/// location is a separate record.
/// </summary>
public sealed class BroughtToSafety : SealedRecord<SafetyAccount>, IPartOfCase
{
    private BroughtToSafety()
    {
    }

    internal BroughtToSafety(Guid id, CaseId caseId, VictimId victimId, BroughtToSafetyDetails details, AuditStamp stamp)
    {
        (Id, CaseId, VictimId, Country, BroughtBy, OccurredOn) = (id, caseId, victimId, details.Country, details.BroughtBy, details.OccurredOn);
        (RecordedAt, RecordedBy) = (stamp.OccurredAt, stamp.ActorId);
        SetContent(details.Account);
    }

    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    /// <summary>Country in which it happened, ISO 3166-1 alpha-2.</summary>
    public string Country { get; private init; } = "";

    public BroughtBy BroughtBy { get; private init; }

    public ApproximateDate OccurredOn { get; private init; } = null!;

    public DateTimeOffset RecordedAt { get; private init; }

    public StaffId RecordedBy { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

public sealed record BroughtToSafetyDetails(string Country, BroughtBy BroughtBy, ApproximateDate OccurredOn, SafetyAccount Account);

public sealed record SafetyAccount(string? Notes);
