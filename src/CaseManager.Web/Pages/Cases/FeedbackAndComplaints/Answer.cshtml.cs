using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.FeedbackAndComplaints;

/// <summary>Records the answer given to the survivor.</summary>
[Needs(Permission.RecordFeedback)]
public sealed class AnswerModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePersonPage(db)
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
        var opened = await Db.Cases.Include(c => c.Feedback.Where(f => f.Id == FeedbackId))
            .Include(c => c.Tasks.Where(t => Db.Feedback.Any(f => f.Id == FeedbackId && f.TaskId == t.Id)))
            .Include(c => c.Members).ThenInclude(m => m.Staff).AsSplitQuery().SingleAsync(c => c.Id == Case.Id, cancellationToken);
        var feedback = opened.Feedback.Single();
        if (Domain.Cases.Case.BlockerToAnswering(feedback) is { } rule)
        {
            return Refuse(rule);
        }

        await documents.OpenAsync([feedback, .. opened.Tasks], cancellationToken);
        opened.AnswerFeedback(feedback, new(Input.On.TryGetDate(out var on) ? on : user.Sign().Day, Input.Words!), user.Sign());
        return await Db.SaveUnlessChangedAsync(cancellationToken) ? Redirect(Address("feedback")) : Refuse(Rule.FeedbackAnswered);
    }

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken) =>
        await base.RefusalAsync(cancellationToken) is { } refusal ? refusal
        : await Db.Feedback.AnyAsync(f => f.Id == FeedbackId && f.VictimId == Person.Id, cancellationToken) ? null
        : NotFound();

    private PageResult Refuse(Rule rule)
    {
        ModelState.AddModelError("", texts[$"rules.{rule}"]);
        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    public sealed class Form
    {
        public DateInput On { get; set; } = new();

        public string? Words { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.On).Must(d => d.TryGetDate(out _)).Says("feedback.answer.on.missing");
            RuleFor(f => f.On).IsPast(clock);
            RuleFor(f => f.Words).NotEmpty().Says("feedback.answer.words.missing");
            RuleFor(f => f.Words).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
