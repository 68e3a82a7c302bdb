using CaseManager.Data.RowSecurity;
using Npgsql;

namespace CaseManager.Data.Encryption;

/// <summary>
/// Changes the master key and the key that signs who asks, as the owner of the database and under a running app. New keys are on the disk
/// before the database knows of them, and old ones stay until they are forgotten: at every moment all can be opened, and after a crash at
/// any of them it is run again.
/// </summary>
public sealed class KeyRotation(string ownerConnectionString, KeyFiles keys)
{
    private readonly KeyFile[] _files = [keys.MasterFile, keys.CallerFile];
    private readonly MasterKeys _masters = new(keys);

    private readonly string _connectionString =
        new NpgsqlConnectionStringBuilder(ownerConnectionString) { Options = "-c role=casemanager_owner -c row_security=on", Pooling = false }.ConnectionString;

    /// <summary>What a rotation does, in order. Each step may be repeated.</summary>
    public IReadOnlyList<Func<CancellationToken, Task>> Steps => [MakeNewKeysAsync, RewrapAsync, TakeNewMasterAsync, TakeNewCallerAsync];

    /// <summary>Makes new keys and wraps every key of a case, person or draft by the new master key.</summary>
    /// <exception cref="InvalidOperationException">The old keys of the last rotation are not forgotten yet, or the keys are not this database's.</exception>
    public async Task RotateAsync(CancellationToken cancellationToken)
    {
        foreach (var step in Steps)
        {
            await step(cancellationToken);
        }
    }

    /// <summary>Destroys the old keys. Whatever was erased before is unreadable from then on, in old backups too.</summary>
    /// <exception cref="InvalidOperationException">A rotation is not finished, or an app still uses the old key.</exception>
    public async Task ForgetOldAsync(CancellationToken cancellationToken)
    {
        if (Array.Exists(_files, file => file.IsChanging))
        {
            throw new InvalidOperationException("The rotation is not finished: run 'keys rotate' again first.");
        }

        try
        {
            await ChangeDatabaseAsync(leaveOthers: false, cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            throw new InvalidOperationException("An app still wraps with the old master key: restart it, then run this again.", e);
        }

        foreach (var file in _files)
        {
            file.DestroyPrevious();
        }
    }

    private Task MakeNewKeysAsync(CancellationToken cancellationToken)
    {
        if (Array.TrueForAll(_files, file => file.HasPrevious && !file.IsChanging))
        {
            throw new InvalidOperationException("The keys were changed already: restart the app, then run 'keys forget-old' before changing them again.");
        }

        foreach (var file in _files)
        {
            file.CreateNext();
        }

        return Task.CompletedTask;
    }

    private Task RewrapAsync(CancellationToken cancellationToken) => ChangeDatabaseAsync(leaveOthers: true, cancellationToken);

    private Task TakeNewMasterAsync(CancellationToken cancellationToken) => Take(keys.MasterFile);

    private Task TakeNewCallerAsync(CancellationToken cancellationToken) => Take(keys.CallerFile);

    private static Task Take(KeyFile file)
    {
        file.TakeNext();
        return Task.CompletedTask;
    }

    // In one transaction: the keys that the database takes, and every wrapped key.
    private async Task ChangeDatabaseAsync(bool leaveOthers, CancellationToken cancellationToken)
    {
        var newest = new MasterKey(keys.MasterFile.ReadNewest());
        await using var source = NpgsqlDataSource.Create(_connectionString);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ThrowIfNotOurs(connection, cancellationToken);
        await using var batch = new NpgsqlBatch(connection, transaction);
        batch.BatchCommands.Add(new("insert into row_security.master_key values ($1) on conflict do nothing") { Parameters = { new() { Value = newest.Fingerprint } } });
        SigningKeys.Add(batch, [keys.CallerFile.Read(), .. leaveOthers ? keys.CallerFile.ReadOthers() : []]);
        await batch.ExecuteNonQueryAsync(cancellationToken);
        await new Rewrapping(connection, _masters, newest).RunAsync(cancellationToken);
        if (!leaveOthers)
        {
            await using var forget = new NpgsqlCommand("delete from row_security.master_key where fingerprint <> $1", connection, transaction);
            forget.Parameters.Add(new() { Value = newest.Fingerprint });
            await forget.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private async Task ThrowIfNotOurs(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select exists (select from row_security.master_key where fingerprint = $1)", connection);
        command.Parameters.Add(new() { Value = _masters.Current.Fingerprint });
        if (await command.ExecuteScalarAsync(cancellationToken) is not true)
        {
            throw new InvalidOperationException("The master key is not the one of this database.");
        }
    }
}
