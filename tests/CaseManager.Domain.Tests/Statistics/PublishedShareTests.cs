using CaseManager.Domain.Statistics;
using Xunit;

namespace CaseManager.Domain.Tests.Statistics;

public sealed class PublishedShareTests
{
    [Fact]
    public void Of_those_charged_23_percent_were_convicted() =>
        Assert.Equal([("GB", 23m)], PublishedShare.GetByFigure(PublishedFigure.ConvictedOfCharged).Select(s => (s.Country, s.Percent)));

    [Fact]
    public void Sentences_of_four_years_or_more_were_75_percent_in_2018_and_31_in_2021() =>
        Assert.Equal([(2018, 75m), (2021, 31m)], PublishedShare.GetByFigure(PublishedFigure.FourYearsOrMore).Select(s => (s.Year!.Value, s.Percent)));

    [Fact]
    public void Each_says_where_it_comes_from_and_none_is_checked_yet() =>
        Assert.All(PublishedShare.All, share => Assert.Equal((true, false), (share.Source.Length > 10, share.IsVerified)));
}
