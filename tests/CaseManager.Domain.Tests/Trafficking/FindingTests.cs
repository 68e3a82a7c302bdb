using CaseManager.Domain.People;
using CaseManager.Domain.Trafficking;
using Xunit;

namespace CaseManager.Domain.Tests.Trafficking;

public class FindingTests
{
    private static readonly Dictionary<string, (Enum Code, Element Element)> _signsByLetter = new()
    {
        ["Act"] = (Act.Recruitment, Element.Act),
        ["Means"] = (Means.Deception, Element.Means),
        ["Purpose"] = (ExploitationForm.ForcedLabour, Element.Purpose),
    };

    [Theory]
    [InlineData("Act Means Purpose", AgeGroup.Adult, "")]
    [InlineData("Act Purpose", AgeGroup.Adult, "Means")]
    [InlineData("Act Means", AgeGroup.Adult, "Purpose")]
    [InlineData("Means Purpose", AgeGroup.Adult, "Act")]
    [InlineData("", AgeGroup.Adult, "Act Means Purpose")]
    [InlineData("Act Purpose", AgeGroup.Child, "")]
    [InlineData("Act Purpose", AgeGroup.PresumedChild, "")]
    [InlineData("Act", AgeGroup.Child, "Purpose")]
    [InlineData("Act Purpose", AgeGroup.NotKnown, "Means")]
    public void A_finding_names_missing_elements(string shown, AgeGroup age, string missing) =>
        Assert.Equal(missing, string.Join(' ', Evaluate(shown, age).MissingElements));

    [Theory]
    [InlineData("Act Means Purpose", AgeGroup.Adult, "ThreeElements ConsentIrrelevant")]
    [InlineData("Act Purpose", AgeGroup.Adult, "ThreeElements")]
    [InlineData("Act Purpose", AgeGroup.Child, "ThreeElements MeansNotNeededForChild")]
    [InlineData("Act Purpose", AgeGroup.PresumedChild, "ThreeElements PresumedChild MeansNotNeededForChild")]
    [InlineData("Act Purpose", AgeGroup.NotKnown, "ThreeElements MeansNotNeededForChild")]
    public void A_finding_names_its_rules(string shown, AgeGroup age, string rules) =>
        Assert.Equal(rules, string.Join(' ', Evaluate(shown, age).AppliedRules.Select(r => r.Code)));

    [Theory]
    [InlineData(new[] { IndicatorSource.Survivor }, Confidence.Stated)]
    [InlineData(new[] { IndicatorSource.ThirdParty }, Confidence.Stated)]
    [InlineData(new[] { IndicatorSource.Document }, Confidence.Supported)]
    [InlineData(new[] { IndicatorSource.Observation }, Confidence.Supported)]
    [InlineData(new[] { IndicatorSource.Survivor, IndicatorSource.ThirdParty }, Confidence.Corroborated)]
    [InlineData(new[] { IndicatorSource.Survivor, IndicatorSource.Survivor }, Confidence.Stated)]
    public void A_sign_is_supported_by_a_record_and_corroborated_by_a_second_source(IndicatorSource[] sources, Confidence confidence)
    {
        var acts = CaseFixture.CreateSigns([.. sources.Select(s => ((Enum)Act.Recruitment, s))]);
        var indicators = CaseFixture.OpenCase(a => a with { Acts = acts }).Victims[0].Indicators;

        var sign = Assert.Single(Finding.Calculate(indicators, AgeGroup.Adult, LegalDefinition.Current).Elements[0].Signs);
        Assert.Equal(confidence, sign.Confidence);
        Assert.Equal(sources.Distinct(), sign.Sources.Select(s => s.Kind));
    }

    private static Finding Evaluate(string shown, AgeGroup age)
    {
        var signs = shown.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => _signsByLetter[s])
            .ToLookup(s => s.Element, s => (s.Code, IndicatorSource.Survivor));
        var indicators = CaseFixture.OpenCase(a => a with
        {
            Acts = CaseFixture.CreateSigns([.. signs[Element.Act]]),
            Means = CaseFixture.CreateSigns([.. signs[Element.Means]]),
            Purpose = new(CaseFixture.CreateSigns([.. signs[Element.Purpose]]).Indicators, default),
        }).Victims[0].Indicators;
        return Finding.Calculate(indicators, age, LegalDefinition.Current);
    }
}

public class AgeGroupTests
{
    private static readonly DateOnly _openedOn = new(2026, 11, 23);

    [Theory]
    [InlineData("2008-11-24", AgeGroup.Child)]
    [InlineData("2008-11-23", AgeGroup.Adult)]
    public void A_person_is_an_adult_on_the_eighteenth_birthday(string born, AgeGroup expected) =>
        Assert.Equal(expected,
            AgeGroups.Calculate(BirthDate.FromExactDate(DateOnly.Parse(born, null)), ApproximateDate.FromDate(_openedOn), _openedOn, LegalDefinition.Current));

    [Fact]
    public void The_age_when_the_exploitation_began_counts() =>
        Assert.Equal(AgeGroup.Child, AgeGroups.Calculate(BirthDate.FromExactDate(new(2005, 1, 1)), new(2022), _openedOn, LegalDefinition.Current));

    [Fact]
    public void A_possible_child_is_presumed_to_be_a_child() =>
        Assert.Equal(AgeGroup.PresumedChild, AgeGroups.Calculate(BirthDate.FromApproximateDate(new(2004)), new(2022), _openedOn, LegalDefinition.Current));

    [Fact]
    public void An_estimated_age_keeps_its_range()
    {
        Assert.Equal(AgeGroup.PresumedChild, AgeGroups.Calculate(BirthDate.FromEstimatedAge(15, 18, _openedOn), null, _openedOn, LegalDefinition.Current));
        Assert.Equal(AgeGroup.Child, AgeGroups.Calculate(BirthDate.FromEstimatedAge(15, 17, _openedOn), null, _openedOn, LegalDefinition.Current));
        Assert.Equal(AgeGroup.Adult, AgeGroups.Calculate(BirthDate.FromEstimatedAge(18, 25, _openedOn), null, _openedOn, LegalDefinition.Current));
    }

    [Fact]
    public void Without_a_birth_date_the_age_is_not_known() =>
        Assert.Equal(AgeGroup.NotKnown, AgeGroups.Calculate(null, new(2022), _openedOn, LegalDefinition.Current));
}

public class LegalDefinitionTests
{
    [Fact]
    public void Every_code_is_in_the_definition_with_a_source()
    {
        var law = LegalDefinition.Current;

        Assert.Equal(Enum.GetNames<Act>(), law.Acts.Select(t => t.Code));
        Assert.Equal(Enum.GetNames<Means>(), law.Means.Select(t => t.Code));
        Assert.Equal(Enum.GetNames<ExploitationForm>(), law.Forms.Select(t => t.Code));
        Assert.All([.. law.Rules, .. law.Acts, .. law.Means, .. law.Forms], t => Assert.NotEqual("", t.Source));
    }
}
