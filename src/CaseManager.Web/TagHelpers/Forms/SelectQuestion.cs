using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers.Forms;

/// <summary>A question with one answer from a list too long for radios. Nothing is preselected.</summary>
[HtmlTargetElement("app-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectQuestion(Texts texts) : LabelledQuestion(texts)
{
    public required IEnumerable<Option> Options { get; set; }

    /// <summary>The label of the empty option, if the default does not fit: in a filter, "All".</summary>
    public string? Empty { get; set; }

    private protected override TagBuilder Control(Field field) =>
        Element(field, [new Option("", Empty ?? Texts["common.select.none"]), .. Options]);

    internal static TagBuilder Element(Field field, IEnumerable<Option> options) => Markup
        .Element("select", Markup.Classes("govuk-select", field.HasError ? "govuk-select--error" : null))
        .Holding(options.Select(option => Markup.Element("option")
            .With("value", option.Value)
            .With("selected", field.Holds(option.Value))
            .Holding(option.Text)));
}
