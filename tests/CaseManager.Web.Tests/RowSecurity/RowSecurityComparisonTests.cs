using CaseManager.Demo;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>The result of the oracle does not depend on its duration: a proof of identity lasts a second here, and the pause is longer.</summary>
public class RowSecurityComparisonTests
{
    private const string OneSecondProofSql =
        """
        create or replace function row_security.is_fresh(authenticated_at timestamptz) returns boolean language sql stable set search_path = pg_catalog,
          pg_temp as $$
          select coalesce(authenticated_at > now() - interval '1 second', false)
        $$
        """;

    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1.5);

    [Fact]
    public async Task A_slow_machine_makes_no_difference()
    {
        var (database, trial) = await PrepareAsync();
        await using var oracle = await RowSecurityComparison.StartAsync(database, OneSecondProofSql);

        await Task.Delay(_pause);

        Assert.Empty(await oracle.FindDifferencesAsync([trial]).ToListAsync());
        Assert.InRange(oracle.ComparedCount, 100, int.MaxValue);
    }

    [Fact]
    public async Task Without_the_transaction_an_expired_proof_causes_a_difference()
    {
        var (database, trial) = await PrepareAsync();
        await database.ExecuteAsync(OneSecondProofSql);
        await database.ExecuteAsync("update session set started_at = now(), last_used_at = now(), authenticated_at = now()");

        await Task.Delay(_pause);

        await using var connection = await AppConnection.OpenForStaffAsync(database, DemoPeople.Ana);
        Assert.NotEmpty(trial.GetDifferences(await Attempts.RunAsync(connection, trial.AttemptsJson)));
    }

    private static async Task<(TestDatabase Database, Trial Trial)> PrepareAsync()
    {
        await using var app = await TestApp.StartAsync();
        await app.AddReauthenticationAsync(DemoPeople.Ana);
        var plan = new TrialPlan(await DatabaseRows.ReadAsync(app.Database));
        return (app.Database, plan.GetAll().Single(t => t.Family == TrialFamily.CaseFunctions && t.CallerId == DemoPeople.Ana.Id.Value));
    }
}
