using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers.Forms;

/// <summary>The error summary above a form: a link to each question in page order, then errors that belong to no question.</summary>
[HtmlTargetElement("app-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummary(Texts texts) : TagHelper
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
    private sealed class Summary(ViewContext view, Texts texts) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var errors = Errors();
            Markup.Element("div", "govuk-error-summary").With("data-module", "govuk-error-summary").Holding(
                Markup.Element("div").With("role", "alert").Holding(
                    Markup.Element("h2", "govuk-error-summary__title").Holding(texts.Count("common.errors", errors.Count)),
                    Markup.Element("div", "govuk-error-summary__body").Holding(
                        Markup.Element("ul", "govuk-list govuk-error-summary__list").Holding(errors))))
                .WriteTo(writer, encoder);
        }

        private List<TagBuilder> Errors()
        {
            var state = view.ModelState;
            var claimed = new HashSet<ModelStateEntry>();
            var errors = new List<TagBuilder>();

            foreach (var (name, focusId) in QuestionsOnPage.Of(view).InOrder)
            {
                var wrong = state.FindKeysWithPrefix(name).Select(entry => entry.Value).OfType<ModelStateEntry>()
                    .Where(entry => entry.Errors.Count > 0 && claimed.Add(entry)).ToList();
                if (wrong.Count > 0)
                {
                    errors.Add(Item(Markup.Element("a").With("href", $"#{focusId}").Holding(Question.Message(wrong[0].Errors[0], texts))));
                }
            }

            var others = state.Values.Where(entry => !claimed.Contains(entry)).SelectMany(entry => entry.Errors);
            return [.. errors, .. others.Select(error => Item(new StringHtmlContent(Question.Message(error, texts))))];
        }

        private static TagBuilder Item(IHtmlContent content) => Markup.Element("li").Holding(content);
    }
}
