using CaseManager.Domain.Cases;
using CaseManager.Web.TagHelpers;
using Xunit;

namespace CaseManager.Web.Tests.Forms;

/// <summary>Bar charts, and the comparison of our share with published shares.</summary>
public sealed class PicturesOfNumbersTests
{
    [Fact]
    public void A_bar_is_as_long_as_its_number_is_part_of_the_greatest()
    {
        var picture = new FormPage().Add(new Bars { Items = [new("2021", 200, "200"), new("2022", 50, "50")], Track = TrackKind.Justice }).Read().One("svg");

        Assert.Equal(["400", "100"], picture.QuerySelectorAll(".app-bars__part").Select(bar => bar.GetAttribute("width")));
        Assert.Equal(["2021", "200", "2022", "50"], picture.QuerySelectorAll("text").Select(words => words.TextContent));
        Assert.Contains("app-bars--justice", picture.ClassList);
        Assert.Equal("true", picture.GetAttribute("aria-hidden"));
    }

    [Fact]
    public void A_number_held_back_has_words_and_no_bar()
    {
        var picture = new FormPage().Add(new Bars { Items = [new("Women", null, "under 5"), new("Men", 0, "0")], Whole = 100 }).Read().One("svg");

        Assert.Equal("0", picture.One(".app-bars__part").GetAttribute("width"));
        Assert.Equal("under 5", picture.One(".app-bars__said--held").TextContent);
    }

    [Fact]
    public void Of_nothing_there_is_no_bar_at_all() =>
        Assert.Empty(new FormPage().Add(new Bars { Items = [new("2021", 0, "0")] }).Read().QuerySelectorAll(".app-bars__part"));

    [Fact]
    public void Our_share_is_a_bar_and_published_ones_are_named_lines_across_it()
    {
        var picture = new FormPage().Add(new Against(FormPage.Texts) { Percent = 58, Lines = [new("UK 2018", 75), new("UK 2021", 31.5m)] }).Read().One("svg");

        Assert.Equal("232", picture.One(".app-against__ours").GetAttribute("width"));
        Assert.Equal(["300", "126"], picture.QuerySelectorAll("line").Select(line => line.GetAttribute("x1")));
        Assert.Equal(("img", "Ours: 58%; UK 2018: 75%; UK 2021: 31.5%"), (picture.GetAttribute("role"), picture.GetAttribute("aria-label")));
    }

    [Fact]
    public void No_words_of_lines_lie_on_others()
    {
        var picture = new FormPage().Add(new Against(FormPage.Texts) { Percent = 5, Lines = [new("A", 20), new("B", 21), new("C", 22), new("D", 23)] }).Read().One("svg");

        var rows = picture.QuerySelectorAll("text").Select(words => int.Parse(words.GetAttribute("y")!, provider: null)).Order().ToList();
        Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 18, 40));
        Assert.InRange(rows[0], 10, 20);
        Assert.InRange(rows[^1], 0, int.Parse(picture.GetAttribute("viewBox")!.Split(' ')[3], provider: null));
    }

    [Fact]
    public void Where_we_have_no_share_the_lines_stand_alone()
    {
        var picture = new FormPage().Add(new Against(FormPage.Texts) { Lines = [new("UK", 23)] }).Read().One("svg");

        Assert.Null(picture.QuerySelector(".app-against__ours"));
        Assert.Equal("UK: 23%", picture.GetAttribute("aria-label"));
    }
}
