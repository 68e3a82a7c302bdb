using CaseManager.Domain.Access;
using static CaseManager.Domain.Access.Compartment;
using static CaseManager.Domain.Access.Level;
using static CaseManager.Domain.Access.Role;
using static CaseManager.Web.Tests.Doors.Outcome;
using static CaseManager.Web.Tests.Doors.Reach;

namespace CaseManager.Web.Tests.Doors;

/// <summary>
/// The single authorization table, written for review: nothing in it is computed from the app. Tests compare every page and row with it, and
/// docs/who-may-do-what.md is generated from it.
/// </summary>
internal static class WhoMayDoWhat
{
    public const string Leads = "leads the case";
    public const string Covers = "deputy lead now";
    public const string WillCover = "deputy lead later";
    public const string InTeam = "team member";
    public const string OfOffice = "case of their office";
    public const string OfAnotherOffice = "case of another office";
    public const string HasLeft = "former team member";
    public const string Barred = "restricted team member";
    public const string BarredLead = "restricted lead";

    private static readonly Role[] _nobody = [];
    private static readonly Role[] _everyone = [Caseworker, PoliceLiaison, AftercareWorker, LegalOfficer, OfficeLead];
    private static readonly Role[] _allStaff = [.. _everyone, ProgrammeManager, DataProtectionOfficer, Administrator];
    private static readonly Role[] _opening = [Caseworker, OfficeLead];
    private static readonly Role[] _caring = [Caseworker, AftercareWorker, OfficeLead];
    private static readonly Role[] _writing = [Caseworker, AftercareWorker, LegalOfficer, OfficeLead];
    private static readonly Role[] _administrators = [Administrator];
    private static readonly Role[] _law = [Caseworker, AftercareWorker, LegalOfficer, OfficeLead, ProgrammeManager, Administrator];
    private static readonly Role[] _comparing = [Caseworker, AftercareWorker, LegalOfficer, OfficeLead, ProgrammeManager, Administrator];
    private static readonly Role[] _suspects = [Caseworker, PoliceLiaison, LegalOfficer, OfficeLead];
    private static readonly Role[] _takingDown = [Caseworker, PoliceLiaison, OfficeLead];
    private static readonly Role[] _directory = [Caseworker, AftercareWorker, OfficeLead, Administrator];
    private static readonly Role[] _ofDirectory = [OfficeLead, Administrator];
    private static readonly Role[] _ofCourt = [PoliceLiaison, LegalOfficer];
    private static readonly PostRow _next = new("", GoesOn);
    private static readonly PostRow _keep = new("Keep", Opens);
    private static readonly (string, string)[] _indicator = [("Input.Said", "A neighbour heard it"), ("Input.Source", "ThirdParty"), ("Input.Confidence", "Stated")];
    private static readonly PostRow _again = new("", Opens, ("To", "/cases"), ("Email", "{email}"), ("Password", "{password}"));

    public static IReadOnlyList<PageRow> Pages { get; } =
    [
        new("/", SignedIn, _allStaff) { Get = GoesOn },
        new("/account", SignedIn, _allStaff, new PostRow("", GoesOn, ("session", "{new}")), new PostRow("Others", GoesOn)),
        new("/account/devices", SignedIn, _allStaff, new PostRow("", GoesOn, ("device", "{new}"))),
        new("/account/passkeys", SignedIn, _allStaff,
            new PostRow("", AsksAgain), new PostRow("Ask", Opens), new PostRow("Remove", GoesOn, ("id", "AA"))),
        new("/account/second-factor", SignedIn, _allStaff, _next, new PostRow("Confirm", AsksAgain)),
        new("/account/second-factor/codes", SignedIn, _allStaff, _next),
        new("/account/second-factor/remove", SignedIn, _allStaff, _next),
        new("/account/password", SignedIn, _allStaff, new PostRow("", AsksAgain)),
        new("/lost-factors", SignedIn, [OfficeLead, Administrator]),
        new("/lost-factors/{id:guid}", WaitingReset, [OfficeLead, Administrator], _next),
        new("/inquiries", SignedIn, [OfficeLead]),
        new("/inquiries/{inquiry:guid}", OwnOffice, [OfficeLead], new PostRow("", GoesOn, ("Input.State", "AnotherPerson"))),
        new("/history", SignedIn, [DataProtectionOfficer]),
        new("/programme", SignedIn, [ProgrammeManager]),
        new("/programme/justice", SignedIn, [ProgrammeManager]),
        new("/programme/recovery", SignedIn, [ProgrammeManager]),
        new("/programme/profile", SignedIn, [ProgrammeManager]),
        new("/programme/patterns", SignedIn, [ProgrammeManager]),
        new("/programme/corridors", SignedIn, [ProgrammeManager]),
        new("/programme/meanings", SignedIn, [ProgrammeManager]),
        new("/exports", SignedIn, [ProgrammeManager], new PostRow(
            "", Opens, ("Input.Shape", "Greta"), ("Input.Country", "RO"), ("Input.Year", "2026"), ("Input.Format", "Csv"), ("Input.Recipient", "A ministry"), ("Input.Purpose", "A report"))),
        new("/figures", SignedIn, [Caseworker, AftercareWorker, LegalOfficer, OfficeLead]),
        new("/figures/{figure}", SignedIn, [Caseworker, AftercareWorker, LegalOfficer, OfficeLead]),
        new("/accounts", SignedIn, _administrators, new PostRow("", Opens, ("Input.Name", "Someone"))),
        new("/accounts/invite", SignedIn, _administrators, new PostRow(
            "", Opens, ("Input.Details.Name", "Someone New"), ("Input.Details.Email", "{new}@casemanager.example"), ("Input.Role", "Caseworker"), ("Input.Workplace.Organisation", "1"))),
        new("/accounts/{id:guid}", OthersAccount, _administrators),
        new("/accounts/{id:guid}/details", OthersAccount, _administrators, new PostRow("", GoesOn, ("Input.Name", "Someone Else"), ("Input.Email", "{new}@casemanager.example"))),
        new("/accounts/{id:guid}/role", OthersAccount, _administrators, new PostRow("", GoesOn, ("Input.Role", "LegalOfficer"))),
        new("/accounts/{id:guid}/workplace", OthersAccount, _administrators, new PostRow("", GoesOn, ("Input.Organisation", "2"))),
        new("/accounts/{id:guid}/link", OthersAccount, _administrators, new PostRow("", Opens)),
        new("/accounts/{id:guid}/cancel-link/{link:guid}", OthersAccount, _administrators, _next),
        new("/accounts/{id:guid}/lost-factor", OthersAccount, _administrators, new PostRow("", AsksAgain)),
        new("/accounts/{id:guid}/close", OthersAccount, _administrators, _next),
        new("/accounts/{id:guid}/reopen", OthersAccount, _administrators, _next),
        new("/organisations", SignedIn, _administrators),
        new("/organisations/add", SignedIn, _administrators, new PostRow(
            "", GoesOn, ("Input.Name", "{new}"), ("Input.Kind", "Provider"), ("Input.Country", "RO"), ("Input.TimeZone", "Europe/Bucharest"))),
        new("/organisations/{id:int}/rename", OthersAccount, _administrators, new PostRow("", GoesOn, ("Input.Name", "{new}"))),
        new("/world", SignedIn, _comparing),
        new("/world/differences", SignedIn, _comparing),
        new("/world/load", SignedIn, _administrators, new PostRow("", AsksAgain)),
        new("/law", SignedIn, _law),
        new("/law/what-if", SignedIn, _law),
        new("/law/add", SignedIn, _administrators, new PostRow("", AsksAgain)),
        new("/law/{code}", SignedIn, _law),
        new("/law/{code}/change", SignedIn, _administrators, new PostRow("", AsksAgain)),
        new("/instruments", SignedIn, _law),
        new("/instruments/{code}", SignedIn, _law),
        new("/instruments/load", SignedIn, _administrators, new PostRow(
            "", GoesOn, ("Input.Code", "OTHER"), ("Input.Name", "Another"), ("Input.Source", "Written for tests"),
            ("Input.Definition", """{"scale":[{"value":1,"words":"No"},{"value":2,"words":"Yes"}],"domains":[{"code":"ONE","name":"One","items":[]}],"schedule":{"firstAfterMonths":6,"thenEveryMonths":12,"followUpAfterMonths":12}}"""))),
        new("/work", SignedIn, _everyone),
        new("/work/deadlines.ics", SignedIn, _writing),
        new("/deadlines", SignedIn, [OfficeLead]),
        new("/cases", SignedIn, _everyone),
        new("/caseloads", SignedIn, [OfficeLead]),
        new("/caseload", SignedIn, _opening),
        new("/caseload/cover", SignedIn, _opening, new PostRow("", AsksAgain)),
        new("/caseload/hand-over", SignedIn, _opening, new PostRow("", AsksAgain)),
        new("/cases/search", SignedIn, _everyone, new PostRow("", Opens, ("Input.Term", "Amber"))),
        new("/find", SignedIn, _opening, new PostRow("", Opens, ("Input.Name", "Someone Unheard-of"), ("Input.Purpose", "NewReport"))),
        new("/cases/{reference}", KnownCase, _everyone),
        new("/cases/{reference}/person", KnownCase, [Caseworker, AftercareWorker, LegalOfficer, OfficeLead]),
        new("/cases/{reference}/safety", KnownCase, [Caseworker, AftercareWorker, OfficeLead]),
        new("/cases/{reference}/person/change", KnownCase, _opening, new PostRow("", AsksAgain, ("Input.Sex", "Nothing of the kind"))),
        new("/cases/{reference}/person/cover-name", KnownCase, _opening, new PostRow("", GoesOn, ("Input.CoverName", "{new}"))),
        new("/cases/{reference}/person/names", KnownCase, _opening, _next),
        new("/cases/{reference}/person/papers", KnownCase, _opening, _next),
        new("/cases/{reference}/person/family", KnownCase, _opening, _next),
        new("/cases/{reference}/safety/change", KnownCase, [Caseworker, AftercareWorker, OfficeLead], _next),
        new("/cases/{reference}/safety/contact", KnownCase, [Caseworker, AftercareWorker, OfficeLead], new PostRow("", AsksAgain)),
        new("/cases/{reference}/safety/risk", KnownCase, [Caseworker, AftercareWorker, OfficeLead], new PostRow(
            "", GoesOn, ("Input.Id", "{new}"), ("Input.Level", "Low"), ("Input.Of", "Nothing so far"),
            ("Input.ReviewOn.Year", "{nextYear}"), ("Input.ReviewOn.Month", "3"), ("Input.ReviewOn.Day", "1"))),
        new("/cases/{reference}/safety/location", KnownCase, [Caseworker, AftercareWorker, OfficeLead], new PostRow(
            "", GoesOn, ("Input.Id", "{new}"), ("Input.Place", "A shelter"), ("Input.WhoKnows", "Sealed"))),
        new("/cases/{reference}/safety/missing", KnownCase, [Caseworker, AftercareWorker, OfficeLead], new PostRow("", AsksAgain)),
        new("/cases/{reference}/safety/missing/{episode:guid}/found", KnownCase, [Caseworker, AftercareWorker, OfficeLead], new PostRow("", AsksAgain)),
        new("/cases/{reference}/consent", KnownCase, [Caseworker, AftercareWorker, LegalOfficer, OfficeLead]),
        new("/cases/{reference}/consent/record", KnownCase, _opening, new PostRow(
            "", GoesOn, ("Input.Id", "{new}"), ("Input.State", "Declined"), ("Input.Recipient", "A shelter"))),
        new("/cases/{reference}/consent/{consent:guid}/withdraw", KnownCase, _opening, new PostRow("", AsksAgain)),
        new("/cases/{reference}/consent/basis", KnownCase, _opening, new PostRow(
            "", GoesOn, ("Input.Id", "{new}"), ("Input.Ordinary", "VitalInterests"), ("Input.Special", "None"), ("Input.Reason", "She was in danger"))),
        new("/cases/{reference}/consent/police", KnownCase, [OfficeLead], new PostRow(
            "", GoesOn, ("Input.Id", "{new}"), ("Input.Basis", "VitalInterests"), ("Input.Reason", "Her life is in danger"))),
        new("/cases/{reference}/consent/police/{sharing:guid}/end", KnownCase, [OfficeLead], new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.Reason", "She is safe"))),
        new("/cases/{reference}/disclosures", KnownCase, [Caseworker, LegalOfficer, OfficeLead]),
        new("/cases/{reference}/court-chronology", KnownCase, [LegalOfficer], new PostRow(
            "", GoesOn, ("Input.Id", "{new}"), ("Input.Recipient", "A court"), ("Input.Purpose", "To show what happened"), ("Input.Ground", "LegalClaims"))),
        new("/cases/{reference}/court-chronology/{disclosure:guid}", KnownCase, [LegalOfficer]),
        new("/cases/{reference}/feedback", KnownCase, [Caseworker, AftercareWorker, LegalOfficer, OfficeLead]),
        new("/cases/{reference}/feedback/take", KnownCase, [Caseworker, AftercareWorker, OfficeLead], new PostRow("", AsksAgain)),
        new("/cases/{reference}/feedback/{feedback:guid}/answer", KnownCase, [Caseworker, AftercareWorker, OfficeLead], new PostRow("", AsksAgain)),
        new("/cases/{reference}/notes", KnownCase, _everyone),
        new("/cases/{reference}/notes/write", KnownCase, _writing, new PostRow("", GoesOn, ("Input.Kind", "{kind}"), ("Input.About", "case"), ("Input.Said", "Something")), _keep),
        new("/cases/{reference}/notes/{note:guid}", KnownCase, _everyone),
        new("/cases/{reference}/notes/{note:guid}/correct", KnownCase, _writing, new PostRow("", GoesOn, ("Input.Said", "Something else")), _keep),
        new("/cases/{reference}/documents", KnownCase, _everyone),
        new("/cases/{reference}/documents/add", KnownCase, _writing, new PostRow("", AsksAgain)),
        new("/cases/{reference}/documents/{document:guid}", KnownCase, _everyone),
        new("/cases/{reference}/tasks", KnownCase, _everyone),
        new("/cases/{reference}/tasks/add", KnownCase, _writing, new PostRow(
            "", GoesOn, ("Input.What", "Something"), ("Input.Kind", "Other"), ("Input.About", "case"), ("Input.Readers", "{compartment}"), ("Input.Owner", "{self}"),
            ("Input.DueOn.Year", "{nextYear}"), ("Input.DueOn.Month", "3"), ("Input.DueOn.Day", "1"), ("Input.Recurs", "None"))),
        new("/cases/{reference}/tasks/{task:guid}", KnownCase, _everyone, _next),
        new("/cases/{reference}/tasks/{task:guid}/hand-over", KnownCase, _everyone, new PostRow("", AsksAgain)),
        new("/cases/{reference}/tasks/{task:guid}/move", KnownCase, _everyone, new PostRow("", AsksAgain)),
        new("/cases/{reference}/tasks/{task:guid}/waive", KnownCase, _everyone, new PostRow("", AsksAgain)),
        new("/cases/{reference}/indicators", KnownCase, _everyone),
        new("/cases/{reference}/indicators/record", KnownCase, _opening, new PostRow("", GoesOn, [("Input.Id", "{new}"), ("Input.Element", "Means"), ("Input.Code", "Force"), .. _indicator])),
        new("/cases/{reference}/indicators/{indicator:guid}", KnownCase, _opening,
            new PostRow("", GoesOn, [("Input.Id", "{new}"), ("Input.Element", "Act"), ("Input.Code", "Recruitment"), ("Input.Reason", "She named the agent since"), .. _indicator])),
        new("/cases/{reference}/assessment", KnownCase, [Caseworker, AftercareWorker, LegalOfficer, OfficeLead]),
        new("/cases/{reference}/assessment/answer", KnownCase, _opening, new PostRow("", GoesOn, ("Input.Questions[0].Code", "DR03"), ("Input.Questions[0].Reply", "NotKnown"))),
        new("/cases/{reference}/assessment/keep", KnownCase, _opening, new PostRow("", GoesOn, ("id", "{new}"), ("list", "ChildLabour"))) { Get = GoesOn },
        new("/cases/{reference}/assessment/{assessment:guid}", KnownCase, [Caseworker, AftercareWorker, LegalOfficer, OfficeLead]),
        new("/cases/{reference}/deadlines", KnownCase, _writing),
        new("/cases/{reference}/deadlines/add", KnownCase, [LegalOfficer],
            new PostRow("WhatIf", Opens, ("Input.Id", "{new}"), ("Input.Rule", "GB.CICA"), ("Input.From.Year", "2025")),
            new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.Rule", "GB.CICA"), ("Input.From.Year", "2025"))),
        new("/cases/{reference}/deadlines/{deadline:guid}/meet", KnownCase, [Caseworker, LegalOfficer, OfficeLead], new PostRow("", AsksAgain)),
        new("/cases/{reference}/deadlines/{deadline:guid}/waive", KnownCase, [Caseworker, LegalOfficer, OfficeLead], new PostRow("", AsksAgain)),
        new("/cases/{reference}/deadlines/{deadline:guid}/hand-over", KnownCase, [Caseworker, LegalOfficer, OfficeLead], new PostRow("", GoesOn, ("Input.Owner", "{self}"))),
        new("/cases/{reference}/identification", KnownCase, _writing),
        new("/cases/{reference}/identification/begin", KnownCase, _opening, new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.Scheme", "RO.MNIR"))),
        new("/cases/{reference}/identification/{procedure:guid}/step", KnownCase, _opening,
            new PostRow("WhatIf", Opens, ("Input.Id", "{new}"), ("Input.What", "PositiveInitialDecision"), ("Input.On.Year", "2026")),
            new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.What", "Returned"), ("Input.On.Year", "2026"))),
        new("/cases/{reference}/identification/{procedure:guid}/steps/{step:guid}", KnownCase, _opening,
            new PostRow("WhatIf", Opens, ("Input.Id", "{new}"), ("Input.What", "Referred"), ("Input.Authority", "Police"), ("Input.On.Year", "2026")),
            new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.What", "Referred"), ("Input.Authority", "Police"), ("Input.On.Year", "2026"))),
        new("/cases/{reference}/compensation", KnownCase, _writing),
        new("/cases/{reference}/compensation/begin", KnownCase, [LegalOfficer],
            new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.Route", "StateScheme"), ("Input.Fund", "GB.FUND.CICA"), ("Input.From.Year", "2025"))),
        new("/cases/{reference}/compensation/{claim:guid}/details", KnownCase, [LegalOfficer], new PostRow("", AsksAgain, ("Input.Id", "{new}"), ("Input.Seen", "{new}"))),
        new("/cases/{reference}/compensation/{claim:guid}/payment", KnownCase, [LegalOfficer],
            new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.Amount", "1"), ("Input.Currency", "GBP"), ("Input.On.Year", "2026"), ("Input.On.Month", "5"), ("Input.On.Day", "4"))),
        new("/cases/{reference}/compensation/{claim:guid}/payments/{payment:guid}/take-back", KnownCase, [LegalOfficer], new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.Why", "It went back"))),
        new("/cases/{reference}/compensation/{claim:guid}/step", KnownCase, [LegalOfficer], new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.What", "AppealLodged"), ("Input.On.Year", "2026"))),
        new("/cases/{reference}/compensation/{claim:guid}/steps/{claimStep:guid}", KnownCase, [LegalOfficer],
            new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.What", "Submitted"), ("Input.On.Year", "2026"))),
        new("/cases/{reference}/aftercare", KnownCase, _writing),
        new("/cases/{reference}/aftercare/plan", KnownCase, _caring, new PostRow("", AsksAgain)),
        new("/cases/{reference}/aftercare/plan/{version:guid}", KnownCase, _writing),
        new("/cases/{reference}/aftercare/steps/{goalStep:guid}", KnownCase, _caring, new PostRow("", AsksAgain)),
        new("/cases/{reference}/follow-up", KnownCase, _caring),
        new("/cases/{reference}/follow-up/contact", KnownCase, _caring,
            new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.On.Year", "2026"), ("Input.On.Month", "5"), ("Input.On.Day", "4"), ("Input.Way", "Call"), ("Input.Said", "Well"), ("Input.Risk", "NotWeighed"))),
        new("/cases/{reference}/follow-up/contacts/{contact:guid}/correct", KnownCase, _caring,
            new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.On.Year", "2026"), ("Input.On.Month", "5"), ("Input.On.Day", "4"), ("Input.Way", "Call"), ("Input.Said", "Well"), ("Input.Risk", "NotWeighed"))),
        new("/cases/{reference}/follow-up/incident", KnownCase, _caring, new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.Kind", "Threat"), ("Input.On.Year", "2026"), ("Input.Said", "A call"))),
        new("/cases/{reference}/follow-up/incidents/{incident:guid}/correct", KnownCase, _caring,
            new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.Kind", "Threat"), ("Input.On.Year", "2026"), ("Input.Said", "A call"))),
        new("/cases/{reference}/health-summary", KnownCase, _caring),
        new("/cases/{reference}/health-summary/write", KnownCase, [AftercareWorker], new PostRow("", AsksAgain)),
        new("/aftercare", SignedIn, _caring),
        new("/claims", SignedIn, [LegalOfficer]),
        new("/cases/{reference}/outcomes", KnownCase, _writing),
        new("/cases/{reference}/outcomes/{instrument}/assess", KnownCase, _caring,
            new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.Occasion", "Extra"), ("Input.On.Year", "2026"), ("Input.On.Month", "2"), ("Input.On.Day", "1"), ("Input.Scores[0].Code", "S1"), ("Input.Scores[0].Score", "4"))),
        new("/cases/{reference}/outcomes/{outcome:guid}", KnownCase, _writing),
        new("/cases/{reference}/outcomes/{outcome:guid}/correct", KnownCase, _caring,
            new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.Occasion", "Intake"), ("Input.On.Year", "2026"), ("Input.On.Month", "1"), ("Input.On.Day", "10"), ("Input.Scores[0].Code", "S1"), ("Input.Scores[0].Score", "4"))),
        new("/cases/{reference}/services", KnownCase, _writing),
        new("/cases/{reference}/services/add", KnownCase, _caring, new PostRow("Look", Opens), new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.Kind", "Befriending"), ("Input.Provider", "ours"), ("Input.On.Year", "2026"))),
        new("/cases/{reference}/services/{service:guid}", KnownCase, _writing),
        new("/cases/{reference}/services/{service:guid}/step", KnownCase, _caring, new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.What", "Completed"), ("Input.On.Year", "2026"))),
        new("/cases/{reference}/services/{service:guid}/steps/{serviceStep:guid}/correct", KnownCase, _caring,
            new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.What", "Referred"), ("Input.On.Year", "2026"))),
        new("/cases/{reference}/services/{service:guid}/session", KnownCase, _caring,
            new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.Attendance", "Attended"), ("Input.On.Year", "2026"), ("Input.On.Month", "4"), ("Input.On.Day", "7"))),
        new("/cases/{reference}/services/{service:guid}/sessions/{serviceSession:guid}/correct", KnownCase, _caring,
            new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.Attendance", "Missed"), ("Input.On.Year", "2026"), ("Input.On.Month", "4"), ("Input.On.Day", "7"))),
        new("/cases/{reference}/services/{service:guid}/provider", KnownCase, _caring, new PostRow("", AsksAgain)),
        new("/providers", SignedIn, _directory),
        new("/providers/add", SignedIn, _ofDirectory,
            new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.Name", "Casa Noua"), ("Input.Kind", "Ngo"), ("Input.Country", "RO"), ("Input.SafeContact", "Mornings"))),
        new("/providers/{id:guid}", SignedIn, _directory),
        new("/providers/{id:guid}/change", SignedIn, _ofDirectory, new PostRow("", AsksAgain)),
        new("/proceedings", SignedIn, _ofCourt),
        new("/cases/{reference}/suspects", KnownCase, _suspects),
        new("/cases/{reference}/suspects/add", KnownCase, _takingDown, new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.Roles", "Recruiter"))),
        new("/cases/{reference}/suspects/{suspect:guid}", KnownCase, _suspects),
        new("/cases/{reference}/suspects/{suspect:guid}/change", KnownCase, _takingDown, new PostRow("", AsksAgain)),
        new("/cases/{reference}/suspects/{suspect:guid}/status", KnownCase, _takingDown, new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.Status", "Arrested"), ("Input.On.Year", "2026"))),
        new("/cases/{reference}/suspects/{suspect:guid}/link", KnownCase, _takingDown, new PostRow("", AsksAgain)),
        new("/cases/{reference}/suspects/{suspect:guid}/non-punishment", KnownCase, [Caseworker, LegalOfficer, OfficeLead], new PostRow("", AsksAgain)),
        new("/cases/{reference}/justice", KnownCase, _suspects),
        new("/cases/{reference}/justice/begin", KnownCase, _ofCourt, new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.Kind", "Civil"), ("Input.Country", "RO"))),
        new("/cases/{reference}/justice/{proceeding:guid}", KnownCase, _suspects),
        new("/cases/{reference}/justice/{proceeding:guid}/change", KnownCase, _ofCourt, new PostRow("", AsksAgain)),
        new("/cases/{reference}/justice/{proceeding:guid}/milestone", KnownCase, _ofCourt, new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.What", "TrialOpened"), ("Input.On.Year", "2026"))),
        new("/cases/{reference}/justice/{proceeding:guid}/milestones/{milestone:guid}", KnownCase, _ofCourt,
            new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.What", "ReportMade"), ("Input.On.Year", "2025"))),
        new("/cases/{reference}/justice/{proceeding:guid}/charge", KnownCase, _ofCourt, new PostRow("", AsksAgain)),
        new("/cases/{reference}/justice/{proceeding:guid}/hearing", KnownCase, _ofCourt,
            new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.Kind", "Trial"), ("Input.Day.Year", "2026"), ("Input.Day.Month", "1"), ("Input.Day.Day", "7"), ("Input.State", "Held"))),
        new("/cases/{reference}/justice/charges/{charge:guid}", KnownCase, _suspects),
        new("/cases/{reference}/justice/charges/{charge:guid}/take-back", KnownCase, _ofCourt, new PostRow("", AsksAgain)),
        new("/cases/{reference}/justice/charges/{charge:guid}/order", KnownCase, _ofCourt, new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.Kind", "Deportation"), ("Input.On.Year", "2026"))),
        new("/cases/{reference}/justice/charges/{charge:guid}/orders/{order:guid}", KnownCase, _ofCourt,
            new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.Kind", "Restraint"), ("Input.On.Year", "2026"), ("Input.IsTakenBack", "False"))),
        new("/cases/{reference}/justice/charges/{charge:guid}/verdict", KnownCase, _ofCourt,
            new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.Stage", "Appeal"), ("Input.Outcome", "Convicted"), ("Input.On.Year", "2026"), ("Input.Sentence", "None"))),
        new("/cases/{reference}/justice/charges/{charge:guid}/verdicts/{verdict:guid}", KnownCase, _ofCourt,
            new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.Stage", "FirstInstance"), ("Input.Outcome", "PleadedGuilty"), ("Input.On.Year", "2026"), ("Input.Sentence", "None"))),
        new("/cases/{reference}/justice/charges/{charge:guid}/evidence", KnownCase, [LegalOfficer], new PostRow("", AsksAgain)),
        new("/cases/{reference}/hearings", KnownCase, _everyone),
        new("/cases/{reference}/hearings/{hearing:guid}/change", KnownCase, _ofCourt, new PostRow("", AsksAgain)),
        new("/cases/{reference}/hearings/{hearing:guid}/testimony", KnownCase, _ofCourt, new PostRow("", AsksAgain)),
        new("/cases/{reference}/hearings/{hearing:guid}/support", KnownCase, [Caseworker, AftercareWorker, OfficeLead], new PostRow("", AsksAgain)),
        new("/cases/{reference}/people", KnownCase, _everyone),
        new("/cases/{reference}/people/add", KnownCase, _opening, new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.CoverName", "{new}"))),
        new("/cases/{reference}/people/status", KnownCase, _opening, new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.Status", "PossibleVictim"), ("Input.DecidedBy", "Police"))),
        new("/cases/{reference}/people/brought-to-safety", KnownCase, _opening,
            new PostRow("", GoesOn, ("Input.Id", "{new}"), ("Input.On.Year", "2026"), ("Input.Country", "RO"), ("Input.By", "Police"))),
        new("/cases/{reference}/people/circumstances", KnownCase, _opening, _next),
        new("/cases/{reference}/people/child-protection", KnownCase, _opening, _next),
        new("/cases/{reference}/people/link", KnownCase, _opening, new PostRow("", AsksAgain)),
        new("/cases/{reference}/timeline", KnownCase, _everyone),
        new("/cases/{reference}/readers", KnownCase, _everyone),
        new("/cases/{reference}/chronology", KnownCase, [Caseworker, AftercareWorker, LegalOfficer, OfficeLead]),
        new("/cases/{reference}/looks", KnownCase, _opening),
        new("/cases/{reference}/merge", DirectedCase, _opening, new PostRow("", AsksAgain), new PostRow("Undo", AsksAgain)),
        new("/cases/{reference}/status", DirectedCase, _opening, new PostRow("", GoesOn, ("Input.Status", "Active"))),
        new("/cases/{reference}/team", DirectedCase, _opening, new PostRow("", GoesOn, ("staff", "{colleague}"))),
        new("/cases/{reference}/team/add", DirectedCase, _opening,
            new PostRow("", Opens, ("Input.Name", "Someone")), new PostRow("Add", GoesOn, ("Input.Name", "Someone"), ("staff", "{newcomer}"))),
        new("/cases/{reference}/team/no-access", DirectedCase, _opening, new PostRow("", AsksAgain, ("staff", "{newcomer}"))),
        new("/cases/{reference}/team/bar", DirectedCase, _opening,
            new PostRow("", Opens, ("Input.Name", "Someone"), ("Input.Reason", "SameCommunity")),
            new PostRow("Bar", GoesOn, ("Input.Name", "Someone"), ("Input.Reason", "SameCommunity"), ("staff", "{newcomer}"))),
        new("/intake", SignedIn, _opening, new PostRow("", GoesOn, ("DraftId", "{new}"))),
        new("/intake/{id:guid}", OwnDraft, _opening),
        new("/intake/{id:guid}/arrival", OwnDraft, _opening, _next, _keep),
        new("/intake/{id:guid}/person", OwnDraft, _opening, new PostRow("", GoesOn, ("Input.CoverName", "Amber")), _keep),
        new("/intake/{id:guid}/acts", OwnDraft, _opening, _next, _keep),
        new("/intake/{id:guid}/means", OwnDraft, _opening, _next, _keep),
        new("/intake/{id:guid}/purpose", OwnDraft, _opening, _next, _keep),
        new("/intake/{id:guid}/places", OwnDraft, _opening, _next, _keep),
        new("/intake/{id:guid}/danger", OwnDraft, _opening, _next, _keep),
        new("/intake/{id:guid}/contact", OwnDraft, _opening, _next, _keep),
        new("/intake/{id:guid}/consent", OwnDraft, _opening, _next, _keep),
        new("/intake/{id:guid}/check", OwnDraft, _opening, _next),
        new("/intake/{id:guid}/delete", OwnDraft, _opening, _next),
        new("/sign-in", Anyone, _allStaff, new PostRow("", GoesOn, ("Input.Email", "{email}"), ("Input.Password", "{password}"))) { Get = GoesOn },
        new("/sign-in/code", Anyone, _allStaff, new PostRow("", AsksAgain)) { Get = GoesOn },
        new("/sign-in/prove", SignedIn, _allStaff, new PostRow("", GoesOn, ("Input.Password", "{password}"))),
        new("/sign-in/passkey", Anyone, _allStaff, new PostRow("", AsksAgain), new PostRow("Ask", Opens)) { Get = GoesOn },
        new("/sign-in/again", Anyone, _allStaff, _again) { Get = GoesOn },
        new("/problem/401", Anyone, _allStaff, _again) { Get = GoesOn },
        new("/sign-out", Anyone, _allStaff, _next) { Get = GoesOn },
        new("/link/{token}", Anyone, _allStaff, new PostRow("", NotThere)) { Get = NotThere },
        new("/leave", Anyone, _allStaff, _next),
        new("/problem/{status:int}", Anyone, _allStaff, new PostRow("", NotThere)) { Get = NotThere },
    ];

    public static IReadOnlyList<Situation> Situations { get; } =
    [
        new(Leads, "They are the lead of the case, and manage it.", Know: _everyone, Direct: _opening),
        new(Covers, "They are the deputy for the lead of another office's case, from yesterday until tomorrow.", Know: _everyone, Direct: _opening),
        new(WillCover, "They will be the deputy for the lead of another office's case, from tomorrow.", Know: _nobody, Direct: _nobody),
        new(InTeam, "They are in the team of a case that another office leads.", Know: _everyone, Direct: _nobody),
        new(OfOffice, "Their office leads the case, and they are not in its team.", Know: [OfficeLead], Direct: [OfficeLead]),
        new(OfAnotherOffice, "Another office leads the case, and they are not in its team.", Know: _nobody, Direct: _nobody),
        new(HasLeft, "They were in the team of another office's case, until their membership ended.", Know: _nobody, Direct: _nobody),
        new(Barred, "They are in the team of their own office's case, and their access is restricted because of a conflict of interest.", Know: _nobody, Direct: _nobody),
        new(BarredLead, "They lead a case of their own office, and their access is restricted because of a conflict of interest.", Know: _nobody, Direct: _nobody),
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
        (Aftercare,   [Write,     None,    Write,     Read,  Write,      None, None, None]),
        (Suspects,    [Write,     Write,   None,      Read,  Write,      None, None, None]),
        (NonPunishment, [Write,   None,    None,      Write, Write,      None, None, None]),
        (Proceedings, [Read,      Write,   None,      Write, Read,       None, None, None]),
        (HearingDates, [Read,     Write,   Read,      Write, Read,       None, None, None]),
        (Compensation, [Read,     None,    Read,      Write, Read,       None, None, None]),
        (LegalStrategy, [None,    None,    None,      Write, None,       None, None, None]),
        (Health,      [None,      None,    Write,     None,  None,       None, None, None]),
        (Disclosures, [Read,      None,    None,      Write, Read,       None, None, None]),
    }.SelectMany(row => _allStaff.Zip(row.OfEveryone, (role, level) => ((role, row.Compartment), level))).ToDictionary(cell => cell.Item1, cell => cell.level);

    /// <summary>Expected outcome for a page about no case and no draft.</summary>
    public static Outcome Expect(PageRow page, Role role, Outcome done) => page.Roles.Contains(role) ? done : NotThere;

    /// <summary>Expected outcome for a page of a case in this situation.</summary>
    public static Outcome Expect(PageRow page, Role role, Situation situation, Outcome done) =>
        !page.Roles.Contains(role) || !situation.Know.Contains(role) ? NotThere
        : page.Reach == DirectedCase && !situation.Direct.Contains(role) ? NotYours
        : done;

    /// <summary>Expected outcome for a page of a draft.</summary>
    public static Outcome Expect(PageRow page, Role role, bool own, Outcome done) => own ? Expect(page, role, done) : NotThere;
}
