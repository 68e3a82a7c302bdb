using CaseManager.Domain.Access;

namespace CaseManager.Domain.Cases;

/// <summary>What can happen to a case. The web has the words for each.</summary>
public enum EventCode
{
    /// <summary>The case was opened.</summary>
    CaseOpened,

    /// <summary>Who the survivor is was taken down.</summary>
    IdentityRecorded,

    /// <summary>What keeps the survivor safe was taken down.</summary>
    SafetyRecorded,

    /// <summary>How the survivor may be reached was agreed.</summary>
    SafeContactRecorded,

    /// <summary>Where and when it happened was taken down.</summary>
    ExploitationRecorded,

    /// <summary>What is known of who the survivor is changed. Arguments: code of the part.</summary>
    IdentityChanged,

    /// <summary>Someone is called by another cover name.</summary>
    CoverNameChanged,

    /// <summary>By what is known of the birth date now, the law takes the survivor for someone of another age when it began.</summary>
    AgeGroupChanged,

    /// <summary>What is known of what keeps the survivor safe changed.</summary>
    SafetyChanged,

    /// <summary>How the survivor may be reached was checked with them, and changed where it had to.</summary>
    SafeContactChecked,

    /// <summary>The risk to someone was assessed.</summary>
    RiskAssessed,

    /// <summary>Where someone stays was taken down.</summary>
    LocationRecorded,

    /// <summary>Someone is missing.</summary>
    MissingReported,

    /// <summary>Someone who was missing was found or came back.</summary>
    MissingEnded,

    /// <summary>Indicators were recorded. Arguments: how many.</summary>
    IndicatorsRecorded,

    /// <summary>An indicator was recorded. Arguments: code of the element.</summary>
    IndicatorRecorded,

    /// <summary>Another indicator took the place of one. Arguments: codes of the element and of the confidence.</summary>
    IndicatorCorrected,

    /// <summary>Questions of the operational indicators were answered. Arguments: code of the dimension, how many.</summary>
    AssessmentAnswered,

    /// <summary>An assessment was kept. Arguments: code of the result.</summary>
    AssessmentKept,

    /// <summary>An answer on consent was recorded. Arguments: code of the scope.</summary>
    ConsentRecorded,

    /// <summary>Consent was taken back. Arguments: code of the scope.</summary>
    ConsentWithdrawn,

    /// <summary>On what law the file is kept was taken down.</summary>
    LegalBasisRecorded,

    /// <summary>Police are told of someone without their consent from then on.</summary>
    PoliceSharingApproved,

    /// <summary>They are told no more.</summary>
    PoliceSharingEnded,

    /// <summary>A chronology was made for a court.</summary>
    ChronologyMade,

    /// <summary>What the survivor says of us was taken down. Arguments: code of the kind.</summary>
    FeedbackTaken,

    /// <summary>What the survivor said of us was answered.</summary>
    FeedbackAnswered,

    /// <summary>Another person was taken into the case.</summary>
    VictimAdded,

    /// <summary>What two people of the case have to do with each other was taken down.</summary>
    VictimsLinked,

    /// <summary>A decision on someone's trafficking status was taken down.</summary>
    TraffickingStatusRecorded,

    /// <summary>That someone was brought to safety was taken down.</summary>
    BroughtToSafetyRecorded,

    /// <summary>How someone lived and lives was taken down.</summary>
    CircumstancesRecorded,

    /// <summary>Who protects a child, and how its age was found, was taken down.</summary>
    ChildProtectionRecorded,

    /// <summary>The status changed. Arguments: codes of the old and the new one, and of the end it came to, if it did.</summary>
    StatusChanged,

    /// <summary>Someone joined the team.</summary>
    TeamMemberAdded,

    /// <summary>Someone's work in the team ended.</summary>
    TeamMemberEnded,

    /// <summary>Someone stands in for the lead for a time.</summary>
    LeadCovered,

    /// <summary>Someone else leads the case from then on.</summary>
    CaseHandedOver,

    /// <summary>A note was written. Arguments: code of its kind.</summary>
    NoteWritten,

    /// <summary>A note was corrected by its author. Arguments: code of its kind.</summary>
    NoteCorrected,

    /// <summary>The case goes on in another, about the same people.</summary>
    MergedIntoAnother,

    /// <summary>Another case, about the same people, goes on in this one.</summary>
    AnotherMergedIn,

    /// <summary>That one of two cases goes on in the other was taken back.</summary>
    MergeUndone,

    /// <summary>Another office asked about someone, and the two are in touch.</summary>
    InquiryAnswered,

    /// <summary>A document was added. Arguments: code of its kind.</summary>
    DocumentAdded,

    /// <summary>Something is to be done, by someone. Arguments: code of its kind.</summary>
    TaskAdded,

    /// <summary>It was done. Arguments: code of its kind.</summary>
    TaskDone,

    /// <summary>It is not to be done after all. Arguments: code of its kind.</summary>
    TaskWaived,

    /// <summary>Someone else is to do it. Arguments: code of its kind.</summary>
    TaskHandedOver,

    /// <summary>It is to be done by another day. Arguments: code of its kind.</summary>
    TaskMoved,

    /// <summary>A state's procedure of identification is followed from now on. Arguments: code of the procedure.</summary>
    IdentificationOpened,

    /// <summary>Something happened in such a procedure. Arguments: code of what.</summary>
    IdentificationStepRecorded,

    /// <summary>What happened in it was corrected. Arguments: code of what.</summary>
    IdentificationStepCorrected,

    /// <summary>A suspect was taken down.</summary>
    SuspectAdded,

    /// <summary>What is known of a suspect changed.</summary>
    SuspectChanged,

    /// <summary>How far the state is with a suspect was taken down. Arguments: code of the status.</summary>
    SuspectStatusRecorded,

    /// <summary>What a suspect has to do with someone was taken down. Arguments: code of the kind.</summary>
    SuspectLinked,

    /// <summary>Where it stands was taken down that someone is not punished for what they were made to do.</summary>
    NonPunishmentRecorded,

    /// <summary>A proceeding was taken down. Arguments: code of the kind.</summary>
    ProceedingOpened,

    /// <summary>Before whom it is, or what they call it, changed.</summary>
    ProceedingChanged,

    /// <summary>Something happened in a proceeding. Arguments: code of what.</summary>
    MilestoneRecorded,

    /// <summary>What happened in it was corrected. Arguments: code of what.</summary>
    MilestoneCorrected,

    /// <summary>A charge was taken down.</summary>
    ChargeAdded,

    /// <summary>A charge was taken down by mistake.</summary>
    ChargeTakenBack,

    /// <summary>A verdict was taken down. Arguments: code of the stage.</summary>
    VerdictRecorded,

    /// <summary>A verdict was corrected. Arguments: code of the stage.</summary>
    VerdictCorrected,

    /// <summary>What a court ordered beside a sentence was taken down. Arguments: code of the kind.</summary>
    CourtOrderRecorded,

    /// <summary>What it ordered was corrected. Arguments: code of the kind.</summary>
    CourtOrderCorrected,

    /// <summary>A hearing was taken down.</summary>
    HearingPlanned,

    /// <summary>When it is, or what is known of it, changed. Arguments: code of its state.</summary>
    HearingChanged,

    /// <summary>How someone gives evidence, and what spares them, was taken down.</summary>
    TestimonyRecorded,

    /// <summary>How someone is supported at a hearing was planned.</summary>
    CourtSupportPlanned,

    /// <summary>What shows an element of a charge was weighed.</summary>
    ChargeEvidenceWeighed,

    /// <summary>The law sets a date. Arguments: code of the rule.</summary>
    DeadlineSet,

    /// <summary>What was to happen by it, happened. Arguments: code of the rule.</summary>
    DeadlineMet,

    /// <summary>It does not matter any more. Arguments: code of the rule.</summary>
    DeadlineWaived,

    /// <summary>What was to last until it, ended before. Arguments: code of the rule.</summary>
    DeadlineEndedEarly,

    /// <summary>Another date took its place, or what it hung on fell away. Arguments: code of the rule.</summary>
    DeadlineSuperseded,

    /// <summary>Someone else looks after it. Arguments: code of the rule.</summary>
    DeadlineHandedOver,

    /// <summary>A claim for compensation was begun. Arguments: code of the way.</summary>
    ClaimOpened,

    /// <summary>Who decides it, who helps or what else is to be known was written anew.</summary>
    ClaimChanged,

    /// <summary>Something happened with it. Arguments: code of what.</summary>
    ClaimStepRecorded,

    /// <summary>What happened with it was corrected. Arguments: code of what.</summary>
    ClaimStepCorrected,

    /// <summary>Money arrived.</summary>
    PaymentRecorded,

    /// <summary>It did not arrive after all.</summary>
    PaymentTakenBack,

    /// <summary>What a survivor wants to reach was written. Arguments: code of how they agreed.</summary>
    PlanWritten,

    /// <summary>How far a step of it is was taken down. Arguments: code of how far.</summary>
    PlanStepMarked,

    /// <summary>A service was begun, or asked for. Arguments: code of what it is for.</summary>
    ServiceOpened,

    /// <summary>Something happened with it. Arguments: code of what.</summary>
    ServiceStepRecorded,

    /// <summary>What happened with it was corrected. Arguments: code of what.</summary>
    ServiceStepCorrected,

    /// <summary>Who gives it, and on what terms, was written.</summary>
    ServiceTermsWritten,

    /// <summary>What became of a time of it was taken down. Arguments: code of what.</summary>
    SessionRecorded,

    /// <summary>What became of a time of it was corrected. Arguments: code of what.</summary>
    SessionCorrected,

    /// <summary>How someone recovers was assessed. Arguments: code of the occasion.</summary>
    OutcomeAssessed,

    /// <summary>An assessment of that was corrected. Arguments: code of the occasion.</summary>
    OutcomeCorrected,

    /// <summary>How someone is was taken down. Arguments: code of how they were in touch.</summary>
    FollowUpRecorded,

    /// <summary>An account of that was corrected. Arguments: code of how they were in touch.</summary>
    FollowUpCorrected,

    /// <summary>Harm or danger was taken down. Arguments: code of what kind.</summary>
    IncidentRecorded,

    /// <summary>An account of it was corrected. Arguments: code of what kind.</summary>
    IncidentCorrected,

    /// <summary>What the lead may know of someone's health was written.</summary>
    HealthSummaryWritten,

    /// <summary>Someone was barred from the case.</summary>
    NoAccessEntered,

    /// <summary>Someone is no longer barred from it.</summary>
    NoAccessLifted,
}

/// <summary>
/// Something that happened to a case: a code and its arguments, never a withheld fact. It is read under the policy of its
/// compartment, written with the change it tells of, and never altered.
/// </summary>
public sealed class CaseEvent : IPartOfCase
{
    private CaseEvent()
    {
    }

    internal CaseEvent(CaseId caseId, int place, EventCode code, Compartment compartment, Signature by, StaffId? about, IReadOnlyList<string> arguments)
    {
        (Id, CaseId, Code, Compartment) = (IdAt(by.When, place), caseId, code, compartment);
        (Who, When, About, Arguments) = (by.Who, by.When, about, [.. arguments]);
    }

    /// <summary>Names it; later ones sort after earlier ones.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>What happened.</summary>
    public EventCode Code { get; private init; }

    /// <summary>Whose readers may know of it.</summary>
    public Compartment Compartment { get; private init; }

    /// <summary>Who did it.</summary>
    public StaffId Who { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset When { get; private init; }

    /// <summary>The member of staff it is about, if any.</summary>
    public StaffId? About { get; private init; }

    /// <summary>The person harmed whom it concerns; null where it concerns the case.</summary>
    public VictimId? VictimId { get; internal init; }

    /// <summary>The record it tells of: an indicator, a note, a task. Null where it tells of none.</summary>
    public Guid? SubjectId { get; internal init; }

    // Within a millisecond version 7 is random; its first twelve bits of chance say the order instead (RFC 9562, 6.2, method 1).
    private static Guid IdAt(DateTimeOffset when, int place)
    {
        var bytes = Guid.CreateVersion7(when).ToByteArray(bigEndian: true);
        (bytes[6], bytes[7]) = ((byte)(0x70 | ((place >> 8) & 0x0f)), (byte)place);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>What the words for it need: codes and counts, never facts about a survivor.</summary>
    public List<string> Arguments { get; private init; } = [];
}
