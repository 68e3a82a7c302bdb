using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseManager.Web.TagHelpers;

/// <summary>Helpers that build elements. Text and attribute values are encoded on output.</summary>
internal static class Markup
{
    public static TagBuilder Element(string name, string? classes = null)
    {
        var element = new TagBuilder(name);
        return element.With("class", classes);
    }

    public static TagBuilder Void(string name, string? classes = null)
    {
        var element = Element(name, classes);
        element.TagRenderMode = TagRenderMode.SelfClosing;
        return element;
    }

    /// <summary>Adds the attribute, unless the value is null.</summary>
    public static TagBuilder With(this TagBuilder element, string attribute, string? value)
    {
        if (value is not null)
        {
            element.MergeAttribute(attribute, value);
        }

        return element;
    }

    /// <summary>Adds a boolean attribute.</summary>
    public static TagBuilder With(this TagBuilder element, string attribute, bool isThere) => element.With(attribute, isThere ? "" : null);

    public static TagBuilder Holding(this TagBuilder element, string text)
    {
        element.InnerHtml.Append(text);
        return element;
    }

    public static TagBuilder Holding(this TagBuilder element, params IEnumerable<IHtmlContent?> parts)
    {
        element.InnerHtml.AppendHtml(Together(parts));
        return element;
    }

    /// <summary>Concatenates the parts that are not null.</summary>
    public static IHtmlContent Together(params IEnumerable<IHtmlContent?> parts)
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
    public static TagBuilder Spoken(string text) => Element("span", "govuk-visually-hidden").Holding(text);

    public static string Classes(params IEnumerable<string?> classes) => string.Join(' ', classes.Where(one => !string.IsNullOrEmpty(one)));
}
