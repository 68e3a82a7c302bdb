using CaseManager.Domain.Cases;

namespace CaseManager.Domain.LegalReference;

public enum TimeUnit
{
    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Days without the weekends and public holidays of the country.</summary>
    WorkingDays,

    /// <summary>Calendar months; where the last month has no such day, its last day.</summary>
    Months,

    /// <summary>Calendar years; where the last year has no 29 February, 28 February.</summary>
    Years,
}

/// <summary>How binding a date is.</summary>
public enum DateForce
{
    /// <summary>Aim of an authority, not binding.</summary>
    Target,

    /// <summary>Statutory minimum.</summary>
    Minimum,

    /// <summary>Statutory maximum.</summary>
    Maximum,

    /// <summary>Statutory fixed length.</summary>
    Fixed,

    /// <summary>The claim is barred after the date.</summary>
    Limitation,

    /// <summary>Guidance of an authority.</summary>
    Policy,

    /// <summary>Practice of the programme, without a basis in law.</summary>
    Practice,
}

/// <summary>A rule that calculates a legal deadline from an event.</summary>
/// <param name="TriggerEvent">Event from which the date is calculated.</param>
/// <param name="Length">Null where the deciding authority sets the date.</param>
/// <param name="Unit">Unit of the length.</param>
/// <param name="IsFirstDayCounted">Whether the day of the event is the first day counted.</param>
/// <param name="NotBefore">Later events before whose date the period does not end.</param>
/// <param name="Force">How binding the date is.</param>
/// <param name="IsPeriod">Whether a period lasts until the date; false where an act is due by the date.</param>
/// <param name="MetBy">Events that meet the deadline.</param>
/// <param name="AppliesTo">Group of people to whom the rule applies.</param>
/// <param name="ExemptCitizenships">Countries whose citizens are exempt, ISO 3166-1 alpha-2.</param>
/// <param name="Track">Track on which the deadline is shown.</param>
/// <param name="Note">Further content of the rule, as text.</param>
public sealed record DateRule(
    LegalEvent TriggerEvent,
    int? Length,
    TimeUnit Unit,
    bool IsFirstDayCounted,
    IReadOnlyList<LegalEvent> NotBefore,
    DateForce Force,
    bool IsPeriod,
    IReadOnlyList<LegalEvent> MetBy,
    AppliesTo AppliesTo,
    IReadOnlyList<string> ExemptCitizenships,
    TrackKind Track,
    string? Note) : LegalReferenceDetails
{
    /// <inheritdoc/>
    public override LegalReferenceKind Kind => LegalReferenceKind.DateRule;

    /// <summary>Whether the rule applies to a person. An unknown citizenship does not exempt the person.</summary>
    /// <param name="isChild">Whether the person is a child or a presumed child.</param>
    /// <param name="citizenships">Known citizenships, ISO 3166-1 alpha-2.</param>
    public bool IsApplicable(bool isChild, IEnumerable<string> citizenships) => AppliesTo.Includes(isChild) && !citizenships.Any(ExemptCitizenships.Contains);

    /// <summary>Calculates the deadline from the day of the event.</summary>
    /// <param name="day">Day of the event, by the calendar of the place where it happened.</param>
    /// <param name="workingDays">Working days of the country.</param>
    /// <returns>Null where the deciding authority sets the date.</returns>
    public DateCalculation? Calculate(DateOnly day, WorkingDays workingDays)
    {
        if (Length is not { } length)
        {
            return null;
        }

        var (end, leftOut) = Unit switch
        {
            TimeUnit.WorkingDays => AddWorkingDays(day, length, workingDays),
            TimeUnit.Months => (day.AddMonths(length), []),
            TimeUnit.Years => (day.AddYears(length), []),
            _ => (day.AddDays(length), []),
        };
        var isShortened = Unit is TimeUnit.Months or TimeUnit.Years && end.Day != day.Day;
        var due = IsFirstDayCounted && Unit != TimeUnit.WorkingDays && !isShortened ? end.AddDays(-1) : end;
        int[] unknown = Unit == TimeUnit.WorkingDays ? [.. Enumerable.Range(day.Year, end.Year - day.Year + 1).Where(y => !workingDays.HasCalendar(y))] : [];
        var isChecked = Unit != TimeUnit.WorkingDays || Enumerable.Range(day.Year, end.Year - day.Year + 1).All(workingDays.IsVerified);
        return new(due, isShortened, leftOut, unknown) { HasVerifiedCalendars = isChecked };
    }

    private (DateOnly End, IReadOnlyList<DateOnly> LeftOut) AddWorkingDays(DateOnly day, int length, WorkingDays workingDays)
    {
        var (at, left, leftOut) = (IsFirstDayCounted ? day.AddDays(-1) : day, length, new List<DateOnly>());
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

/// <summary>A calculated date and the basis of the calculation.</summary>
/// <param name="DueOn">Last day of the period, or day by which the act is due.</param>
/// <param name="IsShortened">Whether the last month has no such day, so that the date is the last day of that month.</param>
/// <param name="ExcludedHolidays">Public holidays that were not counted, without those at a weekend.</param>
/// <param name="YearsWithoutCalendar">Years without recorded public holidays.</param>
public sealed record DateCalculation(DateOnly DueOn, bool IsShortened, IReadOnlyList<DateOnly> ExcludedHolidays, IReadOnlyList<int> YearsWithoutCalendar)
{
    /// <summary>Whether the calendars of all years in the calculation are verified; true where public holidays do not count.</summary>
    public bool HasVerifiedCalendars { get; init; } = true;
}
