using System.Text.RegularExpressions;

namespace CaseManager.Domain.Cases;

/// <summary>
/// Public identifier of a case, such as RO-2026-0042-K7: country of the office, year, serial number, and two check characters (ISO 7064 MOD 1271-36) that
/// detect typing errors. Assigned by the database, never chosen.
/// </summary>
public readonly partial record struct CaseReference
{
    private const string Characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const int Radix = 36;
    private const int Modulus = 1271;

    private CaseReference(string value) => Value = value;

    public string Value { get; }

    /// <summary>Ignores case and surrounding whitespace. False if the text is malformed or the check characters are wrong.</summary>
    public static bool TryParse(string? text, out CaseReference reference)
    {
        var value = (text ?? "").Trim().ToUpperInvariant();
        var parts = Pattern().Match(value);
        var well = parts.Success
            && ComputeCheckCharacters(parts.Groups["body"].Value.Replace("-", "", StringComparison.Ordinal)) == parts.Groups["check"].Value;
        reference = well ? new(value) : default;
        return well;
    }

    /// <summary>Calculates the two check characters of a string of letters A–Z and digits.</summary>
    public static string ComputeCheckCharacters(string body)
    {
        var rest = (body + "00").Aggregate(0, (sum, character) => ((sum * Radix) + Characters.IndexOf(character)) % Modulus);
        var check = (Modulus + 1 - rest) % Modulus;
        return $"{Characters[check / Radix]}{Characters[check % Radix]}";
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <exception cref="FormatException">The text is not a valid reference.</exception>
    public static CaseReference Parse(string text) =>
        TryParse(text, out var reference) ? reference : throw new FormatException("Not a case reference.");

    [GeneratedRegex("^(?<body>[A-Z]{2}-[0-9]{4}-[0-9]{4,9})-(?<check>[0-9A-Z]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
