namespace CaseManager.Domain.Tasks;

/// <summary>How often a task comes back.</summary>
public enum Recurrence
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>Every week.</summary>
    Weekly,

    /// <summary>Every two weeks.</summary>
    Fortnightly,

    /// <summary>Every month.</summary>
    Monthly,

    /// <summary>Every three months.</summary>
    Quarterly,
}

/// <summary>The days on which a task comes back.</summary>
public static class Recurrences
{
    private const int DaysOfWeek = 7;
    private const int MonthsOfQuarter = 3;

    /// <summary>
    /// The day of a round, counted from the first: always from there, so that what falls on a 31st stays at the end of each month and does not
    /// creep to the 28th.
    /// </summary>
    public static DateOnly DayOf(this Recurrence recurs, DateOnly first, int round) => recurs switch
    {
        Recurrence.Weekly => first.AddDays(DaysOfWeek * round),
        Recurrence.Fortnightly => first.AddDays(2 * DaysOfWeek * round),
        Recurrence.Monthly => first.AddMonths(round),
        Recurrence.Quarterly => first.AddMonths(MonthsOfQuarter * round),
        _ => first,
    };

    /// <summary>The first round after one whose day is later than a day; null where it does not come back.</summary>
    public static int? RoundAfter(this Recurrence recurs, DateOnly first, int round, DateOnly day)
    {
        if (recurs == Recurrence.None)
        {
            return null;
        }

        do
        {
            round++;
        }
        while (recurs.DayOf(first, round) <= day);
        return round;
    }
}
