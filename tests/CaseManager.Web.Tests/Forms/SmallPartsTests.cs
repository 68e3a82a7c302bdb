using CaseManager.Web.TagHelpers;
using CaseManager.Web.TagHelpers.Forms;
using Xunit;

namespace CaseManager.Web.Tests.Forms;

/// <summary>Small components: withheld values, evidence, icons, and options generated from codes.</summary>
public sealed class SmallPartsTests
{
    [Fact]
    public void A_withheld_fact_says_the_same_whatever_the_page_adds()
    {
        var plain = new FormPage().Add(new Withheld(FormPage.Texts)).Read().Body!.InnerHtml;
        var adorned = new FormPage().Add(new Withheld(FormPage.Texts), ("title", "since March"), ("class", "wide")).Read().Body!.InnerHtml;

        Assert.Equal("<span class=\"app-withheld\">Not shared</span>", plain);
        Assert.Equal(plain, adorned);
    }

    [Theory]
    [InlineData(EvidenceMark.Supported, "Supported:")]
    [InlineData(EvidenceMark.Stated, "Stated, not yet supported:")]
    [InlineData(EvidenceMark.Contested, "Contested:")]
    [InlineData(EvidenceMark.Open, "No evidence yet:")]
    public void Evidence_has_a_spoken_name_and_a_shape_of_its_own(EvidenceMark mark, string spoken)
    {
        var picture = new FormPage().Add(new Evidence(FormPage.Texts) { Mark = mark }).Read().One("svg");

        Assert.Equal(("img", spoken), (picture.GetAttribute("role"), picture.GetAttribute("aria-label")));
        Assert.NotEmpty(picture.Children);
    }

    [Fact]
    public void An_icon_is_silent_and_one_that_is_not_drawn_is_refused()
    {
        Assert.Equal("true", new FormPage().Add(new Icon { Name = "contact" }).Read().One("svg").GetAttribute("aria-hidden"));
        Assert.Throws<AggregateException>(() => new FormPage().Add(new Icon { Name = "contract" }));
    }

    [Fact]
    public void Options_are_made_of_codes_and_their_texts()
    {
        _ = new FormPage();
        var texts = new Texts(new TextStore(new Dictionary<string, IReadOnlyDictionary<string, Wording>>
        {
            ["en"] = new Dictionary<string, Wording>
            {
                ["codes.EvidenceMark.Supported"] = new("Supported"),
                ["codes.EvidenceMark.Supported.hint"] = new("By another source"),
                ["codes.EvidenceMark.Stated"] = new("Stated"),
                ["codes.EvidenceMark.Contested"] = new("Contested"),
                ["codes.EvidenceMark.Open"] = new("Open"),
            },
        }));

        Assert.Equal(
            [new Option("Supported", "Supported", "By another source"), new Option("Stated", "Stated"), new Option("Contested", "Contested"), new Option("Open", "Open")],
            Option.Each<EvidenceMark>(texts));
    }
}
