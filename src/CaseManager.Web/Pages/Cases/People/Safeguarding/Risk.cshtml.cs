using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Domain.People;
using CaseManager.Domain.Tasks;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.People.Safeguarding;

[Needs(Permission.RecordSafety)]
public sealed class RiskModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : CasePersonPage(db)
{
    public override string Section => "safety";

    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var caseFile = await Db.Cases
            .Include(c => c.Victims).ThenInclude(v => v.RiskAssessments)
            .Include(c => c.Members).ThenInclude(m => m.Staff)
            .Include(c => c.Tasks.Where(t => t.Kind == TaskKind.SafetyReview && t.State == TaskState.Open))
            .AsSplitQuery().SingleAsync(c => c.Id == Case.Id, cancellationToken);
        caseFile.AssessRisk(caseFile.Victims.Single(v => v.Id == Person.Id), Input.Id, Input.ToDetails(), texts["safeguarding.risk.review"],
            user.CreateStamp());
        await Db.SaveIdempotentAsync(cancellationToken);
        return Redirect(GetPageUrl("safety"));
    }

    public sealed class Form
    {
        /// <summary>Idempotency key: a form sent twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? Level { get; set; }

        public List<string> Sources { get; set; } = [];

        public string? Description { get; set; }

        public string? Plan { get; set; }

        public DateInput ReviewDueOn { get; set; } = new();

        /// <summary>Requires a validated form.</summary>
        public RiskDetails ToDetails() => new(
            Enum.Parse<RiskLevel>(Level!),
            ReviewDueOn.TryGetDate(out var day) ? day : throw new InvalidOperationException("There is no day of review."),
            new([.. Sources.Select(Enum.Parse<RiskSource>)], Description!, Plan));
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        private const int MaxDaysToReview = 366; // days: every risk is reviewed at least once a year

        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Level).Must(l => FormValues.TryParseCode<RiskLevel>(l, out _)).WithMessageKey("safeguarding.risk.level.missing");
            RuleFor(f => f.Sources).Must(all => all.TrueForAll(f => FormValues.TryParseCode<RiskSource>(f, out _))).WithMessageKey("common.errors.choose");
            RuleFor(f => f.Description).NotEmpty().WithMessageKey("safeguarding.risk.description.missing");
            RuleFor(f => f.Description).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
            RuleFor(f => f.Plan).NotEmpty().When(f => f.Level is nameof(RiskLevel.High) or nameof(RiskLevel.Critical))
                .WithMessageKey("safeguarding.risk.plan.missing");
            RuleFor(f => f.Plan).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
            RuleFor(f => f.ReviewDueOn).Must(d => d.TryGetDate(out _)).WithMessageKey("safeguarding.risk.reviewDueOn.missing");
            RuleFor(f => f.ReviewDueOn)
                .Must(d => d.TryGetDate(out var day) && day >= AnswerRules.GetEarliestToday(clock)
                    && day <= AnswerRules.GetEarliestToday(clock).AddDays(MaxDaysToReview))
                .When(f => f.ReviewDueOn.TryGetDate(out _)).WithMessageKey("safeguarding.risk.reviewDueOn.wrong");
        }
    }
}
