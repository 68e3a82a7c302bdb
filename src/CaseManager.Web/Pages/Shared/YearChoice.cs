using System.Globalization;
using CaseManager.Web.TagHelpers.Forms;

namespace CaseManager.Web.Pages.Shared;

/// <summary>A year for statistics, and the last ten years as options, latest first.</summary>
public sealed record YearChoice(int Year, IReadOnlyList<Option> Options)
{
    private const int OptionCount = 10;

    /// <summary>The requested year; the current year if the request is not one of the options.</summary>
    public static YearChoice FromRequest(string? asked, DateOnly today, TextLocalizer texts)
    {
        int[] years = [.. Enumerable.Range(0, OptionCount).Select(n => today.Year - n)];
        return new(
            years.FirstOrDefault(y => y.ToString(CultureInfo.InvariantCulture) == asked, today.Year),
            [.. years.Select(y => new Option(y.ToString(CultureInfo.InvariantCulture), texts.FormatYear(y, today)))]);
    }
}
