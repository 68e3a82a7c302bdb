using CaseManager.Testing;
using Xunit;
using Xunit.Abstractions;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>Whether the row model would notice: each policy and each deciding function is changed for the worse, one at a time, in a database of its own.</summary>
[Trait("Category", "Long")]
public class MutationTests(ITestOutputHelper output)
{
    private const int Legible = 160;

    private static readonly Lazy<Task<(TestDatabase Database, DatabaseRows Rows)>> _caseload = new(async () =>
    {
        await using var app = await TestApp.StartAsync();
        await ModelCaseload.AddToAsync(app);
        return (app.Database, await DatabaseRows.ReadAsync(app.Database));
    });

    [Fact]
    public async Task A_policy_opened_or_taken_away_is_noticed() => await NoticesAsync(await Mutations.OfPoliciesAsync((await _caseload.Value).Database));

    [Fact]
    public async Task A_function_that_decides_too_widely_is_noticed() => await NoticesAsync(await Mutations.OfFunctionsAsync((await _caseload.Value).Database));

    [Fact]
    public async Task Where_nothing_was_changed_nothing_is_noticed() => Assert.Null(await NoticedAsync(new("nothing", "select 1", "cases")));

    private async Task NoticesAsync(IReadOnlyList<Mutation> mutations)
    {
        Assert.NotEmpty(mutations);
        var survivors = new List<string>();
        foreach (var mutation in mutations)
        {
            var noticed = await NoticedAsync(mutation);
            output.WriteLine($"{mutation.Name}: {noticed?[..Math.Min(noticed.Length, Legible)] ?? "SURVIVED"}");
            if (noticed is null)
            {
                survivors.Add(mutation.Name);
            }
        }

        output.WriteLine($"{mutations.Count} changed, {mutations.Count - survivors.Count} noticed");
        Assert.Equal("", string.Join('\n', survivors));
    }

    private static async Task<string?> NoticedAsync(Mutation mutation)
    {
        var (original, rows) = await _caseload.Value;
        var copy = await TestCluster.CopyAsync(original);
        await copy.ExecuteAsync(mutation.Sql);
        var noticed = await new RowComparison(copy, rows).DifferencesAsync(mutation.Table).FirstOrDefaultAsync();
        await TestCluster.DropAsync(copy);
        return noticed;
    }
}
