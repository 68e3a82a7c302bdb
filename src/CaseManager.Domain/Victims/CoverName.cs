using System.Globalization;
using System.Text;

namespace CaseManager.Domain.Victims;

/// <summary>The name a survivor is called by here: read by everyone on the case, in lists and over shoulders, and kept in the clear.</summary>
public static class CoverName
{
    /// <summary>Most characters it has.</summary>
    public const int Longest = 60;

    /// <summary>Whether it gives a real name away: shares a word with one, whatever the case or the accents.</summary>
    public static bool Tells(string? coverName, params IEnumerable<string?> realNames) =>
        WordsOf(coverName).Overlaps(realNames.SelectMany(WordsOf));

    private static HashSet<string> WordsOf(string? name)
    {
        var letters = (name ?? "").Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
        var folded = string.Concat(letters.Select(c => char.IsLetterOrDigit(c) ? char.ToUpperInvariant(c) : ' '));
        return [.. folded.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
