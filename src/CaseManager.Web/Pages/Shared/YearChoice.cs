using System.Globalization;
using CaseManager.Web.TagHelpers.Forms;

namespace CaseManager.Web.Pages.Shared;

/// <summary>A year to tell numbers of, among the last ten.</summary>
/// <param name="Year">The year.</param>
/// <param name="Options">The years that one may ask for, the latest first.</param>
public sealed record YearChoice(int Year, IReadOnlyList<Option> Options)
{
    private const int Offered = 10;

    /// <summary>The year that an address asks for; this one, where it asks for none that there is.</summary>
    public static YearChoice Of(string? asked, DateOnly today, Texts texts)
    {
        int[] years = [.. Enumerable.Range(0, Offered).Select(n => today.Year - n)];
        return new(
            years.FirstOrDefault(y => y.ToString(CultureInfo.InvariantCulture) == asked, today.Year),
            [.. years.Select(y => new Option(y.ToString(CultureInfo.InvariantCulture), texts.Year(y, today)))]);
    }
}
