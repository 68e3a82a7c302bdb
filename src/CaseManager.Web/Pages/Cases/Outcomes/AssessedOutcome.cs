using CaseManager.Domain.Aftercare;

namespace CaseManager.Web.Pages.Cases.Outcomes;

/// <summary>An assessment with the version of the instrument that it was made with.</summary>
public sealed record AssessedOutcome(OutcomeAssessment Assessment, Instrument Instrument)
{
    public InstrumentDefinition Asked => Instrument.Definition;

    public OutcomeScores Scores { get; } = OutcomeScores.Of(Instrument.Definition, Assessment.Ratings);

    /// <summary>Whether the survivor's own ratings supplement those of the worker.</summary>
    public bool HasOwnBeside => Asked.RatedBy == Rater.Worker && Assessment.Ratings.Any(r => r.Own is not null);

    /// <summary>Number of items that are not scored.</summary>
    public int Missing => Asked.Domains.Sum(Scores.MissingIn);

    /// <summary>Mean of a domain, by its code; null if there is none.</summary>
    public decimal? MeanOf(string domain) => Domain(domain) is { } found ? Scores.MeanOf(found) : null;

    /// <summary>Mean of the survivor's own supplementary ratings; null if there is none.</summary>
    public decimal? OwnMeanOf(string domain) => HasOwnBeside && Domain(domain) is { } found ? Scores.OwnMeanOf(found) : null;

    private OutcomeDomain? Domain(string code) => Asked.Domains.FirstOrDefault(d => d.Code == code);
}
