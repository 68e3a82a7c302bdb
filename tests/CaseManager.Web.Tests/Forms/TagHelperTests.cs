using CaseManager.Web.TagHelpers;
using CaseManager.Web.TagHelpers.Forms;
using Xunit;

namespace CaseManager.Web.Tests.Forms;

/// <summary>Small components: withheld values, evidence, icons, and options generated from codes.</summary>
public sealed class TagHelperTests
{
    [Fact]
    public void A_withheld_detail_ignores_attributes_of_the_page()
    {
        var plain = new FormPage().Add(new Withheld(FormPage.Texts)).ParseHtml().Body!.InnerHtml;
        var adorned = new FormPage().Add(new Withheld(FormPage.Texts), ("title", "since March"), ("class", "wide")).ParseHtml().Body!.InnerHtml;

        Assert.Equal("<span class=\"app-withheld\">Not shared</span>", plain);
        Assert.Equal(plain, adorned);
    }

    [Theory]
    [InlineData(EvidenceMark.Supported, "Supported:")]
    [InlineData(EvidenceMark.Stated, "Stated, not yet supported:")]
    [InlineData(EvidenceMark.Contested, "Contested:")]
    [InlineData(EvidenceMark.Open, "No evidence yet:")]
    public void Evidence_has_an_accessible_name_and_a_distinct_shape(EvidenceMark mark, string spoken)
    {
        var picture = new FormPage().Add(new Evidence(FormPage.Texts) { Mark = mark }).ParseHtml().GetSingle("svg");

        Assert.Equal(("img", spoken), (picture.GetAttribute("role"), picture.GetAttribute("aria-label")));
        Assert.NotEmpty(picture.Children);
    }

    [Fact]
    public void An_icon_is_hidden_from_screen_readers_and_must_exist()
    {
        Assert.Equal("true", new FormPage().Add(new Icon { Name = "contact" }).ParseHtml().GetSingle("svg").GetAttribute("aria-hidden"));
        Assert.Throws<AggregateException>(() => new FormPage().Add(new Icon { Name = "contract" }));
    }

    [Fact]
    public void Options_are_created_from_codes_and_their_texts()
    {
        _ = new FormPage();
        var texts = new TextLocalizer(new TextStore(new Dictionary<string, IReadOnlyDictionary<string, LocalizedText>>
        {
            ["en"] = new Dictionary<string, LocalizedText>
            {
                ["codes.EvidenceMark.Supported"] = new("Supported"),
                ["codes.EvidenceMark.Supported.hint"] = new("By another source"),
                ["codes.EvidenceMark.Stated"] = new("Stated"),
                ["codes.EvidenceMark.Contested"] = new("Contested"),
                ["codes.EvidenceMark.Open"] = new("Open"),
            },
        }));

        Assert.Equal(
            [new Option("Supported", "Supported", "By another source"), new Option("Stated", "Stated"), new Option("Contested", "Contested"),
                new Option("Open", "Open")],
            Option.ForAllCodes<EvidenceMark>(texts));
    }
}
