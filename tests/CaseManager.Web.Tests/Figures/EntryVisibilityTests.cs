using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Tests.Doors;
using CaseManager.Web.Tests.RowSecurity;
using Xunit;

namespace CaseManager.Web.Tests.Figures;

/// <summary>Everyone reads only the entries of records that they may read, so a figure reveals no more than the cases do.</summary>
public class EntryVisibilityTests
{
    private static readonly string[] _ofMoney = ["Awarded", "Paid", "ClaimToAward", "AwardToPayment"];

    private static readonly Lazy<Task<TestApp>> _app = new(CountedCaseload.StartAsync);

    [Fact]
    public async Task Everyone_reads_the_entries_that_the_rule_says() => Assert.Empty(await DifferencesAsync((await _app.Value).Database));

    [Theory]
    [InlineData("alter policy field_select on figures.entry using (true)")]
    [InlineData("alter policy lead_select on figures.entry using (true)")]
    [InlineData("drop policy field_select on figures.entry")]
    [InlineData("drop policy lead_select on figures.entry")]
    [InlineData("create or replace function row_security.my_compartments() returns text[] language sql stable as $$ select array_agg(compartment) from row_security.clearance $$; grant select on row_security.clearance to public")]
    [InlineData("create or replace function row_security.barred_from() returns uuid[] language sql stable as $$ select '{}'::uuid[] $$")]
    [InlineData("update row_security.clearance set level = 'Read' where role = 'AftercareWorker' and compartment = 'Proceedings'")]
    [InlineData("update figures.entry set compartment = 'CaseFile'")]
    [InlineData("update figures.entry set figure = 'ClaimMade' where figure = 'Paid'")]
    public async Task A_rule_that_is_broken_is_noticed(string sql)
    {
        var app = await _app.Value;
        var entries = await CountedCaseload.EntriesAsync(app.Database);
        var copy = await TestCluster.CopyAsync(app.Database);
        await copy.ExecuteAsync("update session set started_at = now(), last_used_at = now()");
        await copy.ExecuteAsync(sql);

        var differences = await DifferencesAsync(copy, entries);

        await TestCluster.DropAsync(copy);
        Assert.NotEmpty(differences);
    }

    // Compares each person's entries in their own planning role and in the other one.
    private static async Task<IReadOnlyList<string>> DifferencesAsync(TestDatabase database, IReadOnlyList<Entry>? all = null)
    {
        var (model, differences) = (new RowModel(await DatabaseRows.ReadAsync(database)), new List<string>());
        all ??= await CountedCaseload.EntriesAsync(database);
        Assert.Contains(all, e => e.Figure == "Paid");
        foreach (var who in model.Everyone().SelectMany(w => new[] { w, w with { AsLead = !w.AsLead } }))
        {
            await using var connection = await AppConnection.SayingAsync(database, AppConnection.Announce(Guid.Parse(who.Id)), who.AsLead ? "casemanager_lead" : "casemanager_field");
            var seen = await TestDatabase.ReadAsync<string>(connection, "select figure || ' ' || subject || ' ' || year from figures.entry");
            var expected = all.Where(e => MayRead(model, who, e)).Select(e => e.Key);
            differences.AddRange(seen.Order(StringComparer.Ordinal).SequenceEqual(expected.Order(StringComparer.Ordinal)) ? [] : [$"{who.Name} as lead {who.AsLead}: {seen.Count}"]);
        }

        return differences;
    }

    private static bool MayRead(RowModel model, Asker who, Entry entry) => who.Role is { } role && role != Role.PoliceLiaison
        && WhoMayDoWhat.Levels[(role, Enum.Parse<Compartment>(entry.Compartment))] >= Level.Read
        && !(role == Role.AftercareWorker && _ofMoney.Contains(entry.Figure))
        && model.KnowsOf(who, entry.CaseId.ToString());
}
