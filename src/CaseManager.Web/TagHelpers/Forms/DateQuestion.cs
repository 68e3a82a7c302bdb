using CaseManager.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers.Forms;

/// <summary>A question for a remembered date: three boxes for a <see cref="DateInput"/>, not a calendar.</summary>
[HtmlTargetElement("app-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateQuestion(Texts texts) : GroupQuestion(texts)
{
    // Screen readers read the hint of a fieldset of text boxes only with role "group".
    private protected override string Role => "group";

    private protected override string FocusId(Field field) => Boxes(field).FirstOrDefault(box => box.IsWrong, Boxes(field)[0]).Field.Id;

    private protected override Task<IHtmlContent> ControlsAsync(Field field, TagHelperContext context, TagHelperOutput output) =>
        Task.FromResult<IHtmlContent>(Markup.Element("div", "govuk-date-input").With("id", field.Id).Holding(Boxes(field).Select(Draw)));

    private Box[] Boxes(Field field)
    {
        var typed = For.Model as DateInput;
        Box[] boxes =
        [
            new(field.Part(nameof(DateInput.Day), typed?.Day), "common.date.box.day", "govuk-input--width-2"),
            new(field.Part(nameof(DateInput.Month), typed?.Month), "common.date.box.month", "govuk-input--width-2"),
            new(field.Part(nameof(DateInput.Year), typed?.Year), "common.date.box.year", "govuk-input--width-4"),
        ];

        // An error of the whole date marks every box.
        return field.HasError && !boxes.Any(box => box.IsWrong) ? [.. boxes.Select(box => box with { IsWrong = true })] : boxes;
    }

    private IHtmlContent Draw(Box box) => Markup.Element("div", "govuk-date-input__item").Holding(
        Markup.Element("label", "govuk-label govuk-date-input__label").With("for", box.Field.Id).Holding(Texts[box.Label]),
        Markup.Void("input", Markup.Classes("govuk-input", "govuk-date-input__input", box.Width, box.IsWrong ? "govuk-input--error" : null))
            .With("id", box.Field.Id)
            .With("name", box.Field.Name)
            .With("type", "text")
            .With("inputmode", "numeric")
            .With("value", box.Field.Value));

    private sealed record Box(Field Field, string Label, string Width)
    {
        public bool IsWrong { get; init; } = Field.HasError;
    }
}
