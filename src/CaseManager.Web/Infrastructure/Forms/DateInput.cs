using System.Globalization;
using CaseManager.Domain;

namespace CaseManager.Web.Infrastructure.Forms;

/// <summary>A date as it was typed into three boxes: whole, in part, not at all, or as anything else.</summary>
/// <remarks>A survivor may know the year alone. What is not known stays open; no day is made up.</remarks>
public sealed class DateInput
{
    private const int EarliestYear = 1000; // fewer digits are a slip of the finger, not a year

    public string? Day { get; set; }

    public string? Month { get; set; }

    public string? Year { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    public static DateInput Of(DateOnly? date) => date is { } known ? Of(known.Year, known.Month, known.Day) : new DateInput();

    public static DateInput Of(int year, int? month = null, int? day = null) => new()
    {
        Day = day?.ToString(CultureInfo.InvariantCulture),
        Month = month?.ToString(CultureInfo.InvariantCulture),
        Year = year.ToString(CultureInfo.InvariantCulture),
    };

    public static DateInput Of(ApproximateDate? date) => date is null ? new() : Of(date.Year, date.Month, date.Day);

    /// <summary>As much of a date as was written; null where nothing was, or there is no such date.</summary>
    public ApproximateDate? ToDate() =>
        TryGetParts(out var year, out var month, out var day) && ApproximateDate.Exists(year, month, day) ? new(year, month, day) : null;

    /// <summary>True for a whole date that is in the calendar.</summary>
    public bool TryGetDate(out DateOnly date)
    {
        var isWhole = TryGetParts(out var year, out var month, out var day) && day is not null;
        date = isWhole ? new DateOnly(year, month!.Value, day!.Value) : default;
        return isWhole;
    }

    /// <summary>True for a year, a month of a year, or a date that is in the calendar; false for nothing at all.</summary>
    public bool TryGetParts(out int year, out int? month, out int? day)
    {
        (year, month, day) = (0, null, null);
        if (!TryRead(Year, EarliestYear, DateOnly.MaxValue.Year, out var readYear) || readYear is null
            || !TryRead(Month, 1, 12, out var readMonth)
            || !TryRead(Day, 1, readMonth is { } known ? DateTime.DaysInMonth(readYear.Value, known) : 0, out var readDay))
        {
            return false;
        }

        (year, month, day) = (readYear.Value, readMonth, readDay);
        return true;
    }

    /// <summary>False for what is no number between the two; an empty box is null.</summary>
    private static bool TryRead(string? typed, int least, int most, out int? number)
    {
        number = null;
        if (string.IsNullOrWhiteSpace(typed))
        {
            return true;
        }

        if (!int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var read) || read < least || read > most)
        {
            return false;
        }

        number = read;
        return true;
    }
}
