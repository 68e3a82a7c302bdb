using static CaseManager.Domain.Access.Compartment;
using static CaseManager.Domain.Access.Level;
using static CaseManager.Domain.Access.Permission;

namespace CaseManager.Domain.Access;

/// <summary>Permissions and compartment levels of each role. Every deployment writes the same levels to the database, which enforces them.</summary>
public static class AccessTable
{
    private static readonly Dictionary<Role, (Permission[] Permissions, Dictionary<Compartment, Level> Levels)> _table = new()
    {
        [Role.Caseworker] = (
            [ViewCases, OpenCases, ViewIdentity, SearchPeople, RecordIdentity, ViewSafety, RecordSafety, ViewConsent, RecordConsent, ViewDisclosures,
                ViewFeedback, RecordFeedback, ViewIndicators, ViewAssessments, ViewChronology, RecordIndicators, ManagePeople, AddNotes, AddDocuments,
                ManageTasks, ChangeStatus, ManageTeam, ViewAccessLog, ViewIdentification, RecordIdentification, ViewDeadlines, RecordDeadlines,
                ViewCompensation, ViewLegalReferences, ViewSuspects, RecordSuspects, RecordNonPunishment, ViewProceedings, ViewHearingDates, PlanCourtSupport,
                ViewAftercare, RecordAftercare, ViewHealthSummary, ViewProviders, ViewInstruments, ViewOfficeFigures, ViewInternationalFigures, UseOwnAccount],
            new()
            {
                [CaseFile] = Write,
                [SafeContact] = Write,
                [Indicators] = Write,
                [Identity] = Write,
                [Safety] = Write,
                [Consent] = Write,
                [Compartment.Aftercare] = Write,
                [Suspects] = Write,
                [NonPunishment] = Write,
                [Proceedings] = Read,
                [HearingDates] = Read,
                [Compartment.Compensation] = Read,
                [LegalStrategy] = None,
                [Health] = None,
                [Disclosures] = Read
            }),
        [Role.PoliceLiaison] = (
            [ViewCases, ViewIndicators, ManageTasks, ViewSuspects, RecordSuspects, ViewProceedings, RecordProceedings, ViewHearingDates, UseOwnAccount],
            new()
            {
                [CaseFile] = Read,
                [SafeContact] = None,
                [Indicators] = ByGrant,
                [Identity] = ByGrant,
                [Safety] = None,
                [Consent] = Read,
                [Compartment.Aftercare] = None,
                [Suspects] = Write,
                [NonPunishment] = None,
                [Proceedings] = Write,
                [HearingDates] = Write,
                [Compartment.Compensation] = None,
                [LegalStrategy] = None,
                [Health] = None,
                [Disclosures] = None
            }),
        [Role.AftercareWorker] = (
            [ViewCases, ViewIdentity, ViewSafety, RecordSafety, ViewConsent, ViewFeedback, RecordFeedback, ViewIndicators, ViewAssessments, ViewChronology,
                AddNotes, AddDocuments, ManageTasks, ViewIdentification, ViewDeadlines, ViewCompensation, ViewLegalReferences, ViewHearingDates,
                PlanCourtSupport, ViewAftercare, RecordAftercare, ViewHealthSummary, RecordHealthSummary, ViewProviders, ViewInstruments, ViewOfficeFigures,
                ViewInternationalFigures, UseOwnAccount],
            new()
            {
                [CaseFile] = Read,
                [SafeContact] = Write,
                [Indicators] = Read,
                [Identity] = Read,
                [Safety] = Write,
                [Consent] = Read,
                [Compartment.Aftercare] = Write,
                [Suspects] = None,
                [NonPunishment] = None,
                [Proceedings] = None,
                [HearingDates] = Read,
                [Compartment.Compensation] = Read,
                [LegalStrategy] = None,
                [Health] = Write,
                [Disclosures] = None
            }),
        [Role.LegalOfficer] = (
            [ViewCases, ViewIdentity, ViewConsent, ViewDisclosures, CreateCourtChronology, ViewFeedback, ViewIndicators, ViewAssessments, ViewChronology,
                AddNotes, AddDocuments, ManageTasks, ViewIdentification, ViewDeadlines, RecordDeadlines, AddDeadlines, ViewCompensation, RecordCompensation,
                ViewLegalReferences, ViewSuspects, RecordNonPunishment, ViewProceedings, RecordProceedings, ViewHearingDates, AssessEvidence, ViewAftercare,
                ViewInstruments, ViewOfficeFigures, ViewInternationalFigures, UseOwnAccount],
            new()
            {
                [CaseFile] = Read,
                [SafeContact] = Read,
                [Indicators] = Read,
                [Identity] = Read,
                [Safety] = None,
                [Consent] = Read,
                [Compartment.Aftercare] = Read,
                [Suspects] = Read,
                [NonPunishment] = Write,
                [Proceedings] = Write,
                [HearingDates] = Write,
                [Compartment.Compensation] = Write,
                [LegalStrategy] = Write,
                [Health] = None,
                [Disclosures] = Write
            }),
        [Role.OfficeLead] = (
            [ViewCases, OpenCases, ViewIdentity, SearchPeople, RecordIdentity, ViewSafety, RecordSafety, ViewConsent, RecordConsent, RecordPoliceSharing,
                ViewDisclosures, ViewFeedback, RecordFeedback, ViewIndicators, ViewAssessments, ViewChronology, RecordIndicators, ManagePeople, AddNotes,
                AddDocuments, ManageTasks, ChangeStatus, ManageTeam, AnswerInquiries, ViewCaseloads, ViewAccessLog, ViewAccountRequests, ViewIdentification,
                RecordIdentification, ViewDeadlines, RecordDeadlines, ViewCompensation, ViewLegalReferences, ViewSuspects, RecordSuspects, RecordNonPunishment,
                ViewProceedings, ViewHearingDates, PlanCourtSupport, ViewAftercare, RecordAftercare, ViewHealthSummary, ViewProviders, ManageProviders,
                ViewInstruments, ViewOfficeFigures, ViewInternationalFigures, UseOwnAccount],
            new()
            {
                [CaseFile] = Write,
                [SafeContact] = Write,
                [Indicators] = Write,
                [Identity] = Write,
                [Safety] = Write,
                [Consent] = Write,
                [Compartment.Aftercare] = Write,
                [Suspects] = Write,
                [NonPunishment] = Write,
                [Proceedings] = Read,
                [HearingDates] = Read,
                [Compartment.Compensation] = Read,
                [LegalStrategy] = None,
                [Health] = None,
                [Disclosures] = Read
            }),
        [Role.ProgrammeManager] = (
            [ViewProgramme, ExportFigures, ViewLegalReferences, ViewInstruments, ViewInternationalFigures, UseOwnAccount],
            new()
            {
                [CaseFile] = None,
                [SafeContact] = None,
                [Indicators] = None,
                [Identity] = None,
                [Safety] = None,
                [Consent] = None,
                [Compartment.Aftercare] = None,
                [Suspects] = None,
                [NonPunishment] = None,
                [Proceedings] = None,
                [HearingDates] = None,
                [Compartment.Compensation] = None,
                [LegalStrategy] = None,
                [Health] = None,
                [Disclosures] = None
            }),
        [Role.DataProtectionOfficer] = (
            [ReadHistory, ViewAccountRequests, UseOwnAccount],
            new()
            {
                [CaseFile] = None,
                [SafeContact] = None,
                [Indicators] = None,
                [Identity] = None,
                [Safety] = None,
                [Consent] = None,
                [Compartment.Aftercare] = None,
                [Suspects] = None,
                [NonPunishment] = None,
                [Proceedings] = None,
                [HearingDates] = None,
                [Compartment.Compensation] = None,
                [LegalStrategy] = None,
                [Health] = None,
                [Disclosures] = None
            }),
        [Role.Administrator] = (
            [ManageAccounts, ViewAccountRequests, ViewLegalReferences, ManageLegalReferences, ViewProviders, ManageProviders, ViewInstruments, LoadInstruments,
                ViewInternationalFigures, LoadInternationalFigures, UseOwnAccount],
            new()
            {
                [CaseFile] = None,
                [SafeContact] = None,
                [Indicators] = None,
                [Identity] = None,
                [Safety] = None,
                [Consent] = None,
                [Compartment.Aftercare] = None,
                [Suspects] = None,
                [NonPunishment] = None,
                [Proceedings] = None,
                [HearingDates] = None,
                [Compartment.Compensation] = None,
                [LegalStrategy] = None,
                [Health] = None,
                [Disclosures] = None
            }),
    };

    public static bool HasPermission(this Role role, Permission permission) => _table[role].Permissions.Contains(permission);

    /// <summary>Whether the role requires an office, since a case is opened for one.</summary>
    public static bool NeedsOffice(this Role role) => role.HasPermission(OpenCases);

    public static Level GetLevel(this Role role, Compartment compartment) => _table[role].Levels[compartment];

    /// <summary>Whether the role reads the compartment without a grant, in every case to which it has access.</summary>
    public static bool CanRead(this Role role, Compartment compartment) => role.GetLevel(compartment) >= Read;
}
