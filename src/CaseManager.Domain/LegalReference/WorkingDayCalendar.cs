namespace CaseManager.Domain.LegalReference;

public sealed record Holiday(DateOnly Date, string Name);

/// <summary>Weekends and public holidays of one year.</summary>
public sealed record WorkingDayCalendar(int Year, IReadOnlyList<DayOfWeek> Weekend, IReadOnlyList<Holiday> Holidays) : LegalReferenceDetails
{
    /// <inheritdoc/>
    public override LegalReferenceKind Kind => LegalReferenceKind.Calendar;
}

/// <summary>Working days of a country, from its calendars by year.</summary>
/// <param name="years">Calendar of each year, and whether it is verified; of two for the same year, the last is used.</param>
public sealed class WorkingDays(IEnumerable<(WorkingDayCalendar Calendar, bool IsChecked)> years)
{
    private static readonly DayOfWeek[] _defaultWeekend = [DayOfWeek.Saturday, DayOfWeek.Sunday];

    private readonly Dictionary<int, (WorkingDayCalendar Calendar, bool IsChecked)> _years = years.GroupBy(y => y.Calendar.Year)
        .ToDictionary(y => y.Key, y => y.Last());

    /// <summary>Whether the public holidays of a year are recorded; otherwise only weekends are excluded.</summary>
    public bool HasCalendar(int year) => _years.ContainsKey(year);

    /// <summary>Whether the calendar of a year is recorded and verified.</summary>
    public bool IsVerified(int year) => _years.GetValueOrDefault(year).IsChecked;

    public Holiday? FindHoliday(DateOnly day) => _years.GetValueOrDefault(day.Year).Calendar?.Holidays.FirstOrDefault(h => h.Date == day);

    /// <summary>Whether the day is at a weekend: Saturday or Sunday in a year without a calendar.</summary>
    public bool IsWeekend(DateOnly day) => (_years.GetValueOrDefault(day.Year).Calendar?.Weekend ?? _defaultWeekend).Contains(day.DayOfWeek);

    public bool Includes(DateOnly day) => !IsWeekend(day) && FindHoliday(day) is null;
}
