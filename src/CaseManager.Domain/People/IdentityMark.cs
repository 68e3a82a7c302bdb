using System.Globalization;
using CaseManager.Domain.People.Names;

namespace CaseManager.Domain.People;

/// <summary>Kind of identifier by which a person is matched across offices.</summary>
public enum MarkKind
{
    Telephone,

    /// <summary>Number of an identity document.</summary>
    Paper,

    /// <summary>Phonetic keys of two words of a name, with the year of birth.</summary>
    NameAndBirthYear,
}

/// <summary>Identifier, normalised for matching a person across offices. The value is only ever stored as a keyed hash.</summary>
public readonly record struct IdentityMark(MarkKind Kind, string Value)
{
    private const int SignificantDigits = 9; // length without the country code in most numbering plans
    private const int MinPaperLength = 5;

    /// <summary>Identifiers of a person. Placeholders such as "N.N.", 000000 or "unknown" yield none.</summary>
    /// <remarks><paramref name="findTelephones"/> extracts the numbers of known numbering plans from a text, in international format.</remarks>
    public static IReadOnlyList<IdentityMark> FromIdentity(IdentityDetails details, Func<string, IEnumerable<string>> findTelephones) =>
    [
        .. GetTelephones(details.PhoneOrEmail.Value ?? "", findTelephones).Concat(details.Papers.SelectMany(p => GetPapers(p.Number)))
        .Concat(details.GetNames().SelectMany(n => GetNames(n, details.BirthDate.Value))).Distinct(),
    ];

    // A number with its country code is unique. Any other may belong to several countries or to no known plan, so its last digits, which
    // are the same with and without the country code, are an identifier as well.
    private static IEnumerable<IdentityMark> GetTelephones(string written, Func<string, IEnumerable<string>> find)
    {
        var digits = GetDigits(written);
        var known = find(written).ToList();
        var international = known.Where(n => GetDigits(n) == digits.TrimStart('0')).ToList();
        var numbers = international.Count > 0 ? international : known.Append(GetLastDigits(digits));
        return numbers.Where(n => GetLastDigits(GetDigits(n)) is { Length: SignificantDigits } last && IsIdentifying(last))
            .Select(n => new IdentityMark(MarkKind.Telephone, n));
    }

    private static string GetDigits(string text) => string.Concat(text.Where(char.IsDigit).Select(d => CharUnicodeInfo.GetDecimalDigitValue(d)));

    private static string GetLastDigits(string digits) => digits[Math.Max(0, digits.Length - SignificantDigits)..];

    private static IEnumerable<IdentityMark> GetPapers(string? written)
    {
        var number = string.Concat((written ?? "").ToUpperInvariant().Where(char.IsLetterOrDigit));
        return number.Length >= MinPaperLength && number.Any(char.IsDigit) && IsIdentifying(number) ? [new(MarkKind.Paper, number)] : [];
    }

    // Any two words match in any order, since offices may know different numbers of names. An uncertain year of birth yields no identifier.
    private static IEnumerable<IdentityMark> GetNames(string name, BirthDate? born)
    {
        if (born is not { } known || known.Earliest.Year != known.Latest.Year)
        {
            yield break;
        }

        var sounds = PersonName.Parse(name).Words.Where(w => w.Letters.Length > 1 && !NameLists.IsPlaceholder(w.Letters))
            .Select(w => w.Groups is [var group, ..] ? $"#{group}" : w.Sound).Distinct().Order(StringComparer.Ordinal).ToArray();
        for (var one = 0; one < sounds.Length; one++)
        {
            for (var other = one + 1; other < sounds.Length; other++)
            {
                yield return new(MarkKind.NameAndBirthYear,
                    string.Create(CultureInfo.InvariantCulture, $"{sounds[one]}|{sounds[other]}|{known.Earliest.Year}"));
            }
        }
    }

    // Placeholders have at most two distinct characters, or consecutive digits.
    private static bool IsIdentifying(string number) =>
        number.Distinct().Count() > 2 && !"01234567890123456789".Contains(number, StringComparison.Ordinal)
        && !"98765432109876543210".Contains(number, StringComparison.Ordinal);
}
