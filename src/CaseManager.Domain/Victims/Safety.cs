using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Victims;

/// <summary>Whether there is danger now.</summary>
public enum DangerNow
{
    /// <summary>No danger is seen.</summary>
    No,

    /// <summary>There is danger now.</summary>
    Yes,
}

/// <summary>What is needed within days.</summary>
public enum ImmediateNeed
{
    /// <summary>A safe place to sleep.</summary>
    Shelter,

    /// <summary>A doctor.</summary>
    Doctor,

    /// <summary>Food, clothes, washing.</summary>
    FoodAndClothes,

    /// <summary>Police protection.</summary>
    Protection,

    /// <summary>A call to someone.</summary>
    Call,

    /// <summary>Identity or travel documents.</summary>
    Documents,

    /// <summary>A lawyer.</summary>
    Lawyer,

    /// <summary>Care for children or dependants.</summary>
    Dependants,
}

/// <summary>Who told us first.</summary>
public enum ReferralChannel
{
    /// <summary>The survivor.</summary>
    Survivor,

    /// <summary>Family or friends.</summary>
    FamilyOrFriends,

    /// <summary>The police.</summary>
    Police,

    /// <summary>Another authority.</summary>
    Authority,

    /// <summary>Another organisation.</summary>
    Organisation,

    /// <summary>A helpline.</summary>
    Helpline,

    /// <summary>A doctor, clinic or hospital.</summary>
    Health,

    /// <summary>Staff of a station, a port or another hub.</summary>
    TransportHub,

    /// <summary>Someone else.</summary>
    Other,
}

/// <summary>What keeps a survivor safe, and what would betray where they are.</summary>
public sealed class Safety : SealedRecord<SafetyFacts>, IPartOfCase
{
    private Safety()
    {
    }

    internal Safety(CaseId caseId, VictimId victimId, SafetyFacts facts)
    {
        (CaseId, VictimId) = (caseId, victimId);
        Rewrite(facts);
    }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Whose it is.</summary>
    public VictimId VictimId { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    internal void Rewrite(SafetyFacts facts) => Write(facts);
}

/// <summary>
/// Danger, whereabouts, needs, who must not know. Who brought the survivor to us stands here too: a hospital or a shelter named as the
/// source would tell its reader where to look.
/// </summary>
/// <param name="Danger">Whether there is danger now.</param>
/// <param name="DangerDetail">From whom, of what.</param>
/// <param name="Whereabouts">Where the survivor is at present.</param>
/// <param name="Needs">What is needed within days.</param>
/// <param name="NeedsDetail">Until when, for whom, what else.</param>
/// <param name="MustNotKnow">Who must not learn of the case.</param>
/// <param name="Channel">Who told us first.</param>
/// <param name="ReferredBy">The person or body, by name.</param>
/// <param name="ReceivedOn">When we heard of it.</param>
public sealed record SafetyFacts(
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
    /// <summary>When someone whom we trust last saw or heard that the survivor is safe.</summary>
    public Answer<ApproximateDate> LastSeenSafe { get; init; }
}
