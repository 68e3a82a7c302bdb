using System.Globalization;
using CaseManager.Domain.Cases;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>One bar of a chart.</summary>
/// <param name="Label">What it counts.</param>
/// <param name="Value">The number, not negative; null if it is suppressed or not known.</param>
/// <param name="Said">The number as text, or why there is none.</param>
public sealed record Bar(string Label, decimal? Value, string Said);

/// <summary>A bar chart with labels and numbers. Hidden from screen readers, since the page has the same data as a table.</summary>
[HtmlTargetElement("app-bars", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Bars : TagHelper
{
    private const int Wide = 400;
    private const int Step = 46;
    private const int Baseline = 16; // of the text above a bar

    public required IReadOnlyList<Bar> Items { get; set; }

    /// <summary>The value of the full width; null for the largest of the numbers.</summary>
    public decimal? Whole { get; set; }

    /// <summary>The track of the numbers, for the colour; null for none.</summary>
    public TrackKind? Track { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var whole = Whole ?? Items.Max(bar => bar.Value) ?? 0;
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Markup.Classes("app-bars", Track is { } track ? $"app-bars--{track.ToString().ToLowerInvariant()}" : null));
        output.Attributes.SetAttribute("viewBox", $"0 0 {Wide} {Number(Items.Count * Step)}");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        foreach (var (bar, top) in Items.Select((bar, index) => (bar, index * Step)))
        {
            output.Content.AppendHtml(Draw(bar, top, whole));
        }
    }

    private static IHtmlContent Draw(Bar bar, int top, decimal whole) => Markup.Together(
        Words("app-bars__label", 0, top, bar.Label),
        Words(bar.Value is null ? "app-bars__said app-bars__said--held" : "app-bars__said", Wide, top, bar.Said),
        Stripe("app-bars__all", Wide, top),
        bar.Value is { } value && whole > 0 ? Stripe("app-bars__part", Math.Min(value / whole, 1) * Wide, top) : null);

    private static TagBuilder Words(string name, int x, int top, string words) =>
        Markup.Element("text", name).With("x", Number(x)).With("y", Number(top + Baseline)).Holding(words);

    private static TagBuilder Stripe(string name, decimal width, int top) =>
        Markup.Element("rect", name).With("y", Number(top + Baseline + 6)).With("width", Number(width)).With("height", "14");

    private static string Number(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
