using CaseManager.Domain.Justice;

namespace CaseManager.Domain.Statistics;

/// <summary>Figures of the programme in a year and the four before it, as counted by the database.</summary>
public sealed class ProgrammeFigures
{
    private const int YearCount = 5;

    private readonly ILookup<(Figure, int Year, OrganisationId?), CountedFigure> _figures;

    public ProgrammeFigures(int year, IReadOnlyList<CountedFigure> counted)
    {
        (Year, CountedAt) = (year, counted.Count == 0 ? null : counted.Max(c => c.CountedAt));
        _figures = counted.ToLookup(c => (c.Figure, c.Year, c.OfficeId));
    }

    public int Year { get; }

    /// <summary>Null where there is nothing to count.</summary>
    public DateTimeOffset? CountedAt { get; }

    /// <summary>Years covered, the latest first.</summary>
    public IReadOnlyList<int> Years => [.. Enumerable.Range(0, YearCount).Select(n => Year - n)];

    /// <summary>Count over all offices, for one detail where it is given.</summary>
    public int GetNumber(Figure figure, int year, string? detail = null) =>
        GetProgrammeFigures(figure, year).Where(c => detail is null || c.Detail == detail).Sum(c => c.Number);

    public int GetNumber(Figure figure, OrganisationId office) => _figures[(figure, Year, office)].Sum(c => c.Number);

    /// <summary>Share of those charged in a year who are convicted to date. Open trials count as not convicted.</summary>
    public Share GetConvictionShare(int year) => new(GetNumber(Figure.Charged, year, "Convicted"), GetNumber(Figure.Charged, year));

    /// <summary>Share of those whose sentence in effect dates from the year who serve four years or more.</summary>
    public Share GetFourYearsShare(int year) => new(GetNumber(Figure.FourYearsOrMore, year), GetNumber(Figure.Sentenced, year));

    /// <summary>Share of those sentenced who currently serve no part of the sentence.</summary>
    public Share GetSuspendedShare(int year) => new(GetNumber(Figure.Sentenced, year, "Suspended"), GetNumber(Figure.Sentenced, year));

    /// <summary>Share of legal deadlines met, among those due in a year that are already met or have expired.</summary>
    public Share GetDeadlinesMetShare(int year) =>
        new(GetNumber(Figure.DeadlineMet, year), GetNumber(Figure.DeadlineMet, year) + GetNumber(Figure.DeadlineMissed, year));

    /// <summary>Median in days; null where the measure has none in the year.</summary>
    public decimal? GetMedian(Figure figure, int year) => _figures[(figure, year, null)].SingleOrDefault(c => c.Median is not null)?.Median;

    /// <summary>Median of sentences that are served and are not for life; null where there is none.</summary>
    public Term? GetMedianSentence(int year) => GetMedian(Figure.Sentenced, year) is { } days ? Term.FromDays((int)days) : null;

    /// <summary>Money awarded or paid in a year, by currency and route. Currencies are never added up.</summary>
    public IReadOnlyList<MoneyByRoute> GetMoneyByRoute(Figure figure, int year) =>
        [.. GetProgrammeFigures(figure, year).Where(c => c.Currency is not null).Select(c => new MoneyByRoute(c.Detail!, new(c.Amount!.Value, c.Currency!)))];

    private IEnumerable<CountedFigure> GetProgrammeFigures(Figure figure, int year) => _figures[(figure, year, null)].Where(c => c.Median is null);
}

/// <summary>
/// Number as counted by the database. The office is null for all offices; the detail, route of a claim or kind of a sentence, is null for all of
/// them.
/// </summary>
public sealed record CountedFigure(Figure Figure, int Year, OrganisationId? OfficeId, string? Detail, string? Currency, int Number, decimal? Amount,
    decimal? Median, DateTimeOffset CountedAt);

public sealed record Share(int Part, int Total)
{
    /// <summary>Fraction of one; null where <see cref="Total"/> is zero.</summary>
    public decimal? Value => Total == 0 ? null : (decimal)Part / Total;
}

/// <summary>Sum of awards or payments in one currency, for one route of compensation claims.</summary>
public sealed record MoneyByRoute(string Route, Money Amount);
