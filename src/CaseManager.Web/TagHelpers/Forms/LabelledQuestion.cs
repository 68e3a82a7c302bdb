using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers.Forms;

/// <summary>A question with one control and its label. Attributes that this helper does not know are passed to the control.</summary>
public abstract class LabelledQuestion(TextLocalizer texts) : Question(texts)
{
    private protected abstract TagBuilder CreateControl(Field field);

    private protected override Task<IHtmlContent> RenderAsync(Field field, TagHelperContext context, TagHelperOutput output)
    {
        var label = Markup.CreateElement("label", $"govuk-label govuk-label--{(Heading ? "l" : "s")}").WithAttribute("for", field.Id).WithContent(Label);
        var control = CreateControl(field)
            .WithAttribute("id", field.Id)
            .WithAttribute("name", field.Name)
            .WithAttribute("aria-describedby", GetDescribedBy(field));
        AddOtherAttributes(control, output.Attributes);

        return Task.FromResult(Markup.Concat(
            Heading ? Markup.CreateElement("h1", "govuk-label-wrapper").WithContent(label) : label,
            CreateHint(field),
            CreateError(field),
            control));
    }

    private static void AddOtherAttributes(TagBuilder control, TagHelperAttributeList others)
    {
        foreach (var other in others)
        {
            var value = Decode(other.Value);
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
    private static string Decode(object? value)
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
