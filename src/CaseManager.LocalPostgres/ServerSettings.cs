using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CaseManager.LocalPostgres;

/// <summary>Settings passed on the command line, where they override the cluster's files and ALTER SYSTEM.</summary>
internal static class ServerSettings
{
    /// <summary>The longest socket path, in bytes, that both Linux and macOS accept.</summary>
    private const int MaxSocketPathLength = 103;

    private static readonly (string Name, string Value)[] _commonSettings =
    [
        ("max_connections", "200"),
        ("password_encryption", "scram-sha-256"),

        // The server's log must not contain rows, statements or parameters, which are personal data. Errors go to the client only, because even
        // their first line may quote a value ("invalid input syntax for type date: ...").
        ("log_min_messages", "log"),
        ("log_min_error_statement", "panic"),
        ("log_error_verbosity", "terse"),
        ("log_statement", "none"),
        ("log_parameter_max_length", "0"),
        ("log_parameter_max_length_on_error", "0"),
    ];

    private static readonly (string Name, string Value)[] _testSettings =
    [
        ("max_connections", "1000"), // each database of a test run has its own pools
        ("fsync", "off"),
        ("synchronous_commit", "off"),
        ("full_page_writes", "off"),
        ("max_wal_size", "4GB"),
        ("autovacuum", "off"), // autovacuum connections would block copying a template
    ];

    /// <summary>Rejects a folder whose socket path is too long.</summary>
    public static void Validate(PostgresServerOptions options, ClusterFolder folder)
    {
        if (!options.UseTcp && Encoding.UTF8.GetByteCount(Path.Combine(folder.Root, ".s.PGSQL.5432")) > MaxSocketPathLength)
        {
            throw new InvalidOperationException($"{folder.Root} is too long for a Unix socket: choose a shorter folder, or TCP.");
        }
    }

    /// <summary>The settings as one shell-quoted option string.</summary>
    public static string BuildCommandLine(PostgresServerOptions options, ClusterFolder folder) => string.Join(' ',
        _commonSettings.Concat(options.UseTcp ? GetTcpSettings() : GetSocketSettings(folder)).Concat(options.IsVolatile ? _testSettings : [])
            .Select(setting => $"-c '{setting.Name}={setting.Value.Replace("'", "'\\''", StringComparison.Ordinal)}'"));

    private static (string Name, string Value)[] GetTcpSettings() =>
    [
        ("listen_addresses", "127.0.0.1"),
        ("port", $"{FindFreePort()}"),
        ("unix_socket_directories", ""),
    ];

    private static (string Name, string Value)[] GetSocketSettings(ClusterFolder folder) =>
    [
        ("listen_addresses", ""),
        ("unix_socket_directories", $"\"{folder.Root}\""),
        ("unix_socket_permissions", "0700"),
    ];

    private static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
