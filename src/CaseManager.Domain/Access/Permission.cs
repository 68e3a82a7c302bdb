namespace CaseManager.Domain.Access;

/// <summary>Kind of action. Every page requires one.</summary>
public enum Permission
{
    /// <summary>List and search the user's cases, and open their overview.</summary>
    ViewCases,

    /// <summary>Record an intake and open a case from it.</summary>
    OpenCases,

    /// <summary>Names, date of birth and contact details.</summary>
    ViewIdentity,

    /// <summary>Danger, whereabouts and people who must not know.</summary>
    ViewSafety,

    /// <summary>View match requests of other offices about a person in the user's own office, and decide on the answer.</summary>
    AnswerInquiries,

    /// <summary>Search for a person by name in accessible cases.</summary>
    SearchPeople,

    RecordIdentity,

    /// <summary>Includes risk assessments and safe contact.</summary>
    RecordSafety,

    /// <summary>Includes how consent was explained.</summary>
    ViewConsent,

    /// <summary>Includes withdrawals.</summary>
    RecordConsent,

    /// <summary>Start and end disclosure to the police without consent, on a legal basis.</summary>
    RecordPoliceSharing,

    /// <summary>Includes recipients and purposes.</summary>
    ViewDisclosures,

    /// <summary>Create a chronology for a court, and reopen it.</summary>
    CreateCourtChronology,

    /// <summary>Includes the answers.</summary>
    ViewFeedback,

    /// <summary>Includes answering it.</summary>
    RecordFeedback,

    /// <summary>Includes the findings. Police need consent or a recorded legal basis.</summary>
    ViewIndicators,

    /// <summary>Results of the operational indicators.</summary>
    ViewAssessments,

    ViewChronology,

    /// <summary>Add victims to a case, and record status decisions and circumstances.</summary>
    ManagePeople,

    /// <summary>Includes assessing and correcting them.</summary>
    RecordIndicators,

    /// <summary>States that identify the survivor, and the status of each procedure.</summary>
    ViewIdentification,

    /// <summary>Events of a state's identification procedure.</summary>
    RecordIdentification,

    /// <summary>Legal deadlines in the compartments that the role reads.</summary>
    ViewDeadlines,

    /// <summary>Outcomes of legal deadlines in the compartments that the role writes.</summary>
    RecordDeadlines,

    /// <summary>Legal deadlines outside an identification procedure, such as the time limit for a claim.</summary>
    AddDeadlines,

    /// <summary>Suspects in the user's own cases and agencies.</summary>
    ViewSuspects,

    /// <summary>Includes their status in the criminal process.</summary>
    RecordSuspects,

    /// <summary>Victims who are also suspects, and the status of their non-punishment.</summary>
    RecordNonPunishment,

    /// <summary>Includes charges, hearings and verdicts.</summary>
    ViewProceedings,

    RecordProceedings,

    /// <summary>Dates only.</summary>
    ViewHearingDates,

    /// <summary>Preparation of a survivor for a hearing, and accompaniment.</summary>
    PlanCourtSupport,

    /// <summary>Assess the evidence for the elements of a charge.</summary>
    AssessEvidence,

    /// <summary>Claims and their status.</summary>
    ViewCompensation,

    /// <summary>Claims, decisions and payments.</summary>
    RecordCompensation,

    /// <summary>Legal reference data, and trial calculation of deadlines.</summary>
    ViewLegalReferences,

    /// <summary>Rules, procedures, calendars, offences, funds and helplines.</summary>
    ManageLegalReferences,

    /// <summary>Figures that countries report to the United Nations, and their inconsistencies.</summary>
    ViewInternationalFigures,

    LoadInternationalFigures,

    /// <summary>Notes of the kinds whose compartments the role writes.</summary>
    AddNotes,

    /// <summary>Documents of the kinds whose compartments the role writes.</summary>
    AddDocuments,

    /// <summary>View, complete and hand over the tasks of a case.</summary>
    ManageTasks,

    /// <summary>Status of a case that the user manages.</summary>
    ChangeStatus,

    /// <summary>Team of a case led by the user or their office, and its transfer to another lead.</summary>
    ManageTeam,

    /// <summary>Number of cases per lead in the offices that the user supervises, and their transfer.</summary>
    ViewCaseloads,

    /// <summary>Access log of the user's own cases, refused attempts included.</summary>
    ViewAccessLog,

    /// <summary>History of all actions of all users, without case content.</summary>
    ReadHistory,

    /// <summary>Create, change and deactivate accounts; maintain offices, agencies and providers.</summary>
    ManageAccounts,

    /// <summary>Open account requests; the database decides which the user may confirm as the second person.</summary>
    ViewAccountRequests,

    /// <summary>Goals, services and outcome assessments.</summary>
    ViewAftercare,

    /// <summary>Plans, referrals to services and outcome assessments.</summary>
    RecordAftercare,

    /// <summary>For the case lead with the survivor's consent, and for staff of the author's organisation.</summary>
    ViewHealthSummary,

    RecordHealthSummary,

    /// <summary>Directory of service providers.</summary>
    ViewProviders,

    ManageProviders,

    /// <summary>Instruments of outcome assessment.</summary>
    ViewInstruments,

    LoadInstruments,

    /// <summary>Figures of the whole programme.</summary>
    ViewProgramme,

    /// <summary>Figures of the accessible cases, and the cases that each number counts.</summary>
    ViewOfficeFigures,

    /// <summary>Export figures, and view the recipients of earlier exports.</summary>
    ExportFigures,

    /// <summary>Password, second factor, passkeys, devices and sessions of the user.</summary>
    UseOwnAccount,
}
