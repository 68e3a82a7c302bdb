using CaseManager.Domain.Access;
using static CaseManager.Domain.Access.Compartment;
using static CaseManager.Domain.Access.Level;
using static CaseManager.Domain.Access.Role;
using static CaseManager.Web.Tests.Access.ExpectedResult;
using static CaseManager.Web.Tests.Access.PageScope;

namespace CaseManager.Web.Tests.Access;

/// <summary>
/// The single authorization table, written for review: nothing in it is computed from the app. Tests compare every page and row with it, and
/// docs/authorization-matrix.md is generated from it.
/// </summary>
internal static class AuthorizationMatrix
{
    public const string CaseLead = "leads the case";
    public const string DeputyLead = "deputy lead now";
    public const string FutureDeputyLead = "deputy lead later";
    public const string TeamMember = "team member";
    public const string OwnOfficeCase = "case of their office";
    public const string OtherOfficeCase = "case of another office";
    public const string FormerMember = "former team member";
    public const string RestrictedMember = "restricted team member";
    public const string RestrictedLead = "restricted lead";

    private static readonly Role[] _noRoles = [];
    private static readonly Role[] _caseRoles = [Caseworker, PoliceLiaison, AftercareWorker, LegalOfficer, OfficeLead];
    private static readonly Role[] _allStaff = [.. _caseRoles, ProgrammeManager, DataProtectionOfficer, Administrator];
    private static readonly Role[] _caseOpeners = [Caseworker, OfficeLead];
    private static readonly Role[] _careRoles = [Caseworker, AftercareWorker, OfficeLead];
    private static readonly Role[] _recordWriters = [Caseworker, AftercareWorker, LegalOfficer, OfficeLead];
    private static readonly Role[] _administrators = [Administrator];
    private static readonly Role[] _legalReferenceReaders = [Caseworker, AftercareWorker, LegalOfficer, OfficeLead, ProgrammeManager, Administrator];
    private static readonly Role[] _comparisonReaders = [Caseworker, AftercareWorker, LegalOfficer, OfficeLead, ProgrammeManager, Administrator];
    private static readonly Role[] _suspectReaders = [Caseworker, PoliceLiaison, LegalOfficer, OfficeLead];
    private static readonly Role[] _suspectRecorders = [Caseworker, PoliceLiaison, OfficeLead];
    private static readonly Role[] _directoryReaders = [Caseworker, AftercareWorker, OfficeLead, Administrator];
    private static readonly Role[] _directoryEditors = [OfficeLead, Administrator];
    private static readonly Role[] _courtRoles = [PoliceLiaison, LegalOfficer];
    private static readonly PostRow _redirectingPost = new("", Redirect);
    private static readonly PostRow _draftPost = new("SaveDraft", Ok);
    private static readonly (string, string)[] _indicatorFields = [("Input.Statement", "A neighbour heard it"), ("Input.Source", "ThirdParty"),
        ("Input.Confidence", "Stated")];
    private static readonly PostRow _signInAgainPost = new("", Ok, ("Url", "/cases"), ("Email", "{email}"), ("Password", "{password}"));

    public static IReadOnlyList<PageRow> Pages { get; } =
    [
        new("/", SignedIn, _allStaff) { GetResult = Redirect },
        new("/account", SignedIn, _allStaff, new PostRow("", Redirect, ("session", "{new}")), new PostRow("Others", Redirect)),
        new("/account/devices", SignedIn, _allStaff, new PostRow("", Redirect, ("device", "{new}"))),
        new("/account/passkeys", SignedIn, _allStaff,
            new PostRow("", Invalid), new PostRow("Challenge", Ok), new PostRow("Remove", Redirect, ("id", "AA"))),
        new("/account/second-factor", SignedIn, _allStaff, _redirectingPost, new PostRow("Confirm", Invalid)),
        new("/account/second-factor/codes", SignedIn, _allStaff, _redirectingPost),
        new("/account/second-factor/remove", SignedIn, _allStaff, _redirectingPost),
        new("/account/password", SignedIn, _allStaff, new PostRow("", Invalid)),
        new("/account/notices", SignedIn, _allStaff, _redirectingPost),
        new("/account-requests", SignedIn, [OfficeLead, DataProtectionOfficer, Administrator]),
        new("/account-requests/{id:guid}", OpenRequest, [OfficeLead, DataProtectionOfficer],
            new PostRow("Confirm", Ok), new PostRow("Reject", Redirect)),
        new("/cross-office-matches", SignedIn, [OfficeLead]),
        new("/cross-office-matches/{inquiry:guid}", OwnOffice, [OfficeLead], new PostRow("", Redirect, ("Input.State", "DifferentPerson"))),
        new("/history", SignedIn, [DataProtectionOfficer]),
        new("/programme", SignedIn, [ProgrammeManager]),
        new("/programme/justice", SignedIn, [ProgrammeManager]),
        new("/programme/recovery", SignedIn, [ProgrammeManager]),
        new("/programme/profile", SignedIn, [ProgrammeManager]),
        new("/programme/patterns", SignedIn, [ProgrammeManager]),
        new("/programme/corridors", SignedIn, [ProgrammeManager]),
        new("/programme/definitions", SignedIn, [ProgrammeManager]),
        new("/exports", SignedIn, [ProgrammeManager], new PostRow(
            "", Ok, ("Input.Shape", "Greta"), ("Input.Country", "RO"), ("Input.Year", "2026"), ("Input.Format", "Csv"), ("Input.Recipient", "A ministry"),
            ("Input.Purpose", "A report"))),
        new("/figures", SignedIn, [Caseworker, AftercareWorker, LegalOfficer, OfficeLead]),
        new("/figures/{figure}", SignedIn, [Caseworker, AftercareWorker, LegalOfficer, OfficeLead]),
        new("/accounts", SignedIn, _administrators, new PostRow("", Ok, ("Input.Name", "Someone"))),
        new("/accounts/invite", SignedIn, _administrators, new PostRow(
            "", Redirect, ("Input.Details.Name", "Someone New"), ("Input.Details.Email", "{new}@casemanager.example"), ("Input.Role", "Caseworker"),
            ("Input.Workplace.Organisation", "1"))),
        new("/accounts/{id:guid}", OtherAccount, _administrators),
        new("/accounts/{id:guid}/details", OtherAccount, _administrators,
            new PostRow("", Redirect, ("Input.Name", "Someone Else"), ("Input.Email", "{new}@casemanager.example"))),
        new("/accounts/{id:guid}/role", OtherAccount, _administrators, new PostRow("", Redirect, ("Input.Role", "LegalOfficer"))),
        new("/accounts/{id:guid}/workplace", OtherAccount, _administrators, new PostRow("", Redirect, ("Input.Organisation", "2"))),
        new("/accounts/{id:guid}/link", OtherAccount, _administrators, _redirectingPost),
        new("/accounts/{id:guid}/cancel-link/{link:guid}", OtherAccount, _administrators, _redirectingPost),
        new("/accounts/{id:guid}/factor-reset", OtherAccount, _administrators, new PostRow("", Invalid)),
        new("/accounts/{id:guid}/close", OtherAccount, _administrators, _redirectingPost),
        new("/accounts/{id:guid}/reopen", OtherAccount, _administrators, _redirectingPost),
        new("/organisations", SignedIn, _administrators),
        new("/organisations/add", SignedIn, _administrators, new PostRow(
            "", Redirect, ("Input.Name", "{new}"), ("Input.Kind", "Provider"), ("Input.Country", "RO"), ("Input.TimeZone", "Europe/Bucharest"))),
        new("/organisations/{id:int}/rename", OtherAccount, _administrators, new PostRow("", Redirect, ("Input.Name", "{new}"))),
        new("/international-comparison", SignedIn, _comparisonReaders),
        new("/international-comparison/differences", SignedIn, _comparisonReaders),
        new("/international-comparison/load", SignedIn, _administrators, new PostRow("", Invalid)),
        new("/legal-reference", SignedIn, _legalReferenceReaders),
        new("/legal-reference/calculator", SignedIn, _legalReferenceReaders),
        new("/legal-reference/add", SignedIn, _administrators, new PostRow("", Invalid)),
        new("/legal-reference/{code}", SignedIn, _legalReferenceReaders),
        new("/legal-reference/{code}/change", SignedIn, _administrators, new PostRow("", Invalid)),
        new("/instruments", SignedIn, _legalReferenceReaders),
        new("/instruments/{code}", SignedIn, _legalReferenceReaders),
        new("/instruments/load", SignedIn, _administrators, new PostRow(
            "", Redirect, ("Input.Code", "OTHER"), ("Input.Name", "Another"), ("Input.Source", "Written for tests"),
            ("Input.Definition",
                """
                {"scale":[{"value":1,"label":"No"},{"value":2,"label":"Yes"}],"domains":[{"code":"ONE","name":"One","items":[]}],
                "schedule":{"firstAfterMonths":6,"thenEveryMonths":12,"followUpAfterMonths":12}}
                """))),
        new("/my-work", SignedIn, _caseRoles),
        new("/my-work/deadlines.ics", SignedIn, _recordWriters),
        new("/deadlines", SignedIn, [OfficeLead]),
        new("/cases", SignedIn, _caseRoles),
        new("/caseloads", SignedIn, [OfficeLead]),
        new("/caseload", SignedIn, _caseOpeners),
        new("/caseload/cover", SignedIn, _caseOpeners, new PostRow("", Invalid)),
        new("/caseload/transfer", SignedIn, _caseOpeners, new PostRow("", Invalid)),
        new("/cases/search", SignedIn, _caseRoles, new PostRow("", Ok, ("Input.Term", "Amber"))),
        new("/search", SignedIn, _caseOpeners, new PostRow("", Ok, ("Input.Name", "Someone Unheard-of"), ("Input.Purpose", "NewReport"))),
        new("/cases/{reference}", AccessibleCase, _caseRoles),
        new("/cases/{reference}/person", AccessibleCase, [Caseworker, AftercareWorker, LegalOfficer, OfficeLead]),
        new("/cases/{reference}/safety", AccessibleCase, [Caseworker, AftercareWorker, OfficeLead]),
        new("/cases/{reference}/person/change", AccessibleCase, _caseOpeners, new PostRow("", Invalid, ("Input.Sex", "Nothing of the kind"))),
        new("/cases/{reference}/person/cover-name", AccessibleCase, _caseOpeners, new PostRow("", Redirect, ("Input.CoverName", "{new}"))),
        new("/cases/{reference}/person/names", AccessibleCase, _caseOpeners, _redirectingPost),
        new("/cases/{reference}/person/papers", AccessibleCase, _caseOpeners, _redirectingPost),
        new("/cases/{reference}/person/family", AccessibleCase, _caseOpeners, _redirectingPost),
        new("/cases/{reference}/safety/change", AccessibleCase, [Caseworker, AftercareWorker, OfficeLead], _redirectingPost),
        new("/cases/{reference}/safety/contact", AccessibleCase, [Caseworker, AftercareWorker, OfficeLead], new PostRow("", Invalid)),
        new("/cases/{reference}/safety/risk", AccessibleCase, [Caseworker, AftercareWorker, OfficeLead], new PostRow(
            "", Redirect, ("Input.Id", "{new}"), ("Input.Level", "Low"), ("Input.Description", "Nothing so far"),
            ("Input.ReviewDueOn.Year", "{nextYear}"), ("Input.ReviewDueOn.Month", "3"), ("Input.ReviewDueOn.Day", "1"))),
        new("/cases/{reference}/safety/location", AccessibleCase, [Caseworker, AftercareWorker, OfficeLead], new PostRow(
            "", Redirect, ("Input.Id", "{new}"), ("Input.Place", "A shelter"), ("Input.Confidentiality", "Sealed"))),
        new("/cases/{reference}/safety/missing", AccessibleCase, [Caseworker, AftercareWorker, OfficeLead], new PostRow("", Invalid)),
        new("/cases/{reference}/safety/missing/{episode:guid}/found", AccessibleCase, [Caseworker, AftercareWorker, OfficeLead], new PostRow("", Invalid)),
        new("/cases/{reference}/consent", AccessibleCase, [Caseworker, AftercareWorker, LegalOfficer, OfficeLead]),
        new("/cases/{reference}/consent/record", AccessibleCase, _caseOpeners, new PostRow(
            "", Redirect, ("Input.Id", "{new}"), ("Input.State", "Declined"), ("Input.Recipient", "A shelter"))),
        new("/cases/{reference}/consent/{consent:guid}/withdraw", AccessibleCase, _caseOpeners, new PostRow("", Invalid)),
        new("/cases/{reference}/consent/basis", AccessibleCase, _caseOpeners, new PostRow(
            "", Redirect, ("Input.Id", "{new}"), ("Input.Ordinary", "VitalInterests"), ("Input.Special", "None"), ("Input.Reason", "She was in danger"))),
        new("/cases/{reference}/consent/police", AccessibleCase, [OfficeLead], new PostRow(
            "", Redirect, ("Input.Id", "{new}"), ("Input.Basis", "VitalInterests"), ("Input.Reason", "Her life is in danger"))),
        new("/cases/{reference}/consent/police/{sharing:guid}/end", AccessibleCase, [OfficeLead],
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.Reason", "She is safe"))),
        new("/cases/{reference}/disclosures", AccessibleCase, [Caseworker, LegalOfficer, OfficeLead]),
        new("/cases/{reference}/court-chronology", AccessibleCase, [LegalOfficer], new PostRow(
            "", Redirect, ("Input.Id", "{new}"), ("Input.Recipient", "A court"), ("Input.Purpose", "To show what happened"), ("Input.Ground", "LegalClaims"))),
        new("/cases/{reference}/court-chronology/{disclosure:guid}", AccessibleCase, [LegalOfficer]),
        new("/cases/{reference}/feedback", AccessibleCase, [Caseworker, AftercareWorker, LegalOfficer, OfficeLead]),
        new("/cases/{reference}/feedback/record", AccessibleCase, [Caseworker, AftercareWorker, OfficeLead], new PostRow("", Invalid)),
        new("/cases/{reference}/feedback/{feedback:guid}/answer", AccessibleCase, [Caseworker, AftercareWorker, OfficeLead], new PostRow("", Invalid)),
        new("/cases/{reference}/notes", AccessibleCase, _caseRoles),
        new("/cases/{reference}/notes/add", AccessibleCase, _recordWriters,
            new PostRow("", Redirect, ("Input.Kind", "{kind}"), ("Input.Subject", "case"), ("Input.Text", "Something")), _draftPost),
        new("/cases/{reference}/notes/{note:guid}", AccessibleCase, _caseRoles),
        new("/cases/{reference}/notes/{note:guid}/correct", AccessibleCase, _recordWriters,
            new PostRow("", Redirect, ("Input.Text", "Something else")), _draftPost),
        new("/cases/{reference}/documents", AccessibleCase, _caseRoles),
        new("/cases/{reference}/documents/add", AccessibleCase, _recordWriters, new PostRow("", Invalid)),
        new("/cases/{reference}/documents/{document:guid}", AccessibleCase, _caseRoles),
        new("/cases/{reference}/tasks", AccessibleCase, _caseRoles),
        new("/cases/{reference}/tasks/add", AccessibleCase, _recordWriters, new PostRow(
            "", Redirect, ("Input.Title", "Something"), ("Input.Kind", "Other"), ("Input.Subject", "case"), ("Input.Compartment", "{compartment}"),
            ("Input.Owner", "{self}"),
            ("Input.DueOn.Year", "{nextYear}"), ("Input.DueOn.Month", "3"), ("Input.DueOn.Day", "1"), ("Input.Recurrence", "None"))),
        new("/cases/{reference}/tasks/{task:guid}", AccessibleCase, _caseRoles, _redirectingPost),
        new("/cases/{reference}/tasks/{task:guid}/transfer", AccessibleCase, _caseRoles, new PostRow("", Invalid)),
        new("/cases/{reference}/tasks/{task:guid}/reschedule", AccessibleCase, _caseRoles, new PostRow("", Invalid)),
        new("/cases/{reference}/tasks/{task:guid}/waive", AccessibleCase, _caseRoles, new PostRow("", Invalid)),
        new("/cases/{reference}/indicators", AccessibleCase, _caseRoles),
        new("/cases/{reference}/indicators/record", AccessibleCase, _caseOpeners,
            new PostRow("", Redirect, [("Input.Id", "{new}"), ("Input.Element", "Means"), ("Input.Code", "Force"), .. _indicatorFields])),
        new("/cases/{reference}/indicators/{indicator:guid}", AccessibleCase, _caseOpeners,
            new PostRow("", Redirect,
                [("Input.Id", "{new}"), ("Input.Element", "Act"), ("Input.Code", "Recruitment"), ("Input.Reason", "She named the agent since"),
                    .. _indicatorFields])),
        new("/cases/{reference}/assessment", AccessibleCase, [Caseworker, AftercareWorker, LegalOfficer, OfficeLead]),
        new("/cases/{reference}/assessment/answer", AccessibleCase, _caseOpeners,
            new PostRow("", Redirect, ("Input.Questions[0].Code", "DR03"), ("Input.Questions[0].Reply", "NotKnown"))),
        new("/cases/{reference}/assessment/save", AccessibleCase, _caseOpeners,
            new PostRow("", Redirect, ("id", "{new}"), ("list", "ChildLabour"))) { GetResult = Redirect },
        new("/cases/{reference}/assessment/{assessment:guid}", AccessibleCase, [Caseworker, AftercareWorker, LegalOfficer, OfficeLead]),
        new("/cases/{reference}/deadlines", AccessibleCase, _recordWriters),
        new("/cases/{reference}/deadlines/add", AccessibleCase, [LegalOfficer],
            new PostRow("Preview", Ok, ("Input.Id", "{new}"), ("Input.Rule", "GB.CICA"), ("Input.TriggeredOn.Year", "2025")),
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.Rule", "GB.CICA"), ("Input.TriggeredOn.Year", "2025"))),
        new("/cases/{reference}/deadlines/{deadline:guid}/meet", AccessibleCase, [Caseworker, LegalOfficer, OfficeLead], new PostRow("", Invalid)),
        new("/cases/{reference}/deadlines/{deadline:guid}/waive", AccessibleCase, [Caseworker, LegalOfficer, OfficeLead], new PostRow("", Invalid)),
        new("/cases/{reference}/deadlines/{deadline:guid}/transfer", AccessibleCase, [Caseworker, LegalOfficer, OfficeLead],
            new PostRow("", Redirect, ("Input.Owner", "{self}"))),
        new("/cases/{reference}/identification", AccessibleCase, _recordWriters),
        new("/cases/{reference}/identification/start", AccessibleCase, _caseOpeners,
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.Scheme", "RO.MNIR"))),
        new("/cases/{reference}/identification/{procedure:guid}/step", AccessibleCase, _caseOpeners,
            new PostRow("Preview", Ok, ("Input.Id", "{new}"), ("Input.Event", "PositiveInitialDecision"), ("Input.OccurredOn.Year", "2026")),
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.Event", "Returned"), ("Input.OccurredOn.Year", "2026"))),
        new("/cases/{reference}/identification/{procedure:guid}/steps/{step:guid}", AccessibleCase, _caseOpeners,
            new PostRow("Preview", Ok, ("Input.Id", "{new}"), ("Input.Event", "Referred"), ("Input.Authority", "Police"), ("Input.OccurredOn.Year", "2026")),
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.Event", "Referred"), ("Input.Authority", "Police"), ("Input.OccurredOn.Year", "2026"))),
        new("/cases/{reference}/compensation", AccessibleCase, _recordWriters),
        new("/cases/{reference}/compensation/start", AccessibleCase, [LegalOfficer],
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.Route", "StateScheme"), ("Input.Fund", "GB.FUND.CICA"),
                ("Input.LimitationStartedOn.Year", "2025"))),
        new("/cases/{reference}/compensation/{claim:guid}/details", AccessibleCase, [LegalOfficer],
            new PostRow("", Invalid, ("Input.Id", "{new}"), ("Input.LoadedVersionId", "{new}"))),
        new("/cases/{reference}/compensation/{claim:guid}/payment", AccessibleCase, [LegalOfficer],
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.Amount", "1"), ("Input.Currency", "GBP"), ("Input.ReceivedOn.Year", "2026"),
                ("Input.ReceivedOn.Month", "5"), ("Input.ReceivedOn.Day", "4"))),
        new("/cases/{reference}/compensation/{claim:guid}/payments/{payment:guid}/reversal", AccessibleCase, [LegalOfficer],
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.Reason", "It went back"))),
        new("/cases/{reference}/compensation/{claim:guid}/step", AccessibleCase, [LegalOfficer],
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.Event", "AppealLodged"), ("Input.OccurredOn.Year", "2026"))),
        new("/cases/{reference}/compensation/{claim:guid}/steps/{claimStep:guid}", AccessibleCase, [LegalOfficer],
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.Event", "Submitted"), ("Input.OccurredOn.Year", "2026"))),
        new("/cases/{reference}/aftercare", AccessibleCase, _recordWriters),
        new("/cases/{reference}/aftercare/plan", AccessibleCase, _careRoles, new PostRow("", Invalid)),
        new("/cases/{reference}/aftercare/plan/{version:guid}", AccessibleCase, _recordWriters),
        new("/cases/{reference}/aftercare/steps/{goalStep:guid}", AccessibleCase, _careRoles, new PostRow("", Invalid)),
        new("/cases/{reference}/follow-up", AccessibleCase, _careRoles),
        new("/cases/{reference}/follow-up/contact", AccessibleCase, _careRoles,
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.ContactedOn.Year", "2026"), ("Input.ContactedOn.Month", "5"),
                ("Input.ContactedOn.Day", "4"), ("Input.Method", "Call"), ("Input.Situation", "Well"), ("Input.Risk", "NotAssessed"))),
        new("/cases/{reference}/follow-up/contacts/{contact:guid}/correct", AccessibleCase, _careRoles,
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.ContactedOn.Year", "2026"), ("Input.ContactedOn.Month", "5"),
                ("Input.ContactedOn.Day", "4"), ("Input.Method", "Call"), ("Input.Situation", "Well"), ("Input.Risk", "NotAssessed"))),
        new("/cases/{reference}/follow-up/incident", AccessibleCase, _careRoles,
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.Kind", "Threat"), ("Input.OccurredOn.Year", "2026"), ("Input.Description", "A call"))),
        new("/cases/{reference}/follow-up/incidents/{incident:guid}/correct", AccessibleCase, _careRoles,
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.Kind", "Threat"), ("Input.OccurredOn.Year", "2026"), ("Input.Description", "A call"))),
        new("/cases/{reference}/health-summary", AccessibleCase, _careRoles),
        new("/cases/{reference}/health-summary/record", AccessibleCase, [AftercareWorker], new PostRow("", Invalid)),
        new("/aftercare", SignedIn, _careRoles),
        new("/claims", SignedIn, [LegalOfficer]),
        new("/cases/{reference}/outcomes", AccessibleCase, _recordWriters),
        new("/cases/{reference}/outcomes/{instrument}/assess", AccessibleCase, _careRoles,
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.Occasion", "Extra"), ("Input.AssessedOn.Year", "2026"), ("Input.AssessedOn.Month", "2"),
                ("Input.AssessedOn.Day", "1"), ("Input.Scores[0].Code", "S1"), ("Input.Scores[0].Score", "4"))),
        new("/cases/{reference}/outcomes/{outcome:guid}", AccessibleCase, _recordWriters),
        new("/cases/{reference}/outcomes/{outcome:guid}/correct", AccessibleCase, _careRoles,
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.Occasion", "Intake"), ("Input.AssessedOn.Year", "2026"), ("Input.AssessedOn.Month", "1"),
                ("Input.AssessedOn.Day", "10"), ("Input.Scores[0].Code", "S1"), ("Input.Scores[0].Score", "4"))),
        new("/cases/{reference}/services", AccessibleCase, _recordWriters),
        new("/cases/{reference}/services/add", AccessibleCase, _careRoles, new PostRow("Refresh", Ok),
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.Kind", "Befriending"), ("Input.Provider", "ours"), ("Input.OccurredOn.Year", "2026"))),
        new("/cases/{reference}/services/{service:guid}", AccessibleCase, _recordWriters),
        new("/cases/{reference}/services/{service:guid}/step", AccessibleCase, _careRoles,
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.Event", "Completed"), ("Input.OccurredOn.Year", "2026"))),
        new("/cases/{reference}/services/{service:guid}/steps/{serviceStep:guid}/correct", AccessibleCase, _careRoles,
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.Event", "Referred"), ("Input.OccurredOn.Year", "2026"))),
        new("/cases/{reference}/services/{service:guid}/session", AccessibleCase, _careRoles,
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.Attendance", "Attended"), ("Input.ScheduledOn.Year", "2026"),
                ("Input.ScheduledOn.Month", "4"), ("Input.ScheduledOn.Day", "7"))),
        new("/cases/{reference}/services/{service:guid}/sessions/{serviceSession:guid}/correct", AccessibleCase, _careRoles,
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.Attendance", "Missed"), ("Input.ScheduledOn.Year", "2026"),
                ("Input.ScheduledOn.Month", "4"), ("Input.ScheduledOn.Day", "7"))),
        new("/cases/{reference}/services/{service:guid}/provider", AccessibleCase, _careRoles, new PostRow("", Invalid)),
        new("/providers", SignedIn, _directoryReaders),
        new("/providers/add", SignedIn, _directoryEditors,
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.Name", "Casa Noua"), ("Input.Kind", "Ngo"), ("Input.Country", "RO"),
                ("Input.SafeContact", "Mornings"))),
        new("/providers/{id:guid}", SignedIn, _directoryReaders),
        new("/providers/{id:guid}/change", SignedIn, _directoryEditors, new PostRow("", Invalid)),
        new("/proceedings", SignedIn, _courtRoles),
        new("/cases/{reference}/suspects", AccessibleCase, _suspectReaders),
        new("/cases/{reference}/suspects/add", AccessibleCase, _suspectRecorders,
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.Roles", "Recruiter"))),
        new("/cases/{reference}/suspects/{suspect:guid}", AccessibleCase, _suspectReaders),
        new("/cases/{reference}/suspects/{suspect:guid}/change", AccessibleCase, _suspectRecorders, new PostRow("", Invalid)),
        new("/cases/{reference}/suspects/{suspect:guid}/status", AccessibleCase, _suspectRecorders,
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.Status", "Arrested"), ("Input.ChangedOn.Year", "2026"))),
        new("/cases/{reference}/suspects/{suspect:guid}/link", AccessibleCase, _suspectRecorders, new PostRow("", Invalid)),
        new("/cases/{reference}/suspects/{suspect:guid}/non-punishment", AccessibleCase, [Caseworker, LegalOfficer, OfficeLead], new PostRow("", Invalid)),
        new("/cases/{reference}/justice", AccessibleCase, _suspectReaders),
        new("/cases/{reference}/justice/start", AccessibleCase, _courtRoles,
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.Kind", "Civil"), ("Input.Country", "RO"))),
        new("/cases/{reference}/justice/{proceeding:guid}", AccessibleCase, _suspectReaders),
        new("/cases/{reference}/justice/{proceeding:guid}/change", AccessibleCase, _courtRoles, new PostRow("", Invalid)),
        new("/cases/{reference}/justice/{proceeding:guid}/milestone", AccessibleCase, _courtRoles,
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.Kind", "TrialOpened"), ("Input.OccurredOn.Year", "2026"))),
        new("/cases/{reference}/justice/{proceeding:guid}/milestones/{milestone:guid}", AccessibleCase, _courtRoles,
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.Kind", "ReportMade"), ("Input.OccurredOn.Year", "2025"))),
        new("/cases/{reference}/justice/{proceeding:guid}/charge", AccessibleCase, _courtRoles, new PostRow("", Invalid)),
        new("/cases/{reference}/justice/{proceeding:guid}/hearing", AccessibleCase, _courtRoles,
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.Kind", "Trial"), ("Input.Date.Year", "2026"), ("Input.Date.Month", "1"),
                ("Input.Date.Day", "7"), ("Input.State", "Held"))),
        new("/cases/{reference}/justice/charges/{charge:guid}", AccessibleCase, _suspectReaders),
        new("/cases/{reference}/justice/charges/{charge:guid}/recorded-in-error", AccessibleCase, _courtRoles, new PostRow("", Invalid)),
        new("/cases/{reference}/justice/charges/{charge:guid}/order", AccessibleCase, _courtRoles,
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.Kind", "Deportation"), ("Input.OrderedOn.Year", "2026"))),
        new("/cases/{reference}/justice/charges/{charge:guid}/orders/{order:guid}", AccessibleCase, _courtRoles,
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.Kind", "Restraint"), ("Input.OrderedOn.Year", "2026"),
                ("Input.IsRecordedInError", "False"))),
        new("/cases/{reference}/justice/charges/{charge:guid}/verdict", AccessibleCase, _courtRoles,
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.Stage", "Appeal"), ("Input.Outcome", "Convicted"), ("Input.DecidedOn.Year", "2026"),
                ("Input.Sentence", "None"))),
        new("/cases/{reference}/justice/charges/{charge:guid}/verdicts/{verdict:guid}", AccessibleCase, _courtRoles,
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.Stage", "FirstInstance"), ("Input.Outcome", "PleadedGuilty"),
                ("Input.DecidedOn.Year", "2026"), ("Input.Sentence", "None"))),
        new("/cases/{reference}/justice/charges/{charge:guid}/evidence", AccessibleCase, [LegalOfficer], new PostRow("", Invalid)),
        new("/cases/{reference}/hearings", AccessibleCase, _caseRoles),
        new("/cases/{reference}/hearings/{hearing:guid}/change", AccessibleCase, _courtRoles, new PostRow("", Invalid)),
        new("/cases/{reference}/hearings/{hearing:guid}/testimony", AccessibleCase, _courtRoles, new PostRow("", Invalid)),
        new("/cases/{reference}/hearings/{hearing:guid}/support", AccessibleCase, [Caseworker, AftercareWorker, OfficeLead], new PostRow("", Invalid)),
        new("/cases/{reference}/people", AccessibleCase, _caseRoles),
        new("/cases/{reference}/people/add", AccessibleCase, _caseOpeners, new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.CoverName", "{new}"))),
        new("/cases/{reference}/people/status", AccessibleCase, _caseOpeners,
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.Status", "PossibleVictim"), ("Input.DecidedBy", "Police"))),
        new("/cases/{reference}/people/brought-to-safety", AccessibleCase, _caseOpeners,
            new PostRow("", Redirect, ("Input.Id", "{new}"), ("Input.OccurredOn.Year", "2026"), ("Input.Country", "RO"), ("Input.BroughtBy", "Police"))),
        new("/cases/{reference}/people/circumstances", AccessibleCase, _caseOpeners, _redirectingPost),
        new("/cases/{reference}/people/child-protection", AccessibleCase, _caseOpeners, _redirectingPost),
        new("/cases/{reference}/people/link", AccessibleCase, _caseOpeners, new PostRow("", Invalid)),
        new("/cases/{reference}/timeline", AccessibleCase, _caseRoles),
        new("/cases/{reference}/readers", AccessibleCase, _caseRoles),
        new("/cases/{reference}/chronology", AccessibleCase, [Caseworker, AftercareWorker, LegalOfficer, OfficeLead]),
        new("/cases/{reference}/access-log", AccessibleCase, _caseOpeners),
        new("/cases/{reference}/merge", ManagedCase, _caseOpeners, new PostRow("", Invalid), new PostRow("Undo", Invalid)),
        new("/cases/{reference}/status", ManagedCase, _caseOpeners, new PostRow("", Redirect, ("Input.Status", "Active"))),
        new("/cases/{reference}/team", ManagedCase, _caseOpeners, new PostRow("", Redirect, ("staff", "{colleague}"))),
        new("/cases/{reference}/team/add", ManagedCase, _caseOpeners,
            new PostRow("", Ok, ("Input.Name", "Someone")), new PostRow("Add", Redirect, ("Input.Name", "Someone"), ("staff", "{newcomer}"))),
        new("/cases/{reference}/team/restrictions", ManagedCase, _caseOpeners, new PostRow("", Invalid, ("staff", "{newcomer}"))),
        new("/cases/{reference}/team/restrict", ManagedCase, _caseOpeners,
            new PostRow("", Ok, ("Input.Name", "Someone"), ("Input.Reason", "SameCommunity")),
            new PostRow("Restrict", Redirect, ("Input.Name", "Someone"), ("Input.Reason", "SameCommunity"), ("staff", "{newcomer}"))),
        new("/intake", SignedIn, _caseOpeners, new PostRow("", Redirect, ("DraftId", "{new}"))),
        new("/intake/{id:guid}", OwnDraft, _caseOpeners),
        new("/intake/{id:guid}/arrival", OwnDraft, _caseOpeners, _redirectingPost, _draftPost),
        new("/intake/{id:guid}/person", OwnDraft, _caseOpeners, new PostRow("", Redirect, ("Input.CoverName", "Amber")), _draftPost),
        new("/intake/{id:guid}/acts", OwnDraft, _caseOpeners, _redirectingPost, _draftPost),
        new("/intake/{id:guid}/means", OwnDraft, _caseOpeners, _redirectingPost, _draftPost),
        new("/intake/{id:guid}/purpose", OwnDraft, _caseOpeners, _redirectingPost, _draftPost),
        new("/intake/{id:guid}/places", OwnDraft, _caseOpeners, _redirectingPost, _draftPost),
        new("/intake/{id:guid}/danger", OwnDraft, _caseOpeners, _redirectingPost, _draftPost),
        new("/intake/{id:guid}/contact", OwnDraft, _caseOpeners, _redirectingPost, _draftPost),
        new("/intake/{id:guid}/consent", OwnDraft, _caseOpeners, _redirectingPost, _draftPost),
        new("/intake/{id:guid}/check", OwnDraft, _caseOpeners, _redirectingPost),
        new("/intake/{id:guid}/delete", OwnDraft, _caseOpeners, _redirectingPost),
        new("/sign-in", Anyone, _allStaff, new PostRow("", Redirect, ("Input.Email", "{email}"), ("Input.Password", "{password}"))) { GetResult = Redirect },
        new("/sign-in/code", Anyone, _allStaff, new PostRow("", Invalid)) { GetResult = Redirect },
        new("/sign-in/confirm", SignedIn, _allStaff, new PostRow("", Redirect, ("Input.Password", "{password}"))),
        new("/sign-in/passkey", Anyone, _allStaff, new PostRow("", Invalid), new PostRow("Challenge", Ok)) { GetResult = Redirect },
        new("/sign-in/resubmit", Anyone, _allStaff, _signInAgainPost) { GetResult = Redirect },
        new("/problem/401", Anyone, _allStaff, _signInAgainPost) { GetResult = Redirect },
        new("/sign-out", Anyone, _allStaff, _redirectingPost) { GetResult = Redirect },
        new("/link/{token}", Anyone, _allStaff, new PostRow("", NotFound)) { GetResult = NotFound },
        new("/leave", Anyone, _allStaff, _redirectingPost),
        new("/problem/{status:int}", Anyone, _allStaff, new PostRow("", NotFound)) { GetResult = NotFound },
    ];

    public static IReadOnlyList<CaseRelation> CaseRelations { get; } =
    [
        new(CaseLead, "They are the lead of the case, and manage it.", ViewerRoles: _caseRoles, ManagerRoles: _caseOpeners),
        new(DeputyLead, "They are the deputy for the lead of another office's case, from yesterday until tomorrow.", ViewerRoles: _caseRoles,
            ManagerRoles: _caseOpeners),
        new(FutureDeputyLead, "They will be the deputy for the lead of another office's case, from tomorrow.", ViewerRoles: _noRoles, ManagerRoles: _noRoles),
        new(TeamMember, "They are in the team of a case that another office leads.", ViewerRoles: _caseRoles, ManagerRoles: _noRoles),
        new(OwnOfficeCase, "Their office leads the case, and they are not in its team.", ViewerRoles: [OfficeLead], ManagerRoles: [OfficeLead]),
        new(OtherOfficeCase, "Another office leads the case, and they are not in its team.", ViewerRoles: _noRoles, ManagerRoles: _noRoles),
        new(FormerMember, "They were in the team of another office's case, until their membership ended.", ViewerRoles: _noRoles, ManagerRoles: _noRoles),
        new(RestrictedMember, "They are in the team of their own office's case, and their access is restricted because of a conflict of interest.",
            ViewerRoles: _noRoles, ManagerRoles: _noRoles),
        new(RestrictedLead, "They lead a case of their own office, and their access is restricted because of a conflict of interest.", ViewerRoles: _noRoles,
            ManagerRoles: _noRoles),
    ];

    public static IReadOnlyDictionary<(Role Role, Compartment Compartment), Level> Levels { get; } = new (Compartment Compartment, Level[] OfEveryone)[]
    {
        //            Caseworker  Police   Aftercare  Legal  OfficeLead  ProgrammeManager  DataProtectionOfficer  Administrator
        (CaseFile,    [Write,     Read,    Read,      Read,  Write,      None, None, None]),
        (SafeContact, [Write,     None,    Write,     Read,  Write,      None, None, None]),
        (Indicators,  [Write,     ByGrant, Read,      Read,  Write,      None, None, None]),
        (Identity,    [Write,     ByGrant, Read,      Read,  Write,      None, None, None]),
        (Safety,      [Write,     None,    Write,     None,  Write,      None, None, None]),
        (Consent,     [Write,     Read,    Read,      Read,  Write,      None, None, None]),
        (Compartment.Aftercare,   [Write,     None,    Write,     Read,  Write,      None, None, None]),
        (Suspects,    [Write,     Write,   None,      Read,  Write,      None, None, None]),
        (NonPunishment, [Write,   None,    None,      Write, Write,      None, None, None]),
        (Proceedings, [Read,      Write,   None,      Write, Read,       None, None, None]),
        (HearingDates, [Read,     Write,   Read,      Write, Read,       None, None, None]),
        (Compartment.Compensation, [Read,     None,    Read,      Write, Read,       None, None, None]),
        (LegalStrategy, [None,    None,    None,      Write, None,       None, None, None]),
        (Health,      [None,      None,    Write,     None,  None,       None, None, None]),
        (Disclosures, [Read,      None,    None,      Write, Read,       None, None, None]),
    }.SelectMany(row => _allStaff.Zip(row.OfEveryone, (role, level) => ((role, row.Compartment), level))).ToDictionary(cell => cell.Item1, cell => cell.level);

    /// <summary>Expected outcome for a page that belongs to neither a case nor a draft.</summary>
    public static ExpectedResult GetExpectedResult(PageRow page, Role role, ExpectedResult done) => page.Roles.Contains(role) ? done : NotFound;

    /// <summary>Expected outcome for a page of a case in this situation.</summary>
    public static ExpectedResult GetExpectedResult(PageRow page, Role role, CaseRelation situation, ExpectedResult done) =>
        !page.Roles.Contains(role) || !situation.ViewerRoles.Contains(role) ? NotFound
        : page.Scope == ManagedCase && !situation.ManagerRoles.Contains(role) ? Forbidden
        : done;

    /// <summary>Expected outcome for a page of a draft.</summary>
    public static ExpectedResult GetExpectedResult(PageRow page, Role role, bool own, ExpectedResult done) =>
        own ? GetExpectedResult(page, role, done) : NotFound;
}
