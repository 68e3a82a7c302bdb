using System.Globalization;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Aftercare.Outcomes;

public sealed class OutcomeForm
{
    /// <summary>Idempotency key: a form sent twice creates one record.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Version of the instrument that the form was created from, so that a newer version does not change an open form.</summary>
    public int? Version { get; set; }

    public string? Occasion { get; set; }

    public DateInput AssessedOn { get; set; } = new();

    public List<ScoreForm> Scores { get; set; } = [];

    public string? Survivor { get; set; }

    public string? Worker { get; set; }

    public static OutcomeForm FromAssessment(OutcomeAssessment assessment, Rater ratedBy) => new()
    {
        Occasion = assessment.Occasion.ToString(),
        AssessedOn = DateInput.FromDate(assessment.AssessedOn),
        Scores = [.. assessment.Ratings.Select(r => ScoreForm.FromRating(r, ratedBy))],
        Survivor = assessment.Content?.Survivor,
        Worker = assessment.Content?.Worker,
    };

    /// <summary>Puts the scores in the order of the instrument's items and adds the missing ones.</summary>
    public void Align(InstrumentDefinition instrument) =>
        Scores = [.. instrument.Items.Select(i => Scores.Find(s => s?.Code == i.Code) ?? new ScoreForm { Code = i.Code })];

    /// <summary>Requires a validated form.</summary>
    public OutcomeDetails ToDetails(Rater ratedBy)
    {
        AssessedOn.TryGetDate(out var date);
        return new(Enum.Parse<OutcomeOccasion>(Occasion!), date, [.. Scores.Where(s => s.IsAnswered).Select(s => s.ToRating(ratedBy))], new(Survivor, Worker));
    }

    internal sealed class Rules : AbstractValidator<OutcomeForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Occasion).Must(o => FormValues.TryParseCode<OutcomeOccasion>(o, out _)).WithMessageKey("outcomes.occasion.missing");
            RuleFor(f => f.AssessedOn).Must(d => d.TryGetDate(out _)).WithMessageKey("outcomes.assessedOn.missing");
            RuleFor(f => f.AssessedOn).MustNotBeInFuture(clock);
            RuleFor(f => f.Scores).Must(all => all.Exists(s => s.IsAnswered)).WithMessageKey("outcomes.missingScores");
            RuleForEach(f => f.Scores).ChildRules(score =>
            {
                score.RuleFor(s => s.Score).Must(ScoreForm.IsValidScore).WithMessageKey("rules.ScoreOffScale");
                score.RuleFor(s => s.SurvivorScore).Must(ScoreForm.IsValidScore).WithMessageKey("rules.ScoreOffScale");
                score.RuleFor(s => s.SurvivorScore).Must(own => !ScoreForm.HasValue(own)).When(s => s.Score == ScoreForm.NotApplicable)
                    .WithMessageKey("outcomes.survivorScore.notApplicable");
            });
            RuleFor(f => f.Survivor).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
            RuleFor(f => f.Worker).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}

public sealed class ScoreForm
{
    /// <summary>Value for "not scored".</summary>
    public const string None = "None";

    public const string NotApplicable = "NotApplicable";

    public string? Code { get; set; }

    /// <summary>The worker's score.</summary>
    public string? Score { get; set; } = None;

    public string? SurvivorScore { get; set; } = None;

    public bool IsAnswered => HasValue(Score) || HasValue(SurvivorScore);

    public static ScoreForm FromRating(Rating rating, Rater ratedBy) => new()
    {
        Code = rating.Item,
        Score = rating.IsNotApplicable && ratedBy == Rater.Worker ? NotApplicable : rating.Worker?.ToString(CultureInfo.InvariantCulture) ?? None,
        SurvivorScore = rating.IsNotApplicable && ratedBy == Rater.Survivor ? NotApplicable : rating.Survivor?.ToString(CultureInfo.InvariantCulture) ?? None,
    };

    public static bool HasValue(string? chosen) => chosen is not (null or None);

    public static bool IsValidScore(string? chosen) => !HasValue(chosen) || chosen == NotApplicable || ParseScore(chosen) is not null;

    /// <summary>Ignores the worker's score if the survivor alone rates.</summary>
    public Rating ToRating(Rater ratedBy) =>
        new(Code!, ratedBy == Rater.Worker ? ParseScore(Score) : null, ParseScore(SurvivorScore),
            (ratedBy == Rater.Worker ? Score : SurvivorScore) == NotApplicable);

    private static int? ParseScore(string? chosen) =>
        int.TryParse(chosen, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var score) ? score : null;
}
