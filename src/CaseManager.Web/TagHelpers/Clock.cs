using System.Globalization;
using CaseManager.Web.Pages.Cases.Tracks;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>The days left until a date, as a dial and as text. Both are red at three days or fewer.</summary>
[HtmlTargetElement("app-clock", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Clock(TextLocalizer texts) : TagHelper
{
    private const int SoonDays = 3;
    private const int FullDialDays = 90;
    private const double Radius = 15;

    public required DaysLeft Remaining { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Markup.JoinClasses("app-clock", Remaining.Days <= SoonDays ? "app-clock--soon" : null));
        output.Content.AppendHtml(Markup.CreateElement("svg", "app-clock__dial").WithAttribute("viewBox", "0 0 40 40").WithAttribute("aria-hidden", "true")
            .WithAttribute("focusable", "false")
            .WithContent(CreateRing("app-clock__all", null), CreateRing("app-clock__left", FormatDashes()).WithAttribute("transform", "rotate(-90 20 20)")));
        output.Content.AppendHtml(Markup.CreateElement("p").WithContent(
            Markup.CreateElement("strong").WithContent(Remaining.Days switch
            {
                null => texts["tracks.noEndDate"],
                < 0 and var over => texts.Count("tracks.daysOverdue", -over),
                0 => texts["tracks.today"],
                { } left => texts.Count("tracks.daysLeft", left),
            }),
            Remaining.Days > 0 || Remaining.Source is not null ? Markup.CreateElement("span").WithContent($" {Remaining.Label}") : null,
            Markup.CreateElement("span", Remaining.Days is null ? "app-clock__source" : "app-clock__day").WithContent(Remaining.DateText),
            Remaining.Source is { } source ? Markup.CreateElement("span", "app-clock__source").WithContent(source) : null));
    }

    private static Microsoft.AspNetCore.Mvc.Rendering.TagBuilder CreateRing(string name, string? dashes) =>
        Markup.CreateElement("circle", name).WithAttribute("cx", "20").WithAttribute("cy", "20")
        .WithAttribute("r", Radius.ToString(CultureInfo.InvariantCulture)).WithAttribute("stroke-dasharray", dashes);

    private string FormatDashes()
    {
        const double Around = 2 * Math.PI * Radius;
        var left = Math.Clamp((double)(Remaining.Days ?? FullDialDays) / FullDialDays, 0.03, 1) * Around;
        return string.Create(CultureInfo.InvariantCulture, $"{left:0.#} {Around:0.#}");
    }
}
