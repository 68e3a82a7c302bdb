using Xunit;

namespace CaseManager.Browser.Tests;

internal static class BrowserForms
{
    private static readonly string[] _dateParts = ["Year", "Month", "Day"];

    /// <summary>The three fields of a date, from an ISO 8601 date without leading zeros.</summary>
    public static IEnumerable<(string, string)> CreateDateFields(string field, string iso) =>
        iso.Split('-').Zip(_dateParts, (value, part) => ($"{field}.{part}", value));

    /// <summary>Fills in the form of a page, submits it, and returns the resulting path.</summary>
    public static async Task<string> SubmitAsync(BrowserSession worker, string address, params IEnumerable<(string Field, string Value)> fields)
    {
        Assert.Equal(200, await worker.Open(address));
        foreach (var (field, value) in fields)
        {
            var box = worker.Page.Locator($"main [name='Input.{field}']");
            var one = worker.Page.Locator($"main [name='Input.{field}'][value='{value}']:is([type=radio], [type=checkbox])");
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

        await worker.Page.Locator("main form[method=post] button[type=submit]:not([formaction], [aria-hidden])").First.ClickAsync();
        Assert.NotEqual(address.Split('?')[0], worker.Path); // otherwise the form was rejected
        return worker.Path;
    }
}
