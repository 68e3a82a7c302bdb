using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers.Forms;

/// <summary>A question answered by selecting options: one (radios) or any number (checkboxes). An option may reveal further questions.</summary>
public abstract class ChoiceQuestion(Texts texts, string kind, string inputType) : GroupQuestion(texts)
{
    private readonly string _block = $"govuk-{kind}";

    public required IEnumerable<Option> Options { get; set; }

    private protected virtual string? BlockClass => null;

    private protected override async Task<IHtmlContent> ControlsAsync(Field field, TagHelperContext context, TagHelperOutput output)
    {
        var opened = OpenedByChoice.Begin(context);
        await output.GetChildContentAsync();

        var options = Options.ToList();
        opened.MustBelongTo(options);

        return Markup.Element("div", Markup.Classes(_block, BlockClass))
            .With("data-module", _block)
            .Holding(options.SelectMany((option, index) => Choice(field, option, index, options, opened)));
    }

    private IEnumerable<TagBuilder> Choice(Field field, Option option, int index, List<Option> options, OpenedByChoice opened)
    {
        if (option.Exclusive && index > 0 && !options[index - 1].Exclusive)
        {
            yield return Markup.Element("div", $"{_block}__divider").Holding(Texts["common.silence.divider"]);
        }

        // The first option has the id of the question, which the error summary links to.
        var id = index == 0 ? field.Id : $"{field.Id}-{(index + 1).ToString(CultureInfo.InvariantCulture)}";
        var hintId = option.Hint is null ? null : $"{id}-item-hint";
        var content = opened.By(option.Value);
        var contentId = content is null ? null : $"conditional-{id}";
        var chosen = field.Holds(option.Value);

        yield return Markup.Element("div", $"{_block}__item").Holding(
            Markup.Void("input", $"{_block}__input")
                .With("id", id)
                .With("name", field.Name)
                .With("type", inputType)
                .With("value", option.Value)
                .With("checked", chosen)
                .With("data-behaviour", option.Exclusive ? "exclusive" : null)
                .With("data-aria-controls", contentId)
                .With("aria-describedby", hintId),
            Markup.Element("label", $"govuk-label {_block}__label").With("for", id).Holding(option.Text),
            option.Hint is null ? null : Markup.Element("div", $"govuk-hint {_block}__hint").With("id", hintId).Holding(option.Hint));

        if (content is not null)
        {
            yield return Markup.Element("div", Markup.Classes($"{_block}__conditional", chosen ? null : $"{_block}__conditional--hidden"))
                .With("id", contentId)
                .Holding(content);
        }
    }
}
