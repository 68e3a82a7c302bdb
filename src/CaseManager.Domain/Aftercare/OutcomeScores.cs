namespace CaseManager.Domain.Aftercare;

/// <summary>What the scores of an assessment come to, by its instrument.</summary>
public sealed class OutcomeScores
{
    private readonly InstrumentDefinition _instrument;
    private readonly Dictionary<string, Rating> _ratings;

    private OutcomeScores(InstrumentDefinition instrument, IEnumerable<Rating> ratings) => (_instrument, _ratings) = (instrument, ratings.ToDictionary(r => r.Item));

    /// <summary>Reads the scores.</summary>
    public static OutcomeScores Of(InstrumentDefinition instrument, IReadOnlyList<Rating> ratings) => new(instrument, ratings);

    /// <summary>Whether everything that applies is scored.</summary>
    public bool IsComplete => _instrument.Domains.All(IsWhole);

    /// <summary>
    /// The mean of a domain over what applies (the instrument's score of a domain is the mean of its sub-domains); null while something in it is not scored,
    /// and where nothing in it applies.
    /// </summary>
    public decimal? MeanOf(OutcomeDomain domain) => IsWhole(domain) ? Mean(Applying(domain).Select(Counted)) : null;

    /// <summary>The mean of what the survivor said of themselves, by the same rule.</summary>
    public decimal? OwnMeanOf(OutcomeDomain domain) => Applying(domain).Select(i => RatingOf(i)?.Own).ToArray() is { Length: > 0 } own && own.All(o => o is not null) ? Mean(own) : null;

    /// <summary>How many things in a domain are not scored yet.</summary>
    public int MissingIn(OutcomeDomain domain) => Applying(domain).Count(i => Counted(i) is null);

    /// <summary>
    /// Why someone does not count as restored by these scores: the domains whose mean is too low, those in which something lies below their floor, and those
    /// that have a floor while nothing in them is said to apply: of safety nobody can do without.
    /// </summary>
    public IReadOnlyList<OutcomeDomain> BelowThreshold => _instrument.Threshold is not { } threshold ? []
        : [.. _instrument.Domains.Where(d => MeanOf(d) < threshold.DomainMean || BelowFloorIn(d).Count > 0 || (threshold.Floors.Any(f => f.Domain == d.Code) && !Applying(d).Any()))];

    /// <summary>What in a domain is scored below its floor.</summary>
    public IReadOnlyList<OutcomeItem> BelowFloorIn(OutcomeDomain domain) =>
        [.. Applying(domain).Where(i => _instrument.Threshold?.Floors.Any(f => f.Domain == domain.Code && Counted(i) < f.Score) == true)];

    /// <summary>How something was scored; null where it was not.</summary>
    public Rating? RatingOf(OutcomeItem item) => _ratings.GetValueOrDefault(item.Code);

    /// <summary>The score that counts; null where there is none yet.</summary>
    public int? Counted(OutcomeItem item) => RatingOf(item) is { } rating ? _instrument.RatedBy == Rater.Worker ? rating.Worker : rating.Own : null;

    /// <summary>What they come to. Someone is restored by a complete assessment at closure or after, with nothing below the threshold (ASO: used to justify closure).</summary>
    public OutcomeResult ResultAt(OutcomeOccasion occasion) =>
        !IsComplete ? OutcomeResult.Incomplete
        : _instrument.Threshold is not null && occasion is OutcomeOccasion.Closure or OutcomeOccasion.FollowUp && BelowThreshold.Count == 0 && _instrument.Domains.Any(d => MeanOf(d) is not null)
            ? OutcomeResult.Restored
        : OutcomeResult.Complete;

    private bool IsWhole(OutcomeDomain domain) => domain.Items.Count > 0 && MissingIn(domain) == 0;

    private IEnumerable<OutcomeItem> Applying(OutcomeDomain domain) => domain.Items.Where(i => RatingOf(i)?.DoesNotApply != true);

    private static decimal? Mean(IEnumerable<int?> scores) => scores.Select(s => (decimal?)s).Average();
}
