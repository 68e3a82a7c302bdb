using System.Diagnostics;
using CaseManager.Demo;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Browser.Tests;

/// <summary>If Chromium is killed while a note is being written, at most the last ten seconds of text are lost.</summary>
public class KilledBrowserTests
{
    private static readonly TimeSpan _most = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _writing = TimeSpan.FromSeconds(22);

    [Theory]
    [InlineData(true)]
    [InlineData(false)] // control: without the script, unsaved text is lost
    public async Task A_note_outlives_the_browser_in_which_it_was_being_written(bool javaScript)
    {
        var app = await BrowserApp.SharedAsync();
        var address = $"/cases/{(await app.OpenCase(DemoPeople.Ana)).Reference}/notes/write";
        List<(TimeSpan At, string Text)> typed = [];
        using (var browser = await MortalBrowser.StartAsync(app, DemoPeople.Ana, javaScript))
        {
            await browser.Page.GotoAsync(address);
            var box = browser.Page.Locator("#Input_Said");
            var clock = Stopwatch.StartNew();
            for (var key = 0; clock.Elapsed < _writing; key++)
            {
                await box.PressSequentiallyAsync($"{(char)('a' + (key % 26))}");
                typed.Add((clock.Elapsed, (typed is [.., var last] ? last.Text : "") + (char)('a' + (key % 26))));
                await Task.Delay(TimeSpan.FromMilliseconds(300)); // too short for the pause that triggers saving
            }

            browser.Kill();
        }

        await using var next = await app.SeatOf(DemoPeople.Ana);
        await next.Open(address);
        var kept = await next.Page.Locator("#Input_Said").InputValueAsync();

        var written = typed[^1].Text;
        var tenSecondsAgo = typed.Last(t => t.At <= typed[^1].At - _most).Text;
        Assert.StartsWith(kept, written, StringComparison.Ordinal);
        Assert.Equal(javaScript, kept.Length >= tenSecondsAgo.Length);
    }
}
