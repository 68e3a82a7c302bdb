using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.People;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Trafficking.Assessments;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cases.Trafficking.Assessments;

/// <summary>Records the answers to one dimension of the assessment; each Yes names the indicators that support it.</summary>
[Needs(Permission.RecordIndicators)]
public sealed class AnswerModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : CasePersonPage(db)
{
    private Victim _victim = null!;
    private IReadOnlyDictionary<string, AssessmentAnswer> _latest = null!;
    private IReadOnlyDictionary<StaffId, string> _names = null!;

    public override string Section => "assessment";

    [FromQuery(Name = "dimension")]
    public string? RequestedDimension { get; set; }

    [FromQuery(Name = "list")]
    public string? RequestedList { get; set; }

    [BindProperty]
    public AnswerForm Input { get; set; } = new();

    public Dimension Dimension => FormValues.TryParseCode<Dimension>(RequestedDimension, out var dimension) ? dimension : default;

    public Profile Profile => FormValues.TryParseCode<Profile>(RequestedList, out var profile) ? profile : default;

    public IReadOnlyList<AssessmentQuestion> Questions => Ruleset.Current.GetQuestions(Profile, Dimension);

    public IReadOnlyList<Option> Replies => [.. Enum.GetValues<Reply>().Select(r => Option.ForCode(r, texts))];

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        if (await base.LoadAsync(cancellationToken) is { } result)
        {
            return result;
        }

        _victim = await Db.LoadVictimForAssessmentAsync(Person.Id, cancellationToken);
        await documents.DecryptAsync([.. _victim.Indicators], cancellationToken);
        _latest = _victim.AssessmentAnswers.Latest();
        _names = await Db.LoadStaffNamesAsync(_latest.Values.Select(a => a.AnsweredBy), cancellationToken);
        return null;
    }

    public void OnGet() =>
        Input.Questions = [.. Questions.Select(q => AnswerForm.Question.FromReply(_victim.AssessmentAnswers.GetEffectiveReply(q.Code, _victim.Indicators)))];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var replies = Input.GetReplies([.. Questions.Select(q => q.Code)]);
        if (ShowConflicts(replies))
        {
            return new PageResult { StatusCode = StatusCodes.Status409Conflict };
        }

        var caseFile = await Db.LoadCaseForAssessmentAsync(Case.Id, Person.Id, cancellationToken);
        caseFile.AnswerQuestions(caseFile.Victims.Single(), Dimension, replies, user.CreateStamp());
        await Db.SaveChangesAsync(cancellationToken);
        return Redirect(GetPageUrl($"assessment?list={Profile}"));
    }

    /// <summary>The latest answer to a question with the name of its author; null where unanswered.</summary>
    public (AssessmentAnswer Answer, string RecordedBy)? GetAnswer(string question) =>
        _latest.GetValueOrDefault(question) is { } answer ? (answer, _names[answer.AnsweredBy]) : null;

    /// <summary>Current indicators, neither contested nor withdrawn; those most likely to support a Yes come first.</summary>
    public IReadOnlyList<Option> GetIndicatorOptions(AssessmentQuestion question) =>
    [
        .. _victim.Indicators.Current().Where(i => i.IsCounted)
            .OrderBy(i => i.Element != question.Element || (question.Terms.Count > 0 && !question.Terms.Contains(i.Code)))
            .Select(i => new Option($"{i.Id}", texts.Describe(Choices.ParseTerm(i.Element, i.Code)), i.Content?.Statement)),
    ];

    /// <summary>Whether the answer was Yes and none of its supporting indicators counts any longer.</summary>
    public bool HasLapsed(string question) => _latest.GetValueOrDefault(question)?.HasLapsed(_victim.Indicators) == true;

    // A colleague's concurrent answer is shown beside its question, so that the user supersedes it only deliberately.
    private bool ShowConflicts(IReadOnlyList<QuestionReply> replies)
    {
        foreach (var reply in replies.Where(r => Domain.Cases.Case.BlockerToAnswering(_victim, r) == BusinessRule.AnswerSuperseded))
        {
            var at = Input.Questions.FindIndex(q => q.Code == reply.Question);
            Input.Questions[at].LoadedAnswerId = $"{_latest.GetValueOrDefault(reply.Question)?.Id}";
            var theirs = GetAnswer(reply.Question);
            ModelState.AddModelError(
                $"Input.Questions[{at}].Reply",
                theirs is { } other ? texts["assessments.changedByOther", other.RecordedBy, texts.Describe(other.Answer.Reply)]
                    : texts["rules.AnswerSuperseded"]);
        }

        return !ModelState.IsValid;
    }
}
