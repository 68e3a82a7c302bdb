using System.Globalization;
using CaseManager.Domain.Trafficking;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>A trafficking route, drawn as stops on a vertical line. The page has the same data as a table.</summary>
[HtmlTargetElement("app-route", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RouteDrawing(TextLocalizer texts) : TagHelper
{
    private const int Step = 64;
    private const int Margin = 14;

    public required JourneyRoute Route { get; set; }

    /// <summary>The route as a sentence, for screen readers.</summary>
    public required string Sentence { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var last = Margin + ((Route.Stops.Count - 1) * Step);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "app-route__line");
        output.Attributes.SetAttribute("viewBox", $"0 0 300 {last + 34}");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Sentence);
        output.Content.AppendHtml(Markup.CreateElement("path", "app-route__way").WithAttribute("d", $"M{Margin} {Margin}V{last}"));
        foreach (var (stop, y) in Route.Stops.Select((stop, index) => (stop, Margin + (index * Step))))
        {
            output.Content.AppendHtml(Draw(stop, y));
        }
    }

    private IHtmlContent Draw(RouteStop stop, int y) => Markup.Concat(
        Markup.CreateElement("circle", $"app-route__stop app-route__stop--{stop.Part.ToString().ToLowerInvariant()}").WithAttribute("cx", $"{Margin}")
            .WithAttribute("cy", FormatNumber(y)).WithAttribute("r", "9"),
        Markup.CreateElement("text", "app-route__place").WithAttribute("x", "36").WithAttribute("y", FormatNumber(y + 3))
            .WithContent(texts[$"countries.{stop.Country}"]),
        Markup.CreateElement("text", "app-route__part").WithAttribute("x", "36").WithAttribute("y", FormatNumber(y + 23))
            .WithContent(texts.Describe(stop.Part)));

    private static string FormatNumber(int value) => value.ToString(CultureInfo.InvariantCulture);
}
