using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers.Forms;

/// <summary>A question with any number of answers.</summary>
[HtmlTargetElement("app-checkboxes")]
[RestrictChildren("app-conditional")]
public sealed class CheckboxesQuestion(TextLocalizer texts) : ChoiceQuestion(texts, "checkboxes", "checkbox");
