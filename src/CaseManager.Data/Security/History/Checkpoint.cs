using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CaseManager.Data.Security.History;

/// <summary>
/// The end of the history chain at a moment, signed and kept outside the database: the chain alone reveals neither a cut tail nor a complete
/// rewrite. Numbered from 1 and chained to the line before, so that no line can be taken out.
/// </summary>
/// <param name="PreviousLineHash">SHA-256 of the line before, in hexadecimal; zeros for the first.</param>
public sealed record Checkpoint(long Number, long Seq, string Hash, DateTimeOffset CreatedAt, string PreviousLineHash)
{
    public static string FirstLineHash { get; } = new('0', 64);

    /// <summary>One line of a checkpoint file: number, seq, hash, moment, hash of the line before and signature, separated by blanks.</summary>
    public string Sign(ECDsa key) => $"{Statement} {Convert.ToHexStringLower(key.SignData(Encoding.UTF8.GetBytes(Statement), HashAlgorithmName.SHA256))}";

    /// <summary>Parses a line; null if it is malformed or not signed with this key.</summary>
    public static Checkpoint? Parse(string line, ECDsa key)
    {
        if (line.Split(' ') is not [var index, var seq, var hash, var at, var previous, var signature]
            || !long.TryParse(index, CultureInfo.InvariantCulture, out var number)
            || !long.TryParse(seq, CultureInfo.InvariantCulture, out var entry)
            || !DateTimeOffset.TryParseExact(at, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            || signature.Length % 2 != 0 || !signature.All(char.IsAsciiHexDigit))
        {
            return null;
        }

        var checkpoint = new Checkpoint(number, entry, hash, moment, previous);
        return key.VerifyData(Encoding.UTF8.GetBytes(checkpoint.Statement), Convert.FromHexString(signature), HashAlgorithmName.SHA256) ? checkpoint : null;
    }

    public static string ComputeLineHash(string line) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));

    private string Statement => string.Create(CultureInfo.InvariantCulture, $"{Number} {Seq} {Hash} {CreatedAt.ToUniversalTime():O} {PreviousLineHash}");
}

/// <summary>A line of a checkpoint file; <c>Checkpoint</c> is null if the line is not signed with our key.</summary>
public sealed record CheckpointLine(string Text, Checkpoint? Checkpoint);
