namespace CaseManager.Domain.Names;

/// <summary>A name in the form in which it is compared: without order, punctuation, titles and particles.</summary>
public sealed class PersonName
{
    // Fewer letters do not identify a person.
    private const int FewestLetters = 3;
    private const int MostOfPlaceholder = 3;

    private PersonName(string written, IReadOnlyList<NameWord> words) => (Written, Words) = (written, words);

    public string Written { get; }

    /// <summary>False for a placeholder, and for a name that is too short to identify a person.</summary>
    public bool SaysSomething => Words.Count > 0;

    internal IReadOnlyList<NameWord> Words { get; }

    public static PersonName Of(string written) => Of(written, new());

    /// <summary>Uses the word cache of a search.</summary>
    public static PersonName Of(string written, NameWords met)
    {
        var words = NameLetters.WordsOf(written);
        words.RemoveAll(w => NameLists.IsTitle(w.Letters));
        if (IsPlaceholder(words))
        {
            return new(written, []);
        }

        // "v.d." abbreviates van der; a particle is kept where it is half of the name: Le Hoa, Ben Smith.
        var names = words.Where((w, i) => !NameLists.IsParticle(w.Letters) && !(IsShortened(words, i) || IsShortened(words, i - 1))).ToList();
        var kept = names.Count >= 2 ? names : words;
        return new(written, [.. kept.Select(w => met.Of(w.Letters, w.Script))]);
    }

    /// <summary>Recognises text entered in place of a name: "unknown", "N.N.", "-".</summary>
    public static bool IsPlaceholder(string? written) => written is null || IsPlaceholder(NameLetters.WordsOf(written));

    private static bool IsPlaceholder(List<(string Letters, Script Script)> words) =>
        words.Sum(w => w.Letters.Length) < FewestLetters || (words.Count <= MostOfPlaceholder && NameLists.IsPlaceholder(string.Join(' ', words.Select(w => w.Letters)))) || words.TrueForAll(w => NameLists.IsPlaceholder(w.Letters));

    private static bool IsShortened(List<(string Letters, Script Script)> words, int at) =>
        at >= 0 && at + 1 < words.Count && words[at].Letters == "v" && words[at + 1].Letters is "d";
}
