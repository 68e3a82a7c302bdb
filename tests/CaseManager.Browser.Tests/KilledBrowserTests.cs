using System.Diagnostics;
using CaseManager.Demo;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Browser.Tests;

/// <summary>If Chromium is killed while a note is being written, at most the last ten seconds of text are lost.</summary>
public class KilledBrowserTests
{
    private static readonly TimeSpan _maxDelay = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _typingTime = TimeSpan.FromSeconds(22);

    [Theory]
    [InlineData(true)]
    [InlineData(false)] // control: without the script, unsaved text is lost
    public async Task A_note_being_typed_survives_a_browser_kill(bool javaScript)
    {
        var app = await BrowserApp.GetSharedAsync();
        var address = $"/cases/{(await app.OpenCase(DemoPeople.Ana)).Reference}/notes/add";
        List<(TimeSpan Moment, string Text)> typed = [];
        using (var browser = await KillableBrowser.StartAsync(app, DemoPeople.Ana, javaScript))
        {
            await browser.Page.GotoAsync(address);
            var box = browser.Page.Locator("#Input_Text");
            var clock = Stopwatch.StartNew();
            for (var key = 0; clock.Elapsed < _typingTime; key++)
            {
                await box.PressSequentiallyAsync($"{(char)('a' + (key % 26))}");
                typed.Add((clock.Elapsed, (typed is [.., var last] ? last.Text : "") + (char)('a' + (key % 26))));
                await Task.Delay(TimeSpan.FromMilliseconds(300)); // too short for the pause that triggers saving
            }

            browser.Kill();
        }

        await using var next = await app.OpenSessionAsync(DemoPeople.Ana);
        await next.Open(address);
        var saved = await next.Page.Locator("#Input_Text").InputValueAsync();

        var written = typed[^1].Text;
        var tenSecondsAgo = typed.Last(t => t.Moment <= typed[^1].Moment - _maxDelay).Text;
        Assert.StartsWith(saved, written, StringComparison.Ordinal);
        Assert.Equal(javaScript, saved.Length >= tenSecondsAgo.Length);
    }
}
