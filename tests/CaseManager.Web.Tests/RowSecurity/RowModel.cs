using CaseManager.Domain.Access;
using CaseManager.Web.Tests.Doors;
using static CaseManager.Domain.Access.Compartment;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>A caller as recorded in the rows; former staff have no role.</summary>
internal sealed record Asker(string Id, string Name, Role? Role, IReadOnlyList<string> Offices)
{
    /// <summary>
    /// Whether the caller uses casemanager_lead. An office lead in casemanager_field sees only their own cases: too few rows, never too many.
    /// </summary>
    public bool AsLead { get; init; } = Role == Domain.Access.Role.OfficeLead;
}

/// <summary>Rights on a table. A null right is granted to nobody; null InsertColumns permits all columns.</summary>
internal sealed record TableRule(
    Func<Asker, Row, bool>? Reads = null,
    Func<Asker, Row, bool>? Inserts = null,
    string[]? InsertColumns = null,
    Func<Asker, Row, bool>? Updates = null,
    string[]? UpdateColumns = null,
    Func<Asker, Row, bool>? Deletes = null);

/// <summary>
/// Who may read and write which row: an implementation of row security over rows in memory, independent of the product, by the reviewed table <see
/// cref="WhoMayDoWhat"/>. The database must match it exactly.
/// </summary>
internal sealed class RowModel
{
    private static readonly string[] _caseColumns = ["id", "office_id", "cover_name", "status", "closure", "opened_at", "opened_by"];
    private static readonly string[] _eventColumns = ["id", "case_id", "code", "compartment", "who", "at", "about", "arguments", "victim_id", "subject_id"];
    private static readonly string?[] _ofTasks = ["TaskDone", "TaskWaived", "TaskHandedOver", "TaskMoved"];
    private static readonly TableRule _closed = new();
    private static readonly TableRule _open = new(Reads: (_, _) => true);

    private static readonly System.Globalization.CultureInfo _invariant = System.Globalization.CultureInfo.InvariantCulture;

    private readonly DatabaseRows _rows;
    private readonly Dictionary<string, TableRule> _rules;

    public RowModel(DatabaseRows rows)
    {
        _rows = rows;
        _rules = new()
        {
            ["__EFMigrationsHistory"] = _closed,
            ["account"] = _closed,
            ["account_link"] = _closed,
            ["factor_reset"] = _closed,
            ["account_claim"] = _closed,
            ["account_login"] = _closed,
            ["account_passkey"] = _closed,
            ["account_token"] = _closed,
            ["session"] = _closed,
            ["known_device"] = _closed,
            ["passkey_challenge"] = _closed,
            ["no_access"] = _closed,
            ["recovery_code"] = _closed,
            ["second_factor"] = new(
                Reads: (who, row) => row["staff_id"] == who.Id,
                Inserts: (who, row) => row["staff_id"] == who.Id && row["confirmed_at"] is null && row["last_step"] == "0",
                Deletes: (who, row) => row["staff_id"] == who.Id && row["confirmed_at"] is null),
            ["figure_export"] = new(Reads: (who, _) => who.Role is Role.ProgrammeManager or Role.DataProtectionOfficer),
            ["history_entry"] = new(Reads: (who, row) => Writes(who, CaseFile, row["case_id"])),
            ["organisation"] = _open,
            ["staff"] = _open,
            ["staff_office"] = _open,
            ["staff_organisation"] = new(Reads: (who, row) => row["staff_id"] == who.Id || Reads(who, Safety) || KindOf(row["organisation_id"]!) != nameof(OrganisationKind.Provider)),
            ["cases"] = new(
                Reads: (who, row) => Reads(who, CaseFile, row["id"]),
                Inserts: (who, row) => Writes(who, CaseFile, row["id"], byOffice: false) && who.Offices.Contains(row["office_id"]!) && row["opened_by"] == who.Id,
                _caseColumns,
                Updates: (who, row) => Writes(who, CaseFile, row["id"]),
                ["status", "closure", "cover_name"]),
            ["case_member"] = new(Reads: (who, row) => Reads(who, CaseFile, row["case_id"])),
            ["case_merge"] = new(
                Reads: (who, row) => Reads(who, CaseFile, row["case_id"]) && Reads(who, CaseFile, row["into_id"]),
                Inserts: (who, row) => Writes(who, CaseFile, row["case_id"]) && Reads(who, CaseFile, row["into_id"]),
                Updates: (who, row) => Writes(who, CaseFile, row["case_id"]) && Reads(who, CaseFile, row["into_id"]),
                UpdateColumns: ["undone_by", "undone_at"]),
            ["status_change"] = PartOfCase(Safety),
            ["victim"] = WrittenOver(CaseFile, "cover_name"),
            ["identity"] = WrittenOver(Identity, "sex", "citizenships", "seal"),
            ["identity_mark"] = PartOfCase(Identity) with { Deletes = (who, row) => Writes(who, Identity, row["case_id"]) },
            ["inquiry"] = new(Reads: IsAsked, Updates: IsAsked, UpdateColumns: ["state", "answered_by", "answered_at"]),
            ["safety"] = WrittenOver(Safety, "seal"),
            ["risk_assessment"] = PartOfCase(Safety),
            ["location"] = new(Reads: (who, row) => Reads(who, Safety, row["case_id"]) && MayKnowPlace(who, row), Inserts: (who, row) => Writes(who, Safety, row["case_id"]) && MayKnowPlace(who, row)),
            ["missing_episode"] = WrittenOver(Safety, "ended_at", "seal"),
            ["safe_contact"] = WrittenOver(SafeContact, "agreed_on", "seal"),
            ["exploitation"] = WrittenOver(Indicators, "age_group") with { Reads = ReadsIndicators },
            ["indicator"] = PartOfCase(Indicators) with { Reads = ReadsIndicators },
            ["assessment_answer"] = PartOfCase(Indicators),
            ["assessment"] = PartOfCase(Indicators),
            ["trafficking_status"] = PartOfCase(Indicators),
            ["brought_to_safety"] = PartOfCase(Indicators),
            ["victim_link"] = PartOfCase(Indicators),
            ["circumstances"] = WrittenOver(Identity, "vulnerabilities", "displacement", "seal"),
            ["child_protection"] = WrittenOver(Identity, "seal"),
            ["consent"] = new(
                Reads: (who, row) => Reads(who, Consent, row["case_id"]) && (who.Role != Role.PoliceLiaison || row["scope"] == "ShareWithPolice"),
                Inserts: (who, row) => Writes(who, Consent, row["case_id"])),
            ["legal_basis"] = PartOfCase(Consent) with { Reads = (who, row) => Reads(who, Consent, row["case_id"]) && who.Role != Role.PoliceLiaison },
            ["police_sharing"] = new(
                Reads: (who, row) => Reads(who, Consent, row["case_id"]) && who.Role != Role.PoliceLiaison,
                Inserts: (who, row) => Writes(who, Consent, row["case_id"]) && who.Role == Role.OfficeLead && row["approved_by"] == who.Id),
            ["disclosure"] = PartOfCase(Disclosures) with { Inserts = (who, row) => Writes(who, Disclosures, row["case_id"]) && row["made_by"] == who.Id },
            ["feedback"] = WrittenOver(Aftercare, "answered_at", "seal"),
            ["identification"] = WrittenOver(Indicators, "state", "steps_taken"),
            ["identification_step"] = PartOfCase(Indicators),
            ["suspect"] = Where(OfAgency, WrittenOver(Suspects, "agency_id", "roles", "status", "statuses_taken", "seal")),
            ["suspect_status"] = Where((who, row) => KnowsSuspect(who, row["suspect_id"]), PartOfCase(Suspects)),
            ["suspect_link"] = Where((who, row) => KnowsSuspect(who, row["suspect_id"]) && KnowsSuspect(who, row["other_id"])
                && (who.Role != Role.PoliceLiaison || row["victim_id"] is not { } harmed || Agrees(harmed) || IsToldOf(harmed) || WorkForTheSame(who, row["added_by"]!)), PartOfCase(Suspects)),
            ["non_punishment"] = PartOfCase(NonPunishment),
            ["proceeding"] = Where(OfAgency, WrittenOver(Proceedings, "agency_id", "milestones_taken", "seal")),
            ["milestone"] = Where(OfProceeding, PartOfCase(Proceedings)),
            ["charge"] = Where(OfProceeding, WrittenOver(Proceedings, "verdicts_taken", "taken_back_at", "taken_back_by")),
            ["charged_victim"] = Where((who, row) => OfProceeding(who, _rows["charge"].Single(c => c["id"] == row["charge_id"])), PartOfCase(Proceedings)),
            ["verdict"] = Where(OfProceeding, PartOfCase(Proceedings)),
            ["court_order"] = Where(OfProceeding, PartOfCase(Proceedings)),
            ["hearing"] = Where(OfProceeding, WrittenOver(HearingDates, "day", "hour", "state")),
            ["hearing_matter"] = Where(OfProceeding, WrittenOver(Proceedings, "seal")),
            ["testimony"] = Where(OfProceeding, PartOfCase(Proceedings)),
            ["court_support"] = PartOfCase(Aftercare),
            ["charge_evidence"] = PartOfCase(LegalStrategy),
            ["deadline"] = new(
                Reads: (who, row) => Reads(who, CompartmentOf(row), row["case_id"]) && (CompartmentOf(row) != Proceedings || OfProceeding(who, row)),
                Inserts: (who, row) => Writes(who, CompartmentOf(row), row["case_id"]) && (CompartmentOf(row) != Proceedings || OfProceeding(who, row)),
                Updates: (who, row) => Writes(who, CompartmentOf(row), row["case_id"]) && (CompartmentOf(row) != Proceedings || OfProceeding(who, row)),
                UpdateColumns: ["owner_id", "state", "ended_on", "ended_by", "closed_by", "closed_at", "seal"]),
            ["compensation_claim"] = WrittenOver(Compensation, "state", "steps_taken"),
            ["claim_step"] = PartOfCase(Compensation),
            ["claim_details"] = BeyondStatus,
            ["award"] = BeyondStatus,
            ["payment"] = BeyondStatus,
            ["aftercare_plan"] = PartOfCase(Aftercare),
            ["goal_progress"] = PartOfCase(Aftercare),
            ["service"] = WrittenOver(Aftercare, "state", "steps_taken"),
            ["service_step"] = PartOfCase(Aftercare),
            ["service_session"] = PartOfCase(Aftercare),
            ["service_provision"] = PartOfCase(Safety),
            ["outcome_assessment"] = PartOfCase(Aftercare),
            ["follow_up"] = PartOfCase(Safety),
            ["critical_incident"] = PartOfCase(Safety),
            ["health_summary"] = new(
                Reads: (who, row) => (Reads(who, Health, row["case_id"]) && (row["written_by"] == who.Id || row["organisation_id"] == BodyOf(who.Id)))
                    || (Writes(who, CaseFile, row["case_id"]) && IsMember(who, row["case_id"]!, "Lead") && Agrees(row["victim_id"]!, "HealthSummary") && IsCurrent("consent", row["consent_id"]!)),
                Inserts: (who, row) => Writes(who, Health, row["case_id"]) && row["written_by"] == who.Id && row["organisation_id"] == BodyOf(who.Id)),
            ["provider"] = new(
                Reads: (who, _) => Reads(who, Safety) || who.Role == Role.Administrator,
                Inserts: (who, row) => who.Role is Role.OfficeLead or Role.Administrator && row["written_by"] == who.Id),
            ["instrument"] = new(
                Reads: (who, _) => Reads(who, Aftercare) || who.Role is Role.ProgrammeManager or Role.Administrator,
                Inserts: (who, row) => who.Role == Role.Administrator && row["loaded_by"] == who.Id),
            ["world_figure"] = _open,
            ["law_entry"] = new(Reads: (_, _) => true, Inserts: (who, row) => who.Role == Role.Administrator && row["recorded_by"] == who.Id),
            ["case_event"] = new(
                Reads: (who, row) => Reads(who, CompartmentOf(row), row["case_id"]) && (who.Role != Role.PoliceLiaison || CompartmentOf(row) != Consent || row["arguments"]!.Contains("ShareWithPolice", StringComparison.Ordinal))
                    && (who.Role != Role.PoliceLiaison || CompartmentOf(row) is not (Suspects or Proceedings or HearingDates) || TellsOfOwn(who, row))
                    && (who.Role != Role.AftercareWorker || row["code"] is not ("ClaimChanged" or "PaymentRecorded" or "PaymentTakenBack")) && (CompartmentOf(row) != Health || WorkForTheSame(who, row["who"]!)),
                Inserts: (who, row) => row["who"] == who.Id && (Writes(who, CompartmentOf(row), row["case_id"]) || (_ofTasks.Contains(row["code"]) && ReadsTasks(who, row))),
                _eventColumns),
            ["note"] = new(
                Reads: (who, row) => Reads(who, CompartmentOf(row), row["case_id"]) && (CompartmentOf(row) != Health || WorkForTheSame(who, row["written_by"]!)),
                Inserts: (who, row) => Writes(who, CompartmentOf(row), row["case_id"]) && row["written_by"] == who.Id),
            ["case_document"] = new(ReadsDocument, (who, row) => Writes(who, CompartmentOf(row), row["case_id"]) && row["added_by"] == who.Id),
            ["document_part"] = new(
                Reads: (who, row) => ReadsDocument(who, DocumentOf(row)),
                Inserts: (who, row) => DocumentOf(row) is var document && ReadsDocument(who, document) && document["added_by"] == who.Id && int.Parse(row["number"]!, _invariant) <= int.Parse(document["parts"]!, _invariant)),
            ["case_task"] = new(
                Reads: (who, row) => ReadsTasks(who, row),
                Inserts: (who, row) => WritesTasks(who, row) || (IsOwn(who, row) && row["follows"] is not null && ReadsTasks(who, row)),
                Updates: (who, row) => WritesTasks(who, row) || (IsOwn(who, row) && ReadsTasks(who, row)),
                UpdateColumns: ["owner_id", "handed_by", "handed_at", "due_on", "state", "closed_by", "closed_at", "seal"]),
            ["note_draft"] = new(IsOwnAndKnown, IsOwnAndKnown, Updates: IsOwnAndKnown, UpdateColumns: ["saved_at", "seal"], Deletes: IsOwnAndKnown),
            ["intake_draft"] = new(IsOwn, IsOwn, Updates: IsOwn, UpdateColumns: ["saved_at", "seal"], Deletes: IsOwn),
            ["sealing_key"] = new(
                Reads: (who, row) => IsOwn(who, row) || Reads(who, CaseFile, row["case_id"]),
                Inserts: (who, row) => row["case_id"] is null ? IsOwn(who, row) : row["owner_id"] is null && (Writes(who, CaseFile, row["case_id"]) || Writes(who, Suspects, row["case_id"])),
                Deletes: (who, row) => row["case_id"] is null && IsOwn(who, row)),
        };
    }

    /// <summary>The moment at which the rows were read.</summary>
    public DateTimeOffset Now { get; } = TimeProvider.System.GetUtcNow();

    /// <summary>The rule of a table; null if the model has none.</summary>
    public TableRule? RuleOf(string table) => _rules.GetValueOrDefault(table);

    /// <summary>All current and former staff.</summary>
    public IReadOnlyList<Asker> Everyone() =>
        [.. _rows["staff"].Select(s => new Asker(
            s["id"]!, s["name"]!, s["active"] == bool.TrueString ? Enum.Parse<Role>(s["role"]!) : null,
            [.. _rows["staff_office"].Where(o => o["staff_id"] == s["id"]).Select(o => o["office_id"]!)]))];

    /// <summary>Whether a person may transfer a case: its lead, or the lead of its office.</summary>
    public bool AnswersFor(Asker who, string caseId) => Writes(who, CaseFile, caseId) && (LeadsOfficeOf(who, caseId) || IsMember(who, caseId, "Lead"));

    /// <summary>Whether a person may manage a case: those who may transfer it, and the deputy of its lead.</summary>
    public bool Directs(Asker who, string caseId) => AnswersFor(who, caseId) || (Writes(who, CaseFile, caseId) && IsMember(who, caseId, "Cover"));

    /// <summary>Whether a person has access to a case.</summary>
    public bool KnowsOf(Asker who, string caseId) => Reads(who, CaseFile, caseId);

    /// <summary>Whether a person writes a compartment in every case that they have access to.</summary>
    public static bool Writes(Asker who, Compartment compartment) => who.Role is { } role && WhoMayDoWhat.Levels[(role, compartment)] == Level.Write;

    private static bool Reads(Asker who, Compartment compartment) => who.Role is { } role && WhoMayDoWhat.Levels[(role, compartment)] is Level.Read or Level.Write;

    // Police read indicators only of victims with current consent or with a recorded basis for sharing.
    private bool ReadsIndicators(Asker who, Row row) => Reads(who, Indicators, row["case_id"])
        || (who.Role == Role.PoliceLiaison && Reads(who, CaseFile, row["case_id"]) && (Agrees(row["victim_id"]!) || IsToldOf(row["victim_id"]!)));

    // Every current answer is a consent that has not expired.
    private bool Agrees(string victim, string scope = "ShareWithPolice") =>
        _rows["consent"].Where(c => c["victim_id"] == victim && c["scope"] == scope && !_rows["consent"].Any(later => later["replaces"] == c["id"])).ToArray() is { Length: > 0 } answers
        && answers.All(c => c["state"] == "Given" && (c["expires_on"] is not { } end || DateOnly.FromDateTime(Now.UtcDateTime) <= DateOnly.Parse(end, _invariant)));

    private bool IsCurrent(string table, string id) => !_rows[table].Any(later => later["replaces"] == id);

    private bool IsToldOf(string victim) =>
        _rows["police_sharing"].Any(s => s["victim_id"] == victim && s["basis"] is not null && !_rows["police_sharing"].Any(end => end["ends"] == s["id"]));

    private static bool IsOwn(Asker who, Row row) => row["owner_id"] == who.Id;

    // A match request is for the lead of the office that holds the case.
    private bool IsAsked(Asker who, Row row) => LeadsOfficeOf(who, row["case_id"]!) && !IsBarred(who, row["case_id"]!);

    private bool ReadsDocument(Asker who, Row row) => Reads(who, CompartmentOf(row), row["case_id"]) && (CompartmentOf(row) != Health || WorkForTheSame(who, row["added_by"]!));

    private Row DocumentOf(Row part) => _rows["case_document"].Single(d => d["id"] == part["document_id"]);

    private bool ReadsTasks(Asker who, Row row) => CompartmentOf(row) is CaseFile or Safety or Aftercare or LegalStrategy && Reads(who, CompartmentOf(row), row["case_id"]);

    private bool WritesTasks(Asker who, Row row) => Writes(who, CompartmentOf(row), row["case_id"]);

    // An office lead may manage the office's cases in either planning role.
    private bool MayKnowPlace(Asker who, Row row) => row["recorded_by"] == who.Id || Directs(who with { AsLead = true }, row["case_id"]!) || row["confidentiality"] switch
    {
        "Open" => true,
        "OfficeOnly" => _rows["cases"].Any(c => c["id"] == row["case_id"] && who.Offices.Contains(c["office_id"]!)),
        _ => false,
    };

    // Police see records of their own agency only.
    private bool OfAgency(Asker who, Row row) => who.Role != Role.PoliceLiaison || (row["agency_id"] is { } agency && agency == BodyOf(who.Id) && KindOf(agency) == nameof(OrganisationKind.PoliceAgency));

    private bool OfProceeding(Asker who, Row row) => who.Role != Role.PoliceLiaison || _rows["proceeding"].Any(p => p["id"] == row["proceeding_id"] && OfAgency(who, p));

    private bool KnowsSuspect(Asker who, string? suspect) => suspect is null || OfAgency(who, _rows["suspect"].Single(s => s["id"] == suspect));

    private bool TellsOfOwn(Asker who, Row row) => _rows["proceeding"].Concat(_rows["suspect"]).Any(about => about["id"] == row["subject_id"] && OfAgency(who, about));

    private static TableRule Where(Func<Asker, Row, bool> only, TableRule rule) => rule with
    {
        Reads = (who, row) => rule.Reads!(who, row) && only(who, row),
        Inserts = (who, row) => rule.Inserts!(who, row) && only(who, row),
        Updates = rule.Updates is null ? null : (who, row) => rule.Updates(who, row) && only(who, row),
    };

    private bool IsOwnAndKnown(Asker who, Row row) => IsOwn(who, row) && Reads(who, CaseFile, row["case_id"]);

    private static Compartment CompartmentOf(Row row) => Enum.Parse<Compartment>(row["compartment"]!);

    private TableRule PartOfCase(Compartment compartment) =>
        new(Reads: (who, row) => Reads(who, compartment, row["case_id"]), Inserts: (who, row) => Writes(who, compartment, row["case_id"]));

    // Of compensation, aftercare workers read the status only.
    private TableRule BeyondStatus => PartOfCase(Compensation) with { Reads = (who, row) => Reads(who, Compensation, row["case_id"]) && who.Role != Role.AftercareWorker };

    private TableRule WrittenOver(Compartment compartment, params string[] columns) =>
        PartOfCase(compartment) with { Updates = (who, row) => Writes(who, compartment, row["case_id"]), UpdateColumns = columns };

    private bool Reads(Asker who, Compartment compartment, string? caseId) => caseId is not null && Reads(who, compartment) && Knows(who, caseId);

    private bool Writes(Asker who, Compartment compartment, string? caseId, bool byOffice = true) =>
        caseId is not null && Writes(who, compartment) && (byOffice ? Knows(who, caseId) : IsMember(who, caseId) && !IsBarred(who, caseId));

    private bool Knows(Asker who, string caseId) => (IsMember(who, caseId) || LeadsOfficeOf(who, caseId)) && !IsBarred(who, caseId);

    private bool LeadsOfficeOf(Asker who, string caseId) =>
        who is { Role: Role.OfficeLead, AsLead: true } && _rows["cases"].Any(c => c["id"] == caseId && who.Offices.Contains(c["office_id"]!));

    private bool IsMember(Asker who, string caseId, string? capacity = null) => _rows["case_member"].Any(m =>
        m["case_id"] == caseId && m["staff_id"] == who.Id && (capacity is null || m["capacity"] == capacity) && Moment(m["since"]!) <= Now && (m["until"] is not { } until || Now < Moment(until)));

    private bool IsBarred(Asker who, string caseId) => _rows["no_access"].Any(n => n["case_id"] == caseId && n["staff_id"] == who.Id);

    private string KindOf(string organisation) => _rows["organisation"].Single(o => o["id"] == organisation)["kind"]!;

    private bool WorkForTheSame(Asker who, string other) => BodyOf(who.Id) == BodyOf(other);

    private string? BodyOf(string staff) => _rows["staff_organisation"].SingleOrDefault(o => o["staff_id"] == staff)?["organisation_id"];

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
