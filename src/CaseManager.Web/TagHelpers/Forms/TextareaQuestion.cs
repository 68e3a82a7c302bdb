using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers.Forms;

/// <summary>A question with a multi-line input.</summary>
[HtmlTargetElement("app-textarea", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextareaQuestion(TextLocalizer texts) : LabelledQuestion(texts)
{
    public int Rows { get; set; } = 5;

    // The browser drops one line break at the start of a text area, so an extra one is written.
    private protected override TagBuilder CreateControl(Field field) => Markup
        .CreateElement("textarea", Markup.JoinClasses("govuk-textarea", field.HasError ? "govuk-textarea--error" : null))
        .WithAttribute("rows", Rows.ToString(CultureInfo.InvariantCulture))
        .WithAttribute("dir", "auto")
        .WithContent($"\n{field.Value}");
}
