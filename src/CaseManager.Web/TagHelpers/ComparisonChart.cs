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
public sealed class ComparisonChart(TextLocalizer texts) : TagHelper
{
    private const int Width = 400;
    private const int BarHeight = 26;
    private const int LineHeight = 22;
    private const int MinWidthForInnerText = 90; // below this width the text does not fit inside the bar

    /// <summary>The programme's share, 0 to 100; null if it is suppressed or not available, and only the lines are drawn.</summary>
    public decimal? Percent { get; set; }

    public required IReadOnlyList<ReferenceLine> Lines { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (above, below) = ((Lines.Count + 1) / 2, Lines.Count / 2);
        var top = (above * LineHeight) + 6;
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "app-against");
        output.Attributes.SetAttribute("viewBox", $"0 0 {Width} {FormatNumber(top + BarHeight + 10 + (below * LineHeight))}");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label",
            string.Join("; ", (string[])[.. Percent is { } own ? [DescribeOwnShare(own)] : Array.Empty<string>(), .. Lines.Select(DescribeLine)]));
        output.Content.AppendHtml(CreateBar("app-against__all", Width, top));
        output.Content.AppendHtml(Percent is { } share ? DrawOwnShare(share, top) : HtmlString.Empty);
        foreach (var (line, place) in Lines.Select((line, place) => (line, place)))
        {
            output.Content.AppendHtml(Draw(line, top, place));
        }
    }

    private IHtmlContent DrawOwnShare(decimal share, int top)
    {
        var end = ToX(share);
        var inside = end >= MinWidthForInnerText;
        return Markup.Concat(
            CreateBar("app-against__ours", end, top),
            CreateText(inside ? "app-against__words app-against__words--in" : "app-against__words", inside ? end - 8 : end + 8, top + 18,
                inside ? "end" : "start", DescribeOwnShare(share)));
    }

    // The lines alternate above and below the bar, further out each time, so that their labels do not overlap.
    private IHtmlContent Draw(ReferenceLine line, int top, int place)
    {
        var (x, above, lane) = (ToX(line.Percent), place % 2 == 0, (place / 2) + 1);
        var (from, to) = above ? (top - 4 - ((lane - 1) * LineHeight), top + BarHeight + 4) : (top - 4, top + BarHeight + 4 + ((lane - 1) * LineHeight));
        return Markup.Concat(
            Markup.CreateElement("line", "app-against__line").WithAttribute("x1", FormatNumber(x)).WithAttribute("x2", FormatNumber(x))
                .WithAttribute("y1", FormatNumber(from)).WithAttribute("y2", FormatNumber(to)),
            CreateText("app-against__words", x, above ? from - 6 : to + 16, line.Percent switch { < 30 => "start", > 70 => "end", _ => "middle" },
                DescribeLine(line)));
    }

    private string DescribeOwnShare(decimal share) => texts["common.comparison.ownRate", FormatShare(share)];

    private string DescribeLine(ReferenceLine line) => texts["common.comparison.line", line.Label, FormatShare(line.Percent)];

    private string FormatShare(decimal percent) => percent.ToString("0.#", texts.Culture);

    private static TagBuilder CreateText(string name, decimal x, int y, string anchor, string notes) =>
        Markup.CreateElement("text", name).WithAttribute("x", FormatNumber(x)).WithAttribute("y", FormatNumber(y)).WithAttribute("text-anchor", anchor)
        .WithContent(notes);

    private static TagBuilder CreateBar(string name, decimal width, int top) =>
        Markup.CreateElement("rect", name).WithAttribute("y", FormatNumber(top)).WithAttribute("width", FormatNumber(width))
        .WithAttribute("height", FormatNumber(BarHeight));

    private static decimal ToX(decimal percent) => Math.Clamp(percent, 0, 100) * Width / 100;

    private static string FormatNumber(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
