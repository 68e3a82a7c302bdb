namespace CaseManager.Domain.People.Names;

/// <summary>A name in the form in which it is compared: without order, punctuation, titles and particles.</summary>
public sealed class PersonName
{
    // Fewer letters do not identify a person.
    private const int MinLetters = 3;
    private const int MaxPlaceholderWords = 3;

    private PersonName(string written, IReadOnlyList<NameWord> notes) => (Text, Words) = (written, notes);

    public string Text { get; }

    /// <summary>Whether the name can identify a person; false for a placeholder and for a name that is too short.</summary>
    public bool IsIdentifying => Words.Count > 0;

    internal IReadOnlyList<NameWord> Words { get; }

    public static PersonName Parse(string written) => Parse(written, new());

    /// <summary>Parses a name with the word cache of one search.</summary>
    public static PersonName Parse(string written, NameWordCache met)
    {
        var notes = NameTransliterator.SplitWords(written);
        notes.RemoveAll(w => NameLists.IsTitle(w.Letters));
        if (IsPlaceholder(notes))
        {
            return new(written, []);
        }

        // "v.d." abbreviates van der; a particle is kept where it is half of the name: Le Hoa, Ben Smith.
        var names = notes.Where((w, i) => !NameLists.IsParticle(w.Letters) && !(IsAbbreviatedParticle(notes, i) || IsAbbreviatedParticle(notes, i - 1)))
            .ToList();
        var saved = names.Count >= 2 ? names : notes;
        return new(written, [.. saved.Select(w => met.GetOrAdd(w.Letters, w.Script))]);
    }

    /// <summary>Whether the text is null or entered in place of a name: "unknown", "N.N.", "-".</summary>
    public static bool IsPlaceholder(string? written) => written is null || IsPlaceholder(NameTransliterator.SplitWords(written));

    private static bool IsPlaceholder(List<(string Letters, Script Script)> notes) =>
        notes.Sum(w => w.Letters.Length) < MinLetters
        || (notes.Count <= MaxPlaceholderWords && NameLists.IsPlaceholder(string.Join(' ', notes.Select(w => w.Letters))))
        || notes.TrueForAll(w => NameLists.IsPlaceholder(w.Letters));

    private static bool IsAbbreviatedParticle(List<(string Letters, Script Script)> notes, int at) =>
        at >= 0 && at + 1 < notes.Count && notes[at].Letters == "v" && notes[at + 1].Letters is "d";
}
