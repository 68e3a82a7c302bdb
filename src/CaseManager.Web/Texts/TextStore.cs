using System.Text.Json;

namespace CaseManager.Web;

/// <summary>All texts of all languages, from Texts/language/area.json; those of no single area are in Texts/language/Shared. A key is the area, a dot, and the
/// name in the file.</summary>
/// <remarks>No language falls back to another: a gap that is displayed in English would never be found.</remarks>
public sealed class TextStore
{
    private static readonly JsonDocumentOptions _strict = new() { AllowDuplicateProperties = false };

    private readonly Dictionary<string, IReadOnlyDictionary<string, LocalizedText>> _languages;

    public TextStore(IReadOnlyDictionary<string, IReadOnlyDictionary<string, LocalizedText>> languages)
    {
        _languages = new(languages);
        if (_languages.TryGetValue(PseudoLanguage.SourceLanguage, out var source))
        {
            _languages[PseudoLanguage.Code] = source.ToDictionary(text => text.Key, text => text.Value.Map(PseudoLanguage.Pseudolocalize));
        }
    }

    /// <summary>The translated languages, without the pseudo-language.</summary>
    public IEnumerable<string> Languages => _languages.Keys.Where(language => language != PseudoLanguage.Code);

    public IReadOnlyDictionary<string, LocalizedText> GetTexts(string language) =>
        _languages.TryGetValue(language, out var texts)
            ? texts
            : throw new KeyNotFoundException($"There are no texts in the language '{language}'.");

    public bool HasLanguage(string language) => _languages.ContainsKey(language);

    /// <exception cref="InvalidDataException">A file cannot be read as texts, or has a key twice.</exception>
    public static TextStore Load(string folder)
    {
        var languages = new DirectoryInfo(folder).GetDirectories().ToDictionary(language => language.Name, ReadLanguage);
        return languages.Count > 0
            ? new TextStore(languages)
            : throw new InvalidDataException($"There are no texts in {folder}.");
    }

    private static IReadOnlyDictionary<string, LocalizedText> ReadLanguage(DirectoryInfo language) =>
        language.GetFiles("*.json", SearchOption.AllDirectories)
            .SelectMany(ReadArea)
            .ToDictionary(text => text.Key, text => text.Value);

    private static Dictionary<string, LocalizedText> ReadArea(FileInfo file)
    {
        var area = Path.GetFileNameWithoutExtension(file.Name);
        if (area.Contains('.', StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{file}: the name of an area has no dot, or its keys could be those of another.");
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file.FullName), _strict);
            return document.RootElement.EnumerateObject().ToDictionary(entry => $"{area}.{entry.Name}", entry => ReadWording(entry.Value));
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"{file}: {unreadable.Message}", unreadable);
        }
    }

    private static LocalizedText ReadWording(JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? new LocalizedText(value.EnumerateObject().ToDictionary(form => form.Name, form => ReadSentence(form.Value)))
        : new LocalizedText(ReadSentence(value));

    private static string ReadSentence(JsonElement value) => value.GetString() ?? throw new JsonException("null is no text.");
}
