using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Trafficking.Assessments;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cases.Assessments;

/// <summary>Records the answers to one dimension of the assessment; each Yes names the indicators that support it.</summary>
[Needs(Permission.RecordIndicators)]
public sealed class AnswerModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePersonPage(db)
{
    private Victim _victim = null!;
    private IReadOnlyDictionary<string, AssessmentAnswer> _latest = null!;
    private IReadOnlyDictionary<StaffId, string> _names = null!;

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
        _latest = _victim.AssessmentAnswers.Latest();
        _names = await Db.NamesAsync(_latest.Values.Select(a => a.AnsweredBy), cancellationToken);
        return null;
    }

    public void OnGet() =>
        Input.Questions = [.. Questions.Select(q => AnswerForm.Question.Of(_victim.AssessmentAnswers.Counted(q.Code, _victim.Indicators)))];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var replies = Input.Replies([.. Questions.Select(q => q.Code)]);
        if (ShowMeanwhile(replies))
        {
            return new PageResult { StatusCode = StatusCodes.Status409Conflict };
        }

        var opened = await Db.ToAssessAsync(Case.Id, Person.Id, cancellationToken);
        opened.AnswerQuestions(opened.Victims.Single(), Dimension, replies, user.Sign());
        await Db.SaveChangesAsync(cancellationToken);
        return Redirect(Address($"assessment?list={Profile}"));
    }

    /// <summary>The latest answer to a question with the name of its author; null where unanswered.</summary>
    public (AssessmentAnswer Answer, string By)? Answered(string question) =>
        _latest.GetValueOrDefault(question) is { } answer ? (answer, _names[answer.AnsweredBy]) : null;

    /// <summary>Current indicators, neither contested nor withdrawn; those most likely to support a Yes come first.</summary>
    public IReadOnlyList<Option> IndicatorsFor(AssessmentQuestion question) =>
    [
        .. _victim.Indicators.Current().Where(i => i.Stands)
            .OrderBy(i => i.Element != question.Element || (question.Terms.Count > 0 && !question.Terms.Contains(i.Code)))
            .Select(i => new Option($"{i.Id}", texts.Of(Choices.Code(i.Element, i.Code)), i.Content?.Said)),
    ];

    /// <summary>Whether the answer was Yes and none of its supporting indicators counts any longer.</summary>
    public bool HasLapsed(string question) => _latest.GetValueOrDefault(question)?.HasLapsed(_victim.Indicators) == true;

    // Shows a colleague's concurrent answer beside its question; saving again after that is deliberate.
    private bool ShowMeanwhile(IReadOnlyList<QuestionReply> replies)
    {
        foreach (var reply in replies.Where(r => Domain.Cases.Case.BlockerToAnswering(_victim, r) == Rule.AnsweredMeanwhile))
        {
            var at = Input.Questions.FindIndex(q => q.Code == reply.Question);
            Input.Questions[at].Seen = $"{_latest.GetValueOrDefault(reply.Question)?.Id}";
            var theirs = Answered(reply.Question);
            ModelState.AddModelError(
                $"Input.Questions[{at}].Reply",
                theirs is { } other ? texts["assessment.meanwhile", other.By, texts.Of(other.Answer.Reply)] : texts["rules.AnsweredMeanwhile"]);
        }

        return !ModelState.IsValid;
    }
}
