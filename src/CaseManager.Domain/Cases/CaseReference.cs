using System.Text.RegularExpressions;

namespace CaseManager.Domain.Cases;

/// <summary>
/// What people call a case, such as RO-2026-0042-K7: country of its office, year, serial, and two check characters (ISO 7064,
/// MOD 1271-36) that catch a slip of the pen. Given by the database, never chosen.
/// </summary>
public readonly partial record struct CaseReference
{
    private const string Characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const int Radix = 36;
    private const int Modulus = 1271;

    private CaseReference(string value) => Value = value;

    /// <summary>The reference as written.</summary>
    public string Value { get; }

    /// <summary>Reads a reference as people write it: in either case, with blanks around. False where it is not well-formed or a check fails.</summary>
    public static bool TryParse(string? text, out CaseReference reference)
    {
        var value = (text ?? "").Trim().ToUpperInvariant();
        var parts = Form().Match(value);
        var well = parts.Success && CheckCharacters(parts.Groups["body"].Value.Replace("-", "", StringComparison.Ordinal)) == parts.Groups["check"].Value;
        reference = well ? new(value) : default;
        return well;
    }

    /// <summary>The two check characters of letters A–Z and digits.</summary>
    public static string CheckCharacters(string body)
    {
        var rest = (body + "00").Aggregate(0, (sum, character) => ((sum * Radix) + Characters.IndexOf(character)) % Modulus);
        var check = (Modulus + 1 - rest) % Modulus;
        return $"{Characters[check / Radix]}{Characters[check % Radix]}";
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Reads a reference that is known to be one.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static CaseReference Parse(string text) =>
        TryParse(text, out var reference) ? reference : throw new FormatException("Not a case reference.");

    [GeneratedRegex("^(?<body>[A-Z]{2}-[0-9]{4}-[0-9]{4,9})-(?<check>[0-9A-Z]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
