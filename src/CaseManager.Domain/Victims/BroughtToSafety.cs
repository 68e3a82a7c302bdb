using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Victims;

/// <summary>Who brought someone to safety.</summary>
public enum BroughtBy
{
    /// <summary>The police.</summary>
    Police,

    /// <summary>Our own team.</summary>
    OurTeam,

    /// <summary>A partner organisation.</summary>
    PartnerOrganisation,

    /// <summary>They got away by themselves.</summary>
    Themselves,

    /// <summary>Family or friends.</summary>
    FamilyOrFriends,

    /// <summary>Someone else.</summary>
    Other,
}

/// <summary>
/// That someone was brought out of the exploitation to safety. When, where and by whom stand in the clear, to be counted; where they are now
/// stands elsewhere. Never altered: the one recorded last counts, and those before it can be read.
/// </summary>
public sealed class BroughtToSafety : SealedRecord<SafetyAccount>, IPartOfCase
{
    private BroughtToSafety()
    {
    }

    internal BroughtToSafety(Guid id, CaseId caseId, VictimId victimId, BroughtToSafetyFacts facts, Signature by)
    {
        (Id, CaseId, VictimId, Country, By, On) = (id, caseId, victimId, facts.Country, facts.By, facts.On);
        (RecordedAt, RecordedBy) = (by.When, by.Who);
        Write(facts.Account);
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Who was brought to safety.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>The country in which it happened, ISO 3166-1 alpha-2.</summary>
    public string Country { get; private init; } = "";

    /// <summary>By whom.</summary>
    public BroughtBy By { get; private init; }

    /// <summary>When, as far as is known.</summary>
    public ApproximateDate On { get; private init; } = null!;

    /// <summary>When it was taken down.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Who took it down.</summary>
    public StaffId RecordedBy { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>What is recorded of it.</summary>
/// <param name="Country">The country in which it happened, ISO 3166-1 alpha-2.</param>
/// <param name="By">By whom.</param>
/// <param name="On">When, as far as is known.</param>
/// <param name="Account">How it came about.</param>
public sealed record BroughtToSafetyFacts(string Country, BroughtBy By, ApproximateDate On, SafetyAccount Account);

/// <summary>How someone was brought to safety, in words.</summary>
/// <param name="Said">The words; null where there are none.</param>
public sealed record SafetyAccount(string? Said);
