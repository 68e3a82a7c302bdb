using CaseManager.Demo;
using Microsoft.Playwright;
using Xunit;

namespace CaseManager.Browser.Tests;

/// <summary>Browser checks of pages in states that <see cref="EveryPageTests"/> does not reach.</summary>
public class EmptyAndWithheldTests
{
    [Theory]
    [InlineData(BrowserSession.Desktop)]
    [InlineData(BrowserSession.Phone)]
    public async Task Empty_filtered_and_withheld_states_have_no_violations(int width)
    {
        var app = await BrowserApp.GetSharedAsync();
        List<string> faults = [];

        foreach (var person in new[] { DemoPeople.Tom, DemoPeople.Mihaela, DemoPeople.Irina, DemoPeople.Radu, DemoPeople.Elena })
        {
            await using var worker = await app.OpenSessionAsync(person, width);
            faults.AddRange(await worker.FindViolationsAsync());
            await worker.Open("/cases?status=Active&show=Team");
            faults.AddRange(await worker.FindViolationsAsync());
            await worker.SearchCases("Antonia");
            faults.AddRange(await worker.FindViolationsAsync());
            if (await worker.Page.GetByRole(AriaRole.Link, new() { Name = "Antonia", Exact = true }).IsVisibleAsync())
            {
                await worker.Page.GetByRole(AriaRole.Link, new() { Name = "Antonia", Exact = true }).ClickAsync();
                faults.AddRange(await worker.FindViolationsAsync());
            }

            Assert.Equal(404, await worker.Open("/cases/RO-2026-9999-AA"));
            faults.AddRange(await worker.FindViolationsAsync());
            faults.AddRange(worker.BrowserErrors);
        }

        Assert.Empty(faults);
    }
}
