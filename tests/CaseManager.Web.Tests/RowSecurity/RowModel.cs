using CaseManager.Domain.Access;
using CaseManager.Web.Tests.Access;
using static CaseManager.Domain.Access.Compartment;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>A caller as recorded in the rows; former staff have no role.</summary>
internal sealed record TestCaller(string Id, string Name, Role? Role, IReadOnlyList<string> Offices)
{
    /// <summary>
    /// Whether the caller uses casemanager_lead. An office lead in casemanager_field sees only their own cases, which is fewer rows than permitted.
    /// </summary>
    public bool IsInLeadRole { get; init; } = Role == Domain.Access.Role.OfficeLead;
}

/// <summary>Rights on a table. A null right is granted to nobody; null InsertColumns permits all columns.</summary>
internal sealed record TableRule(
    Func<TestCaller, Row, bool>? CanRead = null,
    Func<TestCaller, Row, bool>? CanInsert = null,
    string[]? InsertColumns = null,
    Func<TestCaller, Row, bool>? CanUpdate = null,
    string[]? UpdateColumns = null,
    Func<TestCaller, Row, bool>? CanDelete = null);

/// <summary>
/// Who may read and write which row: an implementation of row security over rows in memory, independent of the product, by the reviewed table <see
/// cref="AuthorizationMatrix"/>. The database must match it exactly.
/// </summary>
internal sealed class RowModel
{
    private static readonly string[] _caseColumns = ["id", "office_id", "cover_name", "status", "closure", "opened_at", "opened_by"];
    private static readonly string[] _eventColumns = ["id", "case_id", "code", "compartment", "actor_id", "occurred_at", "affected_staff_id", "arguments",
        "victim_id", "subject_id"];
    private static readonly string?[] _taskEvents = ["TaskCompleted", "TaskWaived", "TaskTransferred", "TaskRescheduled"];
    private static readonly TableRule _noAccess = new();
    private static readonly TableRule _readableByAll = new(CanRead: (_, _) => true);

    private static readonly System.Globalization.CultureInfo _invariant = System.Globalization.CultureInfo.InvariantCulture;

    private readonly DatabaseRows _rows;
    private readonly Dictionary<string, TableRule> _rules;

    public RowModel(DatabaseRows rows)
    {
        _rows = rows;
        _rules = new()
        {
            ["__EFMigrationsHistory"] = _noAccess,
            ["account"] = _noAccess,
            ["account_link"] = _noAccess,
            ["account_notice"] = _noAccess,
            ["account_request"] = _noAccess,
            ["account_claim"] = _noAccess,
            ["account_login"] = _noAccess,
            ["account_passkey"] = _noAccess,
            ["account_token"] = _noAccess,
            ["session"] = _noAccess,
            ["trusted_device"] = _noAccess,
            ["passkey_challenge"] = _noAccess,
            ["access_restriction"] = _noAccess,
            ["recovery_code"] = _noAccess,
            ["second_factor"] = new(
                CanRead: (caller, row) => row["staff_id"] == caller.Id,
                CanInsert: (caller, row) => row["staff_id"] == caller.Id && row["confirmed_at"] is null && row["last_step"] == "0",
                CanDelete: (caller, row) => row["staff_id"] == caller.Id && row["confirmed_at"] is null),
            ["figure_export"] = new(CanRead: (caller, _) => caller.Role is Role.ProgrammeManager or Role.DataProtectionOfficer),
            ["history_entry"] = new(CanRead: (caller, row) => CanWrite(caller, CaseFile, row["case_id"])),
            ["organisation"] = _readableByAll,
            ["staff"] = _readableByAll,
            ["staff_office"] = _readableByAll,
            ["staff_organisation"] = new(CanRead: (caller, row) => row["staff_id"] == caller.Id || CanRead(caller, Safety)
                || GetKind(row["organisation_id"]!) != nameof(OrganisationKind.Provider)),
            ["cases"] = new(
                CanRead: (caller, row) => CanRead(caller, CaseFile, row["id"]),
                CanInsert: (caller, row) => CanWrite(caller, CaseFile, row["id"], byOffice: false) && caller.Offices.Contains(row["office_id"]!)
                    && row["opened_by"] == caller.Id,
                _caseColumns,
                CanUpdate: (caller, row) => CanWrite(caller, CaseFile, row["id"]),
                ["status", "closure", "cover_name"]),
            ["case_member"] = new(CanRead: (caller, row) => CanRead(caller, CaseFile, row["case_id"])),
            ["case_merge"] = new(
                CanRead: (caller, row) => CanRead(caller, CaseFile, row["case_id"]) && CanRead(caller, CaseFile, row["target_case_id"]),
                CanInsert: (caller, row) => CanWrite(caller, CaseFile, row["case_id"]) && CanRead(caller, CaseFile, row["target_case_id"]),
                CanUpdate: (caller, row) => CanWrite(caller, CaseFile, row["case_id"]) && CanRead(caller, CaseFile, row["target_case_id"]),
                UpdateColumns: ["undone_by", "undone_at"]),
            ["status_change"] = CreateCaseRule(Safety),
            ["victim"] = CreateUpdatableRule(CaseFile, "cover_name"),
            ["identity"] = CreateUpdatableRule(Identity, "sex", "citizenships", "seal"),
            ["identity_mark"] = CreateCaseRule(Identity) with { CanDelete = (caller, row) => CanWrite(caller, Identity, row["case_id"]) },
            ["inquiry"] = new(CanRead: CanAnswerMatchRequest, CanUpdate: CanAnswerMatchRequest, UpdateColumns: ["state", "answered_by", "answered_at"]),
            ["safety"] = CreateUpdatableRule(Safety, "seal"),
            ["risk_assessment"] = CreateCaseRule(Safety),
            ["location"] = new(CanRead: (caller, row) => CanRead(caller, Safety, row["case_id"]) && CanViewLocation(caller, row),
                CanInsert: (caller, row) => CanWrite(caller, Safety, row["case_id"]) && CanViewLocation(caller, row)),
            ["missing_episode"] = CreateUpdatableRule(Safety, "ended_at", "seal"),
            ["safe_contact"] = CreateUpdatableRule(SafeContact, "agreed_on", "seal"),
            ["exploitation"] = CreateUpdatableRule(Indicators, "age_group") with { CanRead = CanReadIndicators },
            ["indicator"] = CreateCaseRule(Indicators) with { CanRead = CanReadIndicators },
            ["assessment_answer"] = CreateCaseRule(Indicators),
            ["assessment"] = CreateCaseRule(Indicators),
            ["trafficking_status"] = CreateCaseRule(Indicators),
            ["brought_to_safety"] = CreateCaseRule(Indicators),
            ["victim_link"] = CreateCaseRule(Indicators),
            ["circumstances"] = CreateUpdatableRule(Identity, "vulnerabilities", "displacement", "seal"),
            ["child_protection"] = CreateUpdatableRule(Identity, "seal"),
            ["consent"] = new(
                CanRead: (caller, row) => CanRead(caller, Consent, row["case_id"]) && (caller.Role != Role.PoliceLiaison || row["scope"] == "ShareWithPolice"),
                CanInsert: (caller, row) => CanWrite(caller, Consent, row["case_id"])),
            ["legal_basis"] = CreateCaseRule(Consent) with
            {
                CanRead = (caller, row) => CanRead(caller, Consent, row["case_id"])
                && caller.Role != Role.PoliceLiaison
            },
            ["police_sharing"] = new(
                CanRead: (caller, row) => CanRead(caller, Consent, row["case_id"]) && caller.Role != Role.PoliceLiaison,
                CanInsert: (caller, row) => CanWrite(caller, Consent, row["case_id"]) && caller.Role == Role.OfficeLead && row["approved_by"] == caller.Id),
            ["disclosure"] = CreateCaseRule(Disclosures) with
            {
                CanInsert = (caller, row) => CanWrite(caller, Disclosures, row["case_id"])
                && row["recorded_by"] == caller.Id
            },
            ["feedback"] = CreateUpdatableRule(Compartment.Aftercare, "answered_at", "seal"),
            ["identification"] = CreateUpdatableRule(Indicators, "state", "step_counter"),
            ["identification_step"] = CreateCaseRule(Indicators),
            ["suspect"] = WithCondition(IsVisibleToAgency, CreateUpdatableRule(Suspects, "agency_id", "roles", "status", "status_counter", "seal")),
            ["suspect_status"] = WithCondition((caller, row) => CanViewSuspect(caller, row["suspect_id"]), CreateCaseRule(Suspects)),
            ["suspect_link"] = WithCondition((caller, row) => CanViewSuspect(caller, row["suspect_id"]) && CanViewSuspect(caller, row["other_suspect_id"])
                && (caller.Role != Role.PoliceLiaison || row["victim_id"] is not { } harmed || HasConsent(harmed) || IsSharedWithPolice(harmed)
                    || HaveSameEmployer(caller, row["recorded_by"]!)), CreateCaseRule(Suspects)),
            ["non_punishment"] = CreateCaseRule(NonPunishment),
            ["proceeding"] = WithCondition(IsVisibleToAgency, CreateUpdatableRule(Proceedings, "agency_id", "milestone_counter", "seal")),
            ["milestone"] = WithCondition(IsVisibleProceeding, CreateCaseRule(Proceedings)),
            ["charge"] = WithCondition(IsVisibleProceeding,
                CreateUpdatableRule(Proceedings, "verdict_counter", "recorded_in_error_at", "recorded_in_error_by")),
            ["charged_victim"] = WithCondition((caller, row) => IsVisibleProceeding(caller, _rows["charge"].Single(c => c["id"] == row["charge_id"])),
                CreateCaseRule(Proceedings)),
            ["verdict"] = WithCondition(IsVisibleProceeding, CreateCaseRule(Proceedings)),
            ["court_order"] = WithCondition(IsVisibleProceeding, CreateCaseRule(Proceedings)),
            ["hearing"] = WithCondition(IsVisibleProceeding, CreateUpdatableRule(HearingDates, "state", "seal")),
            ["hearing_matter"] = WithCondition(IsVisibleProceeding, CreateUpdatableRule(Proceedings, "seal")),
            ["testimony"] = WithCondition(IsVisibleProceeding, CreateCaseRule(Proceedings)),
            ["court_support"] = CreateCaseRule(Compartment.Aftercare),
            ["charge_evidence"] = CreateCaseRule(LegalStrategy),
            ["deadline"] = new(
                CanRead: (caller, row) => CanRead(caller, GetCompartment(row), row["case_id"])
                    && (GetCompartment(row) != Proceedings || IsVisibleProceeding(caller, row)),
                CanInsert: (caller, row) => CanWrite(caller, GetCompartment(row), row["case_id"])
                    && (GetCompartment(row) != Proceedings || IsVisibleProceeding(caller, row)),
                CanUpdate: (caller, row) => CanWrite(caller, GetCompartment(row), row["case_id"])
                    && (GetCompartment(row) != Proceedings || IsVisibleProceeding(caller, row)),
                UpdateColumns: ["owner_id", "state", "ended_on", "ended_by_step_id", "closed_by", "closed_at", "seal"]),
            ["compensation_claim"] = CreateUpdatableRule(Compartment.Compensation, "state", "step_counter"),
            ["claim_step"] = CreateCaseRule(Compartment.Compensation),
            ["claim_details"] = CompensationDetailsRule,
            ["award"] = CompensationDetailsRule,
            ["payment"] = CompensationDetailsRule,
            ["aftercare_plan"] = CreateCaseRule(Compartment.Aftercare),
            ["goal_progress"] = CreateCaseRule(Compartment.Aftercare),
            ["service"] = CreateUpdatableRule(Compartment.Aftercare, "state", "step_counter"),
            ["service_step"] = CreateCaseRule(Compartment.Aftercare),
            ["service_session"] = CreateCaseRule(Compartment.Aftercare),
            ["service_provision"] = CreateCaseRule(Safety),
            ["outcome_assessment"] = CreateCaseRule(Compartment.Aftercare),
            ["follow_up"] = CreateCaseRule(Safety),
            ["critical_incident"] = CreateCaseRule(Safety),
            ["health_summary"] = new(
                CanRead: (caller, row) =>
                    (CanRead(caller, Health, row["case_id"]) && (row["recorded_by"] == caller.Id || row["organisation_id"] == GetEmployer(caller.Id)))
                    || (CanWrite(caller, CaseFile, row["case_id"]) && IsMember(caller, row["case_id"]!, "Lead")
                        && HasConsent(row["victim_id"]!, "HealthSummary") && IsCurrent("consent", row["consent_id"]!)),
                CanInsert: (caller, row) => CanWrite(caller, Health, row["case_id"]) && row["recorded_by"] == caller.Id
                    && row["organisation_id"] == GetEmployer(caller.Id)),
            ["provider"] = new(
                CanRead: (caller, _) => CanRead(caller, Safety) || caller.Role == Role.Administrator,
                CanInsert: (caller, row) => caller.Role is Role.OfficeLead or Role.Administrator && row["recorded_by"] == caller.Id),
            ["instrument"] = new(
                CanRead: (caller, _) => CanRead(caller, Compartment.Aftercare) || caller.Role is Role.ProgrammeManager or Role.Administrator,
                CanInsert: (caller, row) => caller.Role == Role.Administrator && row["loaded_by"] == caller.Id),
            ["international_figure"] = _readableByAll,
            ["legal_reference"] = new(CanRead: (_, _) => true,
                CanInsert: (caller, row) => caller.Role == Role.Administrator && row["recorded_by"] == caller.Id),
            ["case_event"] = new(
                CanRead: (caller, row) => CanRead(caller, GetCompartment(row), row["case_id"])
                    && (caller.Role != Role.PoliceLiaison || GetCompartment(row) != Consent
                        || row["arguments"]!.Contains("ShareWithPolice", StringComparison.Ordinal))
                    && (caller.Role != Role.PoliceLiaison || GetCompartment(row) is not (Suspects or Proceedings or HearingDates)
                        || IsAboutVisibleRecord(caller, row))
                    && (caller.Role != Role.AftercareWorker || row["code"] is not ("ClaimChanged" or "PaymentRecorded" or "PaymentReversed"))
                    && (GetCompartment(row) != Health || HaveSameEmployer(caller, row["actor_id"]!)),
                CanInsert: (caller, row) => row["actor_id"] == caller.Id
                    && (CanWrite(caller, GetCompartment(row), row["case_id"]) || (_taskEvents.Contains(row["code"]) && CanReadTasks(caller, row))),
                _eventColumns),
            ["note"] = new(
                CanRead: (caller, row) => CanRead(caller, GetCompartment(row), row["case_id"])
                    && (GetCompartment(row) != Health || HaveSameEmployer(caller, row["recorded_by"]!)),
                CanInsert: (caller, row) => CanWrite(caller, GetCompartment(row), row["case_id"]) && row["recorded_by"] == caller.Id),
            ["case_document"] = new(CanReadDocument, (caller, row) => CanWrite(caller, GetCompartment(row), row["case_id"]) && row["recorded_by"] == caller.Id),
            ["document_part"] = new(
                CanRead: (caller, row) => CanReadDocument(caller, GetDocument(row)),
                CanInsert: (caller, row) => GetDocument(row) is var document && CanReadDocument(caller, document) && document["recorded_by"] == caller.Id
                    && int.Parse(row["number"]!, _invariant) <= int.Parse(document["part_count"]!, _invariant)),
            ["case_task"] = new(
                CanRead: (caller, row) => CanReadTasks(caller, row),
                CanInsert: (caller, row) => CanWriteTasks(caller, row)
                    || (IsOwn(caller, row) && row["previous_task_id"] is not null && CanReadTasks(caller, row)),
                CanUpdate: (caller, row) => CanWriteTasks(caller, row) || (IsOwn(caller, row) && CanReadTasks(caller, row)),
                UpdateColumns: ["owner_id", "assigned_by", "assigned_at", "due_on", "state", "closed_by", "closed_at", "seal"]),
            ["note_draft"] = new(IsOwnAndViewable, IsOwnAndViewable, CanUpdate: IsOwnAndViewable, UpdateColumns: ["saved_at", "seal"],
                CanDelete: IsOwnAndViewable),
            ["intake_draft"] = new(IsOwn, IsOwn, CanUpdate: IsOwn, UpdateColumns: ["saved_at", "seal"], CanDelete: IsOwn),
            ["sealing_key"] = new(
                CanRead: (caller, row) => IsOwn(caller, row) || CanRead(caller, CaseFile, row["case_id"]),
                CanInsert: (caller, row) => row["case_id"] is null ? IsOwn(caller, row) : row["owner_id"] is null
                    && (CanWrite(caller, CaseFile, row["case_id"]) || CanWrite(caller, Suspects, row["case_id"])),
                CanDelete: (caller, row) => row["case_id"] is null && IsOwn(caller, row)),
        };
    }

    /// <summary>Moment at which the rows were read; expiry is evaluated against it.</summary>
    public DateTimeOffset Now { get; } = TimeProvider.System.GetUtcNow();

    /// <summary>The rule of a table; null if the model has none.</summary>
    public TableRule? GetRule(string table) => _rules.GetValueOrDefault(table);

    /// <summary>All current and former staff.</summary>
    public IReadOnlyList<TestCaller> GetCallers() =>
        [.. _rows["staff"].Select(s => new TestCaller(
            s["id"]!, s["name"]!, s["is_active"] == bool.TrueString ? Enum.Parse<Role>(s["role"]!) : null,
            [.. _rows["staff_office"].Where(o => o["staff_id"] == s["id"]).Select(o => o["office_id"]!)]))];

    /// <summary>Whether a person may transfer a case: its lead, or the lead of its office.</summary>
    public bool CanTransfer(TestCaller caller, string caseId) =>
        CanWrite(caller, CaseFile, caseId) && (IsOfficeLead(caller, caseId) || IsMember(caller, caseId, "Lead"));

    /// <summary>Whether a person may manage a case: those who may transfer it, and the deputy of its lead.</summary>
    public bool CanManage(TestCaller caller, string caseId) =>
        CanTransfer(caller, caseId) || (CanWrite(caller, CaseFile, caseId) && IsMember(caller, caseId, "Deputy"));

    /// <summary>Whether a person has access to a case.</summary>
    public bool CanView(TestCaller caller, string caseId) => CanRead(caller, CaseFile, caseId);

    /// <summary>Whether a person writes a compartment in every case that they have access to.</summary>
    public static bool CanWrite(TestCaller caller, Compartment compartment) =>
        caller.Role is { } role && AuthorizationMatrix.Levels[(role, compartment)] == Level.Write;

    private static bool CanRead(TestCaller caller, Compartment compartment) =>
        caller.Role is { } role && AuthorizationMatrix.Levels[(role, compartment)] is Level.Read or Level.Write;

    // Police read indicators only of victims with current consent or with a recorded basis for sharing.
    private bool CanReadIndicators(TestCaller caller, Row row) => CanRead(caller, Indicators, row["case_id"])
        || (caller.Role == Role.PoliceLiaison && CanRead(caller, CaseFile, row["case_id"])
            && (HasConsent(row["victim_id"]!) || IsSharedWithPolice(row["victim_id"]!)));

    // Consent holds only if every current answer is a consent that has not expired.
    private bool HasConsent(string victim, string scope = "ShareWithPolice") =>
        _rows["consent"].Where(c => c["victim_id"] == victim && c["scope"] == scope && !_rows["consent"].Any(later => later["supersedes_id"] == c["id"]))
        .ToArray() is { Length: > 0 } answers
        && answers.All(c => c["state"] == "Given"
            && (c["expires_on"] is not { } end || DateOnly.FromDateTime(Now.UtcDateTime) <= DateOnly.Parse(end, _invariant)));

    private bool IsCurrent(string table, string id) => !_rows[table].Any(later => later["supersedes_id"] == id);

    private bool IsSharedWithPolice(string victim) =>
        _rows["police_sharing"].Any(s => s["victim_id"] == victim && s["basis"] is not null
            && !_rows["police_sharing"].Any(end => end["supersedes_id"] == s["id"]));

    private static bool IsOwn(TestCaller caller, Row row) => row["owner_id"] == caller.Id;

    // A match request is answered by the lead of the office that holds the case.
    private bool CanAnswerMatchRequest(TestCaller caller, Row row) => IsOfficeLead(caller, row["case_id"]!) && !IsRestricted(caller, row["case_id"]!);

    private bool CanReadDocument(TestCaller caller, Row row) =>
        CanRead(caller, GetCompartment(row), row["case_id"]) && (GetCompartment(row) != Health || HaveSameEmployer(caller, row["recorded_by"]!));

    private Row GetDocument(Row part) => _rows["case_document"].Single(d => d["id"] == part["document_id"]);

    private bool CanReadTasks(TestCaller caller, Row row) =>
        GetCompartment(row) is CaseFile or Safety or Compartment.Aftercare or LegalStrategy && CanRead(caller, GetCompartment(row), row["case_id"]);

    private bool CanWriteTasks(TestCaller caller, Row row) => CanWrite(caller, GetCompartment(row), row["case_id"]);

    // An office lead may manage the office's cases in either planning role.
    private bool CanViewLocation(TestCaller caller, Row row) =>
        row["recorded_by"] == caller.Id || CanManage(caller with { IsInLeadRole = true }, row["case_id"]!) || row["confidentiality"] switch
        {
            "Open" => true,
            "OfficeOnly" => _rows["cases"].Any(c => c["id"] == row["case_id"] && caller.Offices.Contains(c["office_id"]!)),
            _ => false,
        };

    // Police see records of their own agency only.
    private bool IsVisibleToAgency(TestCaller caller, Row row) =>
        caller.Role != Role.PoliceLiaison
        || (row["agency_id"] is { } agency && agency == GetEmployer(caller.Id) && GetKind(agency) == nameof(OrganisationKind.PoliceAgency));

    private bool IsVisibleProceeding(TestCaller caller, Row row) =>
        caller.Role != Role.PoliceLiaison || _rows["proceeding"].Any(p => p["id"] == row["proceeding_id"] && IsVisibleToAgency(caller, p));

    private bool CanViewSuspect(TestCaller caller, string? suspect) =>
        suspect is null || IsVisibleToAgency(caller, _rows["suspect"].Single(s => s["id"] == suspect));

    private bool IsAboutVisibleRecord(TestCaller caller, Row row) =>
        _rows["proceeding"].Concat(_rows["suspect"]).Any(subject => subject["id"] == row["subject_id"] && IsVisibleToAgency(caller, subject));

    private static TableRule WithCondition(Func<TestCaller, Row, bool> only, TableRule rule) => rule with
    {
        CanRead = (caller, row) => rule.CanRead!(caller, row) && only(caller, row),
        CanInsert = (caller, row) => rule.CanInsert!(caller, row) && only(caller, row),
        CanUpdate = rule.CanUpdate is null ? null : (caller, row) => rule.CanUpdate(caller, row) && only(caller, row),
    };

    private bool IsOwnAndViewable(TestCaller caller, Row row) => IsOwn(caller, row) && CanRead(caller, CaseFile, row["case_id"]);

    private static Compartment GetCompartment(Row row) => Enum.Parse<Compartment>(row["compartment"]!);

    private TableRule CreateCaseRule(Compartment compartment) =>
        new(CanRead: (caller, row) => CanRead(caller, compartment, row["case_id"]), CanInsert: (caller, row) => CanWrite(caller, compartment, row["case_id"]));

    // Aftercare workers read only the status of compensation.
    private TableRule CompensationDetailsRule =>
        CreateCaseRule(Compartment.Compensation) with
        {
            CanRead = (caller, row) => CanRead(caller, Compartment.Compensation, row["case_id"])
            && caller.Role != Role.AftercareWorker
        };

    private TableRule CreateUpdatableRule(Compartment compartment, params string[] columns) =>
        CreateCaseRule(compartment) with { CanUpdate = (caller, row) => CanWrite(caller, compartment, row["case_id"]), UpdateColumns = columns };

    private bool CanRead(TestCaller caller, Compartment compartment, string? caseId) =>
        caseId is not null && CanRead(caller, compartment) && HasAccess(caller, caseId);

    private bool CanWrite(TestCaller caller, Compartment compartment, string? caseId, bool byOffice = true) =>
        caseId is not null && CanWrite(caller, compartment)
        && (byOffice ? HasAccess(caller, caseId) : IsMember(caller, caseId) && !IsRestricted(caller, caseId));

    private bool HasAccess(TestCaller caller, string caseId) => (IsMember(caller, caseId) || IsOfficeLead(caller, caseId)) && !IsRestricted(caller, caseId)
        && (caller.Role != Role.PoliceLiaison || IsPoliceInformed(caseId));

    /// <summary>Whether a victim of the case consents to police sharing, or a legal basis for it is in force.</summary>
    public bool IsPoliceInformed(string caseId) =>
        _rows["victim"].Any(v => v["case_id"] == caseId && (HasConsent(v["id"]!) || IsSharedWithPolice(v["id"]!)));

    private bool IsOfficeLead(TestCaller caller, string caseId) =>
        caller is { Role: Role.OfficeLead, IsInLeadRole: true } && _rows["cases"].Any(c => c["id"] == caseId && caller.Offices.Contains(c["office_id"]!));

    private bool IsMember(TestCaller caller, string caseId, string? capacity = null) => _rows["case_member"].Any(m =>
        m["case_id"] == caseId && m["staff_id"] == caller.Id && (capacity is null || m["case_role"] == capacity) && ParseMoment(m["started_at"]!) <= Now
        && (m["ends_at"] is not { } endsOn || Now < ParseMoment(endsOn)));

    private bool IsRestricted(TestCaller caller, string caseId) => _rows["access_restriction"].Any(n => n["case_id"] == caseId && n["staff_id"] == caller.Id);

    private string GetKind(string organisation) => _rows["organisation"].Single(o => o["id"] == organisation)["kind"]!;

    private bool HaveSameEmployer(TestCaller caller, string other) => GetEmployer(caller.Id) == GetEmployer(other);

    private string? GetEmployer(string staff) => _rows["staff_organisation"].SingleOrDefault(o => o["staff_id"] == staff)?["organisation_id"];

    private static DateTimeOffset ParseMoment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
