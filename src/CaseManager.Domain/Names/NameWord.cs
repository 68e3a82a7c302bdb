namespace CaseManager.Domain.Names;

/// <summary>The words that a search has met: many people are called alike. Lives no longer than the search.</summary>
public sealed class NameWords
{
    private readonly Dictionary<(string, Script), NameWord> _met = [];

    internal NameWord Of(string letters, Script script)
    {
        if (!_met.TryGetValue((letters, script), out var word))
        {
            _met[(letters, script)] = word = new(letters, script);
        }

        return word;
    }
}

/// <summary>A word of a name, with what its comparison needs.</summary>
internal sealed class NameWord
{
    // One stem with two of these is two families: Popescu and Popovici.
    private static readonly string[] _endings = ["escu", "ovici", "ovic", "enco", "ciuc", "cic", "sci", "ici", "ov", "ev", "ian", "sen", "son", "vili"];

    public NameWord(string letters, Script script)
    {
        (Letters, Script) = (letters, script);
        Sound = NameSound.Of(letters, script);
        Groups = NameLists.GroupsOf(Sound);
        foreach (var letter in Sound)
        {
            LettersIn |= 1u << ((letter == 'h' ? 'g' : letter) - 'a'); // the two stand for each other
        }

        Ending = Array.FindIndex(_endings, e => Sound.Length > e.Length + 1 && Sound.EndsWith(e, StringComparison.Ordinal));
        Weight = IsInitial ? 0.3 : NameLists.IsCommon(Sound) ? 0.6 : 1;
    }

    /// <summary>In plain Latin letters.</summary>
    public string Letters { get; }

    /// <summary>How it sounds.</summary>
    public string Sound { get; }

    /// <summary>A bit for each letter of the sound.</summary>
    public uint LettersIn { get; }

    /// <summary>In which alphabet it was written.</summary>
    public Script Script { get; }

    /// <summary>The names of which it is a form; none where it is in no list.</summary>
    public int[] Groups { get; }

    /// <summary>Which ending of a family name it has; below 0 for none.</summary>
    public int Ending { get; }

    /// <summary>How much it says of who someone is.</summary>
    public double Weight { get; }

    /// <summary>A single letter.</summary>
    public bool IsInitial => Letters.Length == 1;
}
