using System.Globalization;

namespace CaseManager.Domain.Documents;

/// <summary>Original name of a file: untrusted input, shown to readers of the file and used for nothing else.</summary>
public static class FileName
{
    /// <summary>Maximum stored length, in characters.</summary>
    public const int MaxLength = 120;

    private static readonly Dictionary<string, FileFormat> _extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = FileFormat.Pdf,
        [".jpg"] = FileFormat.Jpeg,
        [".jpeg"] = FileFormat.Jpeg,
        [".png"] = FileFormat.Png,
        [".webp"] = FileFormat.Webp,
        [".txt"] = FileFormat.Text,
        [".csv"] = FileFormat.Text,
    };

    /// <summary>Removes the path and all characters that are invisible or change the text direction; shortens a long name but keeps its extension.</summary>
    public static string Sanitize(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var seen = string.Concat(last.Where(c =>
            char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)))
            .Trim(' ', '.');
        if (seen.Length <= MaxLength)
        {
            return seen;
        }

        var ending = ParseExtension(seen);
        return ending.Length < MaxLength / 2 ? seen[..(MaxLength - ending.Length - 1)] + "…" + ending : seen[..MaxLength];
    }

    /// <summary>Whether the extension contradicts the format; a name without an extension never does.</summary>
    public static bool HasContradictingExtension(string name, FileFormat format) =>
        ParseExtension(name) is { Length: > 0 } ending && (!_extensions.TryGetValue(ending, out var statement) || statement != format);

    /// <summary>Extension of a download in this format.</summary>
    public static string GetExtension(FileFormat format) => _extensions.First(e => e.Value == format).Key;

    private static string ParseExtension(string name) => Path.GetExtension(name);
}
