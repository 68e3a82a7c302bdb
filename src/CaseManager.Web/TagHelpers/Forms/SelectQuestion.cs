using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers.Forms;

/// <summary>A question with one answer from a list too long for radios. Nothing is preselected.</summary>
[HtmlTargetElement("app-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectQuestion(TextLocalizer texts) : LabelledQuestion(texts)
{
    public required IEnumerable<Option> Options { get; set; }

    /// <summary>The label of the empty option, if the default does not fit: in a filter, "All".</summary>
    public string? Empty { get; set; }

    private protected override TagBuilder CreateControl(Field field) =>
        CreateSelect(field, [new Option("", Empty ?? Texts["common.select.none"]), .. Options]);

    internal static TagBuilder CreateSelect(Field field, IEnumerable<Option> options) => Markup
        .CreateElement("select", Markup.JoinClasses("govuk-select", field.HasError ? "govuk-select--error" : null))
        .WithContent(options.Select(option => Markup.CreateElement("option")
            .WithAttribute("value", option.Value)
            .WithAttribute("selected", field.Contains(option.Value))
            .WithContent(option.Text)));
}
