namespace CaseManager.Domain.People.Names;

/// <summary>Phonetic key of a transliterated word, across languages: common spellings of one sound have the same key.</summary>
internal static class NameSound
{
    private const int MaxLengthWithoutArticle = 4;

    // Spellings of one sound count as one: x as ks, w as v, ue as ü.
    private static readonly (string Written, string Counts)[] _spellings =
    [
        ("shch", "s"), ("sch", "s"), ("tsch", "c"), ("tch", "c"), ("dzh", "i"), ("dsh", "i"), ("dj", "d"), ("gj", "g"), ("szcz", "s"), ("cz", "c"), ("sz", "s"),
        ("sh", "s"), ("zh", "z"), ("rz", "z"),
        ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("ch", "c"), ("ck", "c"), ("ks", "cs"), ("qu", "cv"), ("q", "c"), ("k", "c"), ("x", "cs"),
        ("w", "v"), ("tz", "z"), ("ts", "z"), ("j", "i"), ("y", "i"),
        ("oe", "o"), ("ue", "u"), ("ae", "a"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "ai"), ("ey", "ai"), ("ej", "ai"),
    ];

    // The longest spelling comes first, because it may begin with a shorter one.
    private static readonly (string Written, string Counts)[][] _spellingsByLetter =
        [.. Enumerable.Range('a', 26).Select(letter => _spellings.Where(a => a.Written[0] == letter).OrderByDescending(a => a.Written.Length).ToArray())];

    // Surname endings: Slavic feminine forms, and their spellings in other languages.
    private static readonly (string Written, string Counts)[] _endings =
        [("ova", "ov"), ("eva", "ev"), ("of", "ov"), ("ef", "ev"), ("scaia", "sci"), ("sca", "sci"), ("zca", "zci"), ("scii", "sci"), ("ski", "sci")];

    /// <summary>Phonetic key of a word of the letters a to z. In scripts that omit vowels no letter is silent.</summary>
    public static string CreateKey(string letters, Script script)
    {
        Span<char> sound = stackalloc char[letters.Length * 2];
        var length = NormaliseSpelling(letters, sound);
        if (script == Script.Abjad)
        {
            return sound[..length].ToString();
        }

        var saved = sound[..RemoveSilentLetters(sound[..length])];
        foreach (var (written, counts) in saved.Length > 5 ? _endings : [])
        {
            if (saved.EndsWith(written))
            {
                return string.Concat(saved[..^written.Length], counts);
            }
        }

        return saved.ToString();
    }

    /// <summary>Consonants of a word without the Arabic article, for comparison with scripts that omit vowels.</summary>
    public static string GetConsonants(string letters)
    {
        var word = letters.Length > MaxLengthWithoutArticle && letters[1] == 'l' && letters[0] is 'a' or 'e' ? letters[2..] : letters;
        Span<char> sound = stackalloc char[word.Length * 2];
        var consonants = string.Concat(sound[..NormaliseSpelling(word, sound)].ToArray().Where(c => !IsVowel(c) && c != 'v'));
        return string.Concat(consonants.Where((c, i) => i == 0 || consonants[i - 1] != c));
    }

    public static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static int NormaliseSpelling(string letters, Span<char> sound)
    {
        var length = 0;
        for (var at = 0; at < letters.Length;)
        {
            var alike = letters[at] is >= 'a' and <= 'z' ? Find(_spellingsByLetter[letters[at] - 'a'], letters.AsSpan(at)) : -1;
            if (alike < 0)
            {
                sound[length++] = letters[at++];
                continue;
            }

            var (written, counts) = _spellingsByLetter[letters[at] - 'a'][alike];
            counts.CopyTo(sound[length..]);
            (length, at) = (length + counts.Length, at + written.Length);
        }

        return length;
    }

    private static int Find((string Written, string Counts)[] among, ReadOnlySpan<char> rest)
    {
        for (var i = 0; i < among.Length; i++)
        {
            if (rest.StartsWith(among[i].Written))
            {
                return i;
            }
        }

        return -1;
    }

    // Doubled letters count once; h counts only at the start of a word.
    private static int RemoveSilentLetters(Span<char> sound)
    {
        var length = 0;
        foreach (var letter in sound)
        {
            if (length == 0 || (letter != 'h' && sound[length - 1] != letter))
            {
                sound[length++] = letter;
            }
        }

        return length;
    }
}
