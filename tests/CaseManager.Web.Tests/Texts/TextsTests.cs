using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace CaseManager.Web.Tests.Wordings;

/// <summary>A text is found in the reader's language or not at all.</summary>
public sealed class TextLocalizerTests : IDisposable
{
    private readonly CultureInfo _previousCulture = CultureInfo.CurrentUICulture;

    private readonly TextLocalizer _texts = new(new TextStore(new Dictionary<string, IReadOnlyDictionary<string, LocalizedText>>
    {
        ["en"] = new Dictionary<string, LocalizedText>
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
        ["ro"] = new Dictionary<string, LocalizedText>
        {
            ["a.plain"] = new("Cazuri"),
            ["a.count"] = new(new Dictionary<string, string> { ["one"] = "{0} caz", ["few"] = "{0} cazuri", ["other"] = "{0} de cazuri" }),
            ["common.date.day"] = new("{0} {1} {2}"),
        },
    }));

    public TextLocalizerTests() => SetCulture("en-GB");

    public void Dispose() => CultureInfo.CurrentUICulture = _previousCulture;

    [Fact]
    public void Uses_the_language_of_the_reader()
    {
        Assert.Equal("Cases", _texts["a.plain"]);

        SetCulture("ro-RO");

        Assert.Equal("Cazuri", _texts["a.plain"]);
        Assert.Equal(
            ["0 cazuri", "1 caz", "2 cazuri", "20 de cazuri"],
            new long[] { 0, 1, 2, 20 }.Select(number => _texts.Count("a.count", number)));
    }

    [Fact]
    public void Falls_back_to_no_other_language()
    {
        SetCulture("ro-RO");

        Assert.False(_texts.Has("a.hole"));
        var missing = Assert.Throws<KeyNotFoundException>(() => _texts["a.hole", "Ana"]);
        Assert.Contains("ro: a.hole", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rejects_a_language_without_texts()
    {
        SetCulture("nl-NL");

        Assert.Contains("'nl-NL'", Assert.Throws<KeyNotFoundException>(() => _texts["a.plain"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fills_every_placeholder_or_refuses()
    {
        Assert.Equal("Lead: {0} & Ana", _texts["a.hole", "{0} & Ana"]);
        Assert.Throws<FormatException>(() => _texts["a.hole"]);
        Assert.Throws<FormatException>(() => _texts["a.plain", "Ana"]);
        Assert.Throws<KeyNotFoundException>(() => _texts["a.count"]);
        Assert.Throws<KeyNotFoundException>(() => _texts.Count("a.plain", 1));
    }

    [Fact]
    public void Counts_with_the_forms_and_digits_of_the_language() =>
        Assert.Equal(
            ["0 cases of Ana", "One case of Ana", "1,234 cases of Ana"],
            new long[] { 0, 1, 1234 }.Select(number => _texts.Count("a.count", number, "Ana")));

    [Fact]
    public void Describes_a_code_by_its_text()
    {
        Assert.Equal("On Monday", _texts.Describe(DayOfWeek.Monday));
        Assert.Throws<KeyNotFoundException>(() => _texts.Describe(DayOfWeek.Sunday));
    }

    [Fact]
    public void Formats_dates_in_words_with_the_known_precision()
    {
        Assert.Equal("20 November 2026", _texts.FormatDate(new DateOnly(2026, 11, 20)));
        Assert.Equal("November 2026", _texts.FormatDate(2026, 11));
        Assert.Equal("2026", _texts.FormatDate(2026));

        SetCulture("ro-RO");

        Assert.Equal("20 noiembrie 2026", _texts.FormatDate(new DateOnly(2026, 11, 20)));
    }

    [Fact]
    public void Formats_a_moment_in_the_time_zone()
    {
        var moment = new DateTimeOffset(2026, 11, 20, 22, 42, 0, TimeSpan.Zero);

        Assert.Equal("21 November 2026 at 00:42", _texts.FormatDateTime(moment, TimeZoneInfo.FindSystemTimeZoneById("Europe/Bucharest")));
    }

    [Fact]
    public void Disguises_every_text_and_keeps_placeholders_in_the_pseudo_language()
    {
        SetCulture("qps-ploc");

        Assert.Equal("⟦Cásës~~⟧", _texts["a.plain"]);
        Assert.Equal("⟦Lëád: Ana~~~⟧", _texts["a.hole", "Ana"]);
        Assert.StartsWith("⟦Önë cásë öf Ana", _texts.Count("a.count", 1, "Ana"), StringComparison.Ordinal);
        Assert.StartsWith("⟦20 November 2026", _texts.FormatDate(new DateOnly(2026, 11, 20)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("false", "en-GB")]
    [InlineData("true", "en-GB qps-Ploc")]
    public void Offers_the_pseudo_language_only_where_configured(string pseudo, string offered)
    {
        using var services = BuildServices(pseudo);

        var options = services.GetRequiredService<IOptions<RequestLocalizationOptions>>().Value;

        Assert.Equal("en-GB", options.DefaultRequestCulture.UICulture.Name);
        Assert.Equal(offered, string.Join(' ', options.SupportedUICultures!.Select(culture => culture.Name)));
    }

    [Fact]
    public void Supplies_framework_messages_for_unreadable_values()
    {
        using var services = BuildServices("false");

        var messages = services.GetRequiredService<IOptions<MvcOptions>>().Value.ModelBindingMessageProvider;

        Assert.Equal("Check this answer", messages.AttemptedValueIsInvalidAccessor("<script>", "Input.BirthDate"));
    }

    private static ServiceProvider BuildServices(string pseudo) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Texts:Pseudo", pseudo)]).Build())
        .AddTexts()
        .BuildServiceProvider();

    private static void SetCulture(string culture) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
}
