using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Domain.Sharing;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Sharing.Complaints;

/// <summary>Records feedback or a complaint, and who must answer it by which date.</summary>
[Needs(Permission.RecordFeedback)]
public sealed class RecordModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : CasePersonPage(db)
{
    private const string Lead = "Lead";
    private const string Me = "Me";

    public override string Section => "feedback";

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Option> Answerers =>
        [new(Lead, texts["complaints.answerer.Lead"]), new(Me, texts["complaints.answerer.Me"], texts["complaints.answerer.Me.hint"])];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var caseFile = await Db.Cases.Include(c => c.Victims).Include(c => c.Feedback).Include(c => c.Members).ThenInclude(m => m.Staff)
            .AsSplitQuery().SingleAsync(c => c.Id == Case.Id, cancellationToken);
        caseFile.RecordFeedback(caseFile.Victims.Single(v => v.Id == Person.Id), Input.Id, Input.ToDetails(), Input.Answerer == Me, texts["complaints.task"],
            user.CreateStamp());
        await Db.SaveIdempotentAsync(cancellationToken);
        return Redirect(GetPageUrl("feedback"));
    }

    public sealed class Form
    {
        /// <summary>Generated with the form, so that submitting it twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? Kind { get; set; }

        public string? Text { get; set; }

        public DateInput ReceivedOn { get; set; } = new();

        public string? PreferredAnswerMethod { get; set; }

        public string? Answerer { get; set; }

        public DateInput AnswerDueOn { get; set; } = new();

        /// <summary>Requires a validated form.</summary>
        public FeedbackDetails ToDetails() => new(Enum.Parse<FeedbackKind>(Kind!), GetDate(ReceivedOn), GetDate(AnswerDueOn), Text!, PreferredAnswerMethod);

        private static DateOnly GetDate(DateInput date) => date.TryGetDate(out var day) ? day : throw new InvalidOperationException("There is no such day.");
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        private const int MaxDaysToAnswer = 366; // days

        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Kind).Must(k => FormValues.TryParseCode<FeedbackKind>(k, out _)).WithMessageKey("complaints.kind.missing");
            RuleFor(f => f.Text).NotEmpty().WithMessageKey("complaints.statement.missing");
            RuleFor(f => f.Text).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
            RuleFor(f => f.ReceivedOn).Must(d => d.TryGetDate(out _)).WithMessageKey("complaints.receivedOn.missing");
            RuleFor(f => f.ReceivedOn).MustNotBeInFuture(clock);
            RuleFor(f => f.PreferredAnswerMethod).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
            RuleFor(f => f.Answerer).Must(a => a is Lead or Me).WithMessageKey("complaints.answerer.missing");
            RuleFor(f => f.AnswerDueOn).Must(d => d.TryGetDate(out _)).WithMessageKey("complaints.answerDueOn.missing");
            RuleFor(f => f.AnswerDueOn)
                .Must(d => d.TryGetDate(out var day) && day >= AnswerRules.GetEarliestToday(clock)
                    && day <= AnswerRules.GetEarliestToday(clock).AddDays(MaxDaysToAnswer))
                .When(f => f.AnswerDueOn.TryGetDate(out _)).WithMessageKey("complaints.answerDueOn.wrong");
        }
    }
}
