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
        var app = await BrowserApp.GetSharedAsync();
        await using var worker = await app.OpenSessionAsync(DemoPeople.Ana, javaScript: javaScript);

        await worker.Press("Leave now");

        await AssertHasLeft(worker);
    }

    [Fact]
    public async Task Pressing_shift_three_times_leaves_but_twice_does_not()
    {
        var app = await BrowserApp.GetSharedAsync();
        await using var worker = await app.OpenSessionAsync(DemoPeople.Ana);

        await Assertions.Expect(worker.Page.Locator("form[data-leave] [role=status]")).ToBeAttachedAsync(); // the script has loaded
        await PressShift(worker, 2);
        await Assertions.Expect(worker.Page.Locator("form[data-leave] [role=status]")).ToHaveTextAsync("Press Shift once more to leave.");
        await worker.Page.Keyboard.PressAsync("a"); // any other key resets the count
        await PressShift(worker, 2);
        Assert.Equal("/my-work", worker.Path);

        await PressShift(worker, 1);

        await AssertHasLeft(worker);
    }

    [Fact]
    public async Task The_back_button_shows_nothing_after_leaving()
    {
        var app = await BrowserApp.GetSharedAsync();
        await using var worker = await app.OpenSessionAsync(DemoPeople.Ana);
        await worker.Page.GetByRole(AriaRole.Link, new() { Name = "Antonia", Exact = true }).First.ClickAsync();
        Assert.Contains("Case team", await worker.GetAllTextAsync(), StringComparison.Ordinal);
        await worker.Press("Sign out");
        await Assertions.Expect(worker.Page).ToHaveURLAsync(new Regex("/sign-in$"));

        await worker.Page.GoBackAsync();

        await Assertions.Expect(worker.Page).ToHaveURLAsync(new Regex("/sign-in"));
        Assert.DoesNotContain("Antonia", await worker.Page.ContentAsync(), StringComparison.Ordinal);
    }

    private static async Task PressShift(BrowserSession worker, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await worker.Page.Keyboard.PressAsync("Shift");
        }
    }

    private static async Task AssertHasLeft(BrowserSession worker)
    {
        await Assertions.Expect(worker.Page).ToHaveURLAsync(new Regex("/leave$"));
        await Assertions.Expect(worker.Page).ToHaveTitleAsync("New tab");
        Assert.DoesNotContain("CaseManager", await worker.Page.ContentAsync(), StringComparison.Ordinal);
        for (var accessLog = 0; accessLog < 20 && worker.Path != "/sign-in"; accessLog++) // the browser leaves the page before the server ends the session
        {
            await worker.Open("/cases");
        }

        Assert.Equal("/sign-in", worker.Path);
        worker.AssertNoBrowserErrors();
    }
}
