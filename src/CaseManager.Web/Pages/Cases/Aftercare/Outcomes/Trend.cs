using System.Globalization;
using CaseManager.Domain.Aftercare;

namespace CaseManager.Web.Pages.Cases.Aftercare.Outcomes;

/// <summary>Trend by domain over the assessments on the current scale; assessments on another scale are not comparable.</summary>
public sealed class Trend
{
    public Trend(InstrumentDefinition instrument, IReadOnlyList<AssessedOutcome> assessed)
    {
        (Instrument, ComparableAssessments) =
            (instrument, [.. assessed.Where(a => a.Definition.Scale.Select(p => p.Value).SequenceEqual(instrument.Scale.Select(p => p.Value)))]);
        ExcludedCount = assessed.Count - ComparableAssessments.Count;
        Domains = [.. instrument.Domains.Concat(ComparableAssessments.SelectMany(a => a.Definition.Domains)).DistinctBy(d => d.Code)
            .Select(d => new DomainTrend(d, this))];
    }

    public InstrumentDefinition Instrument { get; }

    /// <summary>Comparable assessments, in date order.</summary>
    public IReadOnlyList<AssessedOutcome> ComparableAssessments { get; }

    /// <summary>Number of assessments on another scale.</summary>
    public int ExcludedCount { get; }

    /// <summary>Domains of the current version and of earlier versions.</summary>
    public IReadOnlyList<DomainTrend> Domains { get; }

    public bool HasSurvivorRatings => ComparableAssessments.Any(a => a.HasSurvivorRatings);
}

/// <summary>Data of the chart, the table and the text alternative of one domain.</summary>
public sealed class DomainTrend(OutcomeDomain domain, Trend trend)
{
    private const int Left = 22;
    private const int Width = 190;
    private const int Top = 10;
    private const int Height = 70;

    public OutcomeDomain Domain => domain;

    public (int Lowest, int Highest) Scale => (trend.Instrument.Scale[0].Value, trend.Instrument.Scale[^1].Value);

    /// <summary>Assessments with their means; null where no mean is available.</summary>
    public IReadOnlyList<(AssessedOutcome Moment, decimal? Mean, decimal? Own)> Means { get; } =
        [.. trend.ComparableAssessments.Select(a => (a, a.GetMean(domain.Code), a.GetSurvivorMean(domain.Code)))];

    /// <summary>SVG path of the threshold; null if there is none.</summary>
    public string? ThresholdLine => trend.Instrument.Threshold is { } threshold ? BuildHorizontalLine(threshold.DomainMean) : null;

    /// <summary>SVG path, with a gap where there is no mean.</summary>
    public string Line => BuildPath(m => m.Mean);

    public string SurvivorLine => BuildPath(m => m.Own);

    public IEnumerable<(string X, string Y)> Points => PlacePoints(m => m.Mean).Select(p => (Format(p.X), Format(p.Y)));

    /// <summary>SVG paths of the markers for the survivor's own ratings.</summary>
    public IEnumerable<string> SurvivorMarkers => PlacePoints(m => m.Own).Select(p => $"M{Format(p.X)} {Format(p.Y - 5)}l5 5l-5 5l-5 -5z");

    /// <summary>SVG path of a horizontal line at a score.</summary>
    public string BuildHorizontalLine(decimal score) => $"M{Left - 6} {Format(Y(score))}h{Width + 12}";

    private IEnumerable<(int Index, decimal X, decimal Y)> PlacePoints(Func<(AssessedOutcome Moment, decimal? Mean, decimal? Own), decimal?> of) =>
        Means.Select((m, index) => (index, of(m))).Where(p => p.Item2 is not null).Select(p => (p.index, X(p.index), Y(p.Item2!.Value)));

    private string BuildPath(Func<(AssessedOutcome Moment, decimal? Mean, decimal? Own), decimal?> of)
    {
        var placed = PlacePoints(of).ToList();
        return string.Concat(placed.Select((p, i) => $"{(i > 0 && placed[i - 1].Index == p.Index - 1 ? 'L' : 'M')}{Format(p.X)} {Format(p.Y)}"));
    }

    private decimal X(int index) => Means.Count == 1 ? Left + (Width / 2m) : Left + (Width * (decimal)index / (Means.Count - 1));

    private decimal Y(decimal score) => Top + (Height * (Scale.Highest - score) / (Scale.Highest - (decimal)Scale.Lowest));

    private static string Format(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
