using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers.Forms;

/// <summary>Further questions that an option reveals. Without script they are always shown.</summary>
[HtmlTargetElement("app-conditional", ParentTag = "app-radios")]
[HtmlTargetElement("app-conditional", ParentTag = "app-checkboxes")]
public sealed class Conditional : TagHelper
{
    /// <summary>The value of the option that reveals it.</summary>
    public required string Value { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ConditionalContent.GetCurrent(context).Add(Value, await output.GetChildContentAsync());
        output.SuppressOutput();
    }
}

/// <summary>The conditional content of one question, passed from its child elements to the question.</summary>
internal sealed class ConditionalContent
{
    private readonly Dictionary<string, IHtmlContent> _content = new(StringComparer.OrdinalIgnoreCase);

    public static ConditionalContent Start(TagHelperContext context)
    {
        var revealed = new ConditionalContent();
        context.Items[typeof(ConditionalContent)] = revealed;
        return revealed;
    }

    public static ConditionalContent GetCurrent(TagHelperContext context) => (ConditionalContent)context.Items[typeof(ConditionalContent)];

    public void Add(string value, IHtmlContent content) => _content.Add(value, content);

    public IHtmlContent? Find(string value) => _content.GetValueOrDefault(value);

    /// <exception cref="InvalidOperationException">No option has that value, so its content could never be shown.</exception>
    public void ThrowIfUnmatched(IEnumerable<Option> options)
    {
        if (_content.Keys.Except(options.Select(option => option.Value), StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } stray)
        {
            throw new InvalidOperationException($"<app-conditional value=\"{stray}\"> belongs to none of the options.");
        }
    }
}
