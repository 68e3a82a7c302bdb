using System.Globalization;
using CaseManager.Domain.Trafficking;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>A trafficking route, drawn as stops on a vertical line. The page has the same data as a table.</summary>
[HtmlTargetElement("app-route", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RouteDrawing(Texts texts) : TagHelper
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
        output.Content.AppendHtml(Markup.Element("path", "app-route__way").With("d", $"M{Margin} {Margin}V{last}"));
        foreach (var (stop, y) in Route.Stops.Select((stop, index) => (stop, Margin + (index * Step))))
        {
            output.Content.AppendHtml(Draw(stop, y));
        }
    }

    private IHtmlContent Draw(RouteStop stop, int y) => Markup.Together(
        Markup.Element("circle", $"app-route__stop app-route__stop--{stop.Part.ToString().ToLowerInvariant()}").With("cx", $"{Margin}").With("cy", Number(y)).With("r", "9"),
        Markup.Element("text", "app-route__place").With("x", "36").With("y", Number(y + 3)).Holding(texts[$"countries.{stop.Country}"]),
        Markup.Element("text", "app-route__part").With("x", "36").With("y", Number(y + 23)).Holding(texts.Of(stop.Part)));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
