using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CaseManager.Domain.Names;

/// <summary>Which alphabet a word was written in.</summary>
internal enum Script
{
    /// <summary>Latin letters.</summary>
    Latin,

    /// <summary>An alphabet that writes its vowels.</summary>
    Alphabet,

    /// <summary>Arabic or Hebrew letters, which leave most vowels out.</summary>
    Consonants,
}

/// <summary>Writes any name in the plain Latin letters a to z, as a passport or a foreign register would.</summary>
internal static class NameLetters
{
    private static readonly Dictionary<char, (string Latin, Script Script)> _letters = Read();
    private static readonly ConcurrentDictionary<char, string> _plain = [];

    /// <summary>The words of a name in plain lower-case letters, each with the alphabet it was written in. What stands between them is no letter.</summary>
    public static List<(string Letters, Script Script)> WordsOf(string name)
    {
        var words = new List<(string, Script)>();
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
                word.Append(Plain(letter));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) && !IsInsideWord(letter))
            {
                End();
            }
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0)
            {
                words.Add((word.ToString(), script));
            }

            word.Clear();
            script = Script.Latin;
        }
    }

    // O'Brien is one word, and so is Mar'yana.
    private static bool IsInsideWord(char mark) => mark is '\'' or '’' or 'ʼ' or '‘' or '`';

    // The letter without its marks: ș is s. What no table knows is kept as it is.
    private static string Plain(char letter) => _plain.GetOrAdd(letter, _ => string.Concat(letter.ToString().Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(c => _letters.TryGetValue(c, out var known) ? known.Latin : c.ToString())));

    private static Dictionary<char, (string, Script)> Read()
    {
        using var file = typeof(NameLetters).Assembly.GetManifestResourceStream("letters.json")!;
        using var json = JsonDocument.Parse(file);
        var letters = new Dictionary<char, (string, Script)>();
        foreach (var alphabet in json.RootElement.EnumerateObject().Where(a => a.Value.ValueKind == JsonValueKind.String && a.Name != "version" && a.Name != "source"))
        {
            var script = alphabet.Name switch { "latin" => Script.Latin, "arabic" or "hebrew" => Script.Consonants, _ => Script.Alphabet };
            foreach (var entry in alphabet.Value.GetString()!.Split(' '))
            {
                letters[entry[0]] = (entry[1..], script);
            }
        }

        return letters;
    }
}
