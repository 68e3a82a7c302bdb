using System.Globalization;
using CaseManager.Domain.Cases;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>One bar of a chart.</summary>
/// <param name="Label">What it counts.</param>
/// <param name="Value">The number, not negative; null if it is suppressed or not known.</param>
/// <param name="Text">The number as text, or why there is none.</param>
public sealed record ChartBar(string Label, decimal? Value, string Text);

/// <summary>A bar chart with labels and numbers. Hidden from screen readers, since the page has the same data as a table.</summary>
[HtmlTargetElement("app-bars", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BarChart : TagHelper
{
    private const int Width = 400;
    private const int RowHeight = 46;
    private const int Baseline = 16; // baseline of the text above a bar, from the top of its row

    public required IReadOnlyList<ChartBar> Items { get; set; }

    /// <summary>The value that fills the full width; null means the largest value of the chart.</summary>
    public decimal? Maximum { get; set; }

    /// <summary>The track that determines the colour; null for the default colour.</summary>
    public TrackKind? Track { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var whole = Maximum ?? Items.Max(chartBar => chartBar.Value) ?? 0;
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Markup.JoinClasses("app-bars", Track is { } track ? $"app-bars--{track.ToString().ToLowerInvariant()}" : null));
        output.Attributes.SetAttribute("viewBox", $"0 0 {Width} {FormatNumber(Items.Count * RowHeight)}");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        foreach (var (bar, top) in Items.Select((chartBar, index) => (chartBar, index * RowHeight)))
        {
            output.Content.AppendHtml(Draw(bar, top, whole));
        }
    }

    private static IHtmlContent Draw(ChartBar chartBar, int top, decimal whole) => Markup.Concat(
        CreateText("app-bars__label", 0, top, chartBar.Label),
        CreateText(chartBar.Value is null ? "app-bars__said app-bars__said--held" : "app-bars__said", Width, top, chartBar.Text),
        CreateBar("app-bars__all", Width, top),
        chartBar.Value is { } value && whole > 0 ? CreateBar("app-bars__part", Math.Min(value / whole, 1) * Width, top) : null);

    private static TagBuilder CreateText(string name, int x, int top, string notes) =>
        Markup.CreateElement("text", name).WithAttribute("x", FormatNumber(x)).WithAttribute("y", FormatNumber(top + Baseline)).WithContent(notes);

    private static TagBuilder CreateBar(string name, decimal width, int top) =>
        Markup.CreateElement("rect", name).WithAttribute("y", FormatNumber(top + Baseline + 6)).WithAttribute("width", FormatNumber(width))
        .WithAttribute("height", "14");

    private static string FormatNumber(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
