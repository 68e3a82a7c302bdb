using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseManager.Web.TagHelpers;

/// <summary>Helpers that build elements. Text and attribute values are encoded on output.</summary>
internal static class Markup
{
    public static TagBuilder CreateElement(string name, string? classes = null)
    {
        var element = new TagBuilder(name);
        return element.WithAttribute("class", classes);
    }

    public static TagBuilder CreateVoidElement(string name, string? classes = null)
    {
        var element = CreateElement(name, classes);
        element.TagRenderMode = TagRenderMode.SelfClosing;
        return element;
    }

    /// <summary>Adds the attribute, unless the value is null.</summary>
    public static TagBuilder WithAttribute(this TagBuilder element, string attribute, string? value)
    {
        if (value is not null)
        {
            element.MergeAttribute(attribute, value);
        }

        return element;
    }

    /// <summary>Adds a boolean attribute, which has an empty value if it is true and is absent if it is false.</summary>
    public static TagBuilder WithAttribute(this TagBuilder element, string attribute, bool isThere) => element.WithAttribute(attribute, isThere ? "" : null);

    public static TagBuilder WithContent(this TagBuilder element, string text)
    {
        element.InnerHtml.Append(text);
        return element;
    }

    public static TagBuilder WithContent(this TagBuilder element, params IEnumerable<IHtmlContent?> parts)
    {
        element.InnerHtml.AppendHtml(Concat(parts));
        return element;
    }

    /// <summary>Concatenates the parts that are not null.</summary>
    public static IHtmlContent Concat(params IEnumerable<IHtmlContent?> parts)
    {
        var together = new HtmlContentBuilder();
        foreach (var part in parts)
        {
            if (part is not null)
            {
                together.AppendHtml(part);
            }
        }

        return together;
    }

    /// <summary>Text for screen readers only.</summary>
    public static TagBuilder CreateVisuallyHidden(string text) => CreateElement("span", "govuk-visually-hidden").WithContent(text);

    public static string JoinClasses(params IEnumerable<string?> classes) => string.Join(' ', classes.Where(one => !string.IsNullOrEmpty(one)));
}
