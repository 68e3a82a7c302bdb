using System.Numerics;

namespace CaseManager.Domain.Names;

/// <summary>Similarity of two words, from 0 to 1 for equal, and its reason.</summary>
internal readonly record struct WordLikeness(double Likeness, MatchReason By);

internal static class NameComparison
{
    // Words below this similarity are different names.
    private const double LeastAlike = 0.78;
    private const double LeastAlikeShort = 0.85;
    private const int ShortWord = 5;
    private const int LongestCompared = 40;

    private const double CheapestLetter = 0.6;
    private const double CheapestOfTwo = 0.5;

    // The first letter of a name is rarely misspelt.
    private const double AtTheStart = 1.5;

    private static readonly string[] _soundAlike = ["bpvf", "dt", "gc", "szc", "mn", "rl"];

    /// <summary>Similarity of two words; 0 for different names.</summary>
    public static WordLikeness Compare(NameWord one, NameWord other)
    {
        if (one.Letters == other.Letters)
        {
            return new(1, one.Script != other.Script ? MatchReason.Script : MatchReason.Same);
        }

        if (one.IsInitial || other.IsInitial)
        {
            return one.Sound[0] == other.Sound[0] ? new(0.9, MatchReason.Initial) : default;
        }

        if (one.Sound == other.Sound)
        {
            return new(0.98, one.Script != other.Script ? MatchReason.Script : MatchReason.Spelling);
        }

        if (IsHers(one, other) || IsHers(other, one))
        {
            return new(0.95, MatchReason.Spelling);
        }

        if (one.Groups.Length > 0 && other.Groups.Length > 0)
        {
            return one.Groups.AsSpan().ContainsAny(other.Groups) ? new(0.92, MatchReason.Nickname) : default;
        }

        if (one.Ending >= 0 && other.Ending >= 0 && one.Ending != other.Ending)
        {
            return default;
        }

        if (one.Script == Script.Consonants || other.Script == Script.Consonants)
        {
            var (left, right) = (NameSound.ConsonantsOf(one.Letters), NameSound.ConsonantsOf(other.Letters));
            return left.Length > 1 && left == right ? new(0.9, MatchReason.Script) : default;
        }

        var (shorter, longer) = (Math.Min(one.Sound.Length, other.Sound.Length), Math.Max(one.Sound.Length, other.Sound.Length));
        var least = shorter <= ShortWord ? LeastAlikeShort : LeastAlike;
        if (CheapestLetter * (longer - shorter) > (1 - least) * longer || CheapestOfTwo / 2 * BitOperations.PopCount(one.LettersIn ^ other.LettersIn) > (1 - least) * longer)
        {
            return default; // lower bound of the distance, which spares the calculation
        }

        var likeness = 1 - (Distance(one.Sound, other.Sound) / longer);
        return likeness >= least ? new(likeness, one.Script != other.Script ? MatchReason.Script : MatchReason.Spelling) : default;
    }

    // Feminine form of a surname: Nováková and Novák.
    private static bool IsHers(NameWord hers, NameWord his) =>
        hers.Letters.EndsWith("ova", StringComparison.Ordinal) && his.Sound.Length >= 3 && hers.Sound.AsSpan()[..^2].SequenceEqual(his.Sound);

    // Damerau-Levenshtein distance; replacing a vowel by a vowel, or a consonant by a similar one, costs less.
    private static double Distance(string one, string other)
    {
        if (one.Length > LongestCompared || other.Length > LongestCompared)
        {
            return Math.Max(one.Length, other.Length);
        }

        var width = other.Length + 1;
        Span<double> table = stackalloc double[(one.Length + 1) * width];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                table[(i * width) + j] = i == 0 && j == 0 ? 0 : Math.Min(
                    Math.Min(
                        i > 0 ? table[((i - 1) * width) + j] + Left(one[i - 1]) : double.MaxValue,
                        j > 0 ? table[(i * width) + j - 1] + Left(other[j - 1]) : double.MaxValue),
                    Math.Min(
                        i > 0 && j > 0 ? table[((i - 1) * width) + j - 1] + (Instead(one[i - 1], other[j - 1]) * (i == 1 && j == 1 ? AtTheStart : 1)) : double.MaxValue,
                        i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] ? table[((i - 2) * width) + j - 2] + 0.7 : double.MaxValue));
            }
        }

        return table[^1];
    }

    private static double Left(char letter) => NameSound.IsVowel(letter) || letter is 'h' or 'g' ? CheapestLetter : 1;

    private static double Instead(char one, char other) =>
        one == other ? 0
        : NameSound.IsVowel(one) && NameSound.IsVowel(other) ? CheapestOfTwo
        : (one, other) is ('g', 'h') or ('h', 'g') ? 0.3
        : Array.Exists(_soundAlike, s => s.Contains(one, StringComparison.Ordinal) && s.Contains(other, StringComparison.Ordinal)) ? 0.6
        : 1;
}
