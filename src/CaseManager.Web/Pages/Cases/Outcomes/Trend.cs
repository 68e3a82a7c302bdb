using System.Globalization;
using CaseManager.Domain.Aftercare;

namespace CaseManager.Web.Pages.Cases.Outcomes;

/// <summary>Trend by domain over the assessments on the current scale; assessments on another scale are not comparable.</summary>
public sealed class Trend
{
    public Trend(InstrumentDefinition instrument, IReadOnlyList<AssessedOutcome> assessed)
    {
        (Instrument, Compared) = (instrument, [.. assessed.Where(a => a.Asked.Scale.Select(p => p.Value).SequenceEqual(instrument.Scale.Select(p => p.Value)))]);
        LeftOut = assessed.Count - Compared.Count;
        Domains = [.. instrument.Domains.Concat(Compared.SelectMany(a => a.Asked.Domains)).DistinctBy(d => d.Code).Select(d => new DomainTrend(d, this))];
    }

    public InstrumentDefinition Instrument { get; }

    /// <summary>Comparable assessments, in date order.</summary>
    public IReadOnlyList<AssessedOutcome> Compared { get; }

    /// <summary>Number of assessments on another scale.</summary>
    public int LeftOut { get; }

    /// <summary>Domains of the current version and of earlier versions.</summary>
    public IReadOnlyList<DomainTrend> Domains { get; }

    public bool HasOwn => Compared.Any(a => a.HasOwnBeside);
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
    public IReadOnlyList<(AssessedOutcome At, decimal? Mean, decimal? Own)> Means { get; } = [.. trend.Compared.Select(a => (a, a.MeanOf(domain.Code), a.OwnMeanOf(domain.Code)))];

    /// <summary>SVG path of the threshold; null if there is none.</summary>
    public string? Threshold => trend.Instrument.Threshold is { } threshold ? Across(threshold.DomainMean) : null;

    /// <summary>SVG path, with a gap where there is no mean.</summary>
    public string Line => Path(m => m.Mean);

    public string OwnLine => Path(m => m.Own);

    public IEnumerable<(string X, string Y)> Points => Placed(m => m.Mean).Select(p => (Text(p.X), Text(p.Y)));

    /// <summary>SVG paths of the markers for the survivor's own ratings.</summary>
    public IEnumerable<string> Diamonds => Placed(m => m.Own).Select(p => $"M{Text(p.X)} {Text(p.Y - 5)}l5 5l-5 5l-5 -5z");

    /// <summary>SVG path of a horizontal line at a score.</summary>
    public string Across(decimal score) => $"M{Left - 6} {Text(Y(score))}h{Width + 12}";

    private IEnumerable<(int Index, decimal X, decimal Y)> Placed(Func<(AssessedOutcome At, decimal? Mean, decimal? Own), decimal?> of) =>
        Means.Select((m, index) => (index, of(m))).Where(p => p.Item2 is not null).Select(p => (p.index, X(p.index), Y(p.Item2!.Value)));

    private string Path(Func<(AssessedOutcome At, decimal? Mean, decimal? Own), decimal?> of)
    {
        var placed = Placed(of).ToList();
        return string.Concat(placed.Select((p, i) => $"{(i > 0 && placed[i - 1].Index == p.Index - 1 ? 'L' : 'M')}{Text(p.X)} {Text(p.Y)}"));
    }

    private decimal X(int index) => Means.Count == 1 ? Left + (Width / 2m) : Left + (Width * (decimal)index / (Means.Count - 1));

    private decimal Y(decimal score) => Top + (Height * (Scale.Highest - score) / (Scale.Highest - (decimal)Scale.Lowest));

    private static string Text(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
