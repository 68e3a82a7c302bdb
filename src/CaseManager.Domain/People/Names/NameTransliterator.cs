using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CaseManager.Domain.People.Names;

/// <summary>Writing system of a word.</summary>
internal enum Script
{
    Latin,

    /// <summary>Alphabet with written vowels.</summary>
    Alphabet,

    /// <summary>Arabic or Hebrew, which omit most vowels.</summary>
    Abjad,
}

/// <summary>Transliterates names to the letters a to z, as a passport or a foreign register does.</summary>
internal static class NameTransliterator
{
    private static readonly Dictionary<char, (string Latin, Script Script)> _letters = Read();
    private static readonly ConcurrentDictionary<char, string> _withoutDiacritics = [];

    /// <summary>Splits a name into transliterated lower-case words, each with its original script.</summary>
    public static List<(string Letters, Script Script)> SplitWords(string name)
    {
        var notes = new List<(string, Script)>();
        var (word, script) = (new StringBuilder(), Script.Latin);
        foreach (var letter in (Ascii.IsValid(name) ? name : name.Normalize(NormalizationForm.FormC)).ToLowerInvariant())
        {
            if (letter is >= 'a' and <= 'z')
            {
                word.Append(letter);
            }
            else if (_letters.TryGetValue(letter, out var known))
            {
                word.Append(known.Latin);
                script = known.Script > script ? known.Script : script;
            }
            else if (char.IsLetter(letter))
            {
                word.Append(RemoveDiacritics(letter));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) && !IsInsideWord(letter))
            {
                End();
            }
        }

        End();
        return notes;

        void End()
        {
            if (word.Length > 0)
            {
                notes.Add((word.ToString(), script));
            }

            word.Clear();
            script = Script.Latin;
        }
    }

    // An apostrophe does not split a word: O'Brien, Mar'yana.
    private static bool IsInsideWord(char mark) => mark is '\'' or '’' or 'ʼ' or '‘' or '`';

    // A letter without a transliteration keeps its base form, so that ș becomes s.
    private static string RemoveDiacritics(char letter) =>
        _withoutDiacritics.GetOrAdd(letter,
            _ => string.Concat(letter.ToString().Normalize(NormalizationForm.FormD)
                .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(c => _letters.TryGetValue(c, out var known) ? known.Latin : c.ToString())));

    private static Dictionary<char, (string, Script)> Read()
    {
        using var file = typeof(NameTransliterator).Assembly.GetManifestResourceStream("letters.json")!;
        using var json = JsonDocument.Parse(file);
        var letters = new Dictionary<char, (string, Script)>();
        foreach (var alphabet in json.RootElement.EnumerateObject()
            .Where(a => a.Value.ValueKind == JsonValueKind.String && a.Name != "version" && a.Name != "source"))
        {
            var script = alphabet.Name switch { "latin" => Script.Latin, "arabic" or "hebrew" => Script.Abjad, _ => Script.Alphabet };
            foreach (var entry in alphabet.Value.GetString()!.Split(' '))
            {
                letters[entry[0]] = (entry[1..], script);
            }
        }

        return letters;
    }
}
