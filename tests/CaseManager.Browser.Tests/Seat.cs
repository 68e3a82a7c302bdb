using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace CaseManager.Browser.Tests;

/// <summary>A place at a browser: a profile of its own with one page open, and a record of everything the browser objects to.</summary>
internal sealed class Seat : IAsyncDisposable
{
    /// <summary>Width of a desktop window, in CSS pixels.</summary>
    public const int Desktop = 1280;

    /// <summary>Width of a phone, in CSS pixels.</summary>
    public const int Phone = 390;

    private static readonly string[] _ofErrors = [".govuk-error-summary", ".govuk-form-group--error"];

    // Without the many elements that passed, which take as long to send as all else to find.
    private static readonly AxeRunOptions _violations = new() { ResultTypes = [ResultType.Violations] };

    private static readonly TimeSpan _longestToClose = TimeSpan.FromSeconds(20);

    private readonly ConcurrentQueue<string> _objections = [];
    private readonly bool _runsScripts;

    private Seat(IPage page, bool runsScripts)
    {
        Page = page;
        _runsScripts = runsScripts;
        page.Console += (_, message) =>
        {
            // That an address answers 404 or 422 is what the tests ask for.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                _objections.Enqueue($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => _objections.Enqueue($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    /// <summary>What the browser objected to: content refused by the security policy, and scripts that failed.</summary>
    public IReadOnlyCollection<string> Objections => _objections;

    public static async Task<Seat> TakeAsync(Uri address, int width, bool javaScript)
    {
        var browser = await Chromium.StartAsync();
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = javaScript,
        });
        context.SetDefaultTimeout(60_000);
        return new(await context.NewPageAsync(), javaScript);
    }

    /// <summary>Opens an address and tells the status it answered with.</summary>
    public async Task<int> Open(string address) => (await Page.GotoAsync(address))!.Status;

    public async Task SignInAsync(string email, string password)
    {
        await Open("/sign-in");
        await Page.GetByLabel("Work email address").FillAsync(email);
        await Page.GetByLabel("Password").FillAsync(password);
        await Press("Sign in");
        await Assertions.Expect(Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/(work|history|programme|accounts)$"));
    }

    /// <summary>Presses the button of this name.</summary>
    public Task Press(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Finds a case as people do: by writing a part of its name or reference.</summary>
    public async Task Find(string term)
    {
        await Open("/cases/search");
        await Page.GetByLabel("Cover name or reference").FillAsync(term);
        await Press("Find");
    }

    /// <summary>The path that the browser shows.</summary>
    public string Path => new Uri(Page.Url).AbsolutePath;

    /// <summary>Everything that there is to read on the page, once all of it has come.</summary>
    public async Task<string> Words()
    {
        await Page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
        return await Page.Locator("html").InnerTextAsync();
    }

    /// <summary>What is wrong with the page for people and their tools: what axe finds, and anything wider than the window. Where scripts are off axe would wait for ever.</summary>
    /// <exception cref="InvalidOperationException">This seat runs no scripts.</exception>
    public async Task<IReadOnlyList<string>> Faults() => !_runsScripts
        ? throw new InvalidOperationException("Faults are looked for by a script, and this seat runs none.")
        : [.. Told(await Page.RunAxe(_violations)), .. await TooWide()];

    /// <summary>The same of a form that has come back with errors, in what the errors added to it.</summary>
    public async Task<IReadOnlyList<string>> FaultsOfErrors() =>
        [.. Told(await Page.RunAxe(new AxeRunContext { Include = [.. _ofErrors.Select(selector => new AxeSelector(selector))] }, _violations)), .. await TooWide()];

    private IEnumerable<string> Told(AxeResult found) => found.Violations.SelectMany(v => v.Nodes.Select(n => $"{Page.Url}: {v.Id} at {n.Target}: {v.Help}"));

    private async Task<string[]> TooWide() =>
        await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") is > 0 and var width ? [$"{Page.Url}: {width} pixels wider than the window"] : [];

    public void NothingWasObjectedTo() => Assert.Empty(Objections);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await Page.Context.CloseAsync().WaitAsync(_longestToClose);
        }
        catch (TimeoutException)
        {
            // Rarely the browser never says that it has closed: it is ended with the tests, and no test is about that.
        }
    }
}
