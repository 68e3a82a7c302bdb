namespace CaseManager.Domain.Access;

/// <summary>A kind of thing that people may do. Every page needs one.</summary>
public enum Permission
{
    /// <summary>See one's list of cases, search it, and open the overview of a case on it.</summary>
    ViewCases,

    /// <summary>Take down what a survivor tells, and open a case from it.</summary>
    OpenCases,

    /// <summary>Read who the survivor is: names, birth date, how to be reached.</summary>
    ViewIdentity,

    /// <summary>Read what keeps the survivor safe: danger, whereabouts, who must not know.</summary>
    ViewSafety,

    /// <summary>Read that another office asks about a person whom one's own office knows, and decide what is said.</summary>
    AnswerInquiries,

    /// <summary>Look for a person by name among the cases one may know of.</summary>
    FindPeople,

    /// <summary>Take down who the survivor is, as it becomes known.</summary>
    RecordIdentity,

    /// <summary>Take down what keeps the survivor safe, at what risk they are, and how they may be reached.</summary>
    RecordSafety,

    /// <summary>Read what the survivor agreed to, and how it was explained.</summary>
    ViewConsent,

    /// <summary>Ask the survivor what they agree to, and take down that they took it back.</summary>
    RecordConsent,

    /// <summary>Let police know of someone without their consent, on a basis in law, and end it.</summary>
    RecordPoliceSharing,

    /// <summary>Read what was handed out, to whom and what for.</summary>
    ViewDisclosures,

    /// <summary>Make a chronology for a court, and open it again.</summary>
    MakeCourtChronology,

    /// <summary>Read what the survivor says of us, and what was answered.</summary>
    ViewFeedback,

    /// <summary>Take down what the survivor says of us, and answer it.</summary>
    RecordFeedback,

    /// <summary>Read what points to trafficking, and what it adds up to: police, where consent or a recorded basis covers it.</summary>
    ViewIndicators,

    /// <summary>Read what the operational indicators add up to.</summary>
    ViewAssessments,

    /// <summary>Read what happened to someone, in the order in which it happened.</summary>
    ViewChronology,

    /// <summary>Take people into a case, and take down what was decided about them and how they live.</summary>
    ManagePeople,

    /// <summary>Take down what points to trafficking, weigh it, and correct it.</summary>
    RecordIndicators,

    /// <summary>Read by which states a survivor is identified, and where that stands.</summary>
    ViewIdentification,

    /// <summary>Take down what happens in a state's procedure.</summary>
    RecordIdentification,

    /// <summary>Read the dates that the law sets in the compartments that one's role reads.</summary>
    ViewDeadlines,

    /// <summary>Say what became of such a date, in the compartments that one's role writes.</summary>
    RecordDeadlines,

    /// <summary>Take down a date that follows from something outside of a procedure of identification, as the time in which to claim.</summary>
    AddDeadlines,

    /// <summary>Read who is suspected, in the cases and agencies that are one's own.</summary>
    ViewSuspects,

    /// <summary>Take down who is suspected, and how far the state is with them.</summary>
    RecordSuspects,

    /// <summary>Take down that a person harmed is a suspect too, and where it stands that they are not punished.</summary>
    RecordNonPunishment,

    /// <summary>Read proceedings, charges, hearings and verdicts.</summary>
    ViewProceedings,

    /// <summary>Take down what happens in them.</summary>
    RecordProceedings,

    /// <summary>Read on which days there are hearings.</summary>
    ViewHearingDates,

    /// <summary>Plan how a survivor is prepared for a hearing, and who is with them.</summary>
    PlanCourtSupport,

    /// <summary>Weigh what shows the elements of a charge.</summary>
    WeighEvidence,
    /// <summary>Read what is claimed as compensation, and where that stands.</summary>
    ViewCompensation,

    /// <summary>Begin claims, and take down what is decided and paid.</summary>
    RecordCompensation,

    /// <summary>Read the facts of law on file, and try out what would follow from a day.</summary>
    ViewLaw,

    /// <summary>Write down what the law is: rules, procedures, calendars, offences, funds and numbers to call.</summary>
    ManageLaw,

    /// <summary>Read what countries report to the United Nations, and what does not add up in it.</summary>
    ViewWorldFigures,

    /// <summary>Load it.</summary>
    LoadWorldFigures,

    /// <summary>Write notes, of the kinds whose compartments one's role writes.</summary>
    WriteNotes,

    /// <summary>Add documents, of the kinds whose compartments one's role writes.</summary>
    AddDocuments,

    /// <summary>See what is to be done in a case, do it, and hand it on.</summary>
    WorkOnTasks,

    /// <summary>Say where a case stands that one directs: active, waiting, at its end.</summary>
    ChangeStatus,

    /// <summary>Change the team of a case that one leads, or that one's office does, and give it to another lead.</summary>
    ManageTeam,

    /// <summary>See who leads how many cases of the offices one supervises, and give them to others.</summary>
    ViewCaseloads,

    /// <summary>Read who looked at a case of one's own, and who was refused.</summary>
    ViewLooks,

    /// <summary>Read the history of everything that everyone did, without the content of any case.</summary>
    ReadHistory,

    /// <summary>Take people on, change what they are here, and let them go; look after offices, agencies and providers.</summary>
    ManageAccounts,

    /// <summary>Confirm, as the second of two people, that someone's lost second factor is to be taken off.</summary>
    ConfirmFactorReset,

    /// <summary>See what survivors want to reach, what they are given, and how they recover.</summary>
    ViewAftercare,

    /// <summary>Write their plan with them, refer them to services, and assess how they recover.</summary>
    RecordAftercare,

    /// <summary>Read what was summed up of a survivor's health, where one leads the case and the survivor agreed, or works for whoever wrote it.</summary>
    ViewHealthSummary,

    /// <summary>Sum up a survivor's health for the lead of the case.</summary>
    WriteHealthSummary,

    /// <summary>Read the directory of those who give services.</summary>
    ViewProviders,

    /// <summary>Write in that directory.</summary>
    ManageProviders,

    /// <summary>Read by what recovery is assessed.</summary>
    ViewInstruments,

    /// <summary>Load by what recovery is assessed.</summary>
    LoadInstruments,

    /// <summary>Read what the whole programme comes to, in numbers.</summary>
    ViewProgramme,

    /// <summary>Read what the cases come to that one may know of, and which of them each number counts.</summary>
    ViewOfficeFigures,

    /// <summary>Hand numbers over to others, and read who received which.</summary>
    ExportFigures,

    /// <summary>Look after how one signs in oneself: password, second factor, passkeys, devices, sessions.</summary>
    UseOwnAccount,
}
