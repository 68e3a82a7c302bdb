using CaseManager.Domain.Justice;

namespace CaseManager.Domain.Statistics;

/// <summary>What the programme comes to in a year and the four before it, as the database counted it.</summary>
/// <param name="Year">The year.</param>
/// <param name="Counted">The numbers, as they came.</param>
public sealed record ProgrammeFigures(int Year, IReadOnlyList<CountedFigure> Counted)
{
    /// <summary>How many years are told, the year among them.</summary>
    public const int YearsTold = 5;

    /// <summary>The years that are told, the latest first.</summary>
    public IReadOnlyList<int> Years => [.. Enumerable.Range(0, YearsTold).Select(n => Year - n)];

    /// <summary>When it was counted; null where there is nothing to count.</summary>
    public DateTimeOffset? CountedAt => Counted.Count == 0 ? null : Counted.Max(c => c.CountedAt);

    /// <summary>How many there were in a year, in all offices.</summary>
    public int Number(Figure figure, int year) => Counted.Where(c => c.IsWhole(figure, year)).Sum(c => c.Number);

    /// <summary>How many of one kind there were in a year, in all offices.</summary>
    public int Number(Figure figure, int year, string detail) => Counted.Where(c => c.IsWhole(figure, year) && c.Detail == detail).Sum(c => c.Number);

    /// <summary>How many there were in the year, by office.</summary>
    public int Number(Figure figure, OrganisationId office) => Counted.Where(c => c.Figure == figure && c.Year == Year && c.OfficeId == office).Sum(c => c.Number);

    /// <summary>Those charged in a year, and how many of them are convicted by now. Trials still open count as not convicted.</summary>
    public Share ConvictedOfCharged(int year) => new(Number(Figure.Charged, year, "Convicted"), Number(Figure.Charged, year));

    /// <summary>Those whose sentence as it stands is of that year, and how many of them serve four years or more.</summary>
    public Share FourYearsOfSentenced(int year) => new(Number(Figure.FourYears, year), Number(Figure.Sentenced, year));

    /// <summary>Those sentenced, and how many of them serve nothing of it for now.</summary>
    public Share SuspendedOfSentenced(int year) => new(Number(Figure.Sentenced, year, "Suspended"), Number(Figure.Sentenced, year));

    /// <summary>The dates of the law that fell in a year, and how many of them were kept.</summary>
    public Share DeadlinesKept(int year) => new(Number(Figure.DeadlineKept, year), Number(Figure.DeadlineKept, year) + Number(Figure.DeadlineMissed, year));

    /// <summary>The one in the middle, in days; null where there was none. Of all offices, or of those of one country.</summary>
    public decimal? Median(Figure figure, int year, string? country = null) =>
        Counted.SingleOrDefault(c => c.Figure == figure && c.Year == year && c.OfficeId is null && c.Country == country && c.Median is not null)?.Median;

    /// <summary>The sentence in the middle, of those that are served and are not for life; null where there was none.</summary>
    public Term? MedianSentence(int year) => Median(Figure.Sentenced, year) is { } days ? Term.OfDays((int)days) : null;

    /// <summary>Money awarded or paid in a year, by currency and route; never added up across currencies.</summary>
    public IReadOnlyList<MoneyByRoute> Money(Figure figure, int year) =>
        [.. Counted.Where(c => c.IsWhole(figure, year) && c.Currency is not null)
            .Select(c => new MoneyByRoute(c.Detail!, new(c.Amount!.Value, c.Currency!), c.Number)).OrderBy(m => m.Amount.Currency, StringComparer.Ordinal).ThenBy(m => m.Route, StringComparer.Ordinal)];

    /// <summary>Money awarded or paid in the year in one office, by currency.</summary>
    public IReadOnlyList<Money> Money(Figure figure, OrganisationId office) =>
        [.. Counted.Where(c => c.Figure == figure && c.Year == Year && c.OfficeId == office && c.Currency is not null).Select(c => new Money(c.Amount!.Value, c.Currency!))];

    /// <summary>The countries of the offices that have a number in the years told.</summary>
    public IReadOnlyList<string> Countries => [.. Counted.Where(c => c.OfficeId is null && c.Country is not null).Select(c => c.Country!).Distinct().Order(StringComparer.Ordinal)];
}

/// <summary>A number as the database counted it: of all offices, of one, or of those of a country.</summary>
/// <param name="Figure">What was counted.</param>
/// <param name="Year">In which year.</param>
/// <param name="OfficeId">In which office; null for more than one.</param>
/// <param name="Country">In which country; null for all.</param>
/// <param name="Detail">Route of a claim, kind of a sentence; null for all.</param>
/// <param name="Currency">Of an amount of money.</param>
/// <param name="Number">How many.</param>
/// <param name="Amount">How much money.</param>
/// <param name="Median">The amount in the middle.</param>
/// <param name="CountedAt">When it was counted.</param>
public sealed record CountedFigure(
    Figure Figure, int Year, OrganisationId? OfficeId, string? Country, string? Detail, string? Currency, int Number, decimal? Amount, decimal? Median, DateTimeOffset CountedAt)
{
    internal bool IsWhole(Figure figure, int year) => Figure == figure && Year == year && OfficeId is null && Country is null && Median is null;
}

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
/// <param name="Number">In how many awards or payments.</param>
public sealed record MoneyByRoute(string Route, Money Amount, int Number);
