using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers.Forms;

/// <summary>A question with several answers from one long list: a select for each, an empty one, and a button that adds another.</summary>
[HtmlTargetElement("app-select-list", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectListQuestion(TextLocalizer texts) : GroupQuestion(texts)
{
    public required IEnumerable<Option> Options { get; set; }

    /// <summary>The text key of the button that adds another.</summary>
    public string AddAnother { get; set; } = "common.saveAndAddAnother";

    // Screen readers read the hint of a fieldset of several controls only with role "group".
    private protected override string Role => "group";

    private protected override string GetFocusId(Field field) => field.GetItem(0, null).Id;

    private protected override Task<IHtmlContent> RenderControlsAsync(Field field, TagHelperContext context, TagHelperOutput output)
    {
        IReadOnlyList<string?> given = For.Model as IReadOnlyList<string?> ?? [];
        List<Option> options = [new("", Texts["common.select.none"]), .. Options];
        var boxes = Enumerable.Range(0, Math.Max(given.Count(g => g is not null) + 1, given.Count))
            .Select(index => CreateSelect(field.GetItem(index, given.ElementAtOrDefault(index)), index, options));
        return Task.FromResult<IHtmlContent>(Markup.CreateElement("div", "app-select-list").WithAttribute("id", field.Id).WithContent(
        [
            .. boxes,
            Markup.CreateElement("button", "app-linkbutton").WithAttribute("type", "submit").WithAttribute("name", "more").WithAttribute("value", "true")
                .WithContent(Texts[AddAnother]).WithContent(Markup.CreateVisuallyHidden($": {Label}")),
        ]));
    }

    private TagBuilder CreateSelect(Field field, int index, List<Option> options) => SelectQuestion.CreateSelect(field, options)
        .WithAttribute("id", field.Id)
        .WithAttribute("name", field.Name)
        .WithAttribute("aria-label", $"{Label} {(index + 1).ToString(CultureInfo.InvariantCulture)}");
}
