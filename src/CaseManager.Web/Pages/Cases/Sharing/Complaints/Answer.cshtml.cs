using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Sharing.Complaints;

/// <summary>Records the answer given to the survivor.</summary>
[Needs(Permission.RecordFeedback)]
public sealed class AnswerModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : CasePersonPage(db)
{
    public override string Section => "feedback";

    [FromRoute(Name = "feedback")]
    public Guid FeedbackId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var caseFile = await Db.Cases.Include(c => c.Feedback.Where(f => f.Id == FeedbackId))
            .Include(c => c.Tasks.Where(t => Db.Feedback.Any(f => f.Id == FeedbackId && f.TaskId == t.Id)))
            .Include(c => c.Members).ThenInclude(m => m.Staff).AsSplitQuery().SingleAsync(c => c.Id == Case.Id, cancellationToken);
        var feedback = caseFile.Feedback.Single();
        if (Domain.Cases.Case.BlockerToAnswering(feedback) is { } rule)
        {
            return ShowError(rule);
        }

        await documents.DecryptAsync([feedback, .. caseFile.Tasks], cancellationToken);
        caseFile.AnswerFeedback(feedback, new(Input.AnsweredOn.TryGetDate(out var date) ? date : user.CreateStamp().Date, Input.Text!), user.CreateStamp());
        return await Db.SaveUnlessChangedAsync(cancellationToken) ? Redirect(GetPageUrl("feedback")) : ShowError(BusinessRule.FeedbackAnswered);
    }

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken) =>
        await base.LoadAsync(cancellationToken) is { } result ? result
        : await Db.Feedback.AnyAsync(f => f.Id == FeedbackId && f.VictimId == Person.Id, cancellationToken) ? null
        : NotFound();

    private PageResult ShowError(BusinessRule rule)
    {
        ModelState.AddModelError("", texts[$"rules.{rule}"]);
        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    public sealed class Form
    {
        public DateInput AnsweredOn { get; set; } = new();

        public string? Text { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.AnsweredOn).Must(d => d.TryGetDate(out _)).WithMessageKey("complaints.answer.answeredOn.missing");
            RuleFor(f => f.AnsweredOn).MustNotBeInFuture(clock);
            RuleFor(f => f.Text).NotEmpty().WithMessageKey("complaints.answer.text.missing");
            RuleFor(f => f.Text).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
