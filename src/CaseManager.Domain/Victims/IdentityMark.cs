using System.Globalization;
using CaseManager.Domain.Names;

namespace CaseManager.Domain.Victims;

/// <summary>By what someone is known exactly.</summary>
public enum MarkKind
{
    /// <summary>A telephone number.</summary>
    Telephone,

    /// <summary>The number of a paper.</summary>
    Paper,

    /// <summary>Two words of a name, as they sound, with the year of birth.</summary>
    NameAndBirthYear,
}

/// <summary>Something by which another office would know the same person, written in one way however it was taken down.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">It, in that one way: to be hashed under a key, and kept nowhere as it is.</param>
public readonly record struct IdentityMark(MarkKind Kind, string Value)
{
    private const int DigitsOfNumber = 9; // without the country, in most numbering plans
    private const int ShortestPaper = 5;

    /// <summary>The marks of someone. What stands where there is no answer makes none: "N.N.", 000000, "unknown".</summary>
    /// <param name="facts">What is known of the person.</param>
    /// <param name="findTelephones">Finds the numbers of known numbering plans in a text, in international form.</param>
    public static IReadOnlyList<IdentityMark> Of(IdentityFacts facts, Func<string, IEnumerable<string>> findTelephones) =>
    [
        .. Telephones(facts.PhoneOrEmail.Value ?? "", findTelephones).Concat(facts.Papers.SelectMany(p => Papers(p.Number))).Concat(facts.Names().SelectMany(n => Names(n, facts.Born.Value))).Distinct(),
    ];

    // Written with its country a number is one. Otherwise it may belong to several countries, or to none whose plan is known: its last digits,
    // which are the same with and without the country, are a mark as well.
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

    // Any two words, in any order: one office knows three names of someone, another two. A year that is not known makes none.
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

    // Neither one sign over and over, nor a row of digits as they come on the keys.
    private static bool SaysSomething(string number) => number.Distinct().Count() > 2 && !"01234567890123456789".Contains(number, StringComparison.Ordinal) && !"98765432109876543210".Contains(number, StringComparison.Ordinal);
}
