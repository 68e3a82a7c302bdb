using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Justice;

/// <summary>Special measures that protect a witness while giving evidence.</summary>
public enum SpecialMeasure
{
    Screen,

    LiveLink,

    /// <summary>A recorded interview is played instead of repeated questioning.</summary>
    RecordedInterview,

    /// <summary>Cross-examination is recorded before the trial.</summary>
    RecordedCrossExamination,

    /// <summary>The public is excluded.</summary>
    InPrivate,

    NoWigsAndGowns,

    Intermediary,

    /// <summary>Interpreter chosen by the witness.</summary>
    ChosenInterpreter,

    CommunicationAid,

    /// <summary>Witness anonymity order.</summary>
    Anonymity,

    SupportPerson,

    /// <summary>Separate entrance and waiting room.</summary>
    SeparateEntrance,

    WitnessProtection,
}

/// <summary>Decision on a requested special measure.</summary>
public enum MeasureGrant
{
    /// <summary>Requested, not decided yet.</summary>
    Requested,

    Granted,

    GrantedInPart,

    Refused,
}

public enum TestimonyMode
{
    InCourt,
    ByLiveLink,
    Recorded,
    Written,
}

/// <summary>Evidence of a victim at a hearing, and the special measures requested, granted and used. Immutable: a later record supersedes it.</summary>
public sealed class Testimony : SealedRecord<TestimonyAccount>, IPartOfCase, ISupersedable
{
    private Testimony()
    {
    }

    internal Testimony(Guid id, Hearing hearing, VictimId victim, TestimonyAccount account, Testimony? supersedesId, AuditStamp stamp)
    {
        (Id, CaseId, HearingId, ProceedingId, VictimId, SupersedesId) = (id, hearing.CaseId, hearing.Id, hearing.ProceedingId, victim, supersedesId?.Id);
        (RecordedBy, RecordedAt) = (stamp.ActorId, stamp.OccurredAt);
        SetContent(account);
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public Guid HearingId { get; private init; }

    public Guid ProceedingId { get; private init; }

    public VictimId VictimId { get; private init; }

    public Guid? SupersedesId { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>
/// Encrypted details of a testimony; <c>WasGiven</c> is null until the hearing. It holds no place, which would reveal the whereabouts of the victim.
/// </summary>
public sealed record TestimonyAccount(TestimonyMode Mode, bool? WasGiven, IReadOnlyList<RequestedMeasure> Measures, string? Notes);

/// <summary>A requested special measure, its decision and its use.</summary>
public sealed record RequestedMeasure(SpecialMeasure Measure, MeasureGrant Grant, bool WasUsed);

/// <summary>
/// Preparation and accompaniment of a survivor for a hearing. Restricted to aftercare, because it names people close to the survivor. Immutable: a later plan
/// supersedes it.
/// </summary>
public sealed class CourtSupport : SealedRecord<SupportPlan>, IPartOfCase, ISupersedable
{
    private CourtSupport()
    {
    }

    internal CourtSupport(Guid id, Hearing hearing, VictimId victim, SupportPlan plan, CourtSupport? supersedesId, AuditStamp stamp)
    {
        (Id, CaseId, HearingId, VictimId, SupersedesId) = (id, hearing.CaseId, hearing.Id, victim, supersedesId?.Id);
        (PlannedBy, PlannedAt) = (stamp.ActorId, stamp.OccurredAt);
        SetContent(plan);
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public Guid HearingId { get; private init; }

    public VictimId VictimId { get; private init; }

    public Guid? SupersedesId { get; private init; }

    public StaffId PlannedBy { get; private init; }

    public DateTimeOffset PlannedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>
/// Encrypted support plan for a hearing. <c>IsAttending</c> is false where evidence is given from elsewhere; <c>Preparation</c> includes the survivor's wishes.
/// </summary>
public sealed record SupportPlan(bool IsAttending, string? Companion, string? Preparation, bool IsPrepared, string? SupportAfterHearing);
