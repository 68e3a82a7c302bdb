using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Tests.Access;
using CaseManager.Web.Tests.RowSecurity;
using Xunit;

namespace CaseManager.Web.Tests.Statistics;

/// <summary>Everyone reads only the entries of records that they may read, so a figure reveals no more than the cases do.</summary>
public class EntryVisibilityTests
{
    private static readonly string[] _amountFigures = ["Awarded", "Paid", "ClaimToAward", "AwardToPayment"];

    private static readonly Lazy<Task<TestApp>> _app = new(CountedCaseload.StartAsync);

    [Fact]
    public async Task Everyone_reads_exactly_the_permitted_entries() => Assert.Empty(await FindDifferencesAsync((await _app.Value).Database));

    [Theory]
    [InlineData("alter policy field_select on figures.entry using (true)")]
    [InlineData("alter policy lead_select on figures.entry using (true)")]
    [InlineData("drop policy field_select on figures.entry")]
    [InlineData("drop policy lead_select on figures.entry")]
    [InlineData("create or replace function row_security.my_compartments() returns text[] language sql stable as $$ select array_agg(compartment) from "
        + "row_security.clearance $$; grant select on row_security.clearance to public")]
    [InlineData("create or replace function row_security.my_restricted_cases() returns uuid[] language sql stable as $$ select '{}'::uuid[] $$")]
    [InlineData("update row_security.clearance set level = 'Read' where role = 'AftercareWorker' and compartment = 'Proceedings'")]
    [InlineData("update figures.entry set compartment = 'CaseFile'")]
    [InlineData("update figures.entry set figure = 'ClaimMade' where figure = 'Paid'")]
    public async Task A_broken_rule_is_detected(string sql)
    {
        var app = await _app.Value;
        var entries = await CountedCaseload.ReadEntriesAsync(app.Database);
        var copy = await TestCluster.CopyAsync(app.Database);
        await copy.ExecuteAsync("update session set started_at = now(), last_used_at = now()");
        await copy.ExecuteAsync(sql);

        var differences = await FindDifferencesAsync(copy, entries);

        await TestCluster.DropAsync(copy);
        Assert.NotEmpty(differences);
    }

    // Compares each person's entries in their own planning role and in the other one.
    private static async Task<IReadOnlyList<string>> FindDifferencesAsync(TestDatabase database, IReadOnlyList<Entry>? all = null)
    {
        var (model, differences) = (new RowModel(await DatabaseRows.ReadAsync(database)), new List<string>());
        all ??= await CountedCaseload.ReadEntriesAsync(database);
        Assert.Contains(all, e => e.Figure == "Paid");
        foreach (var caller in model.GetCallers().SelectMany(w => new[] { w, w with { IsInLeadRole = !w.IsInLeadRole } }))
        {
            await using var connection = await AppConnection.OpenWithCallerAsync(database, AppConnection.CreateCallerToken(Guid.Parse(caller.Id)),
                caller.IsInLeadRole ? "casemanager_lead" : "casemanager_field");
            var seen = await TestDatabase.ReadAsync<string>(connection, "select figure || ' ' || subject || ' ' || year from figures.entry");
            var expected = all.Where(e => CanRead(model, caller, e)).Select(e => e.Key);
            differences.AddRange(seen.Order(StringComparer.Ordinal).SequenceEqual(expected.Order(StringComparer.Ordinal))
                ? [] : [$"{caller.Name} as lead {caller.IsInLeadRole}: {seen.Count}"]);
        }

        return differences;
    }

    private static bool CanRead(RowModel model, TestCaller caller, Entry entry) => caller.Role is { } role && role != Role.PoliceLiaison
        && AuthorizationMatrix.Levels[(role, Enum.Parse<Compartment>(entry.Compartment))] >= Level.Read
        && !(role == Role.AftercareWorker && _amountFigures.Contains(entry.Figure))
        && model.CanView(caller, entry.CaseId.ToString());
}
