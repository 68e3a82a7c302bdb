using System.Globalization;
using CaseManager.Domain;

namespace CaseManager.Web.Infrastructure.Forms;

/// <summary>A date as typed into three boxes: complete, partial, empty or invalid.</summary>
/// <remarks>A survivor may know the year only. Unknown parts stay empty; no day is invented.</remarks>
public sealed class DateInput
{
    private const int EarliestYear = 1000; // fewer digits are a typing error

    public string? Day { get; set; }

    public string? Month { get; set; }

    public string? Year { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    public static DateInput FromDate(DateOnly? date) => date is { } known ? FromDate(known.Year, known.Month, known.Day) : new DateInput();

    public static DateInput FromDate(int year, int? month = null, int? day = null) => new()
    {
        Day = day?.ToString(CultureInfo.InvariantCulture),
        Month = month?.ToString(CultureInfo.InvariantCulture),
        Year = year.ToString(CultureInfo.InvariantCulture),
    };

    public static DateInput FromDate(ApproximateDate? date) => date is null ? new() : FromDate(date.Year, date.Month, date.Day);

    /// <summary>The date to the typed precision; null if it is empty or invalid.</summary>
    public ApproximateDate? ToDate() =>
        TryGetParts(out var year, out var month, out var day) && ApproximateDate.IsValid(year, month, day) ? new(year, month, day) : null;

    /// <summary>Whether the input is a complete and valid date.</summary>
    public bool TryGetDate(out DateOnly date)
    {
        var isWhole = TryGetParts(out var year, out var month, out var day) && day is not null;
        date = isWhole ? new DateOnly(year, month!.Value, day!.Value) : default;
        return isWhole;
    }

    /// <summary>Whether the input is a valid year, month and year, or full date; empty input is not.</summary>
    public bool TryGetParts(out int year, out int? month, out int? day)
    {
        (year, month, day) = (0, null, null);
        if (!TryParsePart(Year, EarliestYear, DateOnly.MaxValue.Year, out var readYear) || readYear is null
            || !TryParsePart(Month, 1, 12, out var readMonth)
            || !TryParsePart(Day, 1, readMonth is { } known ? DateTime.DaysInMonth(readYear.Value, known) : 0, out var readDay))
        {
            return false;
        }

        (year, month, day) = (readYear.Value, readMonth, readDay);
        return true;
    }

    /// <summary>Whether the box is empty or holds a number in the range; <paramref name="number"/> is null for an empty box.</summary>
    private static bool TryParsePart(string? typed, int least, int limit, out int? number)
    {
        number = null;
        if (string.IsNullOrWhiteSpace(typed))
        {
            return true;
        }

        if (!int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var read) || read < least || read > limit)
        {
            return false;
        }

        number = read;
        return true;
    }
}
