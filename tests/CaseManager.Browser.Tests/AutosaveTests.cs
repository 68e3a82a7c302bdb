using System.Text.RegularExpressions;
using CaseManager.Demo;
using CaseManager.Testing;
using Microsoft.Playwright;
using Xunit;

namespace CaseManager.Browser.Tests;

/// <summary>If the browser crashes, at most ten seconds of unsaved text are lost.</summary>
public class AutosaveTests
{
    private const string Sentence = "She says that the house has a green door and that";

    private static readonly TimeSpan _maxDelay = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData(true, Sentence)]
    [InlineData(false, "")] // control: without the script, unsaved text is lost
    public async Task Text_typed_ten_seconds_ago_survives_closing_the_browser(bool javaScript, string saved)
    {
        var app = await BrowserApp.GetSharedAsync();
        var address = $"/intake/{(await app.StartDraft(DemoPeople.Ana)).Id}/danger";
        await using (var worker = await app.OpenSessionAsync(DemoPeople.Ana, javaScript: javaScript))
        {
            await worker.Open(address);
            await worker.Page.Locator("#Input_Whereabouts_Text").PressSequentiallyAsync(Sentence);
            await Task.Delay(_maxDelay);
        }

        await using var next = await app.OpenSessionAsync(DemoPeople.Ana);
        await next.Open(address);

        Assert.Equal(saved, await next.Page.Locator("#Input_Whereabouts_Text").InputValueAsync());
    }

    [Fact]
    public async Task Continuous_typing_is_saved_and_the_page_shows_when()
    {
        var app = await BrowserApp.GetSharedAsync();
        await using var worker = await app.OpenSessionAsync(DemoPeople.Ana);
        await worker.Open($"/intake/{(await app.StartDraft(DemoPeople.Ana)).Id}/danger");

        // A key every half second is too frequent for the pause that triggers saving.
        for (var key = 0; key < 18; key++)
        {
            await worker.Page.Locator("#Input_Whereabouts_Text").PressSequentiallyAsync("a");
            await Task.Delay(TimeSpan.FromSeconds(0.5));
        }

        await Assertions.Expect(worker.Page.Locator("[data-autosave-status]"))
            .ToHaveTextAsync(new Regex("^Draft saved automatically"), new() { Timeout = 100 });
        worker.AssertNoBrowserErrors();
    }

    [Fact]
    public async Task Saving_immediately_after_typing_leaves_no_unfinished_form()
    {
        var app = await BrowserApp.GetSharedAsync();
        var draft = (await app.StartDraft(DemoPeople.Ana)).Id;
        await using var worker = await app.OpenSessionAsync(DemoPeople.Ana);
        await worker.Open($"/intake/{draft}/danger");
        await worker.Page.Locator("#Input_Whereabouts_Text").PressSequentiallyAsync(Sentence);
        await Task.Delay(TimeSpan.FromSeconds(2));

        await worker.Press("Save and continue");

        await Assertions.Expect(worker.Page).ToHaveURLAsync(new Regex("/contact$"));
        await worker.Open($"/intake/{draft}/danger");
        Assert.Equal(Sentence, await worker.Page.Locator("#Input_Whereabouts_Text").InputValueAsync());
        Assert.DoesNotContain("This is your draft of", await worker.GetAllTextAsync(), StringComparison.Ordinal);
    }
}
