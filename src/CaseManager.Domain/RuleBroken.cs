namespace CaseManager.Domain;

/// <summary>The rules that a person may run into. The web has the words for each.</summary>
public enum Rule
{
    /// <summary>A case opens only once the survivor has a cover name.</summary>
    CoverNameMissing,

    /// <summary>The cover name shares a word with the real one.</summary>
    CoverNameTells,

    /// <summary>Someone else of the case has that cover name.</summary>
    CoverNameTaken,

    /// <summary>Child protection is for those who were, or may have been, children.</summary>
    NotAChild,

    /// <summary>A case is opened in an office that its opener works in.</summary>
    OfficeNotYours,

    /// <summary>The case does not pass from its status to the one asked for. Arguments: from, to.</summary>
    StatusNotReachable,

    /// <summary>A case does not come to that end from where it stands.</summary>
    ClosureNotReachable,

    /// <summary>Something stands in the way of closing the case, and only the lead of its office closes it all the same.</summary>
    ClosingBlocked,

    /// <summary>The person is in the team already.</summary>
    AlreadyInTeam,

    /// <summary>The person is not in the team.</summary>
    NotInTeam,

    /// <summary>The lead is not taken off the team; the case is handed over instead.</summary>
    LeadStays,

    /// <summary>The person cannot work on this case: their account is not active, or they are barred from it.</summary>
    CannotJoin,

    /// <summary>No one bars themselves from a case.</summary>
    NotYourself,

    /// <summary>The lead of a case is not barred from it: the case is handed over first.</summary>
    LeadNotBarred,

    /// <summary>The person is barred from the case already.</summary>
    BarredAlready,

    /// <summary>The person is not barred from the case any more.</summary>
    NotBarred,

    /// <summary>The person cannot lead this case: they are of another office or role, not active, or barred from it.</summary>
    CannotLead,

    /// <summary>The person leads the case already.</summary>
    LeadsAlready,

    /// <summary>The person stands in for the lead at that time already.</summary>
    CoversAlready,

    /// <summary>The time asked for is over, or ends before it begins.</summary>
    PeriodOver,

    /// <summary>No one stands in for a lead for longer than a year.</summary>
    PeriodTooLong,

    /// <summary>Only the case's lead, or the lead of its office, changes its team.</summary>
    NotYoursToDirect,

    /// <summary>Another indicator took this one's place already.</summary>
    IndicatorSuperseded,

    /// <summary>A yes names what shows it: an indicator that stands.</summary>
    YesNeedsIndicator,

    /// <summary>Someone else answered the question meanwhile.</summary>
    AnsweredMeanwhile,

    /// <summary>Another answer took this one's place already.</summary>
    ConsentReplaced,

    /// <summary>The person is reported missing already.</summary>
    AlreadyMissing,

    /// <summary>The person is not missing any more.</summary>
    NotMissing,

    /// <summary>What was said has been answered.</summary>
    FeedbackAnswered,

    /// <summary>There is no consent in force to take back.</summary>
    ConsentNotGiven,

    /// <summary>Police are told without consent no more: it was ended already.</summary>
    PoliceSharingEnded,

    /// <summary>Whatever is handed out rests on a consent or on the law.</summary>
    DisclosureNeedsGround,

    /// <summary>The consent does not hold on that day, or lets no one outside be told.</summary>
    ConsentNotInForce,

    /// <summary>The list of indicators is for another age.</summary>
    ListOfAnotherAge,

    /// <summary>What is changed on file is changed for a reason, and none was given.</summary>
    ReasonMissing,

    /// <summary>The e-mail address belongs to another account.</summary>
    EmailTaken,

    /// <summary>Whoever opens cases works in an office.</summary>
    OfficeMissing,

    /// <summary>Those of an agency or a provider work in no office.</summary>
    NoOfficesThere,

    /// <summary>There is no such organisation to choose.</summary>
    OrganisationUnknown,

    /// <summary>There is an organisation of that name.</summary>
    OrganisationTaken,

    /// <summary>There is no second factor to take off, or it was asked already, or the person no longer works here.</summary>
    NoFactorToReset,

    /// <summary>The person is not among those whom the case is about.</summary>
    PersonUnknown,

    /// <summary>A note is corrected by whoever wrote it.</summary>
    NoteNotYours,

    /// <summary>The note was corrected already: the correction is what can be corrected.</summary>
    NoteCorrectedAlready,

    /// <summary>A case goes on in itself anyway.</summary>
    MergedIntoItself,

    /// <summary>The case goes on in another already.</summary>
    MergedAlready,

    /// <summary>The other case goes on in yet another itself.</summary>
    MergedElsewhere,

    /// <summary>The case is not merged into that one, or was taken out of it meanwhile.</summary>
    NotMerged,

    /// <summary>The inquiry of another office was answered already.</summary>
    InquiryAnswered,

    /// <summary>There is no such document in the case.</summary>
    DocumentUnknown,

    /// <summary>The document has a later version already: that is the one to follow.</summary>
    DocumentHasLaterVersion,

    /// <summary>The document has parts blacked out already: such a copy is made of the original.</summary>
    DocumentRedactedAlready,

    /// <summary>A task is given to someone who works on the case and reads the compartment of the task.</summary>
    CannotOwnTask,

    /// <summary>The person is to do it already.</summary>
    OwnsTaskAlready,

    /// <summary>The task was done or waived already.</summary>
    TaskClosed,

    /// <summary>The person is in that procedure already.</summary>
    ProcedureOpenAlready,

    /// <summary>The procedure does not pass to this step from where it stands.</summary>
    StepNotReachable,

    /// <summary>A step is not before the one before it, nor after the one after it.</summary>
    StepOutOfOrder,

    /// <summary>Another step took this one's place already.</summary>
    StepReplaced,

    /// <summary>An adult is referred only with their consent, in force on that day.</summary>
    ReferralNeedsConsent,

    /// <summary>A child is referred by name, always.</summary>
    ChildIsReferred,

    /// <summary>The rule reckons no date: whoever decides says until when.</summary>
    DateNotReckoned,

    /// <summary>What became of the date was said already.</summary>
    DeadlineClosed,

    /// <summary>A date is looked after by someone who works on the case and writes its compartment.</summary>
    CannotOwnDeadline,

    /// <summary>The suspect does not pass from their status to the one asked for.</summary>
    SuspectStatusNotReachable,

    /// <summary>A suspect is not linked so: not to themselves, to one other, and by what may be between the two.</summary>
    SuspectLinkNotPossible,

    /// <summary>That link is on file already.</summary>
    SuspectLinkedAlready,

    /// <summary>Someone else took down meanwhile where it stands that the person is not punished.</summary>
    NonPunishmentReplaced,

    /// <summary>Police take down what their own agency looks into, and so belong to one.</summary>
    AgencyMissing,

    /// <summary>What is to be corrected in the proceeding does not stand any more.</summary>
    MilestoneReplaced,

    /// <summary>The offence is of another country's law than the proceeding.</summary>
    OffenceOfAnotherCountry,

    /// <summary>The offence, as chosen, was not in force when it was committed.</summary>
    OffenceNotInForce,

    /// <summary>A charge names someone harmed.</summary>
    ChargeNeedsVictim,

    /// <summary>The charge was taken down by mistake, and taken back.</summary>
    ChargeTakenBack,

    /// <summary>A court decided of the charge: it is no mistake.</summary>
    ChargeDecided,

    /// <summary>What is to be corrected of the verdicts does not stand any more.</summary>
    VerdictReplaced,

    /// <summary>The charge does not pass to that stage from where it stands.</summary>
    VerdictNotReachable,

    /// <summary>A verdict is not before the one before it.</summary>
    VerdictOutOfOrder,

    /// <summary>Only who is convicted is sentenced.</summary>
    SentenceNeedsConviction,

    /// <summary>No more of a sentence is suspended than there is, and nothing of one for life.</summary>
    SuspendedTooLong,

    /// <summary>The sentences would wait for each other.</summary>
    SentencesCircular,

    /// <summary>The sentence does not agree with the law on file: the judgment may say so all the same.</summary>
    SentenceQuestioned,

    /// <summary>What is to be corrected of the orders does not stand any more.</summary>
    CourtOrderReplaced,

    /// <summary>A court orders something against those alone whom it convicted.</summary>
    CourtOrderNeedsConviction,

    /// <summary>Confiscation, reparation and compensation are about a sum; other orders are not.</summary>
    CourtOrderNeedsSum,

    /// <summary>The law has no reparation order for that offence.</summary>
    ReparationNotProvided,

    /// <summary>Reparation is paid out of what is confiscated, and is never more.</summary>
    ReparationAboveConfiscation,

    /// <summary>For one charge there is reparation or compensation, not both.</summary>
    ReparationBesideCompensation,

    /// <summary>Someone else wrote meanwhile how the person gives evidence.</summary>
    TestimonyReplaced,

    /// <summary>Someone else wrote meanwhile how the person is supported.</summary>
    CourtSupportReplaced,

    /// <summary>Someone else weighed it meanwhile.</summary>
    WeighedMeanwhile,
    /// <summary>A claim to the state names the fund, of the country that decides; no other claim does.</summary>
    FundMissing,

    /// <summary>Someone wrote of the claim meanwhile.</summary>
    ClaimChangedMeanwhile,

    /// <summary>An award says how much for what, and nothing else does.</summary>
    AwardMissing,

    /// <summary>Money has come in for the award: it is not undone, moved behind that, or put in another currency while that stands.</summary>
    AwardIsPaid,

    /// <summary>The claim was, or may have been, sent after the time for it. Asked, not refused.</summary>
    ClaimLate,

    /// <summary>Nothing has been awarded on that day that could be paid.</summary>
    PaymentBeforeAward,

    /// <summary>An amount is more than nothing, and no finer than its currency.</summary>
    AmountWrong,

    /// <summary>Money in another currency than the award's counts at a rate with its day and its source (never added up without).</summary>
    RateMissing,

    /// <summary>With this, more has come in than was awarded. Asked, not refused: interest happens.</summary>
    PaymentAboveAward,

    /// <summary>The payment was taken back already.</summary>
    PaymentTakenBack,

    /// <summary>Someone wrote another version of the plan meanwhile.</summary>
    PlanReplaced,

    /// <summary>A plan has a goal of the survivor's at least.</summary>
    PlanNeedsGoal,

    /// <summary>The plan has no such step any more.</summary>
    PlanStepUnknown,

    /// <summary>Someone said meanwhile how far the step is.</summary>
    PlanStepMarked,

    /// <summary>The provider works no more.</summary>
    ProviderClosed,

    /// <summary>Our agreement with the provider has run out; nobody is referred to it. Arguments: none, the page says since when.</summary>
    AgreementExpired,

    /// <summary>The agreement with the provider had not begun on that day.</summary>
    AgreementNotBegun,

    /// <summary>The provider does not give such a service.</summary>
    ProviderDoesNotOffer,

    /// <summary>Someone is referred only where they agreed that the organisation is told of them. Asked, not refused.</summary>
    ServiceNeedsConsent,

    /// <summary>The survivor is on file to have said no to this provider.</summary>
    ServiceConsentRefused,

    /// <summary>What is said of a service of health belongs into the notes of those who give it.</summary>
    ServiceWordsOfHealth,

    /// <summary>Someone corrected the step of the service meanwhile.</summary>
    ServiceStepReplaced,

    /// <summary>That does not happen with the service from where it stands.</summary>
    ServiceStepNotReachable,

    /// <summary>A step of a service is not before the one before it.</summary>
    ServiceStepOutOfOrder,

    /// <summary>Times are on file at which it was given: its beginning is not undone, or moved behind them, while those stand.</summary>
    ServiceHasSessions,

    /// <summary>Someone wrote meanwhile who gives the service.</summary>
    ProvisionReplaced,

    /// <summary>Someone corrected that time meanwhile.</summary>
    SessionReplaced,

    /// <summary>The service had not begun on that day.</summary>
    ServiceNotBegun,

    /// <summary>The service was over on that day.</summary>
    ServiceEnded,

    /// <summary>Someone corrected the assessment meanwhile.</summary>
    OutcomeReplaced,

    /// <summary>What the instrument scores has to be loaded by an administrator first.</summary>
    InstrumentNotLoaded,

    /// <summary>The instrument is for adults.</summary>
    InstrumentForAdults,

    /// <summary>A score is a point of the instrument's scale, for something that it scores.</summary>
    ScoreOffScale,

    /// <summary>There is one assessment at intake.</summary>
    IntakeAssessedAlready,

    /// <summary>Nothing is assessed before intake.</summary>
    OutcomeBeforeIntake,

    /// <summary>Someone corrected what is known from being in touch meanwhile.</summary>
    FollowUpReplaced,

    /// <summary>Someone corrected what is known of the incident meanwhile.</summary>
    IncidentReplaced,

    /// <summary>The lead knows something of someone's health only where the survivor agreed to it.</summary>
    HealthSummaryNeedsConsent,

    /// <summary>Someone wrote another summary meanwhile.</summary>
    HealthSummaryReplaced,
}

/// <summary>Something was told that the state of things does not allow. Says which rule, never in sentences.</summary>
public sealed class RuleBrokenException(Rule rule, params IReadOnlyList<string> arguments) : Exception($"Rule broken: {rule}")
{
    /// <summary>Which rule.</summary>
    public Rule Rule { get; } = rule;

    /// <summary>What the words for it need, in the order given at the rule.</summary>
    public IReadOnlyList<string> Arguments { get; } = arguments;
}
