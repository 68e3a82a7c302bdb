using CaseManager.Domain.Access;

namespace CaseManager.Domain.Cases;

/// <summary>Types of case events; the web layer supplies the text.</summary>
/// <remarks>Each member lists the codes or counts of its <see cref="CaseEvent.Arguments"/> in order; other members have none.</remarks>
public enum EventCode
{
    CaseOpened,

    IdentityRecorded,

    SafetyRecorded,

    SafeContactRecorded,

    ExploitationRecorded,

    /// <summary>Arguments: part of the identity.</summary>
    IdentityChanged,

    CoverNameChanged,

    /// <summary>The age group at the start of exploitation was recalculated after an identity edit.</summary>
    AgeGroupChanged,

    SafetyChanged,

    /// <summary>Safe contact was confirmed with the survivor, and updated if necessary.</summary>
    SafeContactChecked,

    RiskAssessed,

    LocationRecorded,

    MissingReported,

    MissingEnded,

    /// <summary>Arguments: number of indicators.</summary>
    IndicatorsRecorded,

    /// <summary>Arguments: element.</summary>
    IndicatorRecorded,

    /// <summary>Arguments: element, confidence.</summary>
    IndicatorCorrected,

    /// <summary>Arguments: dimension, number of answers.</summary>
    AssessmentAnswered,

    /// <summary>Arguments: result.</summary>
    AssessmentSaved,

    /// <summary>Arguments: scope.</summary>
    ConsentRecorded,

    /// <summary>Arguments: scope.</summary>
    ConsentWithdrawn,

    LegalBasisRecorded,

    /// <summary>Sharing with police without consent was authorised.</summary>
    PoliceSharingApproved,

    /// <summary>Sharing with police without consent ended.</summary>
    PoliceSharingEnded,

    ChronologyCreated,

    /// <summary>Arguments: kind of feedback.</summary>
    FeedbackRecorded,

    FeedbackAnswered,

    VictimAdded,

    VictimsLinked,

    TraffickingStatusRecorded,

    BroughtToSafetyRecorded,

    CircumstancesRecorded,

    ChildProtectionRecorded,

    /// <summary>Arguments: old status, new status and, if closed, the closure.</summary>
    StatusChanged,

    TeamMemberAdded,

    TeamMemberEnded,

    /// <summary>A deputy was assigned for a period.</summary>
    DeputyAppointed,

    /// <summary>The case was transferred to another lead.</summary>
    CaseTransferred,

    /// <summary>Arguments: kind of note.</summary>
    NoteAdded,

    /// <summary>Arguments: kind of note.</summary>
    NoteCorrected,

    MergedIntoOtherCase,

    OtherCaseMergedIn,

    MergeUndone,

    /// <summary>Recorded only if the two offices are in contact.</summary>
    InquiryAnswered,

    /// <summary>Arguments: kind of document.</summary>
    DocumentAdded,

    /// <summary>Arguments: kind of task.</summary>
    TaskAdded,

    /// <summary>Arguments: kind of task.</summary>
    TaskCompleted,

    /// <summary>Arguments: kind of task.</summary>
    TaskWaived,

    /// <summary>Arguments: kind of task.</summary>
    TaskTransferred,

    /// <summary>The due date was changed. Arguments: kind of task.</summary>
    TaskRescheduled,

    /// <summary>Arguments: code of the scheme.</summary>
    IdentificationOpened,

    /// <summary>Arguments: legal event.</summary>
    IdentificationStepRecorded,

    /// <summary>Arguments: legal event.</summary>
    IdentificationStepCorrected,

    SuspectAdded,

    SuspectChanged,

    /// <summary>Arguments: status.</summary>
    SuspectStatusRecorded,

    /// <summary>Arguments: kind of link.</summary>
    SuspectLinked,

    NonPunishmentRecorded,

    /// <summary>Arguments: kind of proceeding.</summary>
    ProceedingOpened,

    ProceedingChanged,

    /// <summary>Arguments: kind of milestone.</summary>
    MilestoneRecorded,

    /// <summary>Arguments: kind of milestone.</summary>
    MilestoneCorrected,

    ChargeAdded,

    /// <summary>The charge was marked as recorded in error.</summary>
    ChargeRecordedInError,

    /// <summary>Arguments: stage.</summary>
    VerdictRecorded,

    /// <summary>Arguments: stage.</summary>
    VerdictCorrected,

    /// <summary>Arguments: kind of order.</summary>
    CourtOrderRecorded,

    /// <summary>Arguments: kind of order.</summary>
    CourtOrderCorrected,

    HearingPlanned,

    /// <summary>Arguments: state of the hearing.</summary>
    HearingChanged,

    TestimonyRecorded,

    CourtSupportPlanned,

    ChargeEvidenceAssessed,

    /// <summary>Arguments: code of the rule.</summary>
    DeadlineSet,

    /// <summary>Arguments: code of the rule.</summary>
    DeadlineMet,

    /// <summary>Arguments: code of the rule.</summary>
    DeadlineWaived,

    /// <summary>A period ended before its last day. Arguments: code of the rule.</summary>
    DeadlineEndedEarly,

    /// <summary>Another deadline replaced it, or its triggering event was voided. Arguments: code of the rule.</summary>
    DeadlineSuperseded,

    /// <summary>Arguments: code of the rule.</summary>
    DeadlineTransferred,

    /// <summary>Arguments: route.</summary>
    ClaimOpened,

    ClaimChanged,

    /// <summary>Arguments: type of step.</summary>
    ClaimStepRecorded,

    /// <summary>Arguments: type of step.</summary>
    ClaimStepCorrected,

    PaymentRecorded,

    /// <summary>The payment was reversed.</summary>
    PaymentReversed,

    /// <summary>Arguments: how the survivor agreed.</summary>
    PlanRecorded,

    /// <summary>Arguments: progress.</summary>
    PlanProgressRecorded,

    /// <summary>Arguments: kind of service.</summary>
    ServiceOpened,

    /// <summary>Arguments: type of step.</summary>
    ServiceStepRecorded,

    /// <summary>Arguments: type of step.</summary>
    ServiceStepCorrected,

    ServiceTermsRecorded,

    /// <summary>Arguments: attendance.</summary>
    SessionRecorded,

    /// <summary>Arguments: attendance.</summary>
    SessionCorrected,

    /// <summary>Arguments: occasion.</summary>
    OutcomeAssessed,

    /// <summary>Arguments: occasion.</summary>
    OutcomeCorrected,

    /// <summary>Arguments: way of contact.</summary>
    FollowUpRecorded,

    /// <summary>Arguments: way of contact.</summary>
    FollowUpCorrected,

    IncidentRecorded,

    IncidentCorrected,

    HealthSummaryRecorded,

    /// <summary>Access of a member of staff was restricted.</summary>
    AccessRestricted,

    /// <summary>The access restriction was lifted.</summary>
    AccessRestrictionLifted,
}

/// <summary>
/// A case event: a code with arguments, never withheld data. Readable under row security of its compartment, saved with the change, immutable.
/// </summary>
public sealed class CaseEvent : IPartOfCase
{
    private CaseEvent()
    {
    }

    internal CaseEvent(CaseId caseId, int place, EventCode code, Compartment compartment, AuditStamp stamp, StaffId? subject, IReadOnlyList<string> arguments)
    {
        (Id, CaseId, Code, Compartment) = (CreateId(stamp.OccurredAt, place), caseId, code, compartment);
        (ActorId, OccurredAt, AffectedStaffId, Arguments) = (stamp.ActorId, stamp.OccurredAt, subject, [.. arguments]);
    }

    /// <summary>Sorts in order of creation.</summary>
    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public EventCode Code { get; private init; }

    /// <summary>Determines who may read the event.</summary>
    public Compartment Compartment { get; private init; }

    public StaffId ActorId { get; private init; }

    public DateTimeOffset OccurredAt { get; private init; }

    /// <summary>Member of staff concerned, if any.</summary>
    public StaffId? AffectedStaffId { get; private init; }

    /// <summary>Null if the event concerns the whole case.</summary>
    public VictimId? VictimId { get; internal init; }

    /// <summary>Record concerned, for example an indicator, note or task; null if none.</summary>
    public Guid? SubjectId { get; internal init; }

    // UUIDv7 is random within a millisecond; its first 12 random bits hold the sequence number instead (RFC 9562, section 6.2, method 1).
    private static Guid CreateId(DateTimeOffset moment, int place)
    {
        var bytes = Guid.CreateVersion7(moment).ToByteArray(bigEndian: true);
        (bytes[6], bytes[7]) = ((byte)(0x70 | ((place >> 8) & 0x0f)), (byte)place);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>Codes and counts for the text, never data about a survivor.</summary>
    public List<string> Arguments { get; private init; } = [];
}
