using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Law;

/// <summary>What a length of time is counted in.</summary>
public enum TimeUnit
{
    /// <summary>Days of the calendar.</summary>
    Days,

    /// <summary>Days on which people work.</summary>
    WorkingDays,

    /// <summary>Months; where the last has no such day, its last day.</summary>
    Months,

    /// <summary>Years; where there is no 29 February, its 28th.</summary>
    Years,
}

/// <summary>How binding the date is.</summary>
public enum DateForce
{
    /// <summary>What an authority aims at, and is not bound to.</summary>
    Target,

    /// <summary>At the least, by law.</summary>
    Minimum,

    /// <summary>At the most, by law.</summary>
    Maximum,

    /// <summary>So long, by law.</summary>
    Fixed,

    /// <summary>Whoever is late has lost it.</summary>
    Limitation,

    /// <summary>So an authority's guidance says.</summary>
    Policy,

    /// <summary>So we work; no law says it.</summary>
    Practice,
}

/// <summary>A rule by which a date is reckoned.</summary>
/// <param name="From">What happens that the date is reckoned from.</param>
/// <param name="Length">How long; null where whoever decides says until when.</param>
/// <param name="Unit">Counted in what.</param>
/// <param name="FirstDayCounts">Whether the day itself is the first one counted.</param>
/// <param name="NotBefore">What else may happen, on whose day it ends at the earliest.</param>
/// <param name="Force">How binding it is.</param>
/// <param name="IsPeriod">Whether something lasts until the date. Else something is to happen by it.</param>
/// <param name="MetBy">What meets it.</param>
/// <param name="ForWhom">Whom it is for.</param>
/// <param name="ExceptCitizensOf">Countries whose citizens it is not for, ISO 3166-1 alpha-2.</param>
/// <param name="Track">On which track it stands.</param>
/// <param name="Note">What else the rule says, in words.</param>
public sealed record DateRule(
    LegalEvent From,
    int? Length,
    TimeUnit Unit,
    bool FirstDayCounts,
    IReadOnlyList<LegalEvent> NotBefore,
    DateForce Force,
    bool IsPeriod,
    IReadOnlyList<LegalEvent> MetBy,
    ForWhom ForWhom,
    IReadOnlyList<string> ExceptCitizensOf,
    TrackKind Track,
    string? Note) : LawDetails
{
    /// <inheritdoc/>
    public override LawKind Kind => LawKind.DateRule;

    /// <summary>Whether it is for someone. Whose citizenship is not known is left nothing out of.</summary>
    /// <param name="isChild">Whether they are, or may be, a child.</param>
    /// <param name="citizenships">Their citizenships, as far as they are known.</param>
    public bool IsFor(bool isChild, IEnumerable<string> citizenships) => ForWhom.Includes(isChild) && !citizenships.Any(ExceptCitizensOf.Contains);

    /// <summary>Reckons the date.</summary>
    /// <param name="day">The day it is reckoned from, by the calendar of the place where it happened.</param>
    /// <param name="workingDays">The working days of the country.</param>
    /// <returns>Null where whoever decides says until when.</returns>
    public Reckoning? Reckon(DateOnly day, WorkingDays workingDays)
    {
        if (Length is not { } length)
        {
            return null;
        }

        var (end, leftOut) = Unit switch
        {
            TimeUnit.WorkingDays => AfterWorkingDays(day, length, workingDays),
            TimeUnit.Months => (day.AddMonths(length), []),
            TimeUnit.Years => (day.AddYears(length), []),
            _ => (day.AddDays(length), []),
        };
        var isShortened = Unit is TimeUnit.Months or TimeUnit.Years && end.Day != day.Day;
        var due = FirstDayCounts && Unit != TimeUnit.WorkingDays && !isShortened ? end.AddDays(-1) : end;
        int[] unknown = Unit == TimeUnit.WorkingDays ? [.. Enumerable.Range(day.Year, end.Year - day.Year + 1).Where(y => !workingDays.Knows(y))] : [];
        var isChecked = Unit != TimeUnit.WorkingDays || Enumerable.Range(day.Year, end.Year - day.Year + 1).All(workingDays.IsChecked);
        return new(due, isShortened, leftOut, unknown) { HolidaysChecked = isChecked };
    }

    private (DateOnly End, IReadOnlyList<DateOnly> LeftOut) AfterWorkingDays(DateOnly day, int length, WorkingDays workingDays)
    {
        var (at, left, leftOut) = (FirstDayCounts ? day.AddDays(-1) : day, length, new List<DateOnly>());
        while (left > 0)
        {
            at = at.AddDays(1);
            if (workingDays.Includes(at))
            {
                left--;
            }
            else if (!workingDays.IsWeekend(at))
            {
                leftOut.Add(at);
            }
        }

        return (at, leftOut);
    }
}

/// <summary>A date, and how it was reckoned.</summary>
/// <param name="Due">The date.</param>
/// <param name="IsShortened">Whether the last month has no such day, so that its last day stands.</param>
/// <param name="LeftOut">The public holidays that were not counted, beside the weekends.</param>
/// <param name="YearsWithoutCalendar">Years whose public holidays are not on file.</param>
public sealed record Reckoning(DateOnly Due, bool IsShortened, IReadOnlyList<DateOnly> LeftOut, IReadOnlyList<int> YearsWithoutCalendar)
{
    /// <summary>Whether the calendars of all years that were counted through have been checked; true where no holidays count.</summary>
    public bool HolidaysChecked { get; init; } = true;
}
