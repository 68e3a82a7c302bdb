using System.Text.RegularExpressions;
using CaseManager.Demo;
using Microsoft.Playwright;
using Xunit;

namespace CaseManager.Browser.Tests;

public class LeaveNowTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_button_leaves_and_ends_the_session(bool javaScript)
    {
        var app = await BrowserApp.SharedAsync();
        await using var seat = await app.SeatOf(DemoPeople.Ana, javaScript: javaScript);

        await seat.Press("Leave now");

        await HasLeft(seat);
    }

    [Fact]
    public async Task Shift_three_times_leaves_and_twice_does_not()
    {
        var app = await BrowserApp.SharedAsync();
        await using var seat = await app.SeatOf(DemoPeople.Ana);

        await Assertions.Expect(seat.Page.Locator("form[data-leave] [role=status]")).ToBeAttachedAsync(); // the script is listening
        await PressShift(seat, 2);
        await Assertions.Expect(seat.Page.Locator("form[data-leave] [role=status]")).ToHaveTextAsync("Press Shift once more to leave.");
        await seat.Page.Keyboard.PressAsync("a"); // any other key resets the count
        await PressShift(seat, 2);
        Assert.Equal("/work", seat.Path);

        await PressShift(seat, 1);

        await HasLeft(seat);
    }

    [Fact]
    public async Task Back_shows_nothing_to_whoever_comes_after()
    {
        var app = await BrowserApp.SharedAsync();
        await using var seat = await app.SeatOf(DemoPeople.Ana);
        await seat.Page.GetByRole(AriaRole.Link, new() { Name = "Antonia", Exact = true }).First.ClickAsync();
        Assert.Contains("Case team", await seat.Words(), StringComparison.Ordinal);
        await seat.Press("Sign out");
        await Assertions.Expect(seat.Page).ToHaveURLAsync(new Regex("/sign-in$"));

        await seat.Page.GoBackAsync();

        await Assertions.Expect(seat.Page).ToHaveURLAsync(new Regex("/sign-in"));
        Assert.DoesNotContain("Antonia", await seat.Page.ContentAsync(), StringComparison.Ordinal);
    }

    private static async Task PressShift(Seat seat, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await seat.Page.Keyboard.PressAsync("Shift");
        }
    }

    private static async Task HasLeft(Seat seat)
    {
        await Assertions.Expect(seat.Page).ToHaveURLAsync(new Regex("/leave$"));
        await Assertions.Expect(seat.Page).ToHaveTitleAsync("New tab");
        Assert.DoesNotContain("CaseManager", await seat.Page.ContentAsync(), StringComparison.Ordinal);
        for (var looks = 0; looks < 20 && seat.Path != "/sign-in"; looks++) // the browser leaves the page before the server ends the session
        {
            await seat.Open("/cases");
        }

        Assert.Equal("/sign-in", seat.Path);
        seat.NothingWasObjectedTo();
    }
}
