using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CaseManager.Data.Security.History;

/// <summary>
/// The end of the history chain at a moment, signed and kept outside the database: the chain alone reveals neither a cut tail nor a complete
/// rewrite.
/// </summary>
public sealed record Checkpoint(long Seq, string Hash, DateTimeOffset CreatedAt)
{
    /// <summary>One line of a checkpoint file: seq, hash, moment and signature, separated by blanks.</summary>
    public string Sign(ECDsa key) => $"{Statement} {Convert.ToHexStringLower(key.SignData(Encoding.UTF8.GetBytes(Statement), HashAlgorithmName.SHA256))}";

    /// <summary>Parses a line; null if it is malformed or not signed with this key.</summary>
    public static Checkpoint? Parse(string line, ECDsa key)
    {
        if (line.Split(' ') is not [var seq, var hash, var at, var signature]
            || !long.TryParse(seq, CultureInfo.InvariantCulture, out var number)
            || !DateTimeOffset.TryParseExact(at, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            || signature.Length % 2 != 0 || !signature.All(char.IsAsciiHexDigit))
        {
            return null;
        }

        var checkpoint = new Checkpoint(number, hash, moment);
        return key.VerifyData(Encoding.UTF8.GetBytes(checkpoint.Statement), Convert.FromHexString(signature), HashAlgorithmName.SHA256) ? checkpoint : null;
    }

    private string Statement => string.Create(CultureInfo.InvariantCulture, $"{Seq} {Hash} {CreatedAt.ToUniversalTime():O}");
}
