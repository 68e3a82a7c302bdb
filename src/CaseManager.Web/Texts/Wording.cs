using System.Text.RegularExpressions;

namespace CaseManager.Web;

/// <summary>One text in one language, with its plural forms if it has a number.</summary>
/// <remarks>A placeholder is a number in braces. In a text with plural forms {0} is the number, which a form may write as a word.</remarks>
public sealed partial class LocalizedText
{
    private const string Plain = "";

    public LocalizedText(string sentence) : this(new Dictionary<string, string> { [Plain] = sentence })
    {
    }

    public LocalizedText(IReadOnlyDictionary<string, string> forms)
    {
        Forms = forms;
        Placeholders = [.. forms.Values.SelectMany(FindPlaceholders).Distinct().Order()];
    }

    public IReadOnlyDictionary<string, string> Forms { get; }

    public IReadOnlyList<int> Placeholders { get; }

    public bool HasPluralForms => !Forms.ContainsKey(Plain);

    /// <summary>Null for a text with plural forms.</summary>
    public string? Sentence => Forms.GetValueOrDefault(Plain);

    public LocalizedText Map(Func<string, string> change) => new(Forms.ToDictionary(form => form.Key, form => change(form.Value)));

    public static IEnumerable<int> FindPlaceholders(string sentence) => PlaceholderPattern().Matches(sentence).Select(ParseNumber);

    public static string Fill(string sentence, Func<int, string?> argument) =>
        PlaceholderPattern().Replace(sentence, hole => argument(ParseNumber(hole)) ?? "");

    private static int ParseNumber(Match hole) => int.Parse(hole.Groups[1].ValueSpan, provider: null);

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex PlaceholderPattern();
}
