using CaseManager.Domain.Justice;

namespace CaseManager.Domain.Statistics;

/// <summary>What the programme comes to in a year and the four before it, as the database counted it.</summary>
public sealed class ProgrammeFigures
{
    private const int YearsTold = 5;

    private readonly ILookup<(Figure, int Year, OrganisationId?), CountedFigure> _counted;

    /// <summary>The numbers of a year and the four before it, as they came.</summary>
    public ProgrammeFigures(int year, IReadOnlyList<CountedFigure> counted)
    {
        (Year, CountedAt) = (year, counted.Count == 0 ? null : counted.Max(c => c.CountedAt));
        _counted = counted.ToLookup(c => (c.Figure, c.Year, c.OfficeId));
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>When it was counted; null where there is nothing to count.</summary>
    public DateTimeOffset? CountedAt { get; }

    /// <summary>The years that are told, the latest first.</summary>
    public IReadOnlyList<int> Years => [.. Enumerable.Range(0, YearsTold).Select(n => Year - n)];

    /// <summary>How many there were in a year, in all offices; or of one kind alone.</summary>
    public int Number(Figure figure, int year, string? detail = null) => Whole(figure, year).Where(c => detail is null || c.Detail == detail).Sum(c => c.Number);

    /// <summary>How many there were in the year, in one office.</summary>
    public int Number(Figure figure, OrganisationId office) => _counted[(figure, Year, office)].Sum(c => c.Number);

    /// <summary>Those charged in a year, and how many of them are convicted by now. Trials still open count as not convicted.</summary>
    public Share ConvictedOfCharged(int year) => new(Number(Figure.Charged, year, "Convicted"), Number(Figure.Charged, year));

    /// <summary>Those whose sentence as it stands is of that year, and how many of them serve four years or more.</summary>
    public Share FourYearsOfSentenced(int year) => new(Number(Figure.FourYears, year), Number(Figure.Sentenced, year));

    /// <summary>Those sentenced, and how many of them serve nothing of it for now.</summary>
    public Share SuspendedOfSentenced(int year) => new(Number(Figure.Sentenced, year, "Suspended"), Number(Figure.Sentenced, year));

    /// <summary>The dates of the law of a year that were kept already or are over, and how many were kept.</summary>
    public Share DeadlinesKept(int year) => new(Number(Figure.DeadlineKept, year), Number(Figure.DeadlineKept, year) + Number(Figure.DeadlineMissed, year));

    /// <summary>The one in the middle, in days; null where there was none.</summary>
    public decimal? Median(Figure figure, int year) => _counted[(figure, year, null)].SingleOrDefault(c => c.Median is not null)?.Median;

    /// <summary>The sentence in the middle, of those that are served and are not for life; null where there was none.</summary>
    public Term? MedianSentence(int year) => Median(Figure.Sentenced, year) is { } days ? Term.OfDays((int)days) : null;

    /// <summary>Money awarded or paid in a year, by currency and route; never added up across currencies.</summary>
    public IReadOnlyList<MoneyByRoute> Money(Figure figure, int year) => [.. Whole(figure, year).Where(c => c.Currency is not null).Select(c => new MoneyByRoute(c.Detail!, new(c.Amount!.Value, c.Currency!)))];

    private IEnumerable<CountedFigure> Whole(Figure figure, int year) => _counted[(figure, year, null)].Where(c => c.Median is null);
}

/// <summary>A number as the database counted it: of all offices, or of one.</summary>
/// <param name="Figure">What was counted.</param>
/// <param name="Year">In which year.</param>
/// <param name="OfficeId">In which office; null for all.</param>
/// <param name="Detail">Route of a claim, kind of a sentence; null for all.</param>
/// <param name="Currency">Of an amount of money.</param>
/// <param name="Number">How many.</param>
/// <param name="Amount">How much money.</param>
/// <param name="Median">The amount in the middle.</param>
/// <param name="CountedAt">When it was counted.</param>
public sealed record CountedFigure(Figure Figure, int Year, OrganisationId? OfficeId, string? Detail, string? Currency, int Number, decimal? Amount, decimal? Median, DateTimeOffset CountedAt);

/// <summary>How many of how many.</summary>
/// <param name="Part">How many.</param>
/// <param name="Of">Of how many.</param>
public sealed record Share(int Part, int Of)
{
    /// <summary>As a part of one; null of none.</summary>
    public decimal? Value => Of == 0 ? null : (decimal)Part / Of;
}

/// <summary>Money by the way it was claimed.</summary>
/// <param name="Route">Code of the route.</param>
/// <param name="Amount">How much.</param>
public sealed record MoneyByRoute(string Route, Money Amount);
