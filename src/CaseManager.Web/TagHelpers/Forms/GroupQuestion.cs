using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers.Forms;

/// <summary>A question with several controls, in a fieldset whose legend is the question.</summary>
public abstract class GroupQuestion(TextLocalizer texts) : Question(texts)
{
    private protected virtual string? Role => null;

    private protected abstract Task<IHtmlContent> RenderControlsAsync(Field field, TagHelperContext context, TagHelperOutput output);

    private protected override async Task<IHtmlContent> RenderAsync(Field field, TagHelperContext context, TagHelperOutput output)
    {
        var legend = Heading
            ? Markup.CreateElement("legend", "govuk-fieldset__legend govuk-fieldset__legend--l")
                .WithContent(Markup.CreateElement("h1", "govuk-fieldset__heading").WithContent(Label))
            : Markup.CreateElement("legend", "govuk-fieldset__legend govuk-fieldset__legend--s").WithContent(Label);

        return Markup.CreateElement("fieldset", "govuk-fieldset")
            .WithAttribute("role", Role)
            .WithAttribute("aria-describedby", GetDescribedBy(field))
            .WithContent(legend, CreateHint(field), CreateError(field), await RenderControlsAsync(field, context, output));
    }
}
