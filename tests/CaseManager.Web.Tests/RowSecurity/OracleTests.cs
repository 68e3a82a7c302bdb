using CaseManager.Demo;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>The result of the oracle does not depend on its duration: a proof of identity lasts a second here, and the pause is longer.</summary>
public class OracleTests
{
    private const string ProofLastsASecond =
        """
        create or replace function row_security.is_fresh(proved_at timestamptz) returns boolean language sql stable set search_path = pg_catalog, pg_temp as $$
          select coalesce(proved_at > now() - interval '1 second', false)
        $$
        """;

    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1.5);

    [Fact]
    public async Task A_slow_machine_makes_no_difference()
    {
        var (database, trial) = await PrepareAsync();
        await using var oracle = await Oracle.BeginAsync(database, ProofLastsASecond);

        await Task.Delay(_pause);

        Assert.Empty(await oracle.DifferencesAsync([trial]).ToListAsync());
        Assert.InRange(oracle.Compared, 100, int.MaxValue);
    }

    [Fact]
    public async Task Without_the_transaction_a_stale_proof_would_be_taken_for_a_difference()
    {
        var (database, trial) = await PrepareAsync();
        await database.ExecuteAsync(ProofLastsASecond);
        await database.ExecuteAsync("update session set started_at = now(), last_used_at = now(), proved_at = now()");

        await Task.Delay(_pause);

        await using var connection = await AppConnection.AsAsync(database, DemoPeople.Ana);
        Assert.NotEmpty(trial.DifferencesIn(await Attempts.RunAsync(connection, trial.Json)));
    }

    private static async Task<(TestDatabase Database, Trial Trial)> PrepareAsync()
    {
        await using var app = await TestApp.StartAsync();
        await app.Prove(DemoPeople.Ana);
        var plan = new TrialPlan(await DatabaseRows.ReadAsync(app.Database));
        return (app.Database, plan.All().Single(t => t.Family == TrialFamily.WaysIn && t.CallerId == DemoPeople.Ana.Id.Value));
    }
}
