namespace CaseManager.Domain.Justice;

/// <summary>
/// Length of custody. Calculations use years of twelve months and months of thirty days: a programme convention, stated on every page that compares terms.
/// </summary>
public readonly record struct Term(int Years, int Months, int Days) : IComparable<Term>
{
    public const int DaysPerMonth = 30;

    private const int MonthsPerYear = 12;

    public static Term None { get; } = new(0, 0, 0);

    public int TotalDays => ((Years * MonthsPerYear) + Months) * DaysPerMonth + Days;

    /// <summary>Completed months.</summary>
    public int TotalMonths => TotalDays / DaysPerMonth;

    public static Term FromDays(int days) => new(days / (MonthsPerYear * DaysPerMonth), days / DaysPerMonth % MonthsPerYear, days % DaysPerMonth);

    public static Term operator +(Term one, Term other) => FromDays(one.TotalDays + other.TotalDays);

    /// <summary>Difference, at least <see cref="None"/>.</summary>
    public static Term operator -(Term one, Term other) => FromDays(Math.Max(0, one.TotalDays - other.TotalDays));

    public static bool operator <(Term one, Term other) => one.TotalDays < other.TotalDays;

    public static bool operator >(Term one, Term other) => one.TotalDays > other.TotalDays;

    public static bool operator <=(Term one, Term other) => one.TotalDays <= other.TotalDays;

    public static bool operator >=(Term one, Term other) => one.TotalDays >= other.TotalDays;

    /// <inheritdoc/>
    public int CompareTo(Term other) => TotalDays.CompareTo(other.TotalDays);
}
