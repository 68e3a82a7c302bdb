namespace CaseManager.Domain.Law;

/// <summary>A public holiday.</summary>
public sealed record Holiday(DateOnly On, string Name);

/// <summary>Weekends and public holidays of one year.</summary>
public sealed record WorkingDayCalendar(int Year, IReadOnlyList<DayOfWeek> Weekend, IReadOnlyList<Holiday> Holidays) : LawDetails
{
    /// <inheritdoc/>
    public override LawKind Kind => LawKind.Calendar;
}

/// <summary>Working days of a country, from its calendars by year.</summary>
/// <param name="years">Calendar of each year, and whether it is verified; of two for the same year, the last is used.</param>
public sealed class WorkingDays(IEnumerable<(WorkingDayCalendar Calendar, bool IsChecked)> years)
{
    private static readonly DayOfWeek[] _usual = [DayOfWeek.Saturday, DayOfWeek.Sunday];

    private readonly Dictionary<int, (WorkingDayCalendar Calendar, bool IsChecked)> _years = years.GroupBy(y => y.Calendar.Year).ToDictionary(y => y.Key, y => y.Last());

    /// <summary>Whether the public holidays of a year are recorded; otherwise only weekends are excluded.</summary>
    public bool Knows(int year) => _years.ContainsKey(year);

    /// <summary>Whether the calendar of a year is verified.</summary>
    public bool IsChecked(int year) => _years.GetValueOrDefault(year).IsChecked;

    public Holiday? HolidayOn(DateOnly day) => _years.GetValueOrDefault(day.Year).Calendar?.Holidays.FirstOrDefault(h => h.On == day);

    /// <summary>Saturday and Sunday are assumed for a year without a calendar.</summary>
    public bool IsWeekend(DateOnly day) => (_years.GetValueOrDefault(day.Year).Calendar?.Weekend ?? _usual).Contains(day.DayOfWeek);

    public bool Includes(DateOnly day) => !IsWeekend(day) && HolidayOn(day) is null;
}
