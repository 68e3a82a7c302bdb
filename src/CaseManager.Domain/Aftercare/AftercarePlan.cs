using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Aftercare;

/// <summary>A field of life in which someone recovers: the six domains of the Assessment of Survivor Outcomes.</summary>
public enum RecoveryDomain
{
    /// <summary>Free from harm and threats, and able to see danger coming.</summary>
    Safety,

    /// <summary>Papers, a status, rights that are upheld.</summary>
    LegalProtection,

    /// <summary>To cope, to sleep, to hope.</summary>
    MentalWellbeing,

    /// <summary>Work, income, school, a trade.</summary>
    EconomicEmpowerment,

    /// <summary>People to turn to.</summary>
    SocialSupport,

    /// <summary>Health, food, a roof.</summary>
    PhysicalWellbeing,
}

/// <summary>How a plan was agreed on with the survivor.</summary>
public enum PlanAgreement
{
    /// <summary>Face to face.</summary>
    InPerson,

    /// <summary>In a call.</summary>
    ByPhone,

    /// <summary>In writing.</summary>
    InWriting,

    /// <summary>Not yet: it waits for the survivor.</summary>
    NotYet,
}

/// <summary>
/// What a survivor wants to reach and who helps with what, in one version. Never changed: a later one takes its place, and all stay on file. The day of
/// the review stands in the clear, for lists; the goals are sealed.
/// </summary>
public sealed class AftercarePlan : SealedRecord<PlanContent>, IPartOfCase, IReplaceable
{
    private AftercarePlan()
    {
    }

    internal AftercarePlan(Guid id, CaseId caseId, VictimId victimId, PlanFacts facts, AftercarePlan? instead, Signature by)
    {
        (Id, CaseId, VictimId, Number, Replaces) = (id, caseId, victimId, (instead?.Number ?? 0) + 1, instead?.Id);
        (Agreement, AgreedOn, ReviewOn) = (facts.Agreement, facts.Agreement == PlanAgreement.NotYet ? null : facts.AgreedOn, facts.ReviewOn);
        (WrittenBy, WrittenAt) = (by.Who, by.When);
        Write(facts.Content);
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Whose plan it is.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>Which version, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>How the survivor agreed.</summary>
    public PlanAgreement Agreement { get; private init; }

    /// <summary>When; null while they have not.</summary>
    public DateOnly? AgreedOn { get; private init; }

    /// <summary>The day by which to look at it together again.</summary>
    public DateOnly ReviewOn { get; private init; }

    /// <inheritdoc/>
    public Guid? Replaces { get; private init; }

    /// <summary>Who wrote it down.</summary>
    public StaffId WrittenBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset WrittenAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>What a plan says.</summary>
/// <param name="Goals">The survivor's goals, theirs first in their own words.</param>
public sealed record PlanContent(IReadOnlyList<Goal> Goals);

/// <summary>Something a survivor wants to reach.</summary>
/// <param name="Id">Names it, in every version of the plan.</param>
/// <param name="Words">In their own words.</param>
/// <param name="Domain">The field of life it belongs to.</param>
/// <param name="Steps">What is done for it.</param>
public sealed record Goal(Guid Id, string Words, RecoveryDomain Domain, IReadOnlyList<GoalStep> Steps);

/// <summary>Something that is done for a goal.</summary>
/// <param name="Id">Names it, in every version of the plan.</param>
/// <param name="What">What.</param>
/// <param name="Who">Who does it: the survivor, or someone else.</param>
/// <param name="By">By when; null where it has no day.</param>
public sealed record GoalStep(Guid Id, string What, string Who, DateOnly? By);

/// <summary>What is taken down of a plan.</summary>
/// <param name="Content">What it says.</param>
/// <param name="Agreement">How the survivor agreed.</param>
/// <param name="AgreedOn">When; null while they have not.</param>
/// <param name="ReviewOn">The day by which to look at it together again.</param>
public sealed record PlanFacts(PlanContent Content, PlanAgreement Agreement, DateOnly? AgreedOn, DateOnly ReviewOn);
