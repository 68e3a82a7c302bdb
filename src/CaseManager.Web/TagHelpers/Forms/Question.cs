using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers.Forms;

/// <summary>One question of a form: its label, its control and its error, linked for assistive technology.</summary>
public abstract class Question(Texts texts) : TagHelper
{
    /// <summary>The model property of the answer.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>Prefix of the text keys: key.label, and key.hint if there is one.</summary>
    public required string Text { get; set; }

    /// <summary>Whether the question is the heading of the page, and its hint the introduction.</summary>
    public bool Heading { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    protected Texts Texts => texts;

    private protected string Label => texts[$"{Text}.label"];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(ViewContext, For);
        QuestionsOnPage.Of(ViewContext).Add(field.Name, FocusId(field));

        var question = await AskAsync(field, context, output);

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", GroupClasses(field));
        output.Content.SetHtmlContent(question);
    }

    internal static string GroupClasses(Field field) => field.HasError ? "govuk-form-group govuk-form-group--error" : "govuk-form-group";

    private protected virtual string FocusId(Field field) => field.Id;

    private protected abstract Task<IHtmlContent> AskAsync(Field field, TagHelperContext context, TagHelperOutput output);

    private protected TagBuilder? Hint(Field field) => HasHint
        ? Markup.Element("div", Heading ? "app-hintbox" : "govuk-hint").With("id", field.HintId).Holding(texts[$"{Text}.hint"])
        : null;

    private protected TagBuilder? Error(Field field) => Error(field, texts);

    internal static TagBuilder? Error(Field field, Texts texts) => field.FirstError is { } error
        ? Markup.Element("p", "govuk-error-message").With("id", field.ErrorId)
            .Holding(Markup.Spoken(texts["common.errors.spoken"]), new StringHtmlContent($" {Message(error, texts)}"))
        : null;

    /// <summary>The ids of the hint and the error, if there are any.</summary>
    private protected string? DescribedBy(Field field)
    {
        var ids = Markup.Classes(HasHint ? field.HintId : null, field.HasError ? field.ErrorId : null);
        return ids.Length > 0 ? ids : null;
    }

    /// <summary>An error without a message is an exception in reading the value, whose own message must not be shown.</summary>
    internal static string Message(ModelError error, Texts texts) =>
        string.IsNullOrEmpty(error.ErrorMessage) ? texts["common.errors.unreadable"] : error.ErrorMessage;

    private bool HasHint => texts.Has($"{Text}.hint");
}
