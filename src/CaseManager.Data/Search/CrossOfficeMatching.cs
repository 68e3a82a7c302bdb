using Npgsql;

namespace CaseManager.Data.Search;

/// <summary>Cross-office matching of newly recorded people, in the background.</summary>
public static class CrossOfficeMatching
{
    /// <summary>
    /// Compares new marks with all others. A match becomes an inquiry for the lead of the other office; neither the requester nor the caller
    /// learns the result.
    /// </summary>
    /// <remarks>Needs a connection as casemanager_app without a caller.</remarks>
    public static async Task MatchAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select row_security.match_across_offices()");
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
