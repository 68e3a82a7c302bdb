using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers.Forms;

/// <summary>A question answered by selecting options: one (radios) or any number (checkboxes). An option may reveal further questions.</summary>
public abstract class ChoiceQuestion(TextLocalizer texts, string kind, string inputType) : GroupQuestion(texts)
{
    private readonly string _block = $"govuk-{kind}";

    public required IEnumerable<Option> Options { get; set; }

    private protected virtual string? BlockClass => null;

    private protected override async Task<IHtmlContent> RenderControlsAsync(Field field, TagHelperContext context, TagHelperOutput output)
    {
        var revealed = ConditionalContent.Start(context);
        await output.GetChildContentAsync();

        var options = Options.ToList();
        revealed.ThrowIfUnmatched(options);

        return Markup.CreateElement("div", Markup.JoinClasses(_block, BlockClass))
            .WithAttribute("data-module", _block)
            .WithContent(options.SelectMany((option, index) => RenderOption(field, option, index, options, revealed)));
    }

    private IEnumerable<TagBuilder> RenderOption(Field field, Option option, int index, List<Option> options, ConditionalContent revealed)
    {
        if (option.IsExclusive && index > 0 && !options[index - 1].IsExclusive)
        {
            yield return Markup.CreateElement("div", $"{_block}__divider").WithContent(Texts["common.nonResponse.divider"]);
        }

        // The first option has the id of the question, which the error summary links to.
        var id = index == 0 ? field.Id : $"{field.Id}-{(index + 1).ToString(CultureInfo.InvariantCulture)}";
        var hintId = option.Hint is null ? null : $"{id}-item-hint";
        var content = revealed.Find(option.Value);
        var contentId = content is null ? null : $"conditional-{id}";
        var chosen = field.Contains(option.Value);

        yield return Markup.CreateElement("div", $"{_block}__item").WithContent(
            Markup.CreateVoidElement("input", $"{_block}__input")
                .WithAttribute("id", id)
                .WithAttribute("name", field.Name)
                .WithAttribute("type", inputType)
                .WithAttribute("value", option.Value)
                .WithAttribute("checked", chosen)
                .WithAttribute("data-behaviour", option.IsExclusive ? "exclusive" : null)
                .WithAttribute("data-aria-controls", contentId)
                .WithAttribute("aria-describedby", hintId),
            Markup.CreateElement("label", $"govuk-label {_block}__label").WithAttribute("for", id).WithContent(option.Text),
            option.Hint is null ? null : Markup.CreateElement("div", $"govuk-hint {_block}__hint").WithAttribute("id", hintId).WithContent(option.Hint));

        if (content is not null)
        {
            yield return Markup.CreateElement("div", Markup.JoinClasses($"{_block}__conditional", chosen ? null : $"{_block}__conditional--hidden"))
                .WithAttribute("id", contentId)
                .WithContent(content);
        }
    }
}
