using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Trafficking.Assessments;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Assessments;

/// <summary>The questions of one dimension: each answered by what is on file, or by why there is no answer.</summary>
[Needs(Permission.RecordIndicators)]
public sealed class AnswerModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePersonPage(db)
{
    private Victim _victim = null!;

    public override string Section => "assessment";

    [FromQuery(Name = "dimension")]
    public string? AskedDimension { get; set; }

    [FromQuery(Name = "list")]
    public string? AskedList { get; set; }

    [BindProperty]
    public AnswerForm Input { get; set; } = new();

    public Dimension Dimension => Answering.Is<Dimension>(AskedDimension, out var dimension) ? dimension : default;

    public Profile Profile => Answering.Is<Profile>(AskedList, out var profile) ? profile : default;

    public IReadOnlyList<AssessmentQuestion> Questions => Ruleset.Current.QuestionsOf(Profile, Dimension);

    public IReadOnlyList<Option> Replies => [.. Enum.GetValues<Reply>().Select(r => Option.Of(r, texts))];

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        if (await base.RefusalAsync(cancellationToken) is { } refusal)
        {
            return refusal;
        }

        _victim = await Db.ToWeighAsync(Person.Id, cancellationToken);
        await documents.OpenAsync([.. _victim.Indicators], cancellationToken);
        return null;
    }

    public void OnGet()
    {
        var latest = _victim.AssessmentAnswers.Latest();
        Input.Questions = [.. Questions.Select(q => AnswerForm.Question.Of(q.Code, latest.GetValueOrDefault(q.Code), _victim.Indicators))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var opened = await Db.Cases.AsSplitQuery().Include(c => c.Victims.Where(v => v.Id == Person.Id)).ThenInclude(v => v.Indicators)
            .Include(c => c.Victims.Where(v => v.Id == Person.Id)).ThenInclude(v => v.AssessmentAnswers).SingleAsync(c => c.Id == Case.Id, cancellationToken);
        opened.AnswerQuestions(opened.Victims.Single(), Dimension, Input.Replies([.. Questions.Select(q => q.Code)]), user.Sign());
        await Db.SaveChangesAsync(cancellationToken);
        return Redirect(Address($"assessment?list={Profile}"));
    }

    /// <summary>What is on file that stands: what is likely to show a yes to the question first.</summary>
    public IReadOnlyList<Option> IndicatorsFor(AssessmentQuestion question) =>
    [
        .. _victim.Indicators.Current().Where(i => i.Stands)
            .OrderBy(i => i.Element != question.Element || (question.Terms.Count > 0 && !question.Terms.Contains(i.Code)))
            .Select(i => new Option($"{i.Id}", texts.Of(Choices.Code(i.Element, i.Code)), i.Content?.Said)),
    ];

    /// <summary>Whether the indicators that showed a yes no longer stand.</summary>
    public bool HasLapsed(AssessmentQuestion question) =>
        _victim.AssessmentAnswers.Latest().GetValueOrDefault(question.Code) is { Reply: Reply.Yes } answer && !answer.StandsBy(_victim.Indicators).Any();
}
