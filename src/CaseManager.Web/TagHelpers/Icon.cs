using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>A decorative icon beside text of the same meaning, so it has no accessible name.</summary>
[HtmlTargetElement("app-icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Icon : TagHelper
{
    private static readonly Dictionary<string, string> _drawings = new()
    {
        ["contact"] = """<path d="M4 5h16v11H10l-4 4v-4H4z"/><path d="M8 10.5h8"/>""",
        ["danger"] = """<path d="M12 3l10 18H2z"/><path d="M12 10v5M12 18v.5"/>""",
        ["protection"] = """<path d="M12 3l8 3v6c0 5-3.5 8-8 9.5C7.5 20 4 17 4 12V6z"/><path d="M8.5 12l2.5 2.5 4.5-5"/>""",
        ["justice"] = """<path d="M12 4v16M8 20h8M5 7h14M5 7l-2.5 6h5zM19 7l-2.5 6h5z"/>""",
        ["recovery"] = """<path d="M12 20v-8"/><path d="M12 12c0-4-3-6-7-6 0 4 3 6 7 6zM12 10c0-3 2.5-5 7-5 0 3.5-3 5-7 5z"/>""",
        ["private"] = """<circle cx="12" cy="12" r="9"/><path d="M5.7 5.7l12.6 12.6"/>""",
    };

    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var drawing = _drawings.GetValueOrDefault(Name) ?? throw new ArgumentException($"There is no icon '{Name}'.");
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "app-icon");
        output.Attributes.SetAttribute("viewBox", "0 0 24 24");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent(drawing);
    }
}
