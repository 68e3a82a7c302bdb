namespace CaseManager.Domain.Tasks;

public enum Recurrence
{
    None,
    Weekly,
    Fortnightly,
    Monthly,
    Quarterly,
}

public static class Recurrences
{
    private const int DaysPerWeek = 7;
    private const int MonthsPerQuarter = 3;

    /// <summary>Due date of an occurrence, counted from the first, so that a task due on the 31st stays at month end and does not drift to the 28th.</summary>
    public static DateOnly GetDueDate(this Recurrence recurs, DateOnly first, int round) => recurs switch
    {
        Recurrence.Weekly => first.AddDays(DaysPerWeek * round),
        Recurrence.Fortnightly => first.AddDays(2 * DaysPerWeek * round),
        Recurrence.Monthly => first.AddMonths(round),
        Recurrence.Quarterly => first.AddMonths(MonthsPerQuarter * round),
        _ => first,
    };

    /// <summary>First occurrence after <paramref name="round"/> that is due after <paramref name="day"/>; null if the task does not recur.</summary>
    public static int? GetNextOccurrence(this Recurrence recurs, DateOnly first, int round, DateOnly day)
    {
        if (recurs == Recurrence.None)
        {
            return null;
        }

        do
        {
            round++;
        }
        while (recurs.GetDueDate(first, round) <= day);
        return round;
    }
}
