namespace CaseManager.LocalPostgres;

/// <summary>Location and mode of operation of a private cluster.</summary>
/// <param name="RootDirectory">Folder for the cluster, its log and its locks. All processes with the same folder share one server.</param>
public sealed record PostgresServerOptions(string RootDirectory)
{
    /// <summary>Folder with <c>initdb</c> and <c>pg_ctl</c>; searched for when null.</summary>
    public string? BinDirectory { get; init; }

    /// <summary>Whether speed has priority over durability, for tests: the cluster does not survive a power failure.</summary>
    public bool IsVolatile { get; init; }

    /// <summary>Whether the cluster is deleted when its last user releases it.</summary>
    public bool DeleteOnStop { get; init; }

    /// <summary>Whether the server listens on a free TCP port of the loopback address instead of on a Unix socket.</summary>
    public bool UseTcp { get; init; }
}
