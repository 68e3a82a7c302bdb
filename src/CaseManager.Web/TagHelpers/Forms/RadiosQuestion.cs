using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers.Forms;

/// <summary>A question with one answer from a few options.</summary>
[HtmlTargetElement("app-radios")]
[RestrictChildren("app-conditional")]
public sealed class RadiosQuestion(TextLocalizer texts) : ChoiceQuestion(texts, "radios", "radio")
{
    /// <summary>Places the options side by side: for two or three short ones without hints.</summary>
    public bool Inline { get; set; }

    private protected override string? BlockClass => Inline ? "govuk-radios--inline" : null;
}
