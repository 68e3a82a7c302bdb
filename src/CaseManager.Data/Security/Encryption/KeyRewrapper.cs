using System.Security.Cryptography;
using Npgsql;
using NpgsqlTypes;

namespace CaseManager.Data.Security.Encryption;

/// <summary>Rewraps every key with the newest master key, within a transaction of the owner.</summary>
internal sealed class KeyRewrapper(NpgsqlConnection connection, MasterKeys masters, MasterKey newest)
{
    private const int BatchSize = 5000;

    /// <exception cref="CryptographicException">A key was wrapped by a master key that is not in the folder.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        for (Guid? last = Guid.Empty; last is { } after;)
        {
            var (ids, wrapped) = await ReadAsync(after, cancellationToken);
            await WriteAsync(ids, wrapped, cancellationToken);
            last = ids.Count == BatchSize ? ids[^1] : null;
        }
    }

    private async Task<(List<Guid> Ids, List<byte[]> Wrapped)> ReadAsync(Guid after, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "select id, wrapped, master_key from sealing_key where id > $1 and master_key <> $2 order by id limit $3 for update", connection);
        command.Parameters.Add(new() { Value = after });
        command.Parameters.Add(new() { Value = newest.Fingerprint });
        command.Parameters.Add(new() { Value = BatchSize });
        await using var found = await command.ExecuteReaderAsync(cancellationToken);
        var (ids, wrapped) = (new List<Guid>(BatchSize), new List<byte[]>(BatchSize));
        while (await found.ReadAsync(cancellationToken))
        {
            var id = found.GetGuid(0);
            var key = masters.Find(found.GetString(2)).Unwrap(id, found.GetFieldValue<byte[]>(1));
            ids.Add(id);
            wrapped.Add(newest.Wrap(id, key));
            CryptographicOperations.ZeroMemory(key);
        }

        return (ids, wrapped);
    }

    private async Task WriteAsync(List<Guid> ids, List<byte[]> wrapped, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "update sealing_key k set wrapped = n.wrapped, master_key = $3 from unnest($1, $2) n (id, wrapped) where k.id = n.id", connection);
        command.Parameters.Add(new() { Value = ids, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid });
        command.Parameters.Add(new() { Value = wrapped, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea });
        command.Parameters.Add(new() { Value = newest.Fingerprint });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
