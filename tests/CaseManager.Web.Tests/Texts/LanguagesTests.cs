using Xunit;

namespace CaseManager.Web.Tests.Wordings;

/// <summary>Every language has all texts of English.</summary>
public sealed class LanguagesTests
{
    private static readonly IReadOnlyDictionary<string, Wording> _first = TextFiles.Store.TextsOf(TextFiles.FirstLanguage);

    public static TheoryData<string> Languages => new(TextFiles.Store.Languages);

    [Theory, MemberData(nameof(Languages))]
    public void Has_every_text(string language) =>
        Assert.Empty(TextChecks.Parity(TextFiles.FirstLanguage, _first, language, TextFiles.Store.TextsOf(language)));

    [Theory, MemberData(nameof(Languages))]
    public void Has_every_form(string language) =>
        Assert.Empty(TextChecks.Forms(language, TextFiles.Store.TextsOf(language), Plurals.FormsOf(language)));

    [Theory, MemberData(nameof(Languages))]
    public void Has_the_same_holes(string language) =>
        Assert.Empty(TextChecks.Holes(language, TextFiles.Store.TextsOf(language))
            .Concat(TextChecks.SameHoles(_first, language, TextFiles.Store.TextsOf(language))));

    [Fact]
    public void Notices_a_text_that_is_missing_unknown_or_of_another_kind()
    {
        var english = Words(
            ("a.same", new("Yes")), ("a.missing", new("Only here")), ("a.count", Counted(("one", "{0}"), ("other", "{0}"))));
        var dutch = Words(("a.same", new("Ja")), ("a.unknown", new("Alleen hier")), ("a.count", new("{0} zaken")));

        Assert.Equal(
            ["nl: a.missing is missing", "nl: a.unknown is not in en", "nl: a.count counts in one language and not in the other"],
            TextChecks.Parity("en", english, "nl", dutch));
    }

    [Fact]
    public void Notices_an_empty_text_and_a_missing_form()
    {
        var romanian = Words(("a.empty", new(" ")), ("a.count", Counted(("one", "{0} caz"), ("other", "{0} de cazuri"))));

        Assert.Equal(
            ["ro: a.empty is empty", "ro: a.count needs the forms one, few, other"],
            TextChecks.Forms("ro", romanian, Plurals.FormsOf("ro")));
    }

    [Fact]
    public void Notices_holes_that_do_not_fit()
    {
        var english = Words(("a.two", new("{0} and {1}")));
        var german = Words(
            ("a.two", new("{0}")),
            ("a.gap", new("{1}")),
            ("a.form", Counted(("one", "ein Fall"), ("other", "{0} von {1}"))),
            ("a.brace", new("{name}")));

        Assert.Equal(
            [
                "de: a.gap leaves a number out among its holes",
                "de: a.form has a form without one of its holes",
                "de: a.brace has a brace that is no hole",
                "de: a.two has other holes",
            ],
            TextChecks.Holes("de", german).Concat(TextChecks.SameHoles(english, "de", german)));
    }

    [Fact]
    public void Lets_a_counted_form_say_its_number_in_a_word() =>
        Assert.Empty(TextChecks.Holes("en", Words(("a.count", Counted(("one", "One case"), ("other", "{0} cases"))))));

    private static Dictionary<string, Wording> Words(params (string Key, Wording Text)[] texts) =>
        texts.ToDictionary(text => text.Key, text => text.Text);

    private static Wording Counted(params (string Form, string Sentence)[] forms) =>
        new(forms.ToDictionary(form => form.Form, form => form.Sentence));
}
