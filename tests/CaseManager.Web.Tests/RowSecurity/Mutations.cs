using System.Text.Json;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>A weakened policy or function. The trials of its table and family are likeliest to detect it and run first.</summary>
internal sealed record Mutation(string Name, string Sql, string Table, TrialFamily Family = TrialFamily.Table);

/// <summary>Mutations of each policy in the catalog and of the authorization functions.</summary>
internal static class Mutations
{
    private const string PoliciesSql =
        """
        select json_build_array(c.relname, p.polname, pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid),
                                case when p.polroles = array['casemanager_rls'::regrole::oid] then 'functions' end)::text
        from pg_policy p join pg_class c on c.oid = p.polrelid
        where c.relnamespace = 'public'::regnamespace -- figures.entry has tests of its own
          and p.polroles <> array['casemanager_owner'::regrole::oid] -- by which history is verified, and its own tests hold
          and p.polroles <> array['casemanager_figures'::regrole::oid] -- by which is counted: CountingTests
        order by c.relname collate "C", p.polname collate "C"
        """;

    private const string FunctionOptions = "language plpgsql stable security definer set search_path = public, pg_temp";

    // A weakened policy on a table that only functions read is detected through another table or family.
    private static readonly string[] _accountTables = ["account_link", "account_notice", "account_request", "sealing_key"];
    private static readonly Dictionary<string, string> _detectingTables = new()
    {
        ["consent"] = "exploitation",
        ["police_sharing"] = "exploitation",
        ["staff_organisation"] = "case_document"
    };

    // Conditions of row_security.health_consents_for_me.
    private static readonly string[] _healthConsentConditions =
    [
        " where row_security.has_case_role('Lead', led)", "c.case_id = any (case_ids) and ", "c.scope = 'HealthSummary' and ",
        " and not exists (select from consent later where later.supersedes_id = c.id)",
        "c.state = 'Given' and ", " and (c.expires_on is null or c.expires_on >= (now() at time zone 'UTC')::date)",
    ];

    private static readonly string[] _policeSharingConditions =
    [
        "c.case_id = any (p_case_ids) and ", "c.scope = 'ShareWithPolice' and ", " and not exists (select from consent later where later.supersedes_id = c.id)",
        "c.state = 'Given' and ", " and (c.expires_on is null or c.expires_on >= (now() at time zone 'UTC')::date)", "s.case_id = any (p_case_ids) and ",
        " and not exists (select from police_sharing later where later.supersedes_id = s.id)",
    ];

    /// <summary>Mutations that drop each policy, or open it to every row for reading or writing.</summary>
    public static async Task<IReadOnlyList<Mutation>> GetPolicyMutationsAsync(TestDatabase database)
    {
        var mutations = new List<Mutation>();
        foreach (var policy in (await database.ReadAsync<string>(PoliciesSql)).Select(p => JsonSerializer.Deserialize<string?[]>(p)!))
        {
            var (table, name, reads, writes) = (policy[0]!, policy[1]!, policy[2], policy[3]);
            var (shows, family) = policy[4] is null ? (table, TrialFamily.Table) : GetDetectingTable(table); // a policy used by functions only
            mutations.Add(new($"{table}.{name} dropped", $"drop policy {name} on {table}", shows, family));
            if (reads is not (null or "true"))
            {
                mutations.Add(new($"{table}.{name} using (true)", $"alter policy {name} on {table} using (true)", shows, family));
            }

            if (writes is not (null or "true"))
            {
                mutations.Add(new($"{table}.{name} with check (true)", $"alter policy {name} on {table} with check (true)", shows, family));
            }
        }

        return mutations;
    }

    private static (string Table, TrialFamily Family) GetDetectingTable(string table) =>
        _detectingTables.TryGetValue(table, out var other)
        ? (other, TrialFamily.Table) : (table, _accountTables.Contains(table) ? TrialFamily.Accounts : TrialFamily.CaseFunctions);

    /// <summary>Mutations in which an authorization function returns its most permissive result.</summary>
    public static async Task<IReadOnlyList<Mutation>> GetFunctionMutationsAsync(TestDatabase database)
    {
        var asWritten = (await database.ReadAsync<string>("select pg_get_functiondef('row_security.my_cases(text, text)'::regprocedure)")).Single();
        var (from, to) = (asWritten.IndexOf("except", StringComparison.Ordinal), asWritten.IndexOf("n.staff_id = caller_id", StringComparison.Ordinal)
            + "n.staff_id = caller_id".Length);
        var shares = (await database.ReadAsync<string>("select pg_get_functiondef('row_security.victims_shared_with_police(uuid[])'::regprocedure)")).Single();
        var sums = (await database.ReadAsync<string>("select pg_get_functiondef('row_security.health_consents_for_me()'::regprocedure)")).Single();
        return
        [
            new("health_consents_for_me everyone", CreateUnrestricted("health_consents_for_me()", "uuid[]", "array(select id from consent)"), "health_summary"),
            .. _healthConsentConditions.Select(condition =>
                new Mutation($"health_consents_for_me without {condition}", RemoveCondition(sums, condition), "health_summary")),
            new("health_consents_for_me for any yes", sums.Replace("bool_and", "bool_or", StringComparison.Ordinal), "health_summary"),
            new("my_organisation anywhere", CreateUnrestricted("my_organisation()", "smallint", "(select min(organisation_id) from staff_organisation)"),
                "health_summary"),
            new("victims_shared_with_me everyone",
                CreateUnrestricted("victims_shared_with_me()", "uuid[]", "array(select victim_id from consent)"), "indicator"),
            .. _policeSharingConditions.Select(condition =>
                new Mutation($"victims_shared_with_police without {condition}", RemoveCondition(shares, condition), "indicator")),
            new("victims_shared_with_police for any yes", shares.Replace("bool_and", "bool_or", StringComparison.Ordinal), "indicator"),
            new("my_cases without its exception", asWritten.Remove(from, to - from), "cases"),
            new("my_cases without the condition of police",
                asWritten.Replace("row_security.my_role() = 'PoliceLiaison'", "false", StringComparison.Ordinal), "cases"),
            new("my_cases of every case", CreateUnrestricted("my_cases(p_compartment text, p_level text)", "uuid[]", "array(select id from cases)"), "cases"),
            new("my_offices of every office",
                CreateUnrestricted("my_offices(p_compartment text, p_level text)", "smallint[]", "array(select id from organisation)"), "cases"),
            new("my_staff_offices of every office", CreateUnrestricted("my_staff_offices()", "smallint[]", "array(select id from organisation)"), "cases"),
            new("my_restricted_cases nothing", CreateUnrestricted("my_restricted_cases()", "uuid[]", "'{}'"), "cases"),
            new("my_level everywhere to write", CreateUnrestricted("my_level(p_compartment text)", "text", "'Write'"), "identity"),
            new("my_role the lead's", CreateUnrestricted("my_role()", "text", "'OfficeLead'"), "cases"),
            new("can_transfer every case", CreateUnrestricted("can_transfer(p_case_id uuid)", "boolean", "true"), "cases", TrialFamily.CaseFunctions),
            new("has_case_role whatever is asked", CreateUnrestricted("has_case_role(p_case_role text, p_case_id uuid)", "boolean", "true"), "health_summary"),
            new("can_lead anyone", CreateUnrestricted("can_lead(p_case_id uuid, p_staff_id uuid)", "boolean", "true"), "cases", TrialFamily.CaseFunctions),
            new("directs every case", CreateUnrestricted("can_manage(p_case_id uuid)", "boolean", "true"), "cases", TrialFamily.CaseFunctions),
            new("administers everyone", CreateUnrestricted("is_administrator()", "boolean", "true"), "account_link", TrialFamily.Accounts),
            new("can_decide for everyone", CreateUnrestricted("can_decide(request account_request)", "boolean", "true"), "account_request",
                TrialFamily.Accounts),
            new("assert_other_account refuses nothing",
                "create or replace function row_security.assert_other_account(p_staff_id uuid) returns void language plpgsql as $$ begin end $$",
                "account_link", TrialFamily.Accounts),
            new("assert_allowed refuses nothing",
                "create or replace function row_security.assert_allowed(allowed boolean) returns void language plpgsql as $$ begin end $$", "cases",
                TrialFamily.CaseFunctions),
            new("require_case_event asks nothing",
                "create or replace function row_security.require_case_event() returns trigger language plpgsql as $$ begin return null; end $$", "cases",
                TrialFamily.CaseFunctions),
        ];
    }

    private static string RemoveCondition(string function, string condition) =>
        function.Contains(condition, StringComparison.Ordinal)
        ? function.Replace(condition, "", StringComparison.Ordinal) : throw new ArgumentException($"There is no {condition}", nameof(condition));

    private static string CreateUnrestricted(string function, string type, string answer) =>
        $"create or replace function row_security.{function} returns {type} {FunctionOptions} as $$ begin return {answer}; end $$";
}
