using System.Text.Json;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>A weakened policy or function. The trials of its table and family are likeliest to detect it and run first.</summary>
internal sealed record Mutation(string Name, string Sql, string Table, TrialFamily Family = TrialFamily.Table);

/// <summary>Mutations of each policy in the catalog and of the authorization functions.</summary>
internal static class Mutations
{
    private const string Policies =
        """
        select json_build_array(c.relname, p.polname, pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid),
                                case when p.polroles = array['casemanager_rls'::regrole::oid] then 'functions' end)::text
        from pg_policy p join pg_class c on c.oid = p.polrelid
        where c.relnamespace = 'public'::regnamespace -- figures.entry has tests of its own
          and p.polroles <> array['casemanager_owner'::regrole::oid] -- by which history is verified, and its own tests hold
          and p.polroles <> array['casemanager_figures'::regrole::oid] -- by which is counted: CountingTests
        order by c.relname collate "C", p.polname collate "C"
        """;

    private const string Decides = "language plpgsql stable security definer set search_path = public, pg_temp";

    // Tables that functions read, and where a weakened policy shows.
    private static readonly string[] _ofAccounts = ["account_link", "factor_reset", "sealing_key"];
    private static readonly Dictionary<string, string> _shownBy = new() { ["consent"] = "exploitation", ["police_sharing"] = "exploitation", ["staff_organisation"] = "case_document" };

    // Conditions of row_security.health_consents_for_me.
    private static readonly string[] _ofSumming =
    [
        " where row_security.works_as('Lead', led)", "c.case_id = any (mine) and ", "c.scope = 'HealthSummary' and ", " and not exists (select from consent later where later.replaces = c.id)",
        "c.state = 'Given' and ", " and (c.expires_on is null or c.expires_on >= (now() at time zone 'UTC')::date)",
    ];

    private static readonly string[] _ofSharing =
    [
        "c.case_id = any (mine) and ", "c.scope = 'ShareWithPolice' and ", " and not exists (select from consent later where later.replaces = c.id)",
        "c.state = 'Given' and ", " and (c.expires_on is null or c.expires_on >= (now() at time zone 'UTC')::date)", "s.case_id = any (mine) and ",
        " and not exists (select from police_sharing later where later.ends = s.id)",
    ];

    /// <summary>Each policy dropped, and opened to every row for reading and for writing.</summary>
    public static async Task<IReadOnlyList<Mutation>> OfPoliciesAsync(TestDatabase database)
    {
        var mutations = new List<Mutation>();
        foreach (var policy in (await database.ReadAsync<string>(Policies)).Select(p => JsonSerializer.Deserialize<string?[]>(p)!))
        {
            var (table, name, reads, writes) = (policy[0]!, policy[1]!, policy[2], policy[3]);
            var (shows, family) = policy[4] is null ? (table, TrialFamily.Table) : ShownBy(table); // a policy used by functions only
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

    private static (string Table, TrialFamily Family) ShownBy(string table) =>
        _shownBy.TryGetValue(table, out var other) ? (other, TrialFamily.Table) : (table, _ofAccounts.Contains(table) ? TrialFamily.Accounts : TrialFamily.WaysIn);

    /// <summary>Each authorization function with its widest possible answer.</summary>
    public static async Task<IReadOnlyList<Mutation>> OfFunctionsAsync(TestDatabase database)
    {
        var asWritten = (await database.ReadAsync<string>("select pg_get_functiondef('row_security.my_cases(text, text)'::regprocedure)")).Single();
        var (from, to) = (asWritten.IndexOf("except", StringComparison.Ordinal), asWritten.IndexOf("n.staff_id = me", StringComparison.Ordinal) + "n.staff_id = me".Length);
        var shares = (await database.ReadAsync<string>("select pg_get_functiondef('row_security.victims_shared_with_me()'::regprocedure)")).Single();
        var sums = (await database.ReadAsync<string>("select pg_get_functiondef('row_security.health_consents_for_me()'::regprocedure)")).Single();
        return
        [
            new("health_consents_for_me everyone", Widest("health_consents_for_me()", "uuid[]", "array(select id from consent)"), "health_summary"),
            .. _ofSumming.Select(condition => new Mutation($"health_consents_for_me without {condition}", Without(sums, condition), "health_summary")),
            new("health_consents_for_me for any yes", sums.Replace("bool_and", "bool_or", StringComparison.Ordinal), "health_summary"),
            new("my_workplace anywhere", Widest("my_workplace()", "smallint", "(select min(organisation_id) from staff_organisation)"), "health_summary"),
            new("victims_shared_with_me everyone", Widest("victims_shared_with_me()", "uuid[]", "array(select victim_id from consent)"), "indicator"),
            .. _ofSharing.Select(condition => new Mutation($"victims_shared_with_me without {condition}", Without(shares, condition), "indicator")),
            new("victims_shared_with_me for any yes", shares.Replace("bool_and", "bool_or", StringComparison.Ordinal), "indicator"),
            new("my_cases without its exception", asWritten.Remove(from, to - from), "cases"),
            new("my_cases of every case", Widest("my_cases(of_compartment text, want text)", "uuid[]", "array(select id from cases)"), "cases"),
            new("my_offices of every office", Widest("my_offices(of_compartment text, want text)", "smallint[]", "array(select id from organisation)"), "cases"),
            new("my_own_offices of every office", Widest("my_own_offices()", "smallint[]", "array(select id from organisation)"), "cases"),
            new("barred_from nothing", Widest("barred_from()", "uuid[]", "'{}'"), "cases"),
            new("my_level everywhere to write", Widest("my_level(of_compartment text)", "text", "'Write'"), "identity"),
            new("my_role the lead's", Widest("my_role()", "text", "'OfficeLead'"), "cases"),
            new("answers_for every case", Widest("answers_for(the_case uuid)", "boolean", "true"), "cases", TrialFamily.WaysIn),
            new("works_as whatever is asked", Widest("works_as(as_what text, the_case uuid)", "boolean", "true"), "health_summary"),
            new("can_lead anyone", Widest("can_lead(the_case uuid, who uuid)", "boolean", "true"), "cases", TrialFamily.WaysIn),
            new("directs every case", Widest("directs(the_case uuid)", "boolean", "true"), "cases", TrialFamily.WaysIn),
            new("administers everyone", Widest("administers()", "boolean", "true"), "account_link", TrialFamily.Accounts),
            new("may_confirm for everyone", Widest("may_confirm(reset factor_reset)", "boolean", "true"), "factor_reset", TrialFamily.Accounts),
            new("refuse_unless_anothers refuses nothing", "create or replace function row_security.refuse_unless_anothers(who uuid) returns void language plpgsql as $$ begin end $$", "account_link", TrialFamily.Accounts),
            new("refuse_unless refuses nothing", "create or replace function row_security.refuse_unless(allowed boolean) returns void language plpgsql as $$ begin end $$", "cases", TrialFamily.WaysIn),
            new("must_be_told asks nothing", "create or replace function row_security.must_be_told() returns trigger language plpgsql as $$ begin return null; end $$", "cases", TrialFamily.WaysIn),
        ];
    }

    private static string Without(string function, string condition) =>
        function.Contains(condition, StringComparison.Ordinal) ? function.Replace(condition, "", StringComparison.Ordinal) : throw new ArgumentException($"There is no {condition}", nameof(condition));

    private static string Widest(string function, string type, string answer) =>
        $"create or replace function row_security.{function} returns {type} {Decides} as $$ begin return {answer}; end $$";
}
