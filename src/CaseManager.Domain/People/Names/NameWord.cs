namespace CaseManager.Domain.People.Names;

/// <summary>Cache of the words of one search, in which names recur; discarded after the search.</summary>
public sealed class NameWordCache
{
    private readonly Dictionary<(string, Script), NameWord> _words = [];

    internal NameWord GetOrAdd(string letters, Script script)
    {
        if (!_words.TryGetValue((letters, script), out var word))
        {
            _words[(letters, script)] = word = new(letters, script);
        }

        return word;
    }
}

/// <summary>A word of a name, with precomputed data for comparison.</summary>
internal sealed class NameWord
{
    // Different endings on one stem denote different families: Popescu and Popovici.
    private static readonly string[] _endings = ["escu", "ovici", "ovic", "enco", "ciuc", "cic", "sci", "ici", "ov", "ev", "ian", "sen", "son", "vili"];

    public NameWord(string letters, Script script)
    {
        (Letters, Script) = (letters, script);
        Sound = NameSound.CreateKey(letters, script);
        Groups = NameLists.GetGroups(Sound);
        foreach (var letter in Sound)
        {
            LetterMask |= 1u << ((letter == 'h' ? 'g' : letter) - 'a'); // h and g are interchangeable
        }

        Ending = Array.FindIndex(_endings, e => Sound.Length > e.Length + 1 && Sound.EndsWith(e, StringComparison.Ordinal));
        Weight = IsInitial ? 0.3 : NameLists.IsCommon(Sound) ? 0.6 : 1;
    }

    /// <summary>Word, transliterated to the letters a to z.</summary>
    public string Letters { get; }

    /// <summary>Phonetic key from <see cref="NameSound"/>.</summary>
    public string Sound { get; }

    /// <summary>One bit per letter of the sound.</summary>
    public uint LetterMask { get; }

    public Script Script { get; }

    /// <summary>Variant groups that contain the name; empty for none.</summary>
    public int[] Groups { get; }

    /// <summary>Index of the surname ending; negative for none.</summary>
    public int Ending { get; }

    /// <summary>How well the word distinguishes people, from 0 to 1.</summary>
    public double Weight { get; }

    public bool IsInitial => Letters.Length == 1;
}
