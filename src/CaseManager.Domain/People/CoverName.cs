using System.Globalization;
using System.Text;

namespace CaseManager.Domain.People;

/// <summary>Name used for a survivor in the system: visible to everyone on the case, shown in lists and stored unencrypted.</summary>
public static class CoverName
{
    /// <summary>Maximum length, in characters.</summary>
    public const int MaxLength = 60;

    /// <summary>Whether the cover name reveals a real name: it shares a word with one, ignoring case and diacritics.</summary>
    public static bool RevealsName(string? coverName, params IEnumerable<string?> realNames) =>
        GetWords(coverName).Overlaps(realNames.SelectMany(GetWords));

    private static HashSet<string> GetWords(string? name)
    {
        var letters = (name ?? "").Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
        var folded = string.Concat(letters.Select(c => char.IsLetterOrDigit(c) ? char.ToUpperInvariant(c) : ' '));
        return [.. folded.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
