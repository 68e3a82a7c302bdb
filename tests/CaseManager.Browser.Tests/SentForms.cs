using Xunit;

namespace CaseManager.Browser.Tests;

internal static class SentForms
{
    private static readonly string[] _partsOfDate = ["Year", "Month", "Day"];

    /// <summary>The three fields of a date, from an ISO 8601 date without leading zeros.</summary>
    public static IEnumerable<(string, string)> Day(string field, string iso) => iso.Split('-').Zip(_partsOfDate, (value, part) => ($"{field}.{part}", value));

    /// <summary>Fills in the form of a page, submits it, and returns the resulting path.</summary>
    public static async Task<string> Send(Seat seat, string address, params IEnumerable<(string Field, string Value)> fields)
    {
        Assert.Equal(200, await seat.Open(address));
        foreach (var (field, value) in fields)
        {
            var box = seat.Page.Locator($"main [name='Input.{field}']");
            var one = seat.Page.Locator($"main [name='Input.{field}'][value='{value}']:is([type=radio], [type=checkbox])");
            if (await one.CountAsync() > 0)
            {
                await one.CheckAsync();
            }
            else if (await box.First.EvaluateAsync<string>("e => e.tagName") == "SELECT")
            {
                await box.SelectOptionAsync(value);
            }
            else
            {
                await box.FillAsync(value);
            }
        }

        await seat.Page.Locator("main form[method=post] button[type=submit]:not([formaction], [aria-hidden])").First.ClickAsync();
        Assert.NotEqual(address.Split('?')[0], seat.Path); // otherwise the form was rejected
        return seat.Path;
    }
}
