using System.Globalization;
using System.Text.Json.Serialization;

namespace CaseManager.Domain;

/// <summary>A date known to the year, month or day. Precision that was not stated is never added.</summary>
public sealed record ApproximateDate
{
    /// <param name="year">1900 to 2200.</param>
    /// <param name="month">1 to 12, or null if unknown.</param>
    /// <param name="day">Day of that month, or null if unknown; needs a month.</param>
    /// <exception cref="ArgumentOutOfRangeException">The date does not exist.</exception>
    [JsonConstructor]
    public ApproximateDate(int year, int? month = null, int? day = null)
    {
        if (!IsValid(year, month, day))
        {
            throw new ArgumentOutOfRangeException(nameof(year), "There is no such date.");
        }

        (Year, Month, Day) = (year, month, day);
    }

    public int Year { get; }

    /// <summary>Null if unknown.</summary>
    public int? Month { get; }

    /// <summary>Null if unknown.</summary>
    public int? Day { get; }

    /// <summary>First day of the possible range.</summary>
    [JsonIgnore]
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>Last day of the possible range.</summary>
    [JsonIgnore]
    public DateOnly Latest => new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>Null unless the date is known to the day.</summary>
    [JsonIgnore]
    public DateOnly? Exact => Day is null ? null : Earliest;

    public static ApproximateDate FromDate(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>Parses the output of <see cref="ToString"/>.</summary>
    /// <exception cref="FormatException">The text is not in that format.</exception>
    public static ApproximateDate Parse(string text) =>
        text.Split('-').Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray() switch
        {
            [var year] => new(year),
            [var year, var month] => new(year, month),
            [var year, var month, var day] => new(year, month, day),
            _ => throw new FormatException("Not a date."),
        };

    /// <summary>The known part in ISO 8601: 2023, 2023-10 or 2023-10-14.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Year:0000}{(Month is { } month ? $"-{month:00}" : "")}{(Day is { } day ? $"-{day:00}" : "")}");

    public static bool IsValid(int year, int? month, int? day) =>
        year is >= 1900 and <= 2200
        && month is null or (>= 1 and <= 12)
        && (day is null || (month is not null && day >= 1 && day <= DateTime.DaysInMonth(year, month.Value)));
}
