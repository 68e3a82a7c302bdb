using Npgsql;

namespace CaseManager.LocalPostgres;

/// <summary>Connection string of the superuser, and a check that the server accepts connections.</summary>
internal static class Connection
{
    public static string BuildConnectionString(PidFile server, string password) => new NpgsqlConnectionStringBuilder
    {
        Host = server.Host,
        Port = server.Port,
        Username = NewCluster.SuperUser,
        Password = password,
        Database = "postgres",
    }.ConnectionString;

    /// <summary>Whether the server accepts connections; false just after a kill and during crash recovery.</summary>
    public static async Task<bool> CanConnectAsync(string connectionString, CancellationToken cancellationToken)
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
