using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers.Forms;

/// <summary>A question answered with files.</summary>
[HtmlTargetElement("app-files", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FilesQuestion(Texts texts) : LabelledQuestion(texts)
{
    /// <summary>Whether it takes several.</summary>
    public bool Multiple { get; set; }

    /// <summary>What the browser offers to choose from.</summary>
    public string Accept { get; set; } = ".pdf,.jpg,.jpeg,.png,.webp,.txt,.csv";

    private protected override TagBuilder Control(Field field) => Markup
        .Void("input", Markup.Classes("govuk-file-upload", field.HasError ? "govuk-file-upload--error" : null))
        .With("type", "file")
        .With("multiple", Multiple ? "multiple" : null)
        .With("accept", Accept);
}
