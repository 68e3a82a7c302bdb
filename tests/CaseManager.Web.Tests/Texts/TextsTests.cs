using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace CaseManager.Web.Tests.Wordings;

/// <summary>A text is found in the reader's language or not at all.</summary>
public sealed class TextsTests : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;

    private readonly Texts _texts = new(new TextStore(new Dictionary<string, IReadOnlyDictionary<string, Wording>>
    {
        ["en"] = new Dictionary<string, Wording>
        {
            ["a.plain"] = new("Cases"),
            ["a.hole"] = new("Lead: {0}"),
            ["a.count"] = new(new Dictionary<string, string> { ["one"] = "One case of {1}", ["other"] = "{0} cases of {1}" }),
            ["codes.DayOfWeek.Monday"] = new("On Monday"),
            ["common.date.day"] = new("{0} {1} {2}"),
            ["common.date.month"] = new("{0} {1}"),
            ["common.date.year"] = new("{0}"),
            ["common.date.moment"] = new("{0} {1} {2} at {3}"),
        },
        ["ro"] = new Dictionary<string, Wording>
        {
            ["a.plain"] = new("Cazuri"),
            ["a.count"] = new(new Dictionary<string, string> { ["one"] = "{0} caz", ["few"] = "{0} cazuri", ["other"] = "{0} de cazuri" }),
            ["common.date.day"] = new("{0} {1} {2}"),
        },
    }));

    public TextsTests() => Read("en-GB");

    public void Dispose() => CultureInfo.CurrentUICulture = _before;

    [Fact]
    public void Speaks_the_language_of_the_reader()
    {
        Assert.Equal("Cases", _texts["a.plain"]);

        Read("ro-RO");

        Assert.Equal("Cazuri", _texts["a.plain"]);
        Assert.Equal(
            ["0 cazuri", "1 caz", "2 cazuri", "20 de cazuri"],
            new long[] { 0, 1, 2, 20 }.Select(number => _texts.Count("a.count", number)));
    }

    [Fact]
    public void Falls_back_to_no_other_language()
    {
        Read("ro-RO");

        Assert.False(_texts.Has("a.hole"));
        var missing = Assert.Throws<KeyNotFoundException>(() => _texts["a.hole", "Ana"]);
        Assert.Contains("ro: a.hole", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Knows_no_language_without_texts()
    {
        Read("nl-NL");

        Assert.Contains("'nl-NL'", Assert.Throws<KeyNotFoundException>(() => _texts["a.plain"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fills_every_hole_or_refuses()
    {
        Assert.Equal("Lead: {0} & Ana", _texts["a.hole", "{0} & Ana"]);
        Assert.Throws<FormatException>(() => _texts["a.hole"]);
        Assert.Throws<FormatException>(() => _texts["a.plain", "Ana"]);
        Assert.Throws<KeyNotFoundException>(() => _texts["a.count"]);
        Assert.Throws<KeyNotFoundException>(() => _texts.Count("a.plain", 1));
    }

    [Fact]
    public void Counts_in_the_form_and_the_figures_of_the_language() =>
        Assert.Equal(
            ["0 cases of Ana", "One case of Ana", "1,234 cases of Ana"],
            new long[] { 0, 1, 1234 }.Select(number => _texts.Count("a.count", number, "Ana")));

    [Fact]
    public void Calls_a_code_by_its_name()
    {
        Assert.Equal("On Monday", _texts.Of(DayOfWeek.Monday));
        Assert.Throws<KeyNotFoundException>(() => _texts.Of(DayOfWeek.Sunday));
    }

    [Fact]
    public void Writes_dates_in_words_and_as_much_of_them_as_is_known()
    {
        Assert.Equal("20 November 2026", _texts.Date(new DateOnly(2026, 11, 20)));
        Assert.Equal("November 2026", _texts.Date(2026, 11));
        Assert.Equal("2026", _texts.Date(2026));

        Read("ro-RO");

        Assert.Equal("20 noiembrie 2026", _texts.Date(new DateOnly(2026, 11, 20)));
    }

    [Fact]
    public void Writes_a_moment_as_the_clocks_of_the_zone_show_it()
    {
        var moment = new DateTimeOffset(2026, 11, 20, 22, 42, 0, TimeSpan.Zero);

        Assert.Equal("21 November 2026 at 00:42", _texts.Moment(moment, TimeZoneInfo.FindSystemTimeZoneById("Europe/Bucharest")));
    }

    [Fact]
    public void Disguises_every_text_and_keeps_its_holes_in_the_pseudo_language()
    {
        Read("qps-ploc");

        Assert.Equal("⟦Cásës~~⟧", _texts["a.plain"]);
        Assert.Equal("⟦Lëád: Ana~~~⟧", _texts["a.hole", "Ana"]);
        Assert.StartsWith("⟦Önë cásë öf Ana", _texts.Count("a.count", 1, "Ana"), StringComparison.Ordinal);
        Assert.StartsWith("⟦20 November 2026", _texts.Date(new DateOnly(2026, 11, 20)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("false", "en-GB")]
    [InlineData("true", "en-GB qps-Ploc")]
    public void Offers_the_pseudo_language_only_where_it_is_asked_for(string pseudo, string offered)
    {
        using var services = Services(pseudo);

        var options = services.GetRequiredService<IOptions<RequestLocalizationOptions>>().Value;

        Assert.Equal("en-GB", options.DefaultRequestCulture.UICulture.Name);
        Assert.Equal(offered, string.Join(' ', options.SupportedUICultures!.Select(culture => culture.Name)));
    }

    [Fact]
    public void Speaks_for_the_framework_where_a_value_cannot_be_read()
    {
        using var services = Services("false");

        var messages = services.GetRequiredService<IOptions<MvcOptions>>().Value.ModelBindingMessageProvider;

        Assert.Equal("Check this answer", messages.AttemptedValueIsInvalidAccessor("<script>", "Input.Born"));
    }

    private static ServiceProvider Services(string pseudo) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Texts:Pseudo", pseudo)]).Build())
        .AddTexts()
        .BuildServiceProvider();

    private static void Read(string culture) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
}
