using CaseManager.Data.Security.History;
using CaseManager.Web.Infrastructure.History;
using Npgsql;

namespace CaseManager.Web.Infrastructure.Commands;

/// <summary>
/// Reads the whole history again and compares it with the checkpoints, and the checkpoints with a separately stored copy if one is given; prints the first
/// invalid entry.
/// </summary>
internal static class VerifyHistory
{
    public static async Task RunAsync(IConfiguration configuration, string? copy, CancellationToken cancellationToken)
    {
        await using var owner = new NpgsqlConnection(configuration.GetOwnerConnectionString());
        await owner.OpenAsync(cancellationToken);
        // Row security is off for the owner, so that a filtered read fails; verification reads through a policy of its own, which filters
        // nothing.
        await using var command = new NpgsqlCommand("set row_security = on; set role casemanager_owner", owner);
        await command.ExecuteNonQueryAsync(cancellationToken);
        var checkpoints = configuration.OpenCheckpoints(configuration.GetKeysDirectory(), configuration.GetKeys());
        if (copy is not null && !File.Exists(copy))
        {
            throw new InvalidOperationException("There is no copy of the checkpoints in that place.");
        }

        var verdict = await new HistoryVerifier(owner).VerifyAsync(
            await checkpoints.ReadAsync(cancellationToken), copy is null ? [] : await checkpoints.ReadAsync(copy, cancellationToken), cancellationToken);
        await Console.Out.WriteLineAsync(verdict.FirstInvalidSeq is { } bad
            ? $"History does not hold. First bad entry: {bad}: {verdict.Message}. {verdict.Entries} entries before it hold."
            : $"History holds: {verdict.Entries} entries, {verdict.Checkpoints} checkpoints.");
        Environment.ExitCode = verdict.FirstInvalidSeq is null ? 0 : 1;
    }
}
