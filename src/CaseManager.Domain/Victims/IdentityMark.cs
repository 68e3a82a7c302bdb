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
    private const int DigitsOfNumber = 9; // without the country: 0722… and +40 722… are one number
    private const int ShortestPaper = 5;

    /// <summary>The marks of someone. What stands where there is no answer makes none: "N.N.", 000000, "unknown".</summary>
    public static IReadOnlyList<IdentityMark> Of(IdentityFacts facts) =>
    [
        .. Telephones(facts.PhoneOrEmail.Value).Concat(facts.Papers.SelectMany(p => Papers(p.Number))).Concat(facts.Names().SelectMany(n => Names(n, facts.Born.Value))).Distinct(),
    ];

    private static IEnumerable<IdentityMark> Telephones(string? written)
    {
        var digits = string.Concat((written ?? "").Where(char.IsDigit).Select(d => CharUnicodeInfo.GetDecimalDigitValue(d)));
        return digits.Length >= DigitsOfNumber && digits[^DigitsOfNumber..] is var number && SaysSomething(number) ? [new(MarkKind.Telephone, number)] : [];
    }

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
