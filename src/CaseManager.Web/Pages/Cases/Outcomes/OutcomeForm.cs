using System.Globalization;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Outcomes;

public sealed class OutcomeForm
{
    /// <summary>Idempotency key: a form sent twice creates one record.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Version of the instrument that the form was created from, so that a newer version does not change an open form.</summary>
    public int? Version { get; set; }

    public string? Occasion { get; set; }

    public DateInput On { get; set; } = new();

    public List<ScoreForm> Scores { get; set; } = [];

    public string? Survivor { get; set; }

    public string? Worker { get; set; }

    public static OutcomeForm Of(OutcomeAssessment assessment, Rater ratedBy) => new()
    {
        Occasion = assessment.Occasion.ToString(),
        On = DateInput.Of(assessment.On),
        Scores = [.. assessment.Ratings.Select(r => ScoreForm.Of(r, ratedBy))],
        Survivor = assessment.Content?.Survivor,
        Worker = assessment.Content?.Worker,
    };

    /// <summary>Puts the scores in the order of the instrument's items and adds the missing ones.</summary>
    public void Align(InstrumentDefinition instrument) => Scores = [.. instrument.Items.Select(i => Scores.Find(s => s?.Code == i.Code) ?? new ScoreForm { Code = i.Code })];

    /// <summary>Requires a validated form.</summary>
    public OutcomeFacts Facts(Rater ratedBy)
    {
        On.TryGetDate(out var on);
        return new(Enum.Parse<OutcomeOccasion>(Occasion!), on, [.. Scores.Where(s => s.IsAnswered).Select(s => s.Given(ratedBy))], new(Survivor, Worker));
    }

    internal sealed class Rules : AbstractValidator<OutcomeForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Occasion).Must(o => Answering.Is<OutcomeOccasion>(o, out _)).Says("outcomes.occasion.missing");
            RuleFor(f => f.On).Must(d => d.TryGetDate(out _)).Says("outcomes.on.missing");
            RuleFor(f => f.On).IsPast(clock);
            RuleFor(f => f.Scores).Must(all => all.Exists(s => s.IsAnswered)).Says("outcomes.nothing");
            RuleForEach(f => f.Scores).ChildRules(score =>
            {
                score.RuleFor(s => s.Score).Must(ScoreForm.IsScore).Says("rules.ScoreOffScale");
                score.RuleFor(s => s.Own).Must(ScoreForm.IsScore).Says("rules.ScoreOffScale");
                score.RuleFor(s => s.Own).Must(own => !ScoreForm.IsGiven(own)).When(s => s.Score == ScoreForm.DoesNotApply).Says("outcomes.own.notApplying");
            });
            RuleFor(f => f.Survivor).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
            RuleFor(f => f.Worker).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}

public sealed class ScoreForm
{
    /// <summary>Value for "not scored".</summary>
    public const string None = "None";

    /// <summary>Value for "does not apply".</summary>
    public const string DoesNotApply = "DoesNotApply";

    public string? Code { get; set; }

    /// <summary>The worker's score.</summary>
    public string? Score { get; set; } = None;

    /// <summary>The survivor's own score.</summary>
    public string? Own { get; set; } = None;

    public bool IsAnswered => IsGiven(Score) || IsGiven(Own);

    public static ScoreForm Of(Rating rating, Rater ratedBy) => new()
    {
        Code = rating.Item,
        Score = rating.DoesNotApply && ratedBy == Rater.Worker ? DoesNotApply : rating.Worker?.ToString(CultureInfo.InvariantCulture) ?? None,
        Own = rating.DoesNotApply && ratedBy == Rater.Survivor ? DoesNotApply : rating.Own?.ToString(CultureInfo.InvariantCulture) ?? None,
    };

    public static bool IsGiven(string? chosen) => chosen is not (null or None);

    public static bool IsScore(string? chosen) => !IsGiven(chosen) || chosen == DoesNotApply || Read(chosen) is not null;

    /// <summary>Ignores the worker's score if the survivor alone rates.</summary>
    public Rating Given(Rater ratedBy) => new(Code!, ratedBy == Rater.Worker ? Read(Score) : null, Read(Own), (ratedBy == Rater.Worker ? Score : Own) == DoesNotApply);

    private static int? Read(string? chosen) => int.TryParse(chosen, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var score) ? score : null;
}
