using Npgsql;

namespace CaseManager.LocalPostgres;

/// <summary>The superuser's way in to a server.</summary>
internal static class Connection
{
    public static string StringFor(PidFile server, string password) => new NpgsqlConnectionStringBuilder
    {
        Host = server.Host,
        Port = server.Port,
        Username = NewCluster.SuperUser,
        Password = password,
        Database = "postgres",
    }.ConnectionString;

    /// <summary>Whether anyone is at home; false for a server that has just been killed and for one that recovers from a crash.</summary>
    public static async Task<bool> AnswersAsync(string connectionString, CancellationToken cancellationToken)
    {
        var once = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, Timeout = 5 };
        await using var connection = new NpgsqlConnection(once.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return true;
        }
        catch (NpgsqlException e) when (e is not PostgresException { IsTransient: false })
        {
            return false;
        }
    }
}
