using CaseManager.Data.Security.RowSecurity;
using Npgsql;

namespace CaseManager.Data.Security.Encryption;

/// <summary>
/// Rotates the master key and the caller-signing key as database owner, while the app runs. New keys are on disk before use and old keys stay
/// until destroyed, so that all data stay readable and a rotation can be repeated after a crash.
/// </summary>
public sealed class KeyRotation(string ownerConnectionString, KeyFiles keys)
{
    private readonly KeyFile[] _files = [keys.MasterFile, keys.CallerFile];
    private readonly MasterKeys _masters = new(keys);

    private readonly string _connectionString =
        new NpgsqlConnectionStringBuilder(ownerConnectionString) { Options = "-c role=casemanager_owner -c row_security=on", Pooling = false }.ConnectionString;

    /// <summary>The steps of a rotation, in order; each can be repeated.</summary>
    public IReadOnlyList<Func<CancellationToken, Task>> Steps => [CreateNewKeysAsync, RewrapAsync, ActivateNewMasterKeyAsync, ActivateNewCallerKeyAsync];

    /// <summary>Creates new keys and rewraps every stored key with the new master key.</summary>
    /// <exception cref="InvalidOperationException">The old keys of the last rotation still exist, or the keys belong to another database.</exception>
    public async Task RotateAsync(CancellationToken cancellationToken)
    {
        foreach (var step in Steps)
        {
            await step(cancellationToken);
        }
    }

    /// <summary>Destroys the old keys. Data erased before is then unreadable in old backups too.</summary>
    /// <exception cref="InvalidOperationException">A rotation is not finished, or a running app still uses the old key.</exception>
    public async Task DestroyOldAsync(CancellationToken cancellationToken)
    {
        if (Array.Exists(_files, file => file.IsRotating))
        {
            throw new InvalidOperationException("The rotation is not finished: run 'keys rotate' again first.");
        }

        try
        {
            await UpdateDatabaseAsync(leaveOthers: false, cancellationToken);
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

    private Task CreateNewKeysAsync(CancellationToken cancellationToken)
    {
        if (Array.TrueForAll(_files, file => file.HasPrevious && !file.IsRotating))
        {
            throw new InvalidOperationException("The keys were changed already: restart the app, then run 'keys forget-old' before changing them again.");
        }

        foreach (var file in _files)
        {
            file.CreateNext();
        }

        return Task.CompletedTask;
    }

    private Task RewrapAsync(CancellationToken cancellationToken) => UpdateDatabaseAsync(leaveOthers: true, cancellationToken);

    private Task ActivateNewMasterKeyAsync(CancellationToken cancellationToken) => Activate(keys.MasterFile);

    private Task ActivateNewCallerKeyAsync(CancellationToken cancellationToken) => Activate(keys.CallerFile);

    private static Task Activate(KeyFile file)
    {
        file.ActivateNext();
        return Task.CompletedTask;
    }

    // One transaction: the accepted signing keys and every wrapped key change together.
    private async Task UpdateDatabaseAsync(bool leaveOthers, CancellationToken cancellationToken)
    {
        var newest = new MasterKey(keys.MasterFile.ReadNewest());
        await using var source = NpgsqlDataSource.Create(_connectionString);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ThrowIfKeyMismatchAsync(connection, cancellationToken);
        await using var batch = new NpgsqlBatch(connection, transaction);
        batch.BatchCommands.Add(new("insert into row_security.master_key values ($1) on conflict do nothing")
        { Parameters = { new() { Value = newest.Fingerprint } } });
        SigningKeys.Add(batch, [keys.CallerFile.Read(), .. leaveOthers ? keys.CallerFile.ReadOtherKeys() : []]);
        await batch.ExecuteNonQueryAsync(cancellationToken);
        await new KeyRewrapper(connection, _masters, newest).RunAsync(cancellationToken);
        if (!leaveOthers)
        {
            await using var forget = new NpgsqlCommand("delete from row_security.master_key where fingerprint <> $1", connection, transaction);
            forget.Parameters.Add(new() { Value = newest.Fingerprint });
            await forget.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private async Task ThrowIfKeyMismatchAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select exists (select from row_security.master_key where fingerprint = $1)", connection);
        command.Parameters.Add(new() { Value = _masters.Current.Fingerprint });
        if (await command.ExecuteScalarAsync(cancellationToken) is not true)
        {
            throw new InvalidOperationException("The master key is not the one of this database.");
        }
    }
}
