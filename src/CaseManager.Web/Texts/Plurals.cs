namespace CaseManager.Web;

/// <summary>Plural rules of each language, from Unicode CLDR.</summary>
public static class PluralRules
{
    public const string One = "one";
    public const string Few = "few";
    public const string Many = "many";
    public const string Other = "other";

    private static readonly Dictionary<string, (string[] Forms, Func<long, string> FormFor)> _rules = new()
    {
        ["en"] = ([One, Other], OneOrOther),
        ["nl"] = ([One, Other], OneOrOther),
        ["de"] = ([One, Other], OneOrOther),
        ["ro"] = ([One, Few, Other], Romanian),
        ["pl"] = ([One, Few, Many, Other], Polish),
    };

    public static IReadOnlyCollection<string> Languages => _rules.Keys;

    /// <summary>The forms that a counted text must have in this language.</summary>
    public static IReadOnlyList<string> GetForms(string language) => GetRule(language).Forms;

    public static string GetForm(string language, long number) => GetRule(language).FormFor(Math.Abs(number));

    private static (string[] Forms, Func<long, string> FormFor) GetRule(string language) =>
        _rules.TryGetValue(language, out var rule)
            ? rule
            : throw new KeyNotFoundException($"No plural rule is known for the language '{language}'.");

    private static string OneOrOther(long number) => number == 1 ? One : Other;

    private static string Romanian(long number) => number switch
    {
        1 => One,
        0 => Few,
        _ when number % 100 is >= 1 and <= 19 => Few,
        _ => Other,
    };

    // The form "other" is for fractions, which never occur here, but Polish translations must still include it.
    private static string Polish(long number) => number switch
    {
        1 => One,
        _ when number % 10 is >= 2 and <= 4 && number % 100 is < 12 or > 14 => Few,
        _ => Many,
    };
}
