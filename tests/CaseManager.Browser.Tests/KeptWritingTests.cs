using System.Text.RegularExpressions;
using CaseManager.Demo;
using CaseManager.Testing;
using Microsoft.Playwright;
using Xunit;

namespace CaseManager.Browser.Tests;

/// <summary>If the browser crashes, at most ten seconds of unsaved text are lost.</summary>
public class KeptWritingTests
{
    private const string Sentence = "She says that the house has a green door and that";

    private static readonly TimeSpan _most = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData(true, Sentence)]
    [InlineData(false, "")] // control: without the script, unsaved text is lost
    public async Task What_was_written_ten_seconds_ago_outlives_the_browser(bool javaScript, string kept)
    {
        var app = await BrowserApp.SharedAsync();
        var address = $"/intake/{(await app.StartDraft(DemoPeople.Ana)).Id}/danger";
        await using (var seat = await app.SeatOf(DemoPeople.Ana, javaScript: javaScript))
        {
            await seat.Open(address);
            await seat.Page.Locator("#Input_Whereabouts_Text").PressSequentiallyAsync(Sentence);
            await Task.Delay(_most);
        }

        await using var next = await app.SeatOf(DemoPeople.Ana);
        await next.Open(address);

        Assert.Equal(kept, await next.Page.Locator("#Input_Whereabouts_Text").InputValueAsync());
    }

    [Fact]
    public async Task Writing_without_a_pause_is_kept_too_and_the_page_says_since_when()
    {
        var app = await BrowserApp.SharedAsync();
        await using var seat = await app.SeatOf(DemoPeople.Ana);
        await seat.Open($"/intake/{(await app.StartDraft(DemoPeople.Ana)).Id}/danger");

        // A key every half second never leaves the pause that triggers saving.
        for (var key = 0; key < 18; key++)
        {
            await seat.Page.Locator("#Input_Whereabouts_Text").PressSequentiallyAsync("a");
            await Task.Delay(TimeSpan.FromSeconds(0.5));
        }

        await Assertions.Expect(seat.Page.Locator("[data-kept]")).ToHaveTextAsync(new Regex("^Draft saved automatically"), new() { Timeout = 100 });
        seat.NothingWasObjectedTo();
    }

    [Fact]
    public async Task Saving_straight_after_the_last_key_leaves_nothing_behind()
    {
        var app = await BrowserApp.SharedAsync();
        var draft = (await app.StartDraft(DemoPeople.Ana)).Id;
        await using var seat = await app.SeatOf(DemoPeople.Ana);
        await seat.Open($"/intake/{draft}/danger");
        await seat.Page.Locator("#Input_Whereabouts_Text").PressSequentiallyAsync(Sentence);
        await Task.Delay(TimeSpan.FromSeconds(2));

        await seat.Press("Save and continue");

        await Assertions.Expect(seat.Page).ToHaveURLAsync(new Regex("/contact$"));
        await seat.Open($"/intake/{draft}/danger");
        Assert.Equal(Sentence, await seat.Page.Locator("#Input_Whereabouts_Text").InputValueAsync());
        Assert.DoesNotContain("This is your draft of", await seat.Words(), StringComparison.Ordinal);
    }
}
