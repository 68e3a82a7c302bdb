using System.Text.Json;

namespace CaseManager.Domain.People.Names;

/// <summary>Reference data of names from names.json: variants, common names, particles, titles and placeholders.</summary>
internal static class NameLists
{
    private static readonly NamesFile _file = Read();
    private static readonly Dictionary<string, int[]> _groups = _file.Groups
        .SelectMany((names, group) => names.Select(name => (Sound: GetSound(name), Group: group)).Distinct())
        .GroupBy(n => n.Sound).ToDictionary(n => n.Key, n => n.Select(x => x.Group).ToArray());

    private static readonly HashSet<string> _common = [.. _file.Common.Values.SelectMany(names => names).Select(GetSound)];
    private static readonly HashSet<string> _particles = [.. _file.Particles];
    private static readonly HashSet<string> _titles = [.. _file.Titles];
    private static readonly HashSet<string> _placeholders = [.. _file.Placeholders];

    /// <summary>Whether the word is a particle of a surname, such as van der, de or al.</summary>
    public static bool IsParticle(string letters) => _particles.Contains(letters);

    /// <summary>Whether the word is a title, such as Mrs or Dr.</summary>
    public static bool IsTitle(string letters) => _titles.Contains(letters);

    /// <summary>Whether the text is entered in place of a name.</summary>
    public static bool IsPlaceholder(string letters) => _placeholders.Contains(letters);

    /// <summary>Whether the name is so common that it hardly distinguishes people.</summary>
    public static bool IsCommon(string sound) => _common.Contains(sound);

    /// <summary>Numbers of the variant groups that contain the name; empty for none.</summary>
    public static int[] GetGroups(string sound) => _groups.GetValueOrDefault(sound, []);

    private static string GetSound(string name)
    {
        var (letters, script) = NameTransliterator.SplitWords(name)[0];
        return NameSound.CreateKey(letters, script);
    }

    private static NamesFile Read()
    {
        using var file = typeof(NameLists).Assembly.GetManifestResourceStream("names.json")!;
        return JsonSerializer.Deserialize<NamesFile>(file, JsonSerializerOptions.Web)!;
    }

    private sealed record NamesFile(
        IReadOnlyList<string> Particles,
        IReadOnlyList<string> Titles,
        IReadOnlyList<string> Placeholders,
        IReadOnlyDictionary<string, IReadOnlyList<string>> Common,
        IReadOnlyList<IReadOnlyList<string>> Groups);
}
