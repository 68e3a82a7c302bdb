using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Domain.Tasks;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Safeguarding;

[Needs(Permission.RecordSafety)]
public sealed class RiskModel(CaseManagerDb db, CurrentUser user, Texts texts) : CasePersonPage(db)
{
    public override string Section => "safety";

    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var opened = await Db.Cases
            .Include(c => c.Victims).ThenInclude(v => v.RiskAssessments)
            .Include(c => c.Members).ThenInclude(m => m.Staff)
            .Include(c => c.Tasks.Where(t => t.Kind == TaskKind.SafetyReview && t.State == TaskState.Open))
            .AsSplitQuery().SingleAsync(c => c.Id == Case.Id, cancellationToken);
        opened.AssessRisk(opened.Victims.Single(v => v.Id == Person.Id), Input.Id, Input.Facts(), texts["safety.risk.review"], user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        return Redirect(Address("safety"));
    }

    public sealed class Form
    {
        /// <summary>Idempotency key: a form sent twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? Level { get; set; }

        public List<string> From { get; set; } = [];

        public string? Of { get; set; }

        public string? Plan { get; set; }

        public DateInput ReviewOn { get; set; } = new();

        /// <summary>Requires a validated form.</summary>
        public RiskFacts Facts() => new(
            Enum.Parse<RiskLevel>(Level!),
            ReviewOn.TryGetDate(out var day) ? day : throw new InvalidOperationException("There is no day of review."),
            new([.. From.Select(Enum.Parse<RiskSource>)], Of!, Plan));
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        private const int LongestUntilReview = 366; // days: every risk is reviewed at least once a year

        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Level).Must(l => Answering.Is<RiskLevel>(l, out _)).Says("safety.risk.level.missing");
            RuleFor(f => f.From).Must(all => all.TrueForAll(f => Answering.Is<RiskSource>(f, out _))).Says("common.errors.choose");
            RuleFor(f => f.Of).NotEmpty().Says("safety.risk.of.missing");
            RuleFor(f => f.Of).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
            RuleFor(f => f.Plan).NotEmpty().When(f => f.Level is nameof(RiskLevel.High) or nameof(RiskLevel.Critical)).Says("safety.risk.plan.missing");
            RuleFor(f => f.Plan).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
            RuleFor(f => f.ReviewOn).Must(d => d.TryGetDate(out _)).Says("safety.risk.reviewOn.missing");
            RuleFor(f => f.ReviewOn)
                .Must(d => d.TryGetDate(out var day) && day >= AnswerRules.EarliestToday(clock) && day <= AnswerRules.EarliestToday(clock).AddDays(LongestUntilReview))
                .When(f => f.ReviewOn.TryGetDate(out _)).Says("safety.risk.reviewOn.wrong");
        }
    }
}
