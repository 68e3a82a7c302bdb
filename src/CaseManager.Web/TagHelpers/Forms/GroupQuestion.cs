using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers.Forms;

/// <summary>A question with several controls, in a fieldset whose legend is the question.</summary>
public abstract class GroupQuestion(Texts texts) : Question(texts)
{
    private protected virtual string? Role => null;

    private protected abstract Task<IHtmlContent> ControlsAsync(Field field, TagHelperContext context, TagHelperOutput output);

    private protected override async Task<IHtmlContent> AskAsync(Field field, TagHelperContext context, TagHelperOutput output)
    {
        var legend = Heading
            ? Markup.Element("legend", "govuk-fieldset__legend govuk-fieldset__legend--l")
                .Holding(Markup.Element("h1", "govuk-fieldset__heading").Holding(Label))
            : Markup.Element("legend", "govuk-fieldset__legend govuk-fieldset__legend--s").Holding(Label);

        return Markup.Element("fieldset", "govuk-fieldset")
            .With("role", Role)
            .With("aria-describedby", DescribedBy(field))
            .Holding(legend, Hint(field), Error(field), await ControlsAsync(field, context, output));
    }
}
