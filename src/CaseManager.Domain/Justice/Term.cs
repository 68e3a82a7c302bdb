namespace CaseManager.Domain.Justice;

/// <summary>
/// How long someone is locked up. Where lengths are added or compared, a year has twelve months and a month thirty days: the convention of this
/// programme, said on every screen that compares.
/// </summary>
/// <param name="Years">Full years.</param>
/// <param name="Months">Months beside them.</param>
/// <param name="Days">Days beside those.</param>
public readonly record struct Term(int Years, int Months, int Days) : IComparable<Term>
{
    /// <summary>Days to a month, where lengths are compared.</summary>
    public const int DaysToMonth = 30;

    private const int MonthsToYear = 12;

    /// <summary>No time at all.</summary>
    public static Term None { get; } = new(0, 0, 0);

    /// <summary>All of it in days.</summary>
    public int InDays => ((Years * MonthsToYear) + Months) * DaysToMonth + Days;

    /// <summary>The full months of it.</summary>
    public int InMonths => InDays / DaysToMonth;

    /// <summary>A length from its days.</summary>
    public static Term OfDays(int days) => new(days / (MonthsToYear * DaysToMonth), days / DaysToMonth % MonthsToYear, days % DaysToMonth);

    /// <summary>One after the other.</summary>
    public static Term operator +(Term one, Term other) => OfDays(one.InDays + other.InDays);

    /// <summary>What is left of one after another.</summary>
    public static Term operator -(Term one, Term other) => OfDays(Math.Max(0, one.InDays - other.InDays));

    /// <summary>Whether one is shorter.</summary>
    public static bool operator <(Term one, Term other) => one.InDays < other.InDays;

    /// <summary>Whether one is longer.</summary>
    public static bool operator >(Term one, Term other) => one.InDays > other.InDays;

    /// <summary>Whether one is not longer.</summary>
    public static bool operator <=(Term one, Term other) => one.InDays <= other.InDays;

    /// <summary>Whether one is not shorter.</summary>
    public static bool operator >=(Term one, Term other) => one.InDays >= other.InDays;

    /// <inheritdoc/>
    public int CompareTo(Term other) => InDays.CompareTo(other.InDays);
}
