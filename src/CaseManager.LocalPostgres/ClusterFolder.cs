using System.Globalization;

namespace CaseManager.LocalPostgres;

/// <summary>Files and folders of one local PostgreSQL cluster.</summary>
internal sealed class ClusterFolder(string rootDirectory)
{
    public string Root { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(rootDirectory));

    public string Data => Path.Combine(Root, "data");

    /// <summary>The data folder during <c>initdb</c>, so that an interrupted run is never mistaken for a cluster.</summary>
    public string UnfinishedData => Path.Combine(Root, "data.new");

    public string PidFile => Path.Combine(Data, "postmaster.pid");

    public string PasswordFile => Path.Combine(Root, "password");

    public string LogFile => Path.Combine(Root, "server.log");

    public string StartLock => Path.Combine(Root, "start.lock");

    public string UsersLock => Path.Combine(Root, "users.lock");

    /// <summary>The PostgreSQL major version that created the cluster; null if there is none yet.</summary>
    public int? MajorVersion
    {
        get
        {
            var file = Path.Combine(Data, "PG_VERSION");
            return File.Exists(file) ? int.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture) : null;
        }
    }

    public void Create()
    {
        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException("A private PostgreSQL needs Linux or macOS; on Windows, give a connection string.");
        }

        Directory.CreateDirectory(Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Deletes sockets and lock files left by a killed server.</summary>
    public void DeleteSockets()
    {
        foreach (var leftover in Directory.GetFiles(Root, ".s.PGSQL.*"))
        {
            File.Delete(leftover);
        }
    }
}
