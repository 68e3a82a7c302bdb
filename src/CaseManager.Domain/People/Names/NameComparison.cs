using System.Numerics;

namespace CaseManager.Domain.People.Names;

/// <summary>Similarity of two words, from 0 to 1 for equal, and its reason.</summary>
internal readonly record struct WordSimilarity(double Similarity, MatchReason Reason);

internal static class NameComparison
{
    // Words below this similarity are different names.
    private const double MinimumSimilarity = 0.78;
    private const double MinimumSimilarityOfShortWords = 0.85;
    private const int ShortWordLength = 5;
    private const int MaxComparedLength = 40;

    private const double WeakLetterCost = 0.6;
    private const double VowelSubstitutionCost = 0.5;

    // The first letter of a name is rarely misspelt.
    private const double FirstLetterFactor = 1.5;

    private static readonly string[] _soundAlike = ["bpvf", "dt", "gc", "szc", "mn", "rl"];

    /// <summary>Similarity of two words; 0 for different names.</summary>
    public static WordSimilarity Compare(NameWord one, NameWord other)
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

        if (IsFeminineForm(one, other) || IsFeminineForm(other, one))
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

        if (one.Script == Script.Abjad || other.Script == Script.Abjad)
        {
            var (left, right) = (NameSound.GetConsonants(one.Letters), NameSound.GetConsonants(other.Letters));
            return left.Length > 1 && left == right ? new(0.9, MatchReason.Script) : default;
        }

        var (shorter, longer) = (Math.Min(one.Sound.Length, other.Sound.Length), Math.Max(one.Sound.Length, other.Sound.Length));
        var least = shorter <= ShortWordLength ? MinimumSimilarityOfShortWords : MinimumSimilarity;
        if (WeakLetterCost * (longer - shorter) > (1 - least) * longer
            || VowelSubstitutionCost / 2 * BitOperations.PopCount(one.LetterMask ^ other.LetterMask) > (1 - least) * longer)
        {
            return default; // the lower bound of the distance already exceeds the limit
        }

        var likeness = 1 - (CalculateDistance(one.Sound, other.Sound) / longer);
        return likeness >= least ? new(likeness, one.Script != other.Script ? MatchReason.Script : MatchReason.Spelling) : default;
    }

    // Feminine form of a surname: Nováková and Novák.
    private static bool IsFeminineForm(NameWord hers, NameWord his) =>
        hers.Letters.EndsWith("ova", StringComparison.Ordinal) && his.Sound.Length >= 3 && hers.Sound.AsSpan()[..^2].SequenceEqual(his.Sound);

    // Damerau-Levenshtein distance; replacing a vowel by a vowel, or a consonant by a similar one, costs less.
    private static double CalculateDistance(string one, string other)
    {
        if (one.Length > MaxComparedLength || other.Length > MaxComparedLength)
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
                        i > 0 ? table[((i - 1) * width) + j] + GetDeletionCost(one[i - 1]) : double.MaxValue,
                        j > 0 ? table[(i * width) + j - 1] + GetDeletionCost(other[j - 1]) : double.MaxValue),
                    Math.Min(
                        i > 0 && j > 0 ? table[((i - 1) * width) + j - 1]
                            + (GetSubstitutionCost(one[i - 1], other[j - 1]) * (i == 1 && j == 1 ? FirstLetterFactor : 1)) : double.MaxValue,
                        i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] ? table[((i - 2) * width) + j - 2] + 0.7 : double.MaxValue));
            }
        }

        return table[^1];
    }

    private static double GetDeletionCost(char letter) => NameSound.IsVowel(letter) || letter is 'h' or 'g' ? WeakLetterCost : 1;

    private static double GetSubstitutionCost(char one, char other) =>
        one == other ? 0
        : NameSound.IsVowel(one) && NameSound.IsVowel(other) ? VowelSubstitutionCost
        : (one, other) is ('g', 'h') or ('h', 'g') ? 0.3
        : Array.Exists(_soundAlike, s => s.Contains(one, StringComparison.Ordinal) && s.Contains(other, StringComparison.Ordinal)) ? 0.6
        : 1;
}
