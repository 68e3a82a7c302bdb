using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>A published share for comparison.</summary>
/// <param name="Label">Its source and date.</param>
/// <param name="Percent">The share, 0 to 100.</param>
public sealed record ReferenceLine(string Label, decimal Percent);

/// <summary>The programme's share as a bar, with published shares as labelled lines across it.</summary>
[HtmlTargetElement("app-against", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Against(Texts texts) : TagHelper
{
    private const int Wide = 400;
    private const int Thick = 26;
    private const int Lane = 22; // height of one line of text
    private const int Inside = 90; // width from which the text fits inside the bar

    /// <summary>The programme's share, 0 to 100; null if it is suppressed or not available, and only the lines are drawn.</summary>
    public decimal? Percent { get; set; }

    public required IReadOnlyList<ReferenceLine> Lines { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (above, below) = ((Lines.Count + 1) / 2, Lines.Count / 2);
        var top = (above * Lane) + 6;
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "app-against");
        output.Attributes.SetAttribute("viewBox", $"0 0 {Wide} {Number(top + Thick + 10 + (below * Lane))}");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", string.Join("; ", (string[])[.. Percent is { } own ? [Ours(own)] : Array.Empty<string>(), .. Lines.Select(Say)]));
        output.Content.AppendHtml(Stripe("app-against__all", Wide, top));
        output.Content.AppendHtml(Percent is { } share ? DrawOurs(share, top) : HtmlString.Empty);
        foreach (var (line, place) in Lines.Select((line, place) => (line, place)))
        {
            output.Content.AppendHtml(Draw(line, top, place));
        }
    }

    private IHtmlContent DrawOurs(decimal share, int top)
    {
        var end = At(share);
        var inside = end >= Inside;
        return Markup.Together(
            Stripe("app-against__ours", end, top),
            Words(inside ? "app-against__words app-against__words--in" : "app-against__words", inside ? end - 8 : end + 8, top + 18, inside ? "end" : "start", Ours(share)));
    }

    // The lines alternate above and below the bar, further out each time, so that their labels do not overlap.
    private IHtmlContent Draw(ReferenceLine line, int top, int place)
    {
        var (x, above, lane) = (At(line.Percent), place % 2 == 0, (place / 2) + 1);
        var (from, to) = above ? (top - 4 - ((lane - 1) * Lane), top + Thick + 4) : (top - 4, top + Thick + 4 + ((lane - 1) * Lane));
        return Markup.Together(
            Markup.Element("line", "app-against__line").With("x1", Number(x)).With("x2", Number(x)).With("y1", Number(from)).With("y2", Number(to)),
            Words("app-against__words", x, above ? from - 6 : to + 16, line.Percent switch { < 30 => "start", > 70 => "end", _ => "middle" }, Say(line)));
    }

    private string Ours(decimal share) => texts["common.against.ours", Share(share)];

    private string Say(ReferenceLine line) => texts["common.against.line", line.Label, Share(line.Percent)];

    private string Share(decimal percent) => percent.ToString("0.#", texts.Culture);

    private static TagBuilder Words(string name, decimal x, int y, string anchor, string words) =>
        Markup.Element("text", name).With("x", Number(x)).With("y", Number(y)).With("text-anchor", anchor).Holding(words);

    private static TagBuilder Stripe(string name, decimal width, int top) =>
        Markup.Element("rect", name).With("y", Number(top)).With("width", Number(width)).With("height", Number(Thick));

    private static decimal At(decimal percent) => Math.Clamp(percent, 0, 100) * Wide / 100;

    private static string Number(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
