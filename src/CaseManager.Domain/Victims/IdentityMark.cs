using System.Globalization;
using CaseManager.Domain.Names;

namespace CaseManager.Domain.Victims;

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
    private const int DigitsOfNumber = 9; // length without the country code in most numbering plans
    private const int ShortestPaper = 5;

    /// <summary>Identifiers of a person. Placeholders such as "N.N.", 000000 or "unknown" yield none.</summary>
    /// <remarks><paramref name="findTelephones"/> extracts the numbers of known numbering plans from a text, in international format.</remarks>
    public static IReadOnlyList<IdentityMark> Of(IdentityFacts facts, Func<string, IEnumerable<string>> findTelephones) =>
    [
        .. Telephones(facts.PhoneOrEmail.Value ?? "", findTelephones).Concat(facts.Papers.SelectMany(p => Papers(p.Number))).Concat(facts.Names().SelectMany(n => Names(n, facts.Born.Value))).Distinct(),
    ];

    // A number with its country code is unique. Any other may belong to several countries or to no known plan, so its last digits, which
    // are the same with and without the country code, are an identifier as well.
    private static IEnumerable<IdentityMark> Telephones(string written, Func<string, IEnumerable<string>> find)
    {
        var digits = Digits(written);
        var known = find(written).ToList();
        var international = known.Where(n => Digits(n) == digits.TrimStart('0')).ToList();
        var numbers = international.Count > 0 ? international : known.Append(LastDigits(digits));
        return numbers.Where(n => LastDigits(Digits(n)) is { Length: DigitsOfNumber } last && SaysSomething(last)).Select(n => new IdentityMark(MarkKind.Telephone, n));
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsDigit).Select(d => CharUnicodeInfo.GetDecimalDigitValue(d)));

    private static string LastDigits(string digits) => digits[Math.Max(0, digits.Length - DigitsOfNumber)..];

    private static IEnumerable<IdentityMark> Papers(string? written)
    {
        var number = string.Concat((written ?? "").ToUpperInvariant().Where(char.IsLetterOrDigit));
        return number.Length >= ShortestPaper && number.Any(char.IsDigit) && SaysSomething(number) ? [new(MarkKind.Paper, number)] : [];
    }

    // Any two words match in any order, since offices may know different numbers of names. An uncertain year of birth yields no identifier.
    private static IEnumerable<IdentityMark> Names(string name, BirthDate? born)
    {
        if (born is not { } known || known.Earliest.Year != known.Latest.Year)
        {
            yield break;
        }

        var sounds = PersonName.Of(name).Words.Where(w => w.Letters.Length > 1 && !NameLists.IsPlaceholder(w.Letters)).Select(w => w.Groups is [var group, ..] ? $"#{group}" : w.Sound).Distinct().Order(StringComparer.Ordinal).ToArray();
        for (var one = 0; one < sounds.Length; one++)
        {
            for (var other = one + 1; other < sounds.Length; other++)
            {
                yield return new(MarkKind.NameAndBirthYear, string.Create(CultureInfo.InvariantCulture, $"{sounds[one]}|{sounds[other]}|{known.Earliest.Year}"));
            }
        }
    }

    // Rejects placeholders: at most two distinct characters, or consecutive digits.
    private static bool SaysSomething(string number) => number.Distinct().Count() > 2 && !"01234567890123456789".Contains(number, StringComparison.Ordinal) && !"98765432109876543210".Contains(number, StringComparison.Ordinal);
}
