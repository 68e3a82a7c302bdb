using System.Security.Cryptography;
using Npgsql;

namespace CaseManager.Data.History;

/// <summary>The file that checkpoints are added to, line by line; on another volume than the database, if the operator is wise.</summary>
/// <param name="path">The file; it and its folder are made when the first line is written.</param>
/// <param name="key">Signs, ECDSA on P-256.</param>
public sealed class CheckpointFile(string path, ECDsa key)
{
    /// <summary>The file in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="privateKey">The private key, 32 bytes.</param>
    public static CheckpointFile In(string folder, byte[] privateKey) =>
        new(Path.Combine(folder, "history-checkpoints"), ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = privateKey }));

    /// <summary>Writes down where the chain ends, unless that is written already.</summary>
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

    // The last line alone is verified: there are a hundred thousand in a year.
    private Checkpoint? ReadLast() => File.Exists(path) && File.ReadLines(path).LastOrDefault() is { } line ? Checkpoint.Read(line, key) : null;

    /// <summary>Every line, in order, with the checkpoint it holds; null where it is not one that we signed.</summary>
    public async Task<IReadOnlyList<(int Line, Checkpoint? Checkpoint)>> ReadAsync(CancellationToken cancellationToken) => File.Exists(path)
        ? [.. (await File.ReadAllLinesAsync(path, cancellationToken)).Select((line, index) => (index + 1, Checkpoint.Read(line, key)))]
        : [];
}
