using CaseManager.Domain.Aftercare;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Cases.People.Identities;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Aftercare;

/// <summary>Form for a plan: existing goals plus empty rows; a cleared row is left out of the new version.</summary>
public sealed class PlanForm
{
    private const int EmptySteps = 2;

    /// <summary>Generated with the form, so that submitting it twice records one version.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The version current when the form was opened; detects concurrent edits.</summary>
    public Guid? SupersedesId { get; set; }

    public List<GoalRow> Goals { get; set; } = [];

    public string? Agreement { get; set; }

    public DateInput AgreedOn { get; set; } = new();

    public DateInput ReviewDueOn { get; set; } = new();

    /// <summary>The current plan plus one empty goal and empty steps.</summary>
    public static PlanForm FromPlan(AftercarePlan? plan) => new()
    {
        SupersedesId = plan?.Id,
        Goals = [.. (plan?.Content!.Goals ?? []).Select(GoalRow.FromGoal), GoalRow.FromGoal(null)],
    };

    /// <summary>Requires a validated form.</summary>
    public PlanDetails ToDetails() => new(
        new([.. Goals.Where(g => !g.IsEmpty).Select(g => g.ToGoal())]),
        Enum.Parse<PlanAgreement>(Agreement!),
        AgreedOn.ToDate()?.Exact,
        ReviewDueOn.ToDate()!.Exact!.Value);

    public sealed class GoalRow
    {
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? Description { get; set; }

        public string? Domain { get; set; }

        public List<StepRow> Steps { get; set; } = [];

        public bool IsEmpty => Description is null && Domain is null && Steps.TrueForAll(s => s.IsEmpty);

        public static GoalRow FromGoal(Goal? goal) => new()
        {
            Id = goal?.Id ?? Guid.CreateVersion7(),
            Description = goal?.Description,
            Domain = goal?.Domain.ToString(),
            Steps = [.. (goal?.Steps ?? []).Select(StepRow.FromStep), .. Enumerable.Range(0, EmptySteps).Select(_ => new StepRow())],
        };

        public Goal ToGoal() => new(Id, Description!, Enum.Parse<RecoveryDomain>(Domain!), [.. Steps.Where(s => !s.IsEmpty).Select(s => s.ToStep())]);
    }

    public sealed class StepRow
    {
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? Description { get; set; }

        public string? ResponsiblePerson { get; set; }

        public DateInput DueOn { get; set; } = new();

        public bool IsEmpty => Description is null && ResponsiblePerson is null && DueOn.IsEmpty;

        public static StepRow FromStep(GoalStep step) =>
            new() { Id = step.Id, Description = step.Description, ResponsiblePerson = step.ResponsiblePerson, DueOn = DateInput.FromDate(step.DueOn) };

        public GoalStep ToStep() => new(Id, Description!, ResponsiblePerson!, DueOn.ToDate()?.Exact);
    }

    internal sealed class Rules : AbstractValidator<PlanForm>
    {
        private const int MaxDaysToReview = 366; // days: a plan is reviewed at least once a year

        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Goals).Must(g => g.Count <= RowsForm.MaxRows && g.TrueForAll(x => x.Steps.Count <= RowsForm.MaxRows))
                .WithMessageKey("common.errors.choose");
            RuleFor(f => f.Goals).Must(AreDistinct).WithMessageKey("common.errors.choose");
            RuleForEach(f => f.Goals).SetValidator(new GoalRules());
            RuleFor(f => f.Agreement).Must(a => FormValues.TryParseCode<PlanAgreement>(a, out _)).WithMessageKey("aftercare.agreement.missing");
            RuleFor(f => f.AgreedOn).MustNotBeInFuture(clock);
            RuleFor(f => f.AgreedOn).Must(d => d.TryGetDate(out _))
                .When(f => FormValues.TryParseCode<PlanAgreement>(f.Agreement, out var method) && method != PlanAgreement.Pending)
                .WithMessageKey("aftercare.agreedOn.missing");
            RuleFor(f => f.ReviewDueOn).Must(d => d.TryGetDate(out _)).WithMessageKey("aftercare.reviewDueOn.missing");
            RuleFor(f => f.ReviewDueOn)
                .Must(d => d.TryGetDate(out var day) && day >= AnswerRules.GetEarliestToday(clock)
                    && day <= AnswerRules.GetEarliestToday(clock).AddDays(MaxDaysToReview))
                .When(f => f.ReviewDueOn.TryGetDate(out _)).WithMessageKey("aftercare.reviewDueOn.wrong");
        }

        // Goals and steps keep their ids across versions, so ids must be unique within a plan.
        private static bool AreDistinct(List<GoalRow> goals) =>
            goals.DistinctBy(g => g.Id).Count() == goals.Count && goals.SelectMany(g => g.Steps).DistinctBy(s => s.Id).Count() == goals.Sum(g => g.Steps.Count);
    }

    internal sealed class GoalRules : AbstractValidator<GoalRow>
    {
        public GoalRules()
        {
            RuleFor(g => g.Description).NotEmpty().When(g => !g.IsEmpty).WithMessageKey("aftercare.goal.text.missing");
            RuleFor(g => g.Description).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
            RuleFor(g => g.Domain).Must(d => FormValues.TryParseCode<RecoveryDomain>(d, out _)).When(g => !g.IsEmpty)
                .WithMessageKey("aftercare.domain.missing");
            RuleForEach(g => g.Steps).ChildRules(step =>
            {
                step.RuleFor(s => s.Description).NotEmpty().When(s => !s.IsEmpty).WithMessageKey("aftercare.action.missing");
                step.RuleFor(s => s.Description).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
                step.RuleFor(s => s.ResponsiblePerson).NotEmpty().When(s => !s.IsEmpty).WithMessageKey("aftercare.responsiblePerson.missing");
                step.RuleFor(s => s.ResponsiblePerson).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
                step.RuleFor(s => s.DueOn).Must(d => d.IsEmpty || d.TryGetDate(out _)).WithMessageKey("common.errors.date");
            });
        }
    }
}
