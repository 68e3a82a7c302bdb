using CaseManager.Domain.Trafficking;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>How well an indicator is supported: by a source besides the person's statement, by the statement, contested, or not yet.</summary>
public enum EvidenceMark
{
    Supported,
    Stated,
    Contested,
    Open,
}

public static class EvidenceMarks
{
    public static EvidenceMark FromConfidence(Confidence confidence) => confidence switch
    {
        Confidence.Supported or Confidence.Corroborated => EvidenceMark.Supported,
        Confidence.Stated => EvidenceMark.Stated,
        Confidence.Contested => EvidenceMark.Contested,
        _ => EvidenceMark.Open,
    };
}

/// <summary>
/// The evidence mark of an indicator: full disc, half disc, struck ring, open ring. The shape carries the meaning, the colour repeats it.
/// </summary>
[HtmlTargetElement("app-evidence", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Evidence(TextLocalizer texts) : TagHelper
{
    private const string FullDisc =
        """<circle cx="10" cy="10" r="9" class="app-evidence__fill"/><path d="M5.5 10.5l3 3 6-7" class="app-evidence__tick"/>""";

    private const string HalfDisc =
        """<circle cx="10" cy="10" r="8" class="app-evidence__ring"/><path d="M10 2a8 8 0 0 1 0 16z" class="app-evidence__fill"/>""";

    private const string StruckRing =
        """<circle cx="10" cy="10" r="8" class="app-evidence__ring"/><path d="M4.5 15.5l11-11" class="app-evidence__ring"/>""";

    private const string OpenRing =
        """<circle cx="10" cy="10" r="8" class="app-evidence__ring app-evidence__ring--broken"/>""";

    public EvidenceMark Mark { get; set; }

    /// <summary>The accessible name; null for the default of the mark.</summary>
    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (modifier, drawing) = Mark switch
        {
            EvidenceMark.Supported => ("supported", FullDisc),
            EvidenceMark.Stated => ("stated", HalfDisc),
            EvidenceMark.Contested => ("contested", StruckRing),
            _ => ("open", OpenRing),
        };

        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"app-evidence app-evidence--{modifier}");
        output.Attributes.SetAttribute("viewBox", "0 0 20 20");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Label ?? texts[$"common.evidence.{Mark}"]);
        output.Content.SetHtmlContent(drawing);
    }
}
