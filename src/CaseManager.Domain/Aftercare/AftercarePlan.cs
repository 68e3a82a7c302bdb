using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Aftercare;

/// <summary>Domain of recovery, one of the six of the Assessment of Survivor Outcomes.</summary>
public enum RecoveryDomain
{
    /// <summary>Free from harm and threats, and able to recognise danger.</summary>
    Safety,

    /// <summary>Documents, immigration status and rights that are upheld.</summary>
    LegalProtection,

    /// <summary>Coping, sleep and hope.</summary>
    MentalWellbeing,

    /// <summary>Work, income, education and vocational training.</summary>
    EconomicEmpowerment,

    /// <summary>People to turn to.</summary>
    SocialSupport,

    /// <summary>Health, food and housing.</summary>
    PhysicalWellbeing,
}

public enum PlanAgreement
{
    InPerson,

    ByPhone,

    InWriting,

    /// <summary>Awaits the survivor's agreement.</summary>
    Pending,
}

/// <summary>
/// One version of a survivor's goals and the steps towards them. Immutable: a later version supersedes it. The review date is unencrypted for lists;
/// the goals are encrypted.
/// </summary>
public sealed class AftercarePlan : SealedRecord<PlanContent>, IPartOfCase, ISupersedable
{
    private AftercarePlan()
    {
    }

    internal AftercarePlan(Guid id, CaseId caseId, VictimId victimId, PlanDetails details, AftercarePlan? supersedesId, AuditStamp stamp)
    {
        (Id, CaseId, VictimId, Number, SupersedesId) = (id, caseId, victimId, (supersedesId?.Number ?? 0) + 1, supersedesId?.Id);
        (Agreement, AgreedOn, ReviewDueOn) = (details.Agreement, details.Agreement == PlanAgreement.Pending ? null : details.AgreedOn, details.ReviewDueOn);
        (RecordedBy, RecordedAt) = (stamp.ActorId, stamp.OccurredAt);
        SetContent(details.Content);
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    /// <summary>Version, from 1.</summary>
    public int Number { get; private init; }

    public PlanAgreement Agreement { get; private init; }

    /// <summary>Null while the survivor has not agreed.</summary>
    public DateOnly? AgreedOn { get; private init; }

    /// <summary>Date by which the plan is due for review with the survivor.</summary>
    public DateOnly ReviewDueOn { get; private init; }

    /// <inheritdoc/>
    public Guid? SupersedesId { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>Encrypted content of a plan.</summary>
public sealed record PlanContent(IReadOnlyList<Goal> Goals);

/// <summary>Goal in the survivor's own words. Its id is stable across versions of the plan.</summary>
public sealed record Goal(Guid Id, string Description, RecoveryDomain Domain, IReadOnlyList<GoalStep> Steps);

/// <summary>Step towards a goal. Its id is stable across versions of the plan; the date is null where none is set.</summary>
public sealed record GoalStep(Guid Id, string Description, string ResponsiblePerson, DateOnly? DueOn);

public sealed record PlanDetails(PlanContent Content, PlanAgreement Agreement, DateOnly? AgreedOn, DateOnly ReviewDueOn);
