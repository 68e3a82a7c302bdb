namespace CaseManager.Domain.Aftercare;

/// <summary>Results calculated from the scores of one assessment.</summary>
public sealed class OutcomeScores
{
    private readonly InstrumentDefinition _instrument;
    private readonly Dictionary<string, Rating> _ratings;

    private OutcomeScores(InstrumentDefinition instrument, IEnumerable<Rating> ratings) => (_instrument, _ratings) = (instrument, ratings.ToDictionary(r => r.Item));

    public static OutcomeScores Of(InstrumentDefinition instrument, IReadOnlyList<Rating> ratings) => new(instrument, ratings);

    /// <summary>Whether every applicable item is scored.</summary>
    public bool IsComplete => _instrument.Domains.All(IsWhole);

    /// <summary>
    /// Mean of a domain over its applicable items, as the instrument defines a domain's score; null while one is not scored or where none applies.
    /// </summary>
    public decimal? MeanOf(OutcomeDomain domain) => IsWhole(domain) ? Mean(Applying(domain).Select(Counted)) : null;

    /// <summary>Mean of the survivor's own scores; null unless every applicable item has one.</summary>
    public decimal? OwnMeanOf(OutcomeDomain domain) => Applying(domain).Select(i => RatingOf(i)?.Own).ToArray() is { Length: > 0 } own && own.All(o => o is not null) ? Mean(own) : null;

    /// <summary>Number of applicable items that are not scored yet.</summary>
    public int MissingIn(OutcomeDomain domain) => Applying(domain).Count(i => Counted(i) is null);

    /// <summary>
    /// Domains that prevent a restored result: the mean is too low, an item is below its floor, or a domain with a floor has no applicable item,
    /// since safety applies to everyone.
    /// </summary>
    public IReadOnlyList<OutcomeDomain> BelowThreshold => _instrument.Threshold is not { } threshold ? []
        : [.. _instrument.Domains.Where(d => MeanOf(d) < threshold.DomainMean || BelowFloorIn(d).Count > 0 || (threshold.Floors.Any(f => f.Domain == d.Code) && !Applying(d).Any()))];

    public IReadOnlyList<OutcomeItem> BelowFloorIn(OutcomeDomain domain) =>
        [.. Applying(domain).Where(i => _instrument.Threshold?.Floors.Any(f => f.Domain == domain.Code && Counted(i) < f.Score) == true)];

    public Rating? RatingOf(OutcomeItem item) => _ratings.GetValueOrDefault(item.Code);

    /// <summary>Score of the instrument's rater; null where there is none yet.</summary>
    public int? Counted(OutcomeItem item) => RatingOf(item) is { } rating ? _instrument.RatedBy == Rater.Worker ? rating.Worker : rating.Own : null;

    /// <summary>Restored needs a complete assessment at closure or follow-up with nothing below the threshold (ASO: used to justify closure).</summary>
    public OutcomeResult ResultAt(OutcomeOccasion occasion) =>
        !IsComplete ? OutcomeResult.Incomplete
        : _instrument.Threshold is not null && occasion is OutcomeOccasion.Closure or OutcomeOccasion.FollowUp && BelowThreshold.Count == 0 && _instrument.Domains.Any(d => MeanOf(d) is not null)
            ? OutcomeResult.Restored
        : OutcomeResult.Complete;

    private bool IsWhole(OutcomeDomain domain) => domain.Items.Count > 0 && MissingIn(domain) == 0;

    private IEnumerable<OutcomeItem> Applying(OutcomeDomain domain) => domain.Items.Where(i => RatingOf(i)?.DoesNotApply != true);

    private static decimal? Mean(IEnumerable<int?> scores) => scores.Select(s => (decimal?)s).Average();
}
