namespace CaseManager.Domain.Statistics;

/// <summary>What a figure comes to in a year, in the cases that someone may know of.</summary>
/// <param name="Figure">What is counted.</param>
/// <param name="Year">In which year.</param>
/// <param name="Number">How many.</param>
/// <param name="Sums">Of money, how much; one sum for each currency.</param>
/// <param name="Median">Of times and sentences, the one in the middle, in days; null where there is none.</param>
public sealed record FigureTotal(Figure Figure, int Year, int Number, IReadOnlyList<Money> Sums, decimal? Median);
