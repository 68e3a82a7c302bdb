using System.Text.RegularExpressions;
using Language = System.Collections.Generic.IReadOnlyDictionary<string, CaseManager.Web.LocalizedText>;

namespace CaseManager.Web.Tests.Wordings;

/// <summary>Checks the text files as data. Each check returns a sentence per fault.</summary>
internal static partial class TextChecks
{
    /// <summary>Returns an error for each text that only one language has, or that has plural forms in only one.</summary>
    public static IEnumerable<string> CheckParity(string firstName, Language first, string name, Language other)
    {
        var missing = first.Keys.Except(other.Keys).Select(key => $"{name}: {key} is missing");
        var unknown = other.Keys.Except(first.Keys).Select(key => $"{name}: {key} is not in {firstName}");
        var unlike = first.Keys.Intersect(other.Keys).Where(key => first[key].HasPluralForms != other[key].HasPluralForms)
            .Select(key => $"{name}: {key} counts in one language and not in the other");
        return [.. missing, .. unknown, .. unlike];
    }

    /// <summary>Returns an error for each empty text, and for each text with a count whose plural forms are not exactly those of the language.</summary>
    public static IEnumerable<string> CheckForms(string name, Language language, IReadOnlyList<string> forms)
    {
        var empty = language.Where(text => text.Value.Forms.Values.Any(string.IsNullOrWhiteSpace))
            .Select(text => $"{name}: {text.Key} is empty");
        var wrong = language.Where(text => text.Value.HasPluralForms && !text.Value.Forms.Keys.Order().SequenceEqual(forms.Order()))
            .Select(text => $"{name}: {text.Key} needs the forms {string.Join(", ", forms)}");
        return [.. empty, .. wrong];
    }

    /// <summary>Returns an error for unpaired braces, gaps in numbering from {0}, and forms without a placeholder (a count may be a word).</summary>
    public static IEnumerable<string> CheckPlaceholders(string name, Language language) =>
        language.SelectMany(text => CheckPlaceholdersOfText(name, text.Key, text.Value));

    /// <summary>Returns an error for each text whose placeholders differ between the two languages.</summary>
    public static IEnumerable<string> CheckSamePlaceholders(Language first, string name, Language other) =>
        first.Keys.Intersect(other.Keys).Where(key => !first[key].Placeholders.SequenceEqual(other[key].Placeholders))
            .Select(key => $"{name}: {key} has other placeholders");

    /// <summary>Returns an error for each count, from 0 upwards, for which the plural rule gives an unexpected form.</summary>
    public static IEnumerable<string> CheckPlurals(string name, IReadOnlyList<string> expected, Func<long, string> rule) =>
        Enumerable.Range(0, expected.Count).Where(number => rule(number) != expected[number])
            .Select(number => $"{name}: {number} is {expected[number]}, not {rule(number)}");

    private static IEnumerable<string> CheckPlaceholdersOfText(string name, string key, LocalizedText text)
    {
        if (!text.Placeholders.SequenceEqual(Enumerable.Range(0, text.Placeholders.Count)))
        {
            yield return $"{name}: {key} leaves out a number of its placeholders";
        }

        foreach (var form in text.Forms.Values)
        {
            if (text.Placeholders.Except(LocalizedText.FindPlaceholders(form)).Any(hole => hole != 0 || !text.HasPluralForms))
            {
                yield return $"{name}: {key} has a form without one of its placeholders";
            }

            if (UnpairedBrace().IsMatch(form))
            {
                yield return $"{name}: {key} has a brace that is no hole";
            }
        }
    }

    [GeneratedRegex(@"\{(?!\d\})|(?<!\{\d)\}")]
    private static partial Regex UnpairedBrace();
}
