using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Domain.Sharing;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.FeedbackAndComplaints;

/// <summary>Records feedback or a complaint, and who is to answer it by which date.</summary>
[Needs(Permission.RecordFeedback)]
public sealed class TakeModel(CaseManagerDb db, CurrentUser user, Texts texts) : CasePersonPage(db)
{
    private const string Lead = "Lead";
    private const string Me = "Me";

    public override string Section => "feedback";

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Option> Answerers => [new(Lead, texts["feedback.answerer.Lead"]), new(Me, texts["feedback.answerer.Me"], texts["feedback.answerer.Me.hint"])];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var opened = await Db.Cases.Include(c => c.Victims).Include(c => c.Feedback).Include(c => c.Members).ThenInclude(m => m.Staff)
            .AsSplitQuery().SingleAsync(c => c.Id == Case.Id, cancellationToken);
        opened.TakeFeedback(opened.Victims.Single(v => v.Id == Person.Id), Input.Id, Input.Facts(), Input.Answerer == Me, texts["feedback.task"], user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        return Redirect(Address("feedback"));
    }

    public sealed class Form
    {
        /// <summary>Generated with the form, so that submitting it twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? Kind { get; set; }

        public string? Words { get; set; }

        public DateInput ReceivedOn { get; set; } = new();

        public string? HowToAnswer { get; set; }

        public string? Answerer { get; set; }

        public DateInput AnswerBy { get; set; } = new();

        /// <summary>Requires a validated form.</summary>
        public FeedbackFacts Facts() => new(Enum.Parse<FeedbackKind>(Kind!), DayOf(ReceivedOn), DayOf(AnswerBy), Words!, HowToAnswer);

        private static DateOnly DayOf(DateInput date) => date.TryGetDate(out var day) ? day : throw new InvalidOperationException("There is no such day.");
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        private const int LongestUntilAnswer = 366; // days

        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Kind).Must(k => Answering.Is<FeedbackKind>(k, out _)).Says("feedback.kind.missing");
            RuleFor(f => f.Words).NotEmpty().Says("feedback.words.missing");
            RuleFor(f => f.Words).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
            RuleFor(f => f.ReceivedOn).Must(d => d.TryGetDate(out _)).Says("feedback.receivedOn.missing");
            RuleFor(f => f.ReceivedOn).IsPast(clock);
            RuleFor(f => f.HowToAnswer).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
            RuleFor(f => f.Answerer).Must(a => a is Lead or Me).Says("feedback.answerer.missing");
            RuleFor(f => f.AnswerBy).Must(d => d.TryGetDate(out _)).Says("feedback.answerBy.missing");
            RuleFor(f => f.AnswerBy)
                .Must(d => d.TryGetDate(out var day) && day >= AnswerRules.EarliestToday(clock) && day <= AnswerRules.EarliestToday(clock).AddDays(LongestUntilAnswer))
                .When(f => f.AnswerBy.TryGetDate(out _)).Says("feedback.answerBy.wrong");
        }
    }
}
