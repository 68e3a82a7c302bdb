using System.Security.Cryptography;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Trafficking.Assessments;
using Xunit;

namespace CaseManager.Domain.Tests.Trafficking;

public class RulesetTests
{
    private static readonly Ruleset _rules = Ruleset.Current;

    [Theory]
    [InlineData(Profile.AdultLabour, 67)]
    [InlineData(Profile.ChildLabour, 65)]
    public void The_lists_are_as_long_as_published(Profile profile, int count) => Assert.Equal(count, _rules.GetQuestions(profile).Count);

    [Fact]
    public void Each_dimension_has_its_published_length() => Assert.Equal(
        [10, 10, 16, 9, 15, 7], Enum.GetValues<Dimension>().Select(d => _rules.GetQuestions(Profile.AdultLabour, d).Count));

    [Theory]
    [InlineData(Profile.AdultLabour, 7, 53, 7)]
    [InlineData(Profile.ChildLabour, 15, 50, 0)]
    public void The_weights_are_those_transcribed(Profile profile, int strong, int medium, int weak) => Assert.Equal(
        (strong, medium, weak), (CountQuestions(profile, Weight.Strong), CountQuestions(profile, Weight.Medium), CountQuestions(profile, Weight.Weak)));

    [Fact]
    public void The_lists_for_sexual_exploitation_are_provisional_and_differ()
    {
        Assert.Equal([Profile.AdultSexual, Profile.ChildSexual], _rules.Provisional);
        Assert.Equal((Weight.Strong, Weight.Strong, Weight.Strong),
            (GetWeight("CD07", Profile.AdultSexual), GetWeight("CD07", Profile.ChildSexual), GetWeight("EX06", Profile.ChildSexual)));
        Assert.DoesNotContain(_rules.GetQuestions(Profile.AdultSexual, Dimension.Exploitation), q => q.Weights[Profile.AdultSexual] == Weight.Strong);
        Assert.True(Assessment.Calculate(_rules, Profile.AdultSexual, true, new Dictionary<string, Reply>()).IsProvisional);
        Assert.False(Assessment.Calculate(_rules, Profile.AdultLabour, true, new Dictionary<string, Reply>()).IsProvisional);
    }

    [Fact]
    public void Every_term_in_a_question_is_a_legal_term() =>
        Assert.All(_rules.Questions, q => Assert.Subset(LegalDefinition.Current.GetTerms(q.Element).Select(t => t.Code).ToHashSet(), q.Terms.ToHashSet()));

    // Assessments under an edition must stay reproducible: corrected rules are a new file with a new line here.
    [Theory]
    [InlineData("2026-11-25", "81863b72cf87ff3be8eb4f75759d52115c8f39be96b4a3bc8318c17f293721e7")]
    public void A_published_edition_is_never_edited(string version, string digest)
    {
        using var file = typeof(Ruleset).Assembly.GetManifestResourceStream($"delphi.{version}.json")!;
        Assert.Equal(digest, Convert.ToHexStringLower(SHA256.HashData(file)));
        Assert.Equal(version, Ruleset.Find(version).Version);
    }

    [Fact]
    public void Every_edition_is_known_by_its_digest() => Assert.Equal(
        typeof(RulesetTests).GetMethod(nameof(A_published_edition_is_never_edited))!.GetCustomAttributes(typeof(InlineDataAttribute), false).Length,
        typeof(Ruleset).Assembly.GetManifestResourceNames().Count(n => n.StartsWith("delphi.", StringComparison.Ordinal)));

    private static int CountQuestions(Profile profile, Weight weight) => _rules.GetQuestions(profile).Count(q => q.Weights[profile] == weight);

    private static Weight GetWeight(string code, Profile profile) => _rules.Questions.Single(q => q.Code == code).Weights[profile];
}
