using System.Diagnostics;
using System.Runtime.Versioning;
using CaseManager.Data.Security.RowSecurity;
using CaseManager.Demo;
using CaseManager.Domain.Cases;
using CaseManager.Testing;
using CaseManager.Web.Infrastructure.Commands;
using Microsoft.Extensions.Configuration;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.Operations;

[UnsupportedOSPlatform("windows")]
public sealed class BackupTests : IDisposable
{
    private readonly KeyFolder _keys = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("casemanager-backup-").FullName;

    [Fact]
    public async Task A_backup_is_restored_and_decrypted_only_with_its_key()
    {
        var (app, caseFile) = await OpenCaseAsync();

        var restored = await RestoreAsync(await BackUpAsync(app.Database));

        Assert.Equal("Ștefania", await _keys.ReadNameAsync(restored, caseFile.Id));
        Assert.Null(await FindFaultAsync(restored));
        File.Delete(_keys["master.key"]);
        CaseManager.Data.Security.Encryption.KeyFiles.Create(_keys.Path);
        await Assert.ThrowsAnyAsync<System.Security.Cryptography.CryptographicException>(() => _keys.ReadNameAsync(restored, caseFile.Id));
        Assert.Equal("the master key is not the one of this database", await FindFaultAsync(restored));
    }

    [Fact]
    public async Task Every_row_comes_back_but_sessions_known_devices_and_links()
    {
        await using var app = await TestApp.StartAsync(); // a separate app: no other test adds rows
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        await app.InsertLinkAsync(DemoPeople.Ana);
        var file = await BackUpAsync(app.Database);
        var before = await CountRowsAsync(app.Database);

        var after = await CountRowsAsync(await RestoreAsync(file));

        string[] leftOut = ["account_link", "trusted_device", "passkey_challenge", "session"];
        Assert.Contains("session 1", before);
        Assert.Contains("trusted_device 1", before);
        Assert.Contains(before, line => line.StartsWith("account_link ", StringComparison.Ordinal) && line != "account_link 0");
        Assert.Equal(before.Select(line => leftOut.Contains(line.Split(' ')[0]) ? $"{line.Split(' ')[0]} 0" : line), after);
    }

    [Fact]
    public async Task A_backup_is_private_and_contains_no_name_or_key()
    {
        var (app, _) = await OpenCaseAsync();

        var file = await BackUpAsync(app.Database);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        var sql = await RunAsync("pg_restore", "--file=-", file);
        Assert.Contains("COPY public.identity", sql, StringComparison.Ordinal);
        Assert.DoesNotContain("Ștefania", sql, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexStringLower(TestCluster.Keys.Master), sql, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexStringLower(TestCluster.Keys.Caller), sql, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_is_not_written_beside_the_keys()
    {
        var app = await TestApp.GetSharedAsync();
        var within = Directory.CreateDirectory(Path.Combine(_keys.Path, "backups")).FullName;
        var link = Directory.CreateSymbolicLink(Path.Combine(_folder, "link"), within).FullName;

        foreach (var folder in new[] { _keys.Path, within, link, Path.GetDirectoryName(_keys.Path)! })
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => BackUpAsync(app.Database, folder));
        }

        Assert.Empty(Directory.GetFiles(within));
    }

    [Fact]
    public async Task A_failed_backup_leaves_no_file()
    {
        var app = await TestApp.GetSharedAsync();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => BackUpAsync(app.Database with { Backup = app.Database.Owner }));

        Assert.StartsWith("There is no backup: ", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    public void Dispose()
    {
        _keys.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<(TestApp App, Case Opened)> OpenCaseAsync()
    {
        var app = await TestApp.GetSharedAsync();
        return (app, await app.OpenCase(DemoPeople.Ana, answers: a => a with { Person = a.Person! with { NameOnDocuments = "Ștefania" } }));
    }

    private async Task<string> BackUpAsync(TestDatabase database, string? folder = null)
    {
        var settings = new Dictionary<string, string?> { ["ConnectionStrings:Backup"] = database.Backup, ["Keys:Directory"] = _keys.Path };
        await Backup.RunAsync(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), folder ?? _folder, TimeProvider.System,
            CancellationToken.None);
        return Directory.GetFiles(_folder, "*.dump").Single();
    }

    // Follows docs/operations.md.
    private static async Task<TestDatabase> RestoreAsync(string file)
    {
        var database = await TestCluster.CreateBareDatabaseAsync();
        var superuser = new NpgsqlConnectionStringBuilder(database.Superuser);
        await RunAsync("pg_restore", "--exit-on-error", "--single-transaction",
            $"--dbname=host={superuser.Host} port={superuser.Port} dbname={superuser.Database} user={superuser.Username} password={superuser.Password}", file);
        await new DatabaseSetup(database.Owner, TestCluster.Keys).ApplyAsync(CancellationToken.None);
        return database;
    }

    private async Task<string?> FindFaultAsync(TestDatabase database)
    {
        await using var source = NpgsqlDataSource.Create($"{database.App};Pooling=false");
        return await new RowSecurityCheck(source, new(_keys.Read().Master)).FindFaultAsync(CancellationToken.None);
    }

    private static Task<IReadOnlyList<string>> CountRowsAsync(TestDatabase database) => database.ReadAsync<string>(
        """
        select t.relname || ' ' || (xpath('/row/n/text()', query_to_xml(format('select count(*) n from %s', t.oid::regclass), true, true, '')))[1]
        from pg_class t where t.relkind = 'r' and t.relnamespace in ('public'::regnamespace, 'row_security'::regnamespace) order by 1
        """);

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await error);
        return await output;
    }
}
