using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers.Forms;

/// <summary>A question with one answer out of a few.</summary>
[HtmlTargetElement("app-radios")]
[RestrictChildren("app-conditional")]
public sealed class RadiosQuestion(Texts texts) : ChoiceQuestion(texts, "radios", "radio")
{
    /// <summary>Side by side: for two or three short answers without hints.</summary>
    public bool Inline { get; set; }

    private protected override string? BlockClass => Inline ? "govuk-radios--inline" : null;
}
