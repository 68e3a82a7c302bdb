namespace CaseManager.Domain;

/// <summary>Business rules that a user can violate; the web layer supplies the message.</summary>
/// <remarks>
/// <c>BlockerTo…</c> methods return the rule that prevents an action, <c>QuestionAbout…</c> methods a warning that the user can confirm; null means none.
/// Members such as <see cref="PlanSuperseded"/> report a concurrency conflict: the record was superseded after the user loaded it.
/// </remarks>
public enum BusinessRule
{
    CoverNameMissing,

    /// <summary>The cover name shares a word with a real name.</summary>
    CoverNameRevealsName,

    /// <summary>Cover names are unique within a case.</summary>
    CoverNameTaken,

    /// <summary>Child protection applies to victims who were, or may have been, children when the exploitation began.</summary>
    NotAChild,

    /// <summary>A case is opened in an office in which the user works.</summary>
    OfficeNotAllowed,

    /// <summary>Arguments: current status, requested status.</summary>
    StatusNotReachable,

    /// <summary>Not every closure is possible from every status; see <see cref="Cases.Case.GetClosures"/>.</summary>
    ClosureNotReachable,

    /// <summary>Closing blockers remain; only an office lead can close the case despite them.</summary>
    ClosingBlocked,

    AlreadyInTeam,

    NotInTeam,

    /// <summary>The lead leaves the team only by transferring the case.</summary>
    LeadCannotLeave,

    /// <summary>The account is inactive, or access to the case is restricted.</summary>
    CannotJoin,

    /// <summary>Nobody in the case consents to telling the police, and no lawful basis is recorded.</summary>
    PoliceNotInformed,

    /// <summary>Users cannot restrict their own access to a case.</summary>
    CannotRestrictSelf,

    /// <summary>Access of the case lead cannot be restricted before the case is transferred.</summary>
    CannotRestrictLead,

    /// <summary>Access is already restricted, or the person has become the case lead.</summary>
    AlreadyRestricted,

    /// <summary>The access restriction has already been lifted.</summary>
    NotRestricted,

    /// <summary>The person belongs to another office or role, is inactive, or has an access restriction.</summary>
    CannotLead,

    AlreadyLead,

    /// <summary>The person is already deputy for part of that period.</summary>
    AlreadyDeputy,

    /// <summary>The period has already ended, or ends before it begins.</summary>
    PeriodEnded,

    /// <summary>A deputy covers for at most <see cref="Cases.Case.MaxCoverDays"/> days.</summary>
    PeriodTooLong,

    /// <summary>Only the case lead, a deputy or the office lead changes the team.</summary>
    CannotManageTeam,

    IndicatorSuperseded,

    /// <summary>A "yes" cites at least one current indicator of the victim.</summary>
    YesNeedsIndicator,

    AnswerSuperseded,

    ConsentSuperseded,

    AlreadyMissing,

    NotMissing,

    FeedbackAnswered,

    /// <summary>There is no consent in force to withdraw.</summary>
    ConsentNotGiven,

    PoliceSharingEnded,

    /// <summary>A disclosure needs a consent in force or a legal basis.</summary>
    DisclosureNeedsBasis,

    /// <summary>The consent is not in force on that day, or does not cover disclosure to a named recipient.</summary>
    ConsentNotInForce,

    /// <summary>The indicator list is for another age group.</summary>
    AgeGroupMismatch,

    /// <summary>The change needs a reason.</summary>
    ReasonMissing,

    EmailTaken,

    /// <summary>Staff whose role opens cases belong to an office.</summary>
    OfficeMissing,

    /// <summary>Staff of an agency or provider do not belong to an office.</summary>
    OfficesNotAllowed,

    OrganisationUnknown,

    /// <summary>Organisation names are unique.</summary>
    OrganisationNameTaken,

    /// <summary>The account is closed (or open, for its reopening), has no second factor, or already has the role.</summary>
    NothingToRequest,

    /// <summary>The role does not work in organisations of this kind.</summary>
    OrganisationNotForRole,

    /// <summary>The person is not a victim of this case.</summary>
    PersonUnknown,

    /// <summary>Only its author corrects a note.</summary>
    NotNoteAuthor,

    /// <summary>Only the latest version of a note can be corrected.</summary>
    NoteCorrectedAlready,

    MergedIntoItself,

    MergedAlready,

    /// <summary>The target case is itself merged into another case.</summary>
    MergedElsewhere,

    NotMerged,

    InquiryAnswered,

    DocumentUnknown,

    /// <summary>A new version is added only to the latest version.</summary>
    DocumentHasLaterVersion,

    /// <summary>A redacted copy is made from the original, not from another redacted copy.</summary>
    DocumentRedactedAlready,

    /// <summary>The owner of a task works on the case and can read the compartment of the task.</summary>
    CannotOwnTask,

    OwnsTaskAlready,

    TaskClosed,

    ProcedureOpenAlready,

    /// <summary>The step is not possible in the current state.</summary>
    StepNotReachable,

    /// <summary>The date is before the previous step or after the next one.</summary>
    StepOutOfOrder,

    StepSuperseded,

    /// <summary>An adult is referred only with consent in force on that day, if the scheme requires consent.</summary>
    ReferralNeedsConsent,

    /// <summary>A child is always referred by name, never notified anonymously.</summary>
    ChildMustBeReferred,

    /// <summary>The rule defines no period: the deciding authority sets the date.</summary>
    DateNotCalculable,

    DeadlineClosed,

    /// <summary>The owner of a deadline works on the case and can write its compartment.</summary>
    CannotOwnDeadline,

    /// <summary>The status cannot follow the current one.</summary>
    SuspectStatusNotReachable,

    /// <summary>A link joins a suspect with either another suspect or a victim, and its kind is valid for that pair.</summary>
    SuspectLinkNotPossible,

    SuspectLinkedAlready,

    NonPunishmentSuperseded,

    /// <summary>Police record the work of their own agency, so their account belongs to one.</summary>
    AgencyMissing,

    MilestoneSuperseded,

    /// <summary>The offence and the proceeding belong to the law of the same country.</summary>
    OffenceOfAnotherCountry,

    /// <summary>The selected version of the offence was not in force when the offence was committed.</summary>
    OffenceNotInForce,

    ChargeNeedsVictim,

    /// <summary>The charge is already marked as recorded in error.</summary>
    ChargeRecordedInError,

    /// <summary>A charge with a verdict cannot be marked as recorded in error.</summary>
    ChargeDecided,

    VerdictSuperseded,

    /// <summary>The verdict is not possible at the current stage of the charge.</summary>
    VerdictNotReachable,

    /// <summary>The date is before the previous verdict or after the next one.</summary>
    VerdictOutOfOrder,

    SentenceNeedsConviction,

    /// <summary>The suspended part cannot exceed the sentence, and a life sentence cannot be suspended.</summary>
    SuspendedTooLong,

    /// <summary>Consecutive sentences cannot refer to each other in a cycle.</summary>
    SentencesCircular,

    /// <summary>The sentence is outside the range of the law. A warning: the user can confirm that the judgment states it.</summary>
    SentenceOutsideRange,

    CourtOrderSuperseded,

    CourtOrderNeedsConviction,

    /// <summary>Confiscation, reparation and compensation orders have an amount; other orders have none.</summary>
    CourtOrderNeedsAmount,

    /// <summary>The law provides no reparation order for the offence.</summary>
    ReparationNotProvided,

    /// <summary>Reparation is paid out of the confiscated amount and cannot exceed it.</summary>
    ReparationExceedsConfiscation,

    /// <summary>A charge has a reparation order or a compensation order, not both.</summary>
    ReparationConflictsWithCompensation,

    TestimonySuperseded,

    CourtSupportSuperseded,

    EvidenceSuperseded,

    /// <summary>A claim to a state scheme names a fund of the deciding country; other claims name none.</summary>
    FundMissing,

    ClaimSuperseded,

    /// <summary>A step that awards compensation has amounts; other steps have none.</summary>
    AwardMissing,

    /// <summary>Payments are recorded: the award cannot be withdrawn, dated after them, or changed to another currency.</summary>
    AwardHasPayments,

    /// <summary>The time limit had passed, or may have passed. A warning: the user can confirm.</summary>
    ClaimLate,

    /// <summary>No award is recorded on or before the payment date.</summary>
    PaymentBeforeAward,

    /// <summary>The amount is greater than 0, with no more decimals than its currency has.</summary>
    AmountInvalid,

    /// <summary>A payment in another currency than the award needs an exchange rate with date and source.</summary>
    RateMissing,

    /// <summary>The payments exceed the award. A warning: the user can confirm, since interest is possible.</summary>
    PaymentExceedsAward,

    /// <summary>The payment has already been reversed.</summary>
    PaymentReversed,

    PlanSuperseded,

    PlanNeedsGoal,

    PlanStepUnknown,

    /// <summary>The progress of the step was updated after the user loaded it.</summary>
    ProgressSuperseded,

    ProviderClosed,

    /// <summary>Without arguments: the page shows the expiry date.</summary>
    AgreementExpired,

    AgreementNotStarted,

    ProviderDoesNotOffer,

    /// <summary>No consent names the provider. A warning: the user can confirm an oral consent.</summary>
    ServiceNeedsConsent,

    /// <summary>A recorded refusal names the provider. A warning: the user can confirm a later oral consent.</summary>
    ServiceConsentRefused,

    /// <summary>Details of a health service belong in the provider's health notes.</summary>
    HealthInformationNotAllowed,

    ServiceStepSuperseded,

    /// <summary>The step is not possible in the current state of the service.</summary>
    ServiceStepNotReachable,

    /// <summary>The date does not fit the order of the steps.</summary>
    ServiceStepOutOfOrder,

    /// <summary>Recorded sessions would fall outside the dates of the service.</summary>
    ServiceHasSessions,

    ProvisionSuperseded,

    SessionSuperseded,

    /// <summary>The service had not begun on that day.</summary>
    ServiceNotStarted,

    /// <summary>The service had ended on that day.</summary>
    ServiceEnded,

    OutcomeSuperseded,

    /// <summary>An administrator loads the items of an instrument before its first use.</summary>
    InstrumentNotLoaded,

    InstrumentForAdults,

    /// <summary>A score is a point on the scale of an item of the instrument.</summary>
    ScoreOffScale,

    IntakeAssessedAlready,

    OutcomeBeforeIntake,

    FollowUpSuperseded,

    IncidentSuperseded,

    /// <summary>The case lead receives a health summary only with the survivor's consent.</summary>
    HealthSummaryNeedsConsent,

    HealthSummarySuperseded,

    /// <summary>A person has at most fifty drafts.</summary>
    TooManyDrafts,

    /// <summary>All drafts of a person together have at most twenty megabytes.</summary>
    DraftsTooLong,

    /// <summary>A person makes at most three hundred changes in a case on one day.</summary>
    TooManyChangesToday,

    /// <summary>A person adds at most two hundred files on one day.</summary>
    TooManyFilesToday,

    /// <summary>A person adds at most two gigabytes of files on one day.</summary>
    TooMuchFileDataToday,

    /// <summary>A case has at most two thousand files.</summary>
    TooManyFilesInCase,
}

/// <summary>Thrown when a command violates a business rule. Carries the code of the rule; the web layer supplies the message.</summary>
public sealed class BusinessRuleException(BusinessRule rule, params IReadOnlyList<string> arguments) : Exception($"Rule broken: {rule}")
{
    public BusinessRule Rule { get; } = rule;

    /// <summary>Values for the message, in the order documented at the rule.</summary>
    public IReadOnlyList<string> Arguments { get; } = arguments;
}
