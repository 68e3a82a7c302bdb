namespace CaseManager.Domain.Aftercare;

/// <summary>Results calculated from the scores of one assessment.</summary>
public sealed class OutcomeScores
{
    private readonly InstrumentDefinition _instrument;
    private readonly Dictionary<string, Rating> _ratings;

    private OutcomeScores(InstrumentDefinition instrument, IEnumerable<Rating> ratings) =>
        (_instrument, _ratings) = (instrument, ratings.ToDictionary(r => r.Item));

    public static OutcomeScores Create(InstrumentDefinition instrument, IReadOnlyList<Rating> ratings) => new(instrument, ratings);

    /// <summary>Whether every applicable item is scored.</summary>
    public bool IsComplete => _instrument.Domains.All(IsFullyScored);

    /// <summary>
    /// Mean of a domain over its applicable items, as the instrument defines a domain's score; null while one is not scored or where none applies.
    /// </summary>
    public decimal? GetMean(OutcomeDomain domain) => IsFullyScored(domain) ? CalculateMean(GetApplicableItems(domain).Select(GetScore)) : null;

    /// <summary>Mean of the survivor's own scores; null unless every applicable item has one.</summary>
    public decimal? GetSurvivorMean(OutcomeDomain domain) =>
        GetApplicableItems(domain).Select(i => FindRating(i)?.Survivor).ToArray() is { Length: > 0 } own && own.All(o => o is not null)
        ? CalculateMean(own) : null;

    /// <summary>Number of applicable items that are not scored yet.</summary>
    public int CountMissing(OutcomeDomain domain) => GetApplicableItems(domain).Count(i => GetScore(i) is null);

    /// <summary>
    /// Domains that prevent a restored result: the mean is too low, an item is below its floor, or a domain with a floor has no applicable item,
    /// since safety applies to everyone.
    /// </summary>
    public IReadOnlyList<OutcomeDomain> DomainsBelowThreshold => _instrument.Threshold is not { } threshold ? []
        : [.. _instrument.Domains.Where(d => GetMean(d) < threshold.DomainMean || GetItemsBelowFloor(d).Count > 0
            || (threshold.Floors.Any(f => f.Domain == d.Code) && !GetApplicableItems(d).Any()))];

    public IReadOnlyList<OutcomeItem> GetItemsBelowFloor(OutcomeDomain domain) =>
        [.. GetApplicableItems(domain).Where(i => _instrument.Threshold?.Floors.Any(f => f.Domain == domain.Code && GetScore(i) < f.Score) == true)];

    public Rating? FindRating(OutcomeItem item) => _ratings.GetValueOrDefault(item.Code);

    /// <summary>Score of the instrument's rater; null where there is none yet.</summary>
    public int? GetScore(OutcomeItem item) => FindRating(item) is { } rating ? _instrument.RatedBy == Rater.Worker ? rating.Worker : rating.Survivor : null;

    /// <summary>Restored needs a complete assessment at closure or follow-up with nothing below the threshold (ASO: used to justify closure).</summary>
    public OutcomeResult GetResult(OutcomeOccasion occasion) =>
        !IsComplete ? OutcomeResult.Incomplete
        : _instrument.Threshold is not null && occasion is OutcomeOccasion.Closure or OutcomeOccasion.FollowUp && DomainsBelowThreshold.Count == 0
        && _instrument.Domains.Any(d => GetMean(d) is not null)
            ? OutcomeResult.Restored
        : OutcomeResult.Complete;

    private bool IsFullyScored(OutcomeDomain domain) => domain.Items.Count > 0 && CountMissing(domain) == 0;

    private IEnumerable<OutcomeItem> GetApplicableItems(OutcomeDomain domain) => domain.Items.Where(i => FindRating(i)?.IsNotApplicable != true);

    private static decimal? CalculateMean(IEnumerable<int?> scores) => scores.Select(s => (decimal?)s).Average();
}
