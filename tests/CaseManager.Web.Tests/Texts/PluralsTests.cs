using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace CaseManager.Web.Tests.Wordings;

/// <summary>The plural rules match those of Unicode, as implemented in Node.js.</summary>
public sealed class PluralRulesTests(PluralRulesTests.UnicodeRules unicode) : IClassFixture<PluralRulesTests.UnicodeRules>
{
    private const int Highest = 300;

    public static TheoryData<string> Languages => new(PluralRules.Languages);

    [Theory, MemberData(nameof(Languages))]
    public void Counts_as_Unicode_does(string language) =>
        Assert.Empty(TextChecks.CheckPlurals(language, unicode.GetForms(language), number => PluralRules.GetForm(language, number)));

    [Theory, MemberData(nameof(Languages))]
    public void Has_every_form_that_a_number_can_ask_for(string language) =>
        Assert.Subset(PluralRules.GetForms(language).ToHashSet(), unicode.GetForms(language).ToHashSet());

    [Fact]
    public void Detects_a_rule_of_another_language()
    {
        var faults = TextChecks.CheckPlurals("ro", unicode.GetForms("ro"), number => PluralRules.GetForm("en", number)).ToList();

        Assert.Contains("ro: 0 is few, not other", faults);
        Assert.Contains("ro: 119 is few, not other", faults);
        Assert.DoesNotContain(faults, fault => fault.StartsWith("ro: 20 ", StringComparison.Ordinal));
    }

    /// <summary>The form of every number from 0, in every language that has a rule.</summary>
    public sealed class UnicodeRules
    {
        private readonly Dictionary<string, string[]> _forms;

        public UnicodeRules()
        {
            var languages = JsonSerializer.Serialize(PluralRules.Languages);
            var script = $$"""
                const forms = language => [...Array({{Highest + 1}}).keys()].map(number => new Intl.PluralRules(language).select(number))
                console.log(JSON.stringify(Object.fromEntries({{languages}}.map(language => [language, forms(language)]))))
                """;

            using var node = Process.Start(new ProcessStartInfo("node", ["-e", script]) { RedirectStandardOutput = true })!;
            _forms = JsonSerializer.Deserialize<Dictionary<string, string[]>>(node.StandardOutput.ReadToEnd())!;
        }

        public string[] GetForms(string language) => _forms[language];
    }
}
