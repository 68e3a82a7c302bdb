using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers.Forms;

[HtmlTargetElement("app-files", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FilesQuestion(TextLocalizer texts) : LabelledQuestion(texts)
{
    public bool Multiple { get; set; }

    /// <summary>The file types that the browser offers.</summary>
    public string Accept { get; set; } = ".pdf,.jpg,.jpeg,.png,.webp,.txt,.csv";

    private protected override TagBuilder CreateControl(Field field) => Markup
        .CreateVoidElement("input", Markup.JoinClasses("govuk-file-upload", field.HasError ? "govuk-file-upload--error" : null))
        .WithAttribute("type", "file")
        .WithAttribute("multiple", Multiple ? "multiple" : null)
        .WithAttribute("accept", Accept);
}
