using CaseManager.Data.Security.Encryption;
using Npgsql;

namespace CaseManager.Web.Infrastructure;

/// <summary>Secrets must not be in the environment or a settings file: they come from files, one per secret, and a folder of keys.</summary>
public static class Secrets
{
    private const string DefaultDirectory = "/run/secrets";

    /// <summary>Reads each file of the secrets folder as a setting of the same name, with __ for a colon.</summary>
    public static void AddSecretFiles(this IConfigurationManager configuration) =>
        configuration.AddKeyPerFile(Path.GetFullPath(configuration["Secrets:Directory"] ?? DefaultDirectory), optional: true);

    /// <summary>
    /// The connection string of this name (CaseManager, Owner or Backup), with the password of the same name if it has none. Null if there
    /// is no such connection string.
    /// </summary>
    public static string? GetConnectionStringWithPassword(this IConfiguration configuration, string name)
    {
        if (configuration.GetConnectionString(name) is not { Length: > 0 } given)
        {
            return null;
        }

        var signIn = new NpgsqlConnectionStringBuilder(given);
        if (string.IsNullOrEmpty(signIn.Password) && configuration[$"Passwords:{name}"] is { Length: > 0 } password)
        {
            signIn.Password = password;
        }

        return signIn.ConnectionString;
    }

    /// <summary>The connection string of casemanager_owner.</summary>
    /// <exception cref="InvalidOperationException">It is not configured.</exception>
    public static string GetOwnerConnectionString(this IConfiguration configuration) => configuration.GetConnectionStringWithPassword("Owner")
        ?? throw new InvalidOperationException("Name the connection of the owner, casemanager_owner, in ConnectionStrings:Owner.");

    /// <exception cref="InvalidOperationException">The folder is not configured.</exception>
    public static string GetKeysDirectory(this IConfiguration configuration) => configuration["Keys:Directory"] is { Length: > 0 } folder
        ? folder
        : throw new InvalidOperationException("Name the folder that holds the keys in Keys:Directory.");

    /// <exception cref="InvalidOperationException">The folder is not configured, or a key is missing.</exception>
    public static KeyFiles GetKeys(this IConfiguration configuration) => KeyFiles.Read(configuration.GetKeysDirectory());
}
