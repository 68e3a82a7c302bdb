using CaseManager.Data.Security.Encryption;
using CaseManager.Data.Security.RowSecurity;

namespace CaseManager.Testing;

/// <summary>Creates the templates on a new server: an installed database without rows, and one with the demo stories.</summary>
internal static class TestTemplates
{
    public const string Empty = "template_empty";
    public const string Seeded = "template_seeded";

    public static async Task CreateAsync(TestServer server)
    {
        await server.ExecuteAsync(DatabaseSetup.RolesScript);
        await server.ExecuteAsync(DatabaseSetup.BackupRoleScript);
        foreach (var role in new[] { "casemanager_backup", "casemanager_owner", "casemanager_app" })
        {
            await server.ExecuteAsync($"alter role {role} password '{TestDatabase.Password}'");
        }

        await server.ExecuteAsync($"create database {Empty} owner casemanager_owner");
        var keys = KeyFiles.Read(TestFolders.Keys, createMissing: true);
        await new DatabaseSetup(TestDatabase.Create(server, Empty).Owner, keys).ApplyAsync(CancellationToken.None);
        await server.CopyDatabaseAsync(Empty, Seeded);
        await TestApp.SeedAsync(TestDatabase.Create(server, Seeded));
        await server.DisconnectAsync(Seeded);
    }

    /// <summary>Copies a database that must have no open connections.</summary>
    public static async Task CopyDatabaseAsync(this TestServer server, string original, string copy)
    {
        await server.ExecuteAsync($"create database {copy} template {original} owner casemanager_owner");
        // Privileges on the database itself are not copied.
        await server.ExecuteAsync($"revoke all on database {copy} from public; grant connect on database {copy} to casemanager_app, casemanager_backup");
    }

    public static Task DisconnectAsync(this TestServer server, string database) =>
        server.ExecuteAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{database}'");
}
