using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers.Forms;

/// <summary>The error summary above a form: a link to each question in page order, then errors that belong to no question.</summary>
[HtmlTargetElement("app-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummary(TextLocalizer texts) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (ViewContext.ModelState.ErrorCount > 0)
        {
            output.Content.SetHtmlContent(new Summary(ViewContext, texts));
        }
    }

    /// <summary>Built when the page is written out: only then are the questions below it known.</summary>
    private sealed class Summary(ViewContext view, TextLocalizer texts) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var errors = CreateErrors();
            Markup.CreateElement("div", "govuk-error-summary").WithAttribute("data-module", "govuk-error-summary").WithContent(
                Markup.CreateElement("div").WithAttribute("role", "alert").WithContent(
                    Markup.CreateElement("h2", "govuk-error-summary__title").WithContent(texts.Count("common.errors", errors.Count)),
                    Markup.CreateElement("div", "govuk-error-summary__body").WithContent(
                        Markup.CreateElement("ul", "govuk-list govuk-error-summary__list").WithContent(errors))))
                .WriteTo(writer, encoder);
        }

        private List<TagBuilder> CreateErrors()
        {
            var state = view.ModelState;
            var claimed = new HashSet<ModelStateEntry>();
            var errors = new List<TagBuilder>();

            foreach (var (name, focusId) in QuestionsOnPage.ForView(view).Questions)
            {
                var wrong = state.FindKeysWithPrefix(name).Select(entry => entry.Value).OfType<ModelStateEntry>()
                    .Where(entry => entry.Errors.Count > 0 && claimed.Add(entry)).ToList();
                if (wrong.Count > 0)
                {
                    errors.Add(CreateItem(Markup.CreateElement("a").WithAttribute("href", $"#{focusId}")
                        .WithContent(Question.GetMessage(wrong[0].Errors[0], texts))));
                }
            }

            var others = state.Values.Where(entry => !claimed.Contains(entry)).SelectMany(entry => entry.Errors);
            return [.. errors, .. others.Select(error => CreateItem(new StringHtmlContent(Question.GetMessage(error, texts))))];
        }

        private static TagBuilder CreateItem(IHtmlContent content) => Markup.CreateElement("li").WithContent(content);
    }
}
