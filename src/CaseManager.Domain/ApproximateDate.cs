using System.Globalization;
using System.Text.Json.Serialization;

namespace CaseManager.Domain;

/// <summary>A date as far as it is known: a year, a month of a year, or a day. Nothing is ever added to what was said.</summary>
public sealed record ApproximateDate
{
    /// <summary>A date known to the year, the month or the day.</summary>
    /// <param name="year">1900 to 2200.</param>
    /// <param name="month">1 to 12, or null.</param>
    /// <param name="day">A day of that month, or null; needs a month.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    [JsonConstructor]
    public ApproximateDate(int year, int? month = null, int? day = null)
    {
        if (!Exists(year, month, day))
        {
            throw new ArgumentOutOfRangeException(nameof(year), "There is no such date.");
        }

        (Year, Month, Day) = (year, month, day);
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The month, where it is known.</summary>
    public int? Month { get; }

    /// <summary>The day of the month, where it is known.</summary>
    public int? Day { get; }

    /// <summary>The first day it may have been.</summary>
    [JsonIgnore]
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day it may have been.</summary>
    [JsonIgnore]
    public DateOnly Latest => new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>The day, when it is known to the day; else null.</summary>
    [JsonIgnore]
    public DateOnly? Exact => Day is null ? null : Earliest;

    /// <summary>A date known to the day.</summary>
    public static ApproximateDate On(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>Reads a date as <see cref="ToString"/> writes it.</summary>
    /// <exception cref="FormatException">It is not one.</exception>
    public static ApproximateDate Parse(string text) =>
        text.Split('-').Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray() switch
        {
            [var year] => new(year),
            [var year, var month] => new(year, month),
            [var year, var month, var day] => new(year, month, day),
            _ => throw new FormatException("Not a date."),
        };

    /// <summary>As much of it as is known, the year first (ISO 8601): 2023, 2023-10 or 2023-10-14.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Year:0000}{(Month is { } month ? $"-{month:00}" : "")}{(Day is { } day ? $"-{day:00}" : "")}");

    /// <summary>Whether there is such a date.</summary>
    public static bool Exists(int year, int? month, int? day) =>
        year is >= 1900 and <= 2200
        && month is null or (>= 1 and <= 12)
        && (day is null || (month is not null && day >= 1 && day <= DateTime.DaysInMonth(year, month.Value)));
}
