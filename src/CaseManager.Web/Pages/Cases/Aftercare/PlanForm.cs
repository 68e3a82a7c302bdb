using CaseManager.Domain.Aftercare;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Cases.Identities;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Aftercare;

/// <summary>Form for a plan: existing goals plus empty rows; a cleared row is left out of the new version.</summary>
public sealed class PlanForm
{
    private const int EmptySteps = 2;

    /// <summary>Generated with the form, so that submitting it twice records one version.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The version current when the form was opened; detects concurrent edits.</summary>
    public Guid? Instead { get; set; }

    public List<GoalRow> Goals { get; set; } = [];

    public string? Agreement { get; set; }

    public DateInput AgreedOn { get; set; } = new();

    public DateInput ReviewOn { get; set; } = new();

    /// <summary>The current plan plus one empty goal and empty steps.</summary>
    public static PlanForm Of(AftercarePlan? plan) => new()
    {
        Instead = plan?.Id,
        Goals = [.. (plan?.Content!.Goals ?? []).Select(GoalRow.Of), GoalRow.Of(null)],
    };

    /// <summary>Requires a validated form.</summary>
    public PlanFacts Facts() => new(
        new([.. Goals.Where(g => !g.IsEmpty).Select(g => g.Read())]),
        Enum.Parse<PlanAgreement>(Agreement!),
        AgreedOn.ToDate()?.Exact,
        ReviewOn.ToDate()!.Exact!.Value);

    public sealed class GoalRow
    {
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? Words { get; set; }

        public string? Domain { get; set; }

        public List<StepRow> Steps { get; set; } = [];

        public bool IsEmpty => Words is null && Domain is null && Steps.TrueForAll(s => s.IsEmpty);

        public static GoalRow Of(Goal? goal) => new()
        {
            Id = goal?.Id ?? Guid.CreateVersion7(),
            Words = goal?.Words,
            Domain = goal?.Domain.ToString(),
            Steps = [.. (goal?.Steps ?? []).Select(StepRow.Of), .. Enumerable.Range(0, EmptySteps).Select(_ => new StepRow())],
        };

        public Goal Read() => new(Id, Words!, Enum.Parse<RecoveryDomain>(Domain!), [.. Steps.Where(s => !s.IsEmpty).Select(s => s.Read())]);
    }

    public sealed class StepRow
    {
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? What { get; set; }

        public string? Who { get; set; }

        public DateInput By { get; set; } = new();

        public bool IsEmpty => What is null && Who is null && By.IsEmpty;

        public static StepRow Of(GoalStep step) => new() { Id = step.Id, What = step.What, Who = step.Who, By = DateInput.Of(step.By) };

        public GoalStep Read() => new(Id, What!, Who!, By.ToDate()?.Exact);
    }

    internal sealed class Rules : AbstractValidator<PlanForm>
    {
        private const int LongestToReview = 366; // days: a plan is reviewed at least once a year

        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Goals).Must(g => g.Count <= RowsForm.Most && g.TrueForAll(x => x.Steps.Count <= RowsForm.Most)).Says("common.errors.choose");
            RuleFor(f => f.Goals).Must(AreDistinct).Says("common.errors.choose");
            RuleForEach(f => f.Goals).SetValidator(new GoalRules());
            RuleFor(f => f.Agreement).Must(a => Answering.Is<PlanAgreement>(a, out _)).Says("aftercare.agreement.missing");
            RuleFor(f => f.AgreedOn).IsPast(clock);
            RuleFor(f => f.AgreedOn).Must(d => d.TryGetDate(out _)).When(f => Answering.Is<PlanAgreement>(f.Agreement, out var how) && how != PlanAgreement.NotYet).Says("aftercare.agreedOn.missing");
            RuleFor(f => f.ReviewOn).Must(d => d.TryGetDate(out _)).Says("aftercare.review.missing");
            RuleFor(f => f.ReviewOn)
                .Must(d => d.TryGetDate(out var day) && day >= AnswerRules.EarliestToday(clock) && day <= AnswerRules.EarliestToday(clock).AddDays(LongestToReview))
                .When(f => f.ReviewOn.TryGetDate(out _)).Says("aftercare.review.wrong");
        }

        // Goals and steps keep their ids across versions, so ids must be unique within a plan.
        private static bool AreDistinct(List<GoalRow> goals) =>
            goals.DistinctBy(g => g.Id).Count() == goals.Count && goals.SelectMany(g => g.Steps).DistinctBy(s => s.Id).Count() == goals.Sum(g => g.Steps.Count);
    }

    internal sealed class GoalRules : AbstractValidator<GoalRow>
    {
        public GoalRules()
        {
            RuleFor(g => g.Words).NotEmpty().When(g => !g.IsEmpty).Says("aftercare.words.missing");
            RuleFor(g => g.Words).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
            RuleFor(g => g.Domain).Must(d => Answering.Is<RecoveryDomain>(d, out _)).When(g => !g.IsEmpty).Says("aftercare.domain.missing");
            RuleForEach(g => g.Steps).ChildRules(step =>
            {
                step.RuleFor(s => s.What).NotEmpty().When(s => !s.IsEmpty).Says("aftercare.what.missing");
                step.RuleFor(s => s.What).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
                step.RuleFor(s => s.Who).NotEmpty().When(s => !s.IsEmpty).Says("aftercare.who.missing");
                step.RuleFor(s => s.Who).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
                step.RuleFor(s => s.By).Must(d => d.IsEmpty || d.TryGetDate(out _)).Says("common.errors.date");
            });
        }
    }
}
