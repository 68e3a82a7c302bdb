using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers.Forms;

/// <summary>Control for the reason for non-response. It is beside its field and small, because most questions are answered.</summary>
[HtmlTargetElement("app-no-answer", TagStructure = TagStructure.WithoutEndTag)]
public sealed class NonResponseQuestion(TextLocalizer texts) : TagHelper
{
    private static readonly string[] _reasons = ["Declined", "NotKnown"];

    /// <summary>The model property of the reason; empty means that the question was not asked yet.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>The text key of the unanswered question: screen readers read its label together with this one.</summary>
    public required string Question { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(ViewContext, For);
        QuestionsOnPage.ForView(ViewContext).Add(field.Name, field.Id);

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Markup.JoinClasses(Forms.Question.GetGroupClasses(field), "app-no-answer"));
        output.Content.SetHtmlContent(Markup.Concat(
            Markup.CreateElement("label", "govuk-label app-no-answer__label").WithAttribute("for", field.Id)
                .WithContent(texts["common.nonResponse"])
                .WithContent(Markup.CreateVisuallyHidden($": {texts[$"{Question}.label"]}")),
            Forms.Question.CreateError(field, texts),
            SelectQuestion.CreateSelect(field, Reasons)
                .WithAttribute("id", field.Id)
                .WithAttribute("name", field.Name)
                .WithAttribute("aria-describedby", field.HasError ? field.ErrorId : null)));
    }

    private IEnumerable<Option> Reasons =>
    [
        new("", texts["common.nonResponse.NotAsked"]),
        .. _reasons.Select(reason => new Option(reason, texts[$"common.nonResponse.{reason}"])),
    ];
}
