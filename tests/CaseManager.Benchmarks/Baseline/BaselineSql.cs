namespace CaseManager.Benchmarks.Baseline;

/// <summary>Hand-written SQL of the baseline, limited to the rows of one page.</summary>
internal static class BaselineSql
{
    /// <summary>Inserts one history entry, without a hash chain.</summary>
    public const string InsertHistoryEntry =
        "insert into bare.history (seq, occurred_at, act, staff_id, case_id, subject, hash) values ($1, now(), $2, $3, (select id from cases where reference "
        + "= $4), 'baseline', '')";

    public const string Tasks =
        """
        select t.id, t.kind, t.due_on, t.seal, c.reference, c.cover_name, s.name from case_task t join cases c on c.id = t.case_id
          join staff s on s.id = t.assigned_by
        where t.owner_id = $1 and t.state = 'Open' and t.due_on <= current_date + 14 order by t.due_on limit 200
        """;

    public const string Deadlines =
        """
        select d.id, d.due_on, l.name, c.reference, c.cover_name from deadline d join legal_reference l on l.code = d.rule_code
          and l.version = d.rule_version join cases c on c.id = d.case_id
        where d.owner_id = $1 and d.state = 'Open' and d.due_on <= current_date + 14 and not d.is_open_ended
          and (not d.is_period or d.due_on >= current_date) order by d.due_on limit 200
        """;

    public const string Hearings =
        """
        select h.id, h.seal, c.reference, c.cover_name from case_member m join hearing h on h.case_id = m.case_id join cases c on c.id = m.case_id
        where m.staff_id = $1 and m.ends_at is null and h.state = 'Planned'
        """;

    public const string RecentEvents =
        """
        select e.code, e.occurred_at, c.reference, c.cover_name, s.name from case_member m join case_event e on e.case_id = m.case_id
          join cases c on c.id = m.case_id join staff s on s.id = e.actor_id
        where m.staff_id = $1 and m.ends_at is null and e.occurred_at >= now() - interval '1 day' and e.actor_id <> $1 order by e.occurred_at desc limit 12
        """;

    public const string Cases =
        """
        select c.reference, c.cover_name, c.status, c.opened_at, s.name, count(*) over () from case_member m join cases c on c.id = m.case_id
        join case_member lead on lead.case_id = c.id and lead.case_role = 'Lead' and lead.ends_at is null join staff s on s.id = lead.staff_id
          join exploitation x on x.case_id = c.id
        where m.staff_id = $1 and m.ends_at is null and ($2 = '' or c.status = $2) and ($3 = '' or x.forms @> array[$3])
          and ($4 = '' or x.countries @> array[$4])
        order by c.opened_at desc limit 25
        """;

    public const string Search =
        """
        with mine as materialized (select case_id from case_member where staff_id = $1 and ends_at is null)
        select c.reference, v.cover_name, i.sex, i.seal from mine m join cases c on c.id = m.case_id join victim v on v.case_id = m.case_id
          join identity i on i.victim_id = v.id
        where v.cover_name ilike '%' || $2 || '%' limit 5
        """;

    public const string InsertNote =
        """
        insert into bare.note (id, case_id, compartment, victim_id, recorded_by, recorded_at, seal)
        select $1, c.id, 'CaseFile', (select id from victim where case_id = c.id order by id limit 1), $2, now(), convert_to($3, 'UTF8') from cases c
          where c.reference = $4
        """;

    public const string SelectAccount = "select id, password_hash from account where normalized_email = $1";

    public const string InsertSession =
        "insert into bare.session (id, staff_id, token_hash, started_at, last_used_at, prior_failed_attempts) values ($1, $2, sha256($1::text::bytea), "
        + "now(), now(), 0)";

    /// <summary>The queries of the case page, by case reference.</summary>
    public static IReadOnlyList<string> CasePage { get; } =
    [
        "select c.id, c.cover_name, c.status, c.opened_at, s.name, s.role, m.case_role from cases c join case_member m on m.case_id = c.id join staff s on "
            + "s.id = m.staff_id where c.reference = $1",
        "select v.id, v.cover_name, i.sex, i.seal, k.seal, y.seal, x.forms, x.countries, x.seal from cases c join victim v on v.case_id = c.id left join "
            + "identity i on i.victim_id = v.id left join safe_contact k on k.victim_id = v.id left join safety y on y.victim_id = v.id left join "
            + "exploitation x on x.victim_id = v.id where c.reference = $1",
        SelectByCase("indicator", "element, code, source, confidence, seal"),
        SelectByCase("risk_assessment", "level, assessed_on, review_due_on, seal"),
        SelectByCase("consent", "scope, state, answered_on"),
        SelectByCase("identification_step", "event, occurred_on"),
        SelectByCase("service", "kind, state"),
        SelectByCase("aftercare_plan", "number, review_due_on"),
        SelectByCase("outcome_assessment", "assessed_on, result, ratings"),
        $"{SelectByCase("case_task", "kind, due_on, seal")} and t.state = 'Open'",
        $"{SelectByCase("deadline", "rule_code, due_on")} and t.state = 'Open'",
        SelectByCase("milestone", "kind, occurred_on"),
        SelectByCase("verdict", "stage, outcome, decided_on"),
        SelectByCase("hearing", "state, seal"),
        $"{SelectByCase("case_event", "code, occurred_at")} order by t.occurred_at desc limit 6",
    ];

    private static string SelectByCase(string table, string columns) =>
        $"select {string.Join(", ", columns.Split(", ").Select(c => $"t.{c}"))} from cases c join {table} t on t.case_id = c.id where c.reference = $1";
}
