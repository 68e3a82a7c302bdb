using System.Globalization;

namespace CaseManager.Domain.Documents;

/// <summary>The name that a file came with: a stranger's words, to be shown to readers of the file and used for nothing.</summary>
public static class FileName
{
    /// <summary>Longest that is kept of it, in characters.</summary>
    public const int Longest = 120;

    private static readonly Dictionary<string, FileFormat> _endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = FileFormat.Pdf,
        [".jpg"] = FileFormat.Jpeg,
        [".jpeg"] = FileFormat.Jpeg,
        [".png"] = FileFormat.Png,
        [".webp"] = FileFormat.Webp,
        [".txt"] = FileFormat.Text,
        [".csv"] = FileFormat.Text,
    };

    /// <summary>The name without a path, and without signs that cannot be seen or that turn the writing round; cut in the middle where it is too long.</summary>
    public static string Tidy(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var seen = string.Concat(last.Where(c => char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))).Trim(' ', '.');
        if (seen.Length <= Longest)
        {
            return seen;
        }

        var ending = Ending(seen);
        return ending.Length < Longest / 2 ? seen[..(Longest - ending.Length - 1)] + "…" + ending : seen[..Longest];
    }

    /// <summary>Whether the name claims to be of another format. One without an ending claims nothing.</summary>
    public static bool SaysOtherwise(string name, FileFormat format) => Ending(name) is { Length: > 0 } ending && (!_endings.TryGetValue(ending, out var said) || said != format);

    /// <summary>The ending that a file of this format is handed out with.</summary>
    public static string EndingOf(FileFormat format) => _endings.First(e => e.Value == format).Key;

    private static string Ending(string name) => Path.GetExtension(name);
}
