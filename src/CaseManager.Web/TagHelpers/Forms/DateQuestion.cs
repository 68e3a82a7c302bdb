using CaseManager.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers.Forms;

/// <summary>A question for a remembered date: three boxes for a <see cref="DateInput"/>, not a calendar.</summary>
[HtmlTargetElement("app-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateQuestion(TextLocalizer texts) : GroupQuestion(texts)
{
    // Screen readers read the hint of a fieldset of text boxes only with role "group".
    private protected override string Role => "group";

    private protected override string GetFocusId(Field field) => CreateBoxes(field).FirstOrDefault(box => box.HasError, CreateBoxes(field)[0]).Field.Id;

    private protected override Task<IHtmlContent> RenderControlsAsync(Field field, TagHelperContext context, TagHelperOutput output) =>
        Task.FromResult<IHtmlContent>(Markup.CreateElement("div", "govuk-date-input").WithAttribute("id", field.Id)
            .WithContent(CreateBoxes(field).Select(Draw)));

    private Box[] CreateBoxes(Field field)
    {
        var typed = For.Model as DateInput;
        Box[] boxes =
        [
            new(field.GetPart(nameof(DateInput.Day), typed?.Day), "common.date.box.day", "govuk-input--width-2"),
            new(field.GetPart(nameof(DateInput.Month), typed?.Month), "common.date.box.month", "govuk-input--width-2"),
            new(field.GetPart(nameof(DateInput.Year), typed?.Year), "common.date.box.year", "govuk-input--width-4"),
        ];

        // An error of the whole date marks every box.
        return field.HasError && !boxes.Any(box => box.HasError) ? [.. boxes.Select(box => box with { HasError = true })] : boxes;
    }

    private IHtmlContent Draw(Box box) => Markup.CreateElement("div", "govuk-date-input__item").WithContent(
        Markup.CreateElement("label", "govuk-label govuk-date-input__label").WithAttribute("for", box.Field.Id).WithContent(Texts[box.Label]),
        Markup.CreateVoidElement("input", Markup.JoinClasses("govuk-input", "govuk-date-input__input", box.Width, box.HasError ? "govuk-input--error" : null))
            .WithAttribute("id", box.Field.Id)
            .WithAttribute("name", box.Field.Name)
            .WithAttribute("type", "text")
            .WithAttribute("inputmode", "numeric")
            .WithAttribute("value", box.Field.Value));

    private sealed record Box(Field Field, string Label, string Width)
    {
        public bool HasError { get; init; } = Field.HasError;
    }
}
