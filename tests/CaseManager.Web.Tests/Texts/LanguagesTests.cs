using Xunit;

namespace CaseManager.Web.Tests.Wordings;

/// <summary>Every language has all texts of English.</summary>
public sealed class LanguagesTests
{
    private static readonly IReadOnlyDictionary<string, LocalizedText> _firstLanguage = TextFiles.Store.GetTexts(TextFiles.FirstLanguage);

    public static TheoryData<string> Languages => new(TextFiles.Store.Languages);

    [Theory, MemberData(nameof(Languages))]
    public void Has_every_text(string language) =>
        Assert.Empty(TextChecks.CheckParity(TextFiles.FirstLanguage, _firstLanguage, language, TextFiles.Store.GetTexts(language)));

    [Theory, MemberData(nameof(Languages))]
    public void Has_every_form(string language) =>
        Assert.Empty(TextChecks.CheckForms(language, TextFiles.Store.GetTexts(language), PluralRules.GetForms(language)));

    [Theory, MemberData(nameof(Languages))]
    public void Has_the_same_placeholders(string language) =>
        Assert.Empty(TextChecks.CheckPlaceholders(language, TextFiles.Store.GetTexts(language))
            .Concat(TextChecks.CheckSamePlaceholders(_firstLanguage, language, TextFiles.Store.GetTexts(language))));

    [Fact]
    public void Detects_a_missing_unknown_or_mismatched_text()
    {
        var english = CreateLanguage(
            ("a.same", new("Yes")), ("a.missing", new("Only here")), ("a.count", CreateCountedText(("one", "{0}"), ("other", "{0}"))));
        var dutch = CreateLanguage(("a.same", new("Ja")), ("a.unknown", new("Alleen hier")), ("a.count", new("{0} zaken")));

        Assert.Equal(
            ["nl: a.missing is missing", "nl: a.unknown is not in en", "nl: a.count counts in one language and not in the other"],
            TextChecks.CheckParity("en", english, "nl", dutch));
    }

    [Fact]
    public void Detects_an_empty_text_and_a_missing_form()
    {
        var romanian = CreateLanguage(("a.empty", new(" ")), ("a.count", CreateCountedText(("one", "{0} caz"), ("other", "{0} de cazuri"))));

        Assert.Equal(
            ["ro: a.empty is empty", "ro: a.count needs the forms one, few, other"],
            TextChecks.CheckForms("ro", romanian, PluralRules.GetForms("ro")));
    }

    [Fact]
    public void Detects_mismatched_placeholders()
    {
        var english = CreateLanguage(("a.two", new("{0} and {1}")));
        var german = CreateLanguage(
            ("a.two", new("{0}")),
            ("a.gap", new("{1}")),
            ("a.form", CreateCountedText(("one", "ein Fall"), ("other", "{0} von {1}"))),
            ("a.brace", new("{name}")));

        Assert.Equal(
            [
                "de: a.gap leaves out a number of its placeholders",
                "de: a.form has a form without one of its placeholders",
                "de: a.brace has a brace that is no hole",
                "de: a.two has other placeholders",
            ],
            TextChecks.CheckPlaceholders("de", german).Concat(TextChecks.CheckSamePlaceholders(english, "de", german)));
    }

    [Fact]
    public void Allows_a_counted_form_to_spell_its_number() =>
        Assert.Empty(TextChecks.CheckPlaceholders("en", CreateLanguage(("a.count", CreateCountedText(("one", "One case"), ("other", "{0} cases"))))));

    private static Dictionary<string, LocalizedText> CreateLanguage(params (string Key, LocalizedText Text)[] texts) =>
        texts.ToDictionary(text => text.Key, text => text.Text);

    private static LocalizedText CreateCountedText(params (string Form, string Sentence)[] forms) =>
        new(forms.ToDictionary(form => form.Form, form => form.Sentence));
}
