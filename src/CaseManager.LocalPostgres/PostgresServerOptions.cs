namespace CaseManager.LocalPostgres;

/// <summary>Where a private cluster lives and how it runs.</summary>
/// <param name="RootDirectory">Folder for the cluster, its log and its locks. All processes that name it share one server.</param>
public sealed record PostgresServerOptions(string RootDirectory)
{
    /// <summary>Folder holding <c>initdb</c> and <c>pg_ctl</c>; looked for on the machine when null.</summary>
    public string? BinDirectory { get; init; }

    /// <summary>Trades safety for speed, for tests: the cluster does not survive a power cut.</summary>
    public bool Volatile { get; init; }

    /// <summary>Deletes the cluster when its last user lets go of it.</summary>
    public bool DeleteOnStop { get; init; }

    /// <summary>Listens on a free TCP port of the loopback address instead of on a Unix socket.</summary>
    public bool UseTcp { get; init; }
}
