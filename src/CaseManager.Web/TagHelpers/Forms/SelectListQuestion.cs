using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers.Forms;

/// <summary>A question with several answers from one long list: a select for each, an empty one, and a button that adds another.</summary>
[HtmlTargetElement("app-select-list", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectListQuestion(Texts texts) : GroupQuestion(texts)
{
    public required IEnumerable<Option> Options { get; set; }

    /// <summary>The text key of the button that adds another.</summary>
    public string More { get; set; } = "common.more";

    // As in a date: screen readers read the hint of a fieldset of boxes only with role "group".
    private protected override string Role => "group";

    private protected override string FocusId(Field field) => field.Item(0, null).Id;

    private protected override Task<IHtmlContent> ControlsAsync(Field field, TagHelperContext context, TagHelperOutput output)
    {
        IReadOnlyList<string?> given = For.Model as IReadOnlyList<string?> ?? [];
        List<Option> options = [new("", Texts["common.select.none"]), .. Options];
        var boxes = Enumerable.Range(0, Math.Max(given.Count(g => g is not null) + 1, given.Count))
            .Select(index => Box(field.Item(index, given.ElementAtOrDefault(index)), index, options));
        return Task.FromResult<IHtmlContent>(Markup.Element("div", "app-select-list").With("id", field.Id).Holding(
        [
            .. boxes,
            Markup.Element("button", "app-linkbutton").With("type", "submit").With("name", "more").With("value", "true")
                .Holding(Texts[More]).Holding(Markup.Spoken($": {Label}")),
        ]));
    }

    private TagBuilder Box(Field field, int index, List<Option> options) => SelectQuestion.Element(field, options)
        .With("id", field.Id)
        .With("name", field.Name)
        .With("aria-label", $"{Label} {(index + 1).ToString(CultureInfo.InvariantCulture)}");
}
