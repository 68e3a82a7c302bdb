namespace CaseManager.Domain.Statistics;

/// <summary>
/// Total of a measure in a year, over the cases to which the caller has access. Money has one sum per currency; the median, of durations and
/// sentences, is in days.
/// </summary>
public sealed record FigureTotal(Figure Figure, int Year, int Number, IReadOnlyList<Money> Sums, decimal? Median);
