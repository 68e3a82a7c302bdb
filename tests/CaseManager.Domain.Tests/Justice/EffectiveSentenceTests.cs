using CaseManager.Domain.Justice;
using Xunit;

namespace CaseManager.Domain.Tests.Justice;

/// <summary>Effective sentences, calculated by hand for review by a prosecutor.</summary>
public class EffectiveSentenceTests
{
    // One person's sentences in order of the charges; "> n" is consecutive to the n-th. Then the effective sentence, and whether it is at least four
    // years.
    public static TheoryData<string, string, bool> Examples => new()
    {
        // One charge.
        { "5y", "5y", true },
        { "4y", "4y", true },
        { "3y 11m", "3y 11m", false },
        { "48m", "4y", true },
        { "47m 29d", "3y 11m 29d", false },
        { "47m 30d", "4y", true }, // a month counts as 30 days
        { "3y 12m", "4y", true },
        { "365d", "1y 5d", false },
        { "fine", "", false },

        // Concurrent: the longest counts once.
        { "5y | 3y", "5y", true },
        { "3y | 5y", "5y", true },
        { "3y | 3y | 3y", "3y", false },
        { "9y 6m | 4y", "9y 6m", true },
        { "2y | fine", "2y", false },

        // Consecutive: they add up.
        { "2y | 2y > 1", "4y", true },
        { "2y | 1y > 1 | 1y > 2", "4y", true },
        { "2y 7m | 1y 6m > 1", "4y 1m", true },
        { "1y 11m 20d | 2y 20d > 1", "4y 10d", true },

        // Mixed: each begins when it is served, and the latest end counts.
        { "5y | 2y > 1 | 3y", "7y", true },
        { "5y | 2y > 1 | 9y", "9y", true },
        { "2y | 1y > 1 | 1y > 1", "3y", false }, // both consecutive to the first, concurrent with each other
        { "1y | 3y > 1 | 2y | 1y > 3", "4y", true },

        // Life overrides every other sentence; the minimum term is given beside it.
        { "life", "life", true },
        { "life 12y", "life 12y", true },
        { "2y | life", "life 2y", true },
        { "life 12y | 3y > 1", "life 15y", true },

        // Suspended sentences are not served.
        { "2y susp", "suspended", false },
        { "6y susp", "suspended", false },
        { "2y susp | fine", "suspended", false },
        { "5y | 6y susp", "5y", true },
        { "3y | 2y susp > 1", "3y", false },
        { "2y susp | 3y > 1", "3y", false }, // the sentence before it is not served

        // Partly suspended: the remainder is served.
        { "6y susp 3y", "3y", false },
        { "6y susp 2y", "4y", true },
        { "5y susp 1y 1d", "3y 11m 29d", false },
        { "3y susp 1y | 2y > 1", "4y", true },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_effective_sentence_matches_the_table(string sentences, string effective, bool fourYears)
    {
        var charges = sentences.Split('|').Select(text => (Id: Guid.CreateVersion7(), Text: text)).ToArray();

        var served = EffectiveSentence.Calculate(charges.ToDictionary(c => c.Id, c => c.Text.Split('>') is [var own, var after]
            ? CourtScenario.ParseSentence(own.Trim(), charges[int.Parse(after, System.Globalization.CultureInfo.InvariantCulture) - 1].Id)
            : CourtScenario.ParseSentence(c.Text.Trim())));

        Assert.Equal(
            (effective.StartsWith("life", StringComparison.Ordinal), effective == "suspended"
                ? Term.None.TotalDays : CourtScenario.ParseTerm(effective.Replace("life", "", StringComparison.Ordinal)).TotalDays,
                effective == "suspended", fourYears),
            (served.IsLife, served.Term.TotalDays, served.IsSuspended, served.IsFourYearsOrMore));
    }

    [Fact]
    public void A_life_sentence_has_no_length_and_is_never_zero()
    {
        var life = EffectiveSentence.Calculate(new Dictionary<Guid, Sentence> { [Guid.CreateVersion7()] = CourtScenario.ParseSentence("life") });

        Assert.True(life is { IsLife: true, IsFourYearsOrMore: true, IsSuspended: false });
        Assert.Equal(Term.None, life.Term);
    }

    [Fact]
    public void A_consecutive_sentence_ignores_a_quashed_predecessor()
    {
        var alone = EffectiveSentence.Calculate(new Dictionary<Guid, Sentence>
        { [Guid.CreateVersion7()] = CourtScenario.ParseSentence("3y", after: Guid.CreateVersion7()) });

        Assert.Equal(CourtScenario.ParseTerm("3y"), alone.Term);
    }

    [Fact]
    public void Circular_consecutive_sentences_are_detected()
    {
        var (one, two, three) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());

        Assert.True(EffectiveSentence.IsCircular(new Dictionary<Guid, Sentence>
        {
            [one] = CourtScenario.ParseSentence("1y", two),
            [two] = CourtScenario.ParseSentence("1y", three),
            [three] = CourtScenario.ParseSentence("1y", one)
        }));
        Assert.False(EffectiveSentence.IsCircular(new Dictionary<Guid, Sentence>
        {
            [one] = CourtScenario.ParseSentence("1y"),
            [two] = CourtScenario.ParseSentence("1y", one),
            [three] = CourtScenario.ParseSentence("1y", one)
        }));
    }

    [Theory]
    [InlineData("4y 6m", 54, 1620)]
    [InlineData("3y 11m 30d", 48, 1440)]
    [InlineData("29d", 0, 29)]
    public void A_term_converts_to_months_and_days(string length, int months, int days) =>
        Assert.Equal((months, days), (CourtScenario.ParseTerm(length).TotalMonths, CourtScenario.ParseTerm(length).TotalDays));
}
