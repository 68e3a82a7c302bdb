using System.Globalization;
using CaseManager.Domain.Aftercare;

namespace CaseManager.Web.Pages.Cases.Outcomes;

/// <summary>How someone's recovery went, domain by domain, over the assessments on the scale that is in use now: others do not compare.</summary>
public sealed class Trend
{
    public Trend(InstrumentDefinition instrument, IReadOnlyList<AssessedOutcome> assessed)
    {
        (Instrument, Compared) = (instrument, [.. assessed.Where(a => a.Asked.Scale.Select(p => p.Value).SequenceEqual(instrument.Scale.Select(p => p.Value)))]);
        LeftOut = assessed.Count - Compared.Count;
        Domains = [.. instrument.Domains.Concat(Compared.SelectMany(a => a.Asked.Domains)).DistinctBy(d => d.Code).Select(d => new DomainTrend(d, this))];
    }

    public InstrumentDefinition Instrument { get; }

    /// <summary>The assessments in the picture, in the order of their days.</summary>
    public IReadOnlyList<AssessedOutcome> Compared { get; }

    /// <summary>How many were made on another scale.</summary>
    public int LeftOut { get; }

    /// <summary>The domains that there are, and those that there were.</summary>
    public IReadOnlyList<DomainTrend> Domains { get; }

    /// <summary>Whether the survivor's own rating stands beside the worker's anywhere.</summary>
    public bool HasOwn => Compared.Any(a => a.HasOwnBeside);
}

/// <summary>How one domain went: what is said, drawn and listed of it.</summary>
public sealed class DomainTrend(OutcomeDomain domain, Trend trend)
{
    private const int Left = 22;
    private const int Width = 190;
    private const int Top = 10;
    private const int Height = 70;

    public OutcomeDomain Domain => domain;

    /// <summary>The scale, lowest and highest.</summary>
    public (int Lowest, int Highest) Scale => (trend.Instrument.Scale[0].Value, trend.Instrument.Scale[^1].Value);

    /// <summary>Each assessment with its mean; null where there is none.</summary>
    public IReadOnlyList<(AssessedOutcome At, decimal? Mean, decimal? Own)> Means { get; } = [.. trend.Compared.Select(a => (a, a.MeanOf(domain.Code), a.OwnMeanOf(domain.Code)))];

    /// <summary>How high the threshold lies in the picture; null where there is none.</summary>
    public string? Threshold => trend.Instrument.Threshold is { } threshold ? Across(threshold.DomainMean) : null;

    /// <summary>The line, with a gap where there is no mean.</summary>
    public string Line => Path(m => m.Mean);

    /// <summary>The line of the survivor's own ratings.</summary>
    public string OwnLine => Path(m => m.Own);

    /// <summary>The points of the line.</summary>
    public IEnumerable<(string X, string Y)> Points => Placed(m => m.Mean).Select(p => (Text(p.X), Text(p.Y)));

    /// <summary>The diamonds of the survivor's own ratings, as paths.</summary>
    public IEnumerable<string> Diamonds => Placed(m => m.Own).Select(p => $"M{Text(p.X)} {Text(p.Y - 5)}l5 5l-5 5l-5 -5z");

    /// <summary>A line across the picture at a score.</summary>
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
