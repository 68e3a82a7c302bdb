using System.Security.Cryptography;
using CaseManager.Data.Security.Encryption;
using CaseManager.Demo;
using CaseManager.Domain.Cases;
using CaseManager.Testing;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.Operations;

public sealed class KeyRotationTests : IAsyncLifetime, IDisposable
{
    private readonly KeyFolder _folder = new();
    private TestApp _app = null!;
    private Case _case = null!;

    public async Task InitializeAsync()
    {
        _app = await TestApp.StartAsync(settings: new() { ["Keys:Directory"] = _folder.Path });
        _case = await OpenCaseAsync("Before");
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task After_a_crash_everything_decrypts_and_rotation_can_finish(int stepsBeforeCrash)
    {
        foreach (var step in CreateRotation().Steps.Take(stepsBeforeCrash))
        {
            await step(CancellationToken.None);
        }

        await AssertAllDecryptAsync();
        if (stepsBeforeCrash < CreateRotation().Steps.Count)
        {
            await CreateRotation().RotateAsync(CancellationToken.None);
            await AssertAllDecryptAsync();
        }

        await CreateRotation().DestroyOldAsync(CancellationToken.None);
        Assert.Equal("Before", await _folder.ReadNameAsync(_app.Database, _case.Id));
        Assert.Equal(["caller.key", "checkpoint.key", "marks.key", "master.key"], GetKeyFiles());
    }

    [Fact]
    public async Task A_crash_within_a_step_leaves_the_database_as_it_was()
    {
        await CreateRotation().Steps[0](CancellationToken.None);
        await _app.Database.ExecuteAsync("update sealing_key set wrapped = 'damaged' where id = (select min(id::text)::uuid from sealing_key)");
        var before = await ReadWrappedKeysAsync();

        await Assert.ThrowsAnyAsync<CryptographicException>(() => CreateRotation().RotateAsync(CancellationToken.None));

        Assert.Equal(before, await ReadWrappedKeysAsync());
        Assert.Equal("Before", await _folder.ReadNameAsync(_app.Database, _case.Id));
    }

    [Fact]
    public async Task The_old_key_decrypts_nothing_afterwards()
    {
        using var old = new KeyFolder();
        await CreateRotation().RotateAsync(CancellationToken.None);
        await CreateRotation().DestroyOldAsync(CancellationToken.None);
        File.Copy(_folder["caller.key"], old["caller.key"], overwrite: true);

        await Assert.ThrowsAnyAsync<CryptographicException>(() => old.ReadNameAsync(_app.Database, _case.Id));
    }

    [Fact]
    public async Task Keys_wrapped_by_a_running_app_are_not_lost()
    {
        await CreateRotation().RotateAsync(CancellationToken.None);
        var late = await OpenCaseAsync("Late");

        await CreateRotation().DestroyOldAsync(CancellationToken.None);

        Assert.Equal("Late", await _folder.ReadNameAsync(_app.Database, late.Id));
    }

    [Fact]
    public async Task An_app_not_restarted_fails_after_old_keys_are_destroyed()
    {
        await CreateRotation().RotateAsync(CancellationToken.None);
        await CreateRotation().DestroyOldAsync(CancellationToken.None);

        await Assert.ThrowsAnyAsync<Exception>(() => OpenCaseAsync("Too late"));
        var refused = await Assert.ThrowsAsync<PostgresException>(() => _app.Database.ExecuteAsync(
            "insert into sealing_key (id, owner_id, wrapped, master_key) values (gen_random_uuid(), $1, '', $2)",
            DemoPeople.Ana.Id.Value, new MasterKey(TestCluster.Keys.Master).Fingerprint));
        Assert.Equal("fk_sealing_key_master_key", refused.ConstraintName);
    }

    [Fact]
    public async Task A_second_rotation_waits_until_the_old_keys_are_destroyed()
    {
        await CreateRotation().RotateAsync(CancellationToken.None);
        await Assert.ThrowsAsync<InvalidOperationException>(() => CreateRotation().RotateAsync(CancellationToken.None));

        await CreateRotation().DestroyOldAsync(CancellationToken.None);
        await CreateRotation().RotateAsync(CancellationToken.None);

        Assert.Equal("Before", await _folder.ReadNameAsync(_app.Database, _case.Id));
    }

    [Fact]
    public async Task An_unfinished_rotation_destroys_no_old_keys()
    {
        await CreateRotation().Steps[0](CancellationToken.None);

        await Assert.ThrowsAsync<InvalidOperationException>(() => CreateRotation().DestroyOldAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Keys_of_another_database_change_nothing_here()
    {
        using var others = new KeyFolder();
        File.Delete(others["master.key"]);
        KeyFiles.Create(others.Path);

        await Assert.ThrowsAsync<InvalidOperationException>(() => new KeyRotation(_app.Database.Owner, others.Read()).RotateAsync(CancellationToken.None));

        Assert.Single(await _app.Database.ReadAsync<string>("select fingerprint from row_security.master_key"));
    }

    [Fact]
    public async Task More_keys_than_one_batch_are_all_rewrapped()
    {
        await AddKeysAsync(12_000);

        await CreateRotation().RotateAsync(CancellationToken.None);

        Assert.Equal([0], await _app.Database.ReadAsync<int>(
            "select count(*)::int from sealing_key where master_key <> $1", new MasterKey(_folder.Read().Master).Fingerprint));
    }

    private async Task AddKeysAsync(int count)
    {
        var (master, sealer) = (_folder.Read().Master, new Sealer());
        await using var connection = new NpgsqlConnection(_app.Database.Superuser);
        await connection.OpenAsync();
        await using var rows = await connection.BeginBinaryImportAsync("copy sealing_key (id, owner_id, wrapped, master_key) from stdin binary");
        for (var i = 0; i < count; i++)
        {
            var id = Guid.CreateVersion7();
            await rows.WriteRowAsync(default, id, DemoPeople.Ana.Id.Value,
                sealer.Seal(master, "sealing_key", id, RandomNumberGenerator.GetBytes(Sealer.KeySize)), new MasterKey(master).Fingerprint);
        }

        await rows.CompleteAsync();
    }

    private KeyRotation CreateRotation() => new(_app.Database.Owner, _folder.Read());

    private Task<Case> OpenCaseAsync(string name) =>
        _app.OpenCase(DemoPeople.Ana, answers: a => a with { Person = a.Person! with { NameOnDocuments = name } });

    // As read by the app that was started before, and by one that starts now.
    private async Task AssertAllDecryptAsync()
    {
        Assert.Equal("Before", await _app.RunAsAsync(DemoPeople.Ana, services => KeyFolder.ReadNameAsync(services, _case.Id)));
        Assert.Equal("Before", await _folder.ReadNameAsync(_app.Database, _case.Id));
    }

    private Task<IReadOnlyList<string>> ReadWrappedKeysAsync() =>
        _app.Database.ReadAsync<string>("select master_key || encode(wrapped, 'hex') from sealing_key order by id");

    private string[] GetKeyFiles() => [.. Directory.GetFiles(_folder.Path).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
}
