namespace CaseManager.Domain.Justice;

/// <summary>
/// Length of custody. Calculations use years of twelve months and months of thirty days: a programme convention, stated on every page that compares terms.
/// </summary>
public readonly record struct Term(int Years, int Months, int Days) : IComparable<Term>
{
    public const int DaysToMonth = 30;

    private const int MonthsToYear = 12;

    public static Term None { get; } = new(0, 0, 0);

    public int InDays => ((Years * MonthsToYear) + Months) * DaysToMonth + Days;

    /// <summary>Completed months.</summary>
    public int InMonths => InDays / DaysToMonth;

    public static Term OfDays(int days) => new(days / (MonthsToYear * DaysToMonth), days / DaysToMonth % MonthsToYear, days % DaysToMonth);

    public static Term operator +(Term one, Term other) => OfDays(one.InDays + other.InDays);

    /// <summary>Difference, at least <see cref="None"/>.</summary>
    public static Term operator -(Term one, Term other) => OfDays(Math.Max(0, one.InDays - other.InDays));

    public static bool operator <(Term one, Term other) => one.InDays < other.InDays;

    public static bool operator >(Term one, Term other) => one.InDays > other.InDays;

    public static bool operator <=(Term one, Term other) => one.InDays <= other.InDays;

    public static bool operator >=(Term one, Term other) => one.InDays >= other.InDays;

    /// <inheritdoc/>
    public int CompareTo(Term other) => InDays.CompareTo(other.InDays);
}
