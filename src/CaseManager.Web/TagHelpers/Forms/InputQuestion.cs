using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers.Forms;

/// <summary>A question with a single-line input.</summary>
[HtmlTargetElement("app-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class InputQuestion(TextLocalizer texts) : LabelledQuestion(texts)
{
    private const string Password = "password";

    /// <summary>Input type: text, email or password.</summary>
    public string Type { get; set; } = "text";

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    public bool? Spellcheck { get; set; }

    /// <summary>The width in characters: 2, 3, 4, 5, 10, 20 or 30.</summary>
    public int? Width { get; set; }

    private protected override TagBuilder CreateControl(Field field) => Markup
        .CreateVoidElement("input", Markup.JoinClasses("govuk-input", WidthClass, field.HasError ? "govuk-input--error" : null))
        .WithAttribute("type", Type)
        .WithAttribute("value", Type == Password ? null : field.Value) // a password is never sent back
        .WithAttribute("autocomplete", Autocomplete)
        .WithAttribute("inputmode", Inputmode)
        .WithAttribute("spellcheck", Spellcheck is { } checks ? (checks ? "true" : "false") : null)
        .WithAttribute("dir", Type == "text" && Inputmode is null ? "auto" : null);

    private string? WidthClass => Width is { } characters
        ? $"govuk-input--width-{characters.ToString(CultureInfo.InvariantCulture)}"
        : null;
}
