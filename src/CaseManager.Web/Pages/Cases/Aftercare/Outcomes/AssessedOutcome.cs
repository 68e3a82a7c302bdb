using CaseManager.Domain.Aftercare;

namespace CaseManager.Web.Pages.Cases.Aftercare.Outcomes;

/// <summary>An assessment with the version of the instrument that it was made with.</summary>
public sealed record AssessedOutcome(OutcomeAssessment Assessment, Instrument Instrument)
{
    public InstrumentDefinition Definition => Instrument.Definition;

    public OutcomeScores Scores { get; } = OutcomeScores.Create(Instrument.Definition, Assessment.Ratings);

    /// <summary>Whether the survivor's own ratings supplement those of the worker.</summary>
    public bool HasSurvivorRatings => Definition.RatedBy == Rater.Worker && Assessment.Ratings.Any(r => r.Survivor is not null);

    /// <summary>Number of items that are not scored.</summary>
    public int MissingCount => Definition.Domains.Sum(Scores.CountMissing);

    /// <summary>Mean of a domain, by its code; null if there is none.</summary>
    public decimal? GetMean(string domain) => FindDomain(domain) is { } found ? Scores.GetMean(found) : null;

    /// <summary>Mean of the survivor's own supplementary ratings; null if there is none.</summary>
    public decimal? GetSurvivorMean(string domain) => HasSurvivorRatings && FindDomain(domain) is { } found ? Scores.GetSurvivorMean(found) : null;

    private OutcomeDomain? FindDomain(string code) => Definition.Domains.FirstOrDefault(d => d.Code == code);
}
