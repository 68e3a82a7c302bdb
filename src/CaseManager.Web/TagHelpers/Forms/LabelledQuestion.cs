using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers.Forms;

/// <summary>A question with one control and its label. Attributes that this helper does not know are passed to the control.</summary>
public abstract class LabelledQuestion(Texts texts) : Question(texts)
{
    private protected abstract TagBuilder Control(Field field);

    private protected override Task<IHtmlContent> AskAsync(Field field, TagHelperContext context, TagHelperOutput output)
    {
        var label = Markup.Element("label", $"govuk-label govuk-label--{(Heading ? "l" : "s")}").With("for", field.Id).Holding(Label);
        var control = Control(field)
            .With("id", field.Id)
            .With("name", field.Name)
            .With("aria-describedby", DescribedBy(field));
        AddOthers(control, output.Attributes);

        return Task.FromResult(Markup.Together(
            Heading ? Markup.Element("h1", "govuk-label-wrapper").Holding(label) : label,
            Hint(field),
            Error(field),
            control));
    }

    private static void AddOthers(TagBuilder control, TagHelperAttributeList others)
    {
        foreach (var other in others)
        {
            var value = Plain(other.Value);
            if (other.Name == "class")
            {
                control.AddCssClass(value);
            }
            else
            {
                control.MergeAttribute(other.Name, value);
            }
        }
    }

    /// <summary>Decodes an attribute value of a page, which is encoded again on output.</summary>
    private static string Plain(object? value)
    {
        if (value is not IHtmlContent content)
        {
            return value?.ToString() ?? "";
        }

        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return WebUtility.HtmlDecode(writer.ToString());
    }
}
