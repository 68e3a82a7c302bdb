using CaseManager.Domain.Cases;
using CaseManager.Web.TagHelpers;
using Xunit;

namespace CaseManager.Web.Tests.Forms;

/// <summary>Bar charts, and the comparison of our share with published shares.</summary>
public sealed class ChartTests
{
    [Fact]
    public void A_bar_is_proportional_to_the_greatest_number()
    {
        var picture = new FormPage().Add(new BarChart { Items = [new("2021", 200, "200"), new("2022", 50, "50")], Track = TrackKind.Justice }).ParseHtml()
            .GetSingle("svg");

        Assert.Equal(["400", "100"], picture.QuerySelectorAll(".app-bars__part").Select(bar => bar.GetAttribute("width")));
        Assert.Equal(["2021", "200", "2022", "50"], picture.QuerySelectorAll("text").Select(notes => notes.TextContent));
        Assert.Contains("app-bars--justice", picture.ClassList);
        Assert.Equal("true", picture.GetAttribute("aria-hidden"));
    }

    [Fact]
    public void A_suppressed_number_has_text_and_no_bar()
    {
        var picture = new FormPage().Add(new BarChart { Items = [new("Women", null, "under 5"), new("Men", 0, "0")], Maximum = 100 }).ParseHtml()
            .GetSingle("svg");

        Assert.Equal("0", picture.GetSingle(".app-bars__part").GetAttribute("width"));
        Assert.Equal("under 5", picture.GetSingle(".app-bars__said--held").TextContent);
    }

    [Fact]
    public void A_chart_of_zeros_has_no_bar() =>
        Assert.Empty(new FormPage().Add(new BarChart { Items = [new("2021", 0, "0")] }).ParseHtml().QuerySelectorAll(".app-bars__part"));

    [Fact]
    public void Our_share_is_a_bar_and_published_shares_are_lines()
    {
        var picture = new FormPage().Add(new ComparisonChart(FormPage.Texts) { Percent = 58, Lines = [new("UK 2018", 75), new("UK 2021", 31.5m)] }).ParseHtml()
            .GetSingle("svg");

        Assert.Equal("232", picture.GetSingle(".app-against__ours").GetAttribute("width"));
        Assert.Equal(["300", "126"], picture.QuerySelectorAll("line").Select(line => line.GetAttribute("x1")));
        Assert.Equal(("img", "Ours: 58%; UK 2018: 75%; UK 2021: 31.5%"), (picture.GetAttribute("role"), picture.GetAttribute("aria-label")));
    }

    [Fact]
    public void Line_labels_do_not_overlap()
    {
        var picture = new FormPage().Add(new ComparisonChart(FormPage.Texts) { Percent = 5, Lines = [new("A", 20), new("B", 21), new("C", 22), new("D", 23)] })
            .ParseHtml().GetSingle("svg");

        var rows = picture.QuerySelectorAll("text").Select(notes => int.Parse(notes.GetAttribute("y")!, provider: null)).Order().ToList();
        Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 18, 40));
        Assert.InRange(rows[0], 10, 20);
        Assert.InRange(rows[^1], 0, int.Parse(picture.GetAttribute("viewBox")!.Split(' ')[3], provider: null));
    }

    [Fact]
    public void Without_our_share_only_the_lines_appear()
    {
        var picture = new FormPage().Add(new ComparisonChart(FormPage.Texts) { Lines = [new("UK", 23)] }).ParseHtml().GetSingle("svg");

        Assert.Null(picture.QuerySelector(".app-against__ours"));
        Assert.Equal("UK: 23%", picture.GetAttribute("aria-label"));
    }
}
