using Npgsql;

namespace CaseManager.Data.Search;

/// <summary>Looks for the people who were just taken down among those of all other cases, in the background.</summary>
public static class OtherOffices
{
    /// <summary>
    /// Compares the marks that are new with all others. A match becomes an inquiry that the lead of the office which holds the case can read; whoever
    /// asked, and this method's caller, learn nothing.
    /// </summary>
    /// <param name="database">Signs in as casemanager_app, and has not become anyone.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task AskAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select row_security.ask_offices()");
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
