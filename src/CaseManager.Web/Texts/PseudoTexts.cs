namespace CaseManager.Web;

/// <summary>
/// A pseudo-language made from English. Text outside ⟦⟧ on a page does not come from the store; lines are as long as in the
/// longest language.
/// </summary>
internal static class PseudoLanguage
{
    public const string SourceLanguage = "en";
    public const string Code = "qps";
    public const string Culture = "qps-ploc";

    private const int WordLength = 10;
    private const string Letters = "AEIOUaeiou";
    private const string Accented = "ÁËÍÖÚáëíöú";

    public static string Pseudolocalize(string sentence)
    {
        var longer = Enumerable.Range(1, Math.Max(1, sentence.Length * 2 / 5)).Select(place => place % WordLength == 0 ? ' ' : '~');
        return $"⟦{string.Concat(sentence.Select(Accent))}{string.Concat(longer)}⟧";
    }

    private static char Accent(char letter) => Letters.IndexOf(letter) is var place and >= 0 ? Accented[place] : letter;
}
