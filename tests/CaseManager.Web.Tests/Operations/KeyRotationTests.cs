using System.Security.Cryptography;
using CaseManager.Data.Encryption;
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
    public async Task After_a_crash_behind_any_step_all_can_be_opened_and_running_it_again_ends_it(int stepsBeforeCrash)
    {
        foreach (var step in Rotation().Steps.Take(stepsBeforeCrash))
        {
            await step(CancellationToken.None);
        }

        await AllOpensAsync();
        if (stepsBeforeCrash < Rotation().Steps.Count)
        {
            await Rotation().RotateAsync(CancellationToken.None);
            await AllOpensAsync();
        }

        await Rotation().ForgetOldAsync(CancellationToken.None);
        Assert.Equal("Before", await _folder.NameAsync(_app.Database, _case.Id));
        Assert.Equal(["caller.key", "checkpoint.key", "marks.key", "master.key"], KeysInFolder());
    }

    [Fact]
    public async Task A_crash_within_a_step_leaves_the_database_as_it_was()
    {
        await Rotation().Steps[0](CancellationToken.None);
        await _app.Database.ExecuteAsync("update sealing_key set wrapped = 'damaged' where id = (select min(id::text)::uuid from sealing_key)");
        var before = await WrappedAsync();

        await Assert.ThrowsAnyAsync<CryptographicException>(() => Rotation().RotateAsync(CancellationToken.None));

        Assert.Equal(before, await WrappedAsync());
        Assert.Equal("Before", await _folder.NameAsync(_app.Database, _case.Id));
    }

    [Fact]
    public async Task The_old_key_opens_nothing_afterwards()
    {
        using var old = new KeyFolder();
        await Rotation().RotateAsync(CancellationToken.None);
        await Rotation().ForgetOldAsync(CancellationToken.None);
        File.Copy(_folder["caller.key"], old["caller.key"], overwrite: true);

        await Assert.ThrowsAnyAsync<CryptographicException>(() => old.NameAsync(_app.Database, _case.Id));
    }

    [Fact]
    public async Task What_a_running_app_wraps_with_the_old_key_meanwhile_is_not_lost()
    {
        await Rotation().RotateAsync(CancellationToken.None);
        var late = await OpenCaseAsync("Late");

        await Rotation().ForgetOldAsync(CancellationToken.None);

        Assert.Equal("Late", await _folder.NameAsync(_app.Database, late.Id));
    }

    [Fact]
    public async Task An_app_that_was_not_restarted_can_neither_seal_nor_speak_once_the_old_keys_are_forgotten()
    {
        await Rotation().RotateAsync(CancellationToken.None);
        await Rotation().ForgetOldAsync(CancellationToken.None);

        await Assert.ThrowsAnyAsync<Exception>(() => OpenCaseAsync("Too late"));
        var refused = await Assert.ThrowsAsync<PostgresException>(() => _app.Database.ExecuteAsync(
            "insert into sealing_key (id, owner_id, wrapped, master_key) values (gen_random_uuid(), $1, '', $2)",
            DemoPeople.Ana.Id.Value, new MasterKey(TestCluster.Keys.Master).Fingerprint));
        Assert.Equal("known_master_key", refused.ConstraintName);
    }

    [Fact]
    public async Task A_second_rotation_waits_until_the_old_keys_are_forgotten()
    {
        await Rotation().RotateAsync(CancellationToken.None);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Rotation().RotateAsync(CancellationToken.None));

        await Rotation().ForgetOldAsync(CancellationToken.None);
        await Rotation().RotateAsync(CancellationToken.None);

        Assert.Equal("Before", await _folder.NameAsync(_app.Database, _case.Id));
    }

    [Fact]
    public async Task Half_a_rotation_cannot_be_forgotten()
    {
        await Rotation().Steps[0](CancellationToken.None);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Rotation().ForgetOldAsync(CancellationToken.None));
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
    public async Task More_keys_than_are_read_at_once_are_all_wrapped_anew()
    {
        await SealManyAsync(12_000);

        await Rotation().RotateAsync(CancellationToken.None);

        Assert.Equal([0], await _app.Database.ReadAsync<int>(
            "select count(*)::int from sealing_key where master_key <> $1", new MasterKey(_folder.Read().Master).Fingerprint));
    }

    private async Task SealManyAsync(int count)
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

    private KeyRotation Rotation() => new(_app.Database.Owner, _folder.Read());

    private Task<Case> OpenCaseAsync(string name) =>
        _app.OpenCase(DemoPeople.Ana, answers: a => a with { Person = a.Person! with { NameOnDocuments = name } });

    // As read by the app that was started before, and by one that starts now.
    private async Task AllOpensAsync()
    {
        Assert.Equal("Before", await _app.InScopeOf(DemoPeople.Ana, services => KeyFolder.NameAsync(services, _case.Id)));
        Assert.Equal("Before", await _folder.NameAsync(_app.Database, _case.Id));
    }

    private Task<IReadOnlyList<string>> WrappedAsync() => _app.Database.ReadAsync<string>("select master_key || encode(wrapped, 'hex') from sealing_key order by id");

    private string[] KeysInFolder() => [.. Directory.GetFiles(_folder.Path).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
}
