using System.Security.Cryptography;
using Npgsql;

namespace CaseManager.Data.Security.History;

/// <summary>Keeps checkpoints signed with ECDSA on P-256, one per line; best on another volume than the database.</summary>
public sealed class CheckpointFile(string path, ECDsa key)
{
    /// <summary>The file in a folder; <paramref name="privateKey"/> has 32 bytes.</summary>
    public static CheckpointFile ForFolder(string folder, byte[] privateKey) =>
        new(Path.Combine(folder, "history-checkpoints"), ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = privateKey }));

    /// <summary>Appends the current end of the chain, unless it is recorded already.</summary>
    /// <returns>Whether a line was added.</returns>
    public async Task<bool> WriteAsync(NpgsqlDataSource database, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select seq, hash from row_security.chain_head()");
        await using var head = await command.ExecuteReaderAsync(cancellationToken);
        await head.ReadAsync(cancellationToken);
        var checkpoint = new Checkpoint(head.GetInt64(0), Convert.ToHexStringLower(head.GetFieldValue<byte[]>(1)), clock.GetUtcNow());
        if (checkpoint.Seq == 0 || (ReadLast() is { } last && last.Seq == checkpoint.Seq && last.Hash == checkpoint.Hash))
        {
            return false;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.AppendAllTextAsync(path, checkpoint.Sign(key) + "\n", cancellationToken);
        return true;
    }

    // Verifies the last line only: a year has about a hundred thousand.
    private Checkpoint? ReadLast() => File.Exists(path) && File.ReadLines(path).LastOrDefault() is { } line ? Checkpoint.Parse(line, key) : null;

    /// <summary>All lines in order, with their checkpoints; null for a line that is not signed with our key.</summary>
    public async Task<IReadOnlyList<(int Line, Checkpoint? Checkpoint)>> ReadAsync(CancellationToken cancellationToken) => File.Exists(path)
        ? [.. (await File.ReadAllLinesAsync(path, cancellationToken)).Select((line, index) => (index + 1, Checkpoint.Parse(line, key)))]
        : [];
}
