using CaseManager.Data.Encryption;
using Npgsql;

namespace CaseManager.Web.Infrastructure;

/// <summary>What must not stand in the environment or in a settings file: it comes from files, one a secret, or a folder of keys.</summary>
public static class Secrets
{
    private const string UsualDirectory = "/run/secrets";

    /// <summary>Reads each file of the folder of secrets as a setting: its name is the setting's, with __ for a colon.</summary>
    public static void AddSecretFiles(this IConfigurationManager configuration) =>
        configuration.AddKeyPerFile(Path.GetFullPath(configuration["Secrets:Directory"] ?? UsualDirectory), optional: true);

    /// <summary>How someone signs in to the database: a connection string, with the password of that name where it has none itself.</summary>
    /// <param name="configuration">Where to look.</param>
    /// <param name="name">CaseManager, Owner or Backup.</param>
    /// <returns>Null where there is no such connection string.</returns>
    public static string? GetSignIn(this IConfiguration configuration, string name)
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

    /// <summary>How the owner of the tables signs in, casemanager_owner.</summary>
    /// <exception cref="InvalidOperationException">It is not known.</exception>
    public static string GetOwnersSignIn(this IConfiguration configuration) => configuration.GetSignIn("Owner")
        ?? throw new InvalidOperationException("Name the connection of the owner, casemanager_owner, in ConnectionStrings:Owner.");

    /// <summary>The folder that holds the keys.</summary>
    /// <exception cref="InvalidOperationException">It is not known.</exception>
    public static string GetKeysDirectory(this IConfiguration configuration) => configuration["Keys:Directory"] is { Length: > 0 } folder
        ? folder
        : throw new InvalidOperationException("Name the folder that holds the keys in Keys:Directory.");

    /// <summary>The keys.</summary>
    /// <exception cref="InvalidOperationException">Their folder is not known, or one is missing.</exception>
    public static KeyFiles GetKeys(this IConfiguration configuration) => KeyFiles.Read(configuration.GetKeysDirectory());
}
