using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers.Forms;

[HtmlTargetElement("app-files", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FilesQuestion(Texts texts) : LabelledQuestion(texts)
{
    public bool Multiple { get; set; }

    /// <summary>The file types that the browser offers.</summary>
    public string Accept { get; set; } = ".pdf,.jpg,.jpeg,.png,.webp,.txt,.csv";

    private protected override TagBuilder Control(Field field) => Markup
        .Void("input", Markup.Classes("govuk-file-upload", field.HasError ? "govuk-file-upload--error" : null))
        .With("type", "file")
        .With("multiple", Multiple ? "multiple" : null)
        .With("accept", Accept);
}
