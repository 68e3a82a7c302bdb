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
    private readonly BackupKey _backupKey = BackupKey.Create();

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
        Assert.StartsWith("age-encryption.org/v1", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        var sql = await ProgramRun.RunAsync("pg_restore", "--file=-", await DecryptAsync(file));
        Assert.Contains("COPY public.identity", sql, StringComparison.Ordinal);
        Assert.DoesNotContain("Ștefania", sql, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexStringLower(TestCluster.Keys.Master), sql, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexStringLower(TestCluster.Keys.Caller), sql, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_private_key_opens_a_backup()
    {
        var file = await BackUpAsync((await TestApp.GetSharedAsync()).Database);
        using var other = BackupKey.Create();

        Assert.NotEmpty(await File.ReadAllBytesAsync(await DecryptAsync(file)));
        Assert.NotEqual(0, (await ProgramRun.StartAsync("age", "--decrypt", $"--identity={other.File}", "--output=/dev/null", file)).ExitCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("AGE-SECRET-KEY-1QQQ")]
    [InlineData("age1notakey")]
    public async Task A_backup_without_a_public_key_is_refused(string? recipients)
    {
        var app = await TestApp.GetSharedAsync();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => BackUpAsync(app.Database, recipients: recipients, isDefault: false));

        Assert.DoesNotContain("SECRET", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Each_of_several_private_keys_opens_a_backup()
    {
        using var other = BackupKey.Create();
        var file = await BackUpAsync((await TestApp.GetSharedAsync()).Database, recipients: $"{_backupKey.PublicKey}, {other.PublicKey}", isDefault: false);

        Assert.Equal(await File.ReadAllBytesAsync(await DecryptAsync(file)), await File.ReadAllBytesAsync(await DecryptAsync(file, other)));
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
        _backupKey.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<(TestApp App, Case Opened)> OpenCaseAsync()
    {
        var app = await TestApp.GetSharedAsync();
        return (app, await app.OpenCase(DemoPeople.Ana, answers: a => a with { Person = a.Person! with { NameOnDocuments = "Ștefania" } }));
    }

    private async Task<string> BackUpAsync(TestDatabase database, string? folder = null, string? recipients = null, bool isDefault = true)
    {
        var settings = new Dictionary<string, string?>
        {
            ["ConnectionStrings:Backup"] = database.Backup,
            ["Keys:Directory"] = _keys.Path,
            ["Backup:Recipients"] = isDefault ? _backupKey.PublicKey : recipients,
        };
        await Backup.RunAsync(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), folder ?? _folder, TimeProvider.System,
            CancellationToken.None);
        return Directory.GetFiles(_folder, "*.dump.age").Single();
    }

    // Follows docs/operations.md.
    private async Task<TestDatabase> RestoreAsync(string file)
    {
        var database = await TestCluster.CreateBareDatabaseAsync();
        var superuser = new NpgsqlConnectionStringBuilder(database.Superuser);
        await ProgramRun.RunAsync("pg_restore", "--exit-on-error", "--single-transaction",
            $"--dbname=host={superuser.Host} port={superuser.Port} dbname={superuser.Database} user={superuser.Username} password={superuser.Password}",
            await DecryptAsync(file));
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

    private async Task<string> DecryptAsync(string file, BackupKey? key = null)
    {
        var decrypted = Path.Combine(_folder, Path.GetRandomFileName());
        await ProgramRun.RunAsync("age", "--decrypt", $"--identity={(key ?? _backupKey).File}", $"--output={decrypted}", file);
        return decrypted;
    }
}
