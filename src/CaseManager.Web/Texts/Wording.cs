using System.Text.RegularExpressions;

namespace CaseManager.Web;

/// <summary>One text in one language, with its plural forms if it has a number.</summary>
/// <remarks>A placeholder is a number in braces. In a text with plural forms {0} is the number, which a form may write as a word.</remarks>
public sealed partial class Wording
{
    private const string Plain = "";

    public Wording(string sentence) : this(new Dictionary<string, string> { [Plain] = sentence })
    {
    }

    public Wording(IReadOnlyDictionary<string, string> forms)
    {
        Forms = forms;
        Holes = [.. forms.Values.SelectMany(HolesIn).Distinct().Order()];
    }

    public IReadOnlyDictionary<string, string> Forms { get; }

    public IReadOnlyList<int> Holes { get; }

    public bool Counts => !Forms.ContainsKey(Plain);

    /// <summary>Null for a text with plural forms.</summary>
    public string? Sentence => Forms.GetValueOrDefault(Plain);

    public Wording Map(Func<string, string> change) => new(Forms.ToDictionary(form => form.Key, form => change(form.Value)));

    public static IEnumerable<int> HolesIn(string sentence) => Hole().Matches(sentence).Select(NumberOf);

    public static string Fill(string sentence, Func<int, string?> argument) =>
        Hole().Replace(sentence, hole => argument(NumberOf(hole)) ?? "");

    private static int NumberOf(Match hole) => int.Parse(hole.Groups[1].ValueSpan, provider: null);

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Hole();
}
