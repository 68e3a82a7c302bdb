using CaseManager.Domain.Aftercare;

namespace CaseManager.Web.Pages.Cases.Outcomes;

/// <summary>An assessment of recovery, read by the version of the instrument that it was made with.</summary>
/// <param name="Assessment">The assessment.</param>
/// <param name="Instrument">The instrument in that version.</param>
public sealed record AssessedOutcome(OutcomeAssessment Assessment, Instrument Instrument)
{
    /// <summary>What it asked.</summary>
    public InstrumentDefinition Asked => Instrument.Definition;

    /// <summary>What its scores come to.</summary>
    public OutcomeScores Scores { get; } = OutcomeScores.Of(Instrument.Definition, Assessment.Ratings);

    /// <summary>Whether the survivor's own rating stands beside the worker's.</summary>
    public bool HasOwnBeside => Asked.RatedBy == Rater.Worker && Assessment.Ratings.Any(r => r.Own is not null);

    /// <summary>How many things are not scored yet.</summary>
    public int Missing => Asked.Domains.Sum(Scores.MissingIn);

    /// <summary>The mean of a domain, by its code; null where there is none.</summary>
    public decimal? MeanOf(string domain) => Domain(domain) is { } found ? Scores.MeanOf(found) : null;

    /// <summary>The mean of the survivor's own ratings beside the worker's; null where there is none.</summary>
    public decimal? OwnMeanOf(string domain) => HasOwnBeside && Domain(domain) is { } found ? Scores.OwnMeanOf(found) : null;

    private OutcomeDomain? Domain(string code) => Asked.Domains.FirstOrDefault(d => d.Code == code);
}
