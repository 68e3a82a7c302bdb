namespace CaseManager.Domain.Law;

/// <summary>A day on which nobody works.</summary>
/// <param name="On">The day.</param>
/// <param name="Name">What it is.</param>
public sealed record Holiday(DateOnly On, string Name);

/// <summary>The days of a year on which nobody works.</summary>
/// <param name="Year">The year.</param>
/// <param name="Weekend">The days of the week.</param>
/// <param name="Holidays">The public holidays.</param>
public sealed record WorkingDayCalendar(int Year, IReadOnlyList<DayOfWeek> Weekend, IReadOnlyList<Holiday> Holidays) : LawDetails
{
    /// <inheritdoc/>
    public override LawKind Kind => LawKind.Calendar;
}

/// <summary>The working days of a country, from the calendars of its years.</summary>
/// <param name="years">The calendar of each year, and whether someone has checked it; where two are of one year, the last counts.</param>
public sealed class WorkingDays(IEnumerable<(WorkingDayCalendar Calendar, bool IsChecked)> years)
{
    private static readonly DayOfWeek[] _usual = [DayOfWeek.Saturday, DayOfWeek.Sunday];

    private readonly Dictionary<int, (WorkingDayCalendar Calendar, bool IsChecked)> _years = years.GroupBy(y => y.Calendar.Year).ToDictionary(y => y.Key, y => y.Last());

    /// <summary>Whether the public holidays of a year are on file. Where they are not, its weekends alone are left out.</summary>
    public bool Knows(int year) => _years.ContainsKey(year);

    /// <summary>Whether someone has checked the public holidays of a year.</summary>
    public bool IsChecked(int year) => _years.GetValueOrDefault(year).IsChecked;

    /// <summary>The public holiday on this day; null where it is none.</summary>
    public Holiday? HolidayOn(DateOnly day) => _years.GetValueOrDefault(day.Year).Calendar?.Holidays.FirstOrDefault(h => h.On == day);

    /// <summary>Whether this day is one of a weekend.</summary>
    public bool IsWeekend(DateOnly day) => (_years.GetValueOrDefault(day.Year).Calendar?.Weekend ?? _usual).Contains(day.DayOfWeek);

    /// <summary>Whether people work on this day.</summary>
    public bool Includes(DateOnly day) => !IsWeekend(day) && HolidayOn(day) is null;
}
