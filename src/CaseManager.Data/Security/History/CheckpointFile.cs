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
    /// <returns>The added checkpoint; null if none was needed.</returns>
    /// <exception cref="InvalidDataException">The last line is not signed with our key: nothing is added.</exception>
    public async Task<Checkpoint?> WriteAsync(NpgsqlDataSource database, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select seq, hash from row_security.chain_head()");
        await using var head = await command.ExecuteReaderAsync(cancellationToken);
        await head.ReadAsync(cancellationToken);
        var (seq, hash) = (head.GetInt64(0), Convert.ToHexStringLower(head.GetFieldValue<byte[]>(1)));
        var last = ReadLast();
        if (seq == 0 || (last?.Checkpoint is { } written && written.Seq == seq && written.Hash == hash))
        {
            return null;
        }

        if (last is { Checkpoint: null })
        {
            throw new InvalidDataException("The last checkpoint was not signed with this key.");
        }

        var checkpoint = new Checkpoint(
            (last?.Checkpoint!.Number ?? 0) + 1, seq, hash, clock.GetUtcNow(),
            last is null ? Checkpoint.FirstLineHash : Checkpoint.ComputeLineHash(last.Text));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.AppendAllTextAsync(path, checkpoint.Sign(key) + "\n", cancellationToken);
        return checkpoint;
    }

    // Verifies the last line only: a year has about a hundred thousand.
    private CheckpointLine? ReadLast() => File.Exists(path) && File.ReadLines(path).LastOrDefault() is { } line ? Parse(line) : null;

    /// <summary>All lines in order.</summary>
    public Task<IReadOnlyList<CheckpointLine>> ReadAsync(CancellationToken cancellationToken) => ReadAsync(path, cancellationToken);

    /// <summary>All lines of a copy of the file that was kept elsewhere.</summary>
    public async Task<IReadOnlyList<CheckpointLine>> ReadAsync(string copy, CancellationToken cancellationToken) =>
        File.Exists(copy) ? [.. (await File.ReadAllLinesAsync(copy, cancellationToken)).Select(Parse)] : [];

    private CheckpointLine Parse(string line) => new(line, Checkpoint.Parse(line, key));
}
