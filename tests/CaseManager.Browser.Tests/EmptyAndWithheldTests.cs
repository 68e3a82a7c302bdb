using CaseManager.Demo;
using Microsoft.Playwright;
using Xunit;

namespace CaseManager.Browser.Tests;

/// <summary>Browser checks of pages in states that <see cref="EveryPageTests"/> does not reach.</summary>
public class EmptyAndWithheldTests
{
    [Theory]
    [InlineData(Seat.Desktop)]
    [InlineData(Seat.Phone)]
    public async Task Nothing_is_wrong_where_a_list_is_empty_or_filtered_or_a_fact_withheld(int width)
    {
        var app = await BrowserApp.SharedAsync();
        List<string> faults = [];

        foreach (var person in new[] { DemoPeople.Tom, DemoPeople.Mihaela, DemoPeople.Irina, DemoPeople.Radu, DemoPeople.Elena })
        {
            await using var seat = await app.SeatOf(person, width);
            faults.AddRange(await seat.Faults());
            await seat.Open("/cases?status=Active&show=Team");
            faults.AddRange(await seat.Faults());
            await seat.Find("Antonia");
            faults.AddRange(await seat.Faults());
            if (await seat.Page.GetByRole(AriaRole.Link, new() { Name = "Antonia", Exact = true }).IsVisibleAsync())
            {
                await seat.Page.GetByRole(AriaRole.Link, new() { Name = "Antonia", Exact = true }).ClickAsync();
                faults.AddRange(await seat.Faults());
            }

            Assert.Equal(404, await seat.Open("/cases/RO-2026-9999-AA"));
            faults.AddRange(await seat.Faults());
            faults.AddRange(seat.Objections);
        }

        Assert.Empty(faults);
    }
}
