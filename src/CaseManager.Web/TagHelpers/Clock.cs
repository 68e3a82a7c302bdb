using System.Globalization;
using CaseManager.Web.Pages.Cases.Tracks;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>The days left until a date, as a dial and as text. Three days or fewer turn these red, and nothing around them.</summary>
[HtmlTargetElement("app-clock", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Clock(Texts texts) : TagHelper
{
    private const int Soon = 3;
    private const int WholeDial = 90; // days
    private const double Radius = 15;

    public required DaysLeft On { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Markup.Classes("app-clock", On.Days <= Soon ? "app-clock--soon" : null));
        output.Content.AppendHtml(Markup.Element("svg", "app-clock__dial").With("viewBox", "0 0 40 40").With("aria-hidden", "true").With("focusable", "false")
            .Holding(Ring("app-clock__all", null), Ring("app-clock__left", Dashes()).With("transform", "rotate(-90 20 20)")));
        output.Content.AppendHtml(Markup.Element("p").Holding(
            Markup.Element("strong").Holding(On.Days switch
            {
                null => texts["tracks.runsOn"],
                < 0 and var over => texts.Count("tracks.over", -over),
                0 => texts["tracks.today"],
                { } left => texts.Count("tracks.left", left),
            }),
            On.Days > 0 || On.Source is not null ? Markup.Element("span").Holding($" {On.Until}") : null,
            Markup.Element("span", On.Days is null ? "app-clock__source" : "app-clock__day").Holding(On.Day),
            On.Source is { } source ? Markup.Element("span", "app-clock__source").Holding(source) : null));
    }

    private static Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Ring(string name, string? dashes) =>
        Markup.Element("circle", name).With("cx", "20").With("cy", "20").With("r", Radius.ToString(CultureInfo.InvariantCulture)).With("stroke-dasharray", dashes);

    private string Dashes()
    {
        const double Around = 2 * Math.PI * Radius;
        var left = Math.Clamp((double)(On.Days ?? WholeDial) / WholeDial, 0.03, 1) * Around;
        return string.Create(CultureInfo.InvariantCulture, $"{left:0.#} {Around:0.#}");
    }
}
