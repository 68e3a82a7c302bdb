using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers.Forms;

/// <summary>One question of a form: its label, its control and its error, linked for assistive technology.</summary>
public abstract class Question(TextLocalizer texts) : TagHelper
{
    /// <summary>The model property of the answer.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>Prefix of the text keys: key.label, and key.hint if there is one.</summary>
    public required string Text { get; set; }

    /// <summary>Whether the question is the heading of the page, and its hint the introduction.</summary>
    public bool Heading { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    protected TextLocalizer Texts => texts;

    private protected string Label => texts[$"{Text}.label"];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(ViewContext, For);
        QuestionsOnPage.ForView(ViewContext).Add(field.Name, GetFocusId(field));

        var question = await RenderAsync(field, context, output);

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", GetGroupClasses(field));
        output.Content.SetHtmlContent(question);
    }

    internal static string GetGroupClasses(Field field) => field.HasError ? "govuk-form-group govuk-form-group--error" : "govuk-form-group";

    private protected virtual string GetFocusId(Field field) => field.Id;

    private protected abstract Task<IHtmlContent> RenderAsync(Field field, TagHelperContext context, TagHelperOutput output);

    private protected TagBuilder? CreateHint(Field field) => HasHint
        ? Markup.CreateElement("div", Heading ? "app-hintbox" : "govuk-hint").WithAttribute("id", field.HintId).WithContent(texts[$"{Text}.hint"])
        : null;

    private protected TagBuilder? CreateError(Field field) => CreateError(field, texts);

    internal static TagBuilder? CreateError(Field field, TextLocalizer texts) => field.FirstError is { } error
        ? Markup.CreateElement("p", "govuk-error-message").WithAttribute("id", field.ErrorId)
            .WithContent(Markup.CreateVisuallyHidden(texts["common.errors.spoken"]), new StringHtmlContent($" {GetMessage(error, texts)}"))
        : null;

    /// <summary>The ids of the hint and the error, if there are any.</summary>
    private protected string? GetDescribedBy(Field field)
    {
        var ids = Markup.JoinClasses(HasHint ? field.HintId : null, field.HasError ? field.ErrorId : null);
        return ids.Length > 0 ? ids : null;
    }

    /// <summary>An error without a message is an exception in reading the value, whose own message must not be shown.</summary>
    internal static string GetMessage(ModelError error, TextLocalizer texts) =>
        string.IsNullOrEmpty(error.ErrorMessage) ? texts["common.errors.unreadable"] : error.ErrorMessage;

    private bool HasHint => texts.Has($"{Text}.hint");
}
