using CaseManager.Domain.Cases;

namespace CaseManager.Domain.People;

public enum DangerNow
{
    /// <summary>No danger is apparent.</summary>
    No,

    Yes,
}

/// <summary>Need to be met within days.</summary>
public enum ImmediateNeed
{
    Shelter,

    Doctor,

    /// <summary>Includes hygiene.</summary>
    FoodAndClothes,

    /// <summary>Police protection.</summary>
    Protection,

    /// <summary>Telephone call to someone.</summary>
    Call,

    /// <summary>Identity or travel documents.</summary>
    Documents,

    Lawyer,

    /// <summary>Care for children or other dependants.</summary>
    Dependants,
}

/// <summary>First source of the referral.</summary>
public enum ReferralChannel
{
    Survivor,

    FamilyOrFriends,

    Police,

    Authority,

    Organisation,

    Helpline,

    /// <summary>Doctor, clinic or hospital.</summary>
    Health,

    /// <summary>Staff of a station, a port or another hub.</summary>
    TransportHub,

    Other,
}

/// <summary>Safety of a survivor, including everything that could reveal their whereabouts.</summary>
public sealed class Safety : SealedRecord<SafetyDetails>, IPartOfCase
{
    private Safety()
    {
    }

    internal Safety(CaseId caseId, VictimId victimId, SafetyDetails details)
    {
        (CaseId, VictimId) = (caseId, victimId);
        Update(details);
    }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    internal void Update(SafetyDetails details) => SetContent(details);
}

/// <summary>Encrypted safety data. Includes the referral source, since a named hospital or shelter would reveal the survivor's location.</summary>
public sealed record SafetyDetails(
    Answer<DangerNow> Danger,
    Answer<string> DangerDetail,
    Answer<string> Whereabouts,
    Answer<IReadOnlyList<ImmediateNeed>> Needs,
    Answer<string> NeedsDetail,
    Answer<string> MustNotKnow,
    Answer<ReferralChannel> Channel,
    Answer<string> ReferredBy,
    Answer<ApproximateDate> ReceivedOn)
{
    /// <summary>When a trusted person last confirmed that the survivor is safe.</summary>
    public Answer<ApproximateDate> LastSeenSafeOn { get; init; }
}
