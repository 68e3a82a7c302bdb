using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;
using Xunit;

namespace CaseManager.Domain.Tests.Trafficking;

public class FindingTests
{
    private static readonly Dictionary<string, (Enum Code, Element Element)> _one = new()
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
    public void Names_what_is_missing(string shown, AgeGroup age, string missing) =>
        Assert.Equal(missing, string.Join(' ', Weigh(shown, age).Missing));

    [Theory]
    [InlineData("Act Means Purpose", AgeGroup.Adult, "ThreeElements ConsentIrrelevant")]
    [InlineData("Act Purpose", AgeGroup.Adult, "ThreeElements")]
    [InlineData("Act Purpose", AgeGroup.Child, "ThreeElements MeansNotNeededForChild")]
    [InlineData("Act Purpose", AgeGroup.PresumedChild, "ThreeElements PresumedChild MeansNotNeededForChild")]
    [InlineData("Act Purpose", AgeGroup.NotKnown, "ThreeElements MeansNotNeededForChild")]
    public void Says_by_which_rules(string shown, AgeGroup age, string rules) =>
        Assert.Equal(rules, string.Join(' ', Weigh(shown, age).Because.Select(r => r.Code)));

    [Theory]
    [InlineData(new[] { IndicatorSource.Survivor }, Confidence.Stated)]
    [InlineData(new[] { IndicatorSource.ThirdParty }, Confidence.Stated)]
    [InlineData(new[] { IndicatorSource.Document }, Confidence.Supported)]
    [InlineData(new[] { IndicatorSource.Observation }, Confidence.Supported)]
    [InlineData(new[] { IndicatorSource.Survivor, IndicatorSource.ThirdParty }, Confidence.Corroborated)]
    [InlineData(new[] { IndicatorSource.Survivor, IndicatorSource.Survivor }, Confidence.Stated)]
    public void A_sign_is_supported_by_a_record_and_corroborated_by_a_second_source(IndicatorSource[] sources, Confidence confidence)
    {
        var acts = Stories.Signs([.. sources.Select(s => ((Enum)Act.Recruitment, s))]);
        var indicators = Stories.Open(a => a with { Acts = acts }).Victims[0].Indicators;

        var sign = Assert.Single(Finding.Weigh(indicators, AgeGroup.Adult, LegalDefinition.Current).Elements[0].Signs);
        Assert.Equal(confidence, sign.Confidence);
        Assert.Equal(sources.Distinct(), sign.Sources.Select(s => s.Kind));
    }

    private static Finding Weigh(string shown, AgeGroup age)
    {
        var signs = shown.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => _one[s]).ToLookup(s => s.Element, s => (s.Code, IndicatorSource.Survivor));
        var indicators = Stories.Open(a => a with
        {
            Acts = Stories.Signs([.. signs[Element.Act]]),
            Means = Stories.Signs([.. signs[Element.Means]]),
            Purpose = new(Stories.Signs([.. signs[Element.Purpose]]).Signs, default),
        }).Victims[0].Indicators;
        return Finding.Weigh(indicators, age, LegalDefinition.Current);
    }
}

public class AgeGroupTests
{
    private static readonly DateOnly _opened = new(2026, 11, 23);

    [Theory]
    [InlineData("2008-11-24", AgeGroup.Child)]
    [InlineData("2008-11-23", AgeGroup.Adult)]
    public void On_the_eighteenth_birthday_one_is_an_adult(string born, AgeGroup expected) =>
        Assert.Equal(expected, AgeGroups.When(BirthDate.Exact(DateOnly.Parse(born, null)), ApproximateDate.On(_opened), _opened, LegalDefinition.Current));

    [Fact]
    public void What_counts_is_the_age_when_it_began() =>
        Assert.Equal(AgeGroup.Child, AgeGroups.When(BirthDate.Exact(new(2005, 1, 1)), new(2022), _opened, LegalDefinition.Current));

    [Fact]
    public void Who_may_have_been_a_child_is_presumed_to_have_been() =>
        Assert.Equal(AgeGroup.PresumedChild, AgeGroups.When(BirthDate.Approximate(new(2004)), new(2022), _opened, LegalDefinition.Current));

    [Fact]
    public void An_estimate_is_as_wide_as_it_was_made()
    {
        Assert.Equal(AgeGroup.PresumedChild, AgeGroups.When(BirthDate.Estimated(15, 18, _opened), null, _opened, LegalDefinition.Current));
        Assert.Equal(AgeGroup.Child, AgeGroups.When(BirthDate.Estimated(15, 17, _opened), null, _opened, LegalDefinition.Current));
        Assert.Equal(AgeGroup.Adult, AgeGroups.When(BirthDate.Estimated(18, 25, _opened), null, _opened, LegalDefinition.Current));
    }

    [Fact]
    public void Without_a_birth_date_the_age_is_not_known() =>
        Assert.Equal(AgeGroup.NotKnown, AgeGroups.When(null, new(2022), _opened, LegalDefinition.Current));
}

public class LegalDefinitionTests
{
    [Fact]
    public void Every_code_stands_in_the_definition_with_a_source()
    {
        var law = LegalDefinition.Current;

        Assert.Equal(Enum.GetNames<Act>(), law.Acts.Select(t => t.Code));
        Assert.Equal(Enum.GetNames<Means>(), law.Means.Select(t => t.Code));
        Assert.Equal(Enum.GetNames<ExploitationForm>(), law.Forms.Select(t => t.Code));
        Assert.All([.. law.Rules, .. law.Acts, .. law.Means, .. law.Forms], t => Assert.NotEqual("", t.Source));
    }
}
