using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace CaseManager.Browser.Tests;

/// <summary>A browser context with one page, which records every error that the browser reports.</summary>
internal sealed class BrowserSession : IAsyncDisposable
{
    /// <summary>Width of a desktop window, in CSS pixels.</summary>
    public const int Desktop = 1280;

    /// <summary>Width of a phone, in CSS pixels.</summary>
    public const int Phone = 390;

    private const float LoadEventTimeout = 10_000; // milliseconds

    private static readonly string[] _errorSelectors = [".govuk-error-summary", ".govuk-form-group--error"];

    // Excludes passed elements, which take as long to transfer as the whole analysis.
    private static readonly AxeRunOptions _violationOptions = new() { ResultTypes = [ResultType.Violations] };

    private static readonly TimeSpan _closeTimeout = TimeSpan.FromSeconds(20);

    private readonly ConcurrentQueue<string> _browserErrors = [];
    private readonly bool _runsScripts;

    private BrowserSession(IPage page, bool runsScripts)
    {
        Page = page;
        _runsScripts = runsScripts;
        page.Console += (_, message) =>
        {
            // Tests request addresses that answer 404 or 422 on purpose.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                _browserErrors.Enqueue($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => _browserErrors.Enqueue($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    /// <summary>Content blocked by the security policy, and script failures.</summary>
    public IReadOnlyCollection<string> BrowserErrors => _browserErrors;

    public static async Task<BrowserSession> StartAsync(Uri address, int width, bool javaScript)
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

    /// <summary>Opens an address and returns the HTTP status.</summary>
    public async Task<int> Open(string address) => (await Page.GotoAsync(address))!.Status;

    public async Task SignInAsync(string email, string password)
    {
        await Open("/sign-in");
        await Page.GetByLabel("Work email address").FillAsync(email);
        await Page.GetByLabel("Password").FillAsync(password);
        await Press("Sign in");
        await Assertions.Expect(Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/(my-work|history|programme|accounts)$"));
    }

    public Task Press(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Searches for a case by part of its cover name or reference.</summary>
    public async Task SearchCases(string term)
    {
        await Open("/cases/search");
        await Page.GetByLabel("Cover name or reference").FillAsync(term);
        await Press("Find");
    }

    public string Path => new Uri(Page.Url).AbsolutePath;

    /// <summary>All text of the page, once it has loaded.</summary>
    public async Task<string> GetAllTextAsync()
    {
        await WaitUntilLoadedAsync();
        return await Page.Locator("html").InnerTextAsync();
    }

    // The driver occasionally misses the event while a navigation commits, so the state of the document is checked after a timeout.
    private async Task WaitUntilLoadedAsync()
    {
        try
        {
            await Page.WaitForLoadStateAsync(LoadState.DOMContentLoaded, new() { Timeout = LoadEventTimeout });
        }
        catch (TimeoutException)
        {
            Assert.NotEqual("loading", await Page.EvaluateAsync<string>("document.readyState"));
        }
    }

    /// <summary>Accessibility violations found by axe, and content wider than the window. Without scripts, axe would never return.</summary>
    /// <exception cref="InvalidOperationException">Scripts are disabled in this context.</exception>
    public async Task<IReadOnlyList<string>> FindViolationsAsync() => !_runsScripts
        ? throw new InvalidOperationException("Faults are looked for by a script, and this seat runs none.")
        : [.. DescribeViolations(await Page.RunAxe(_violationOptions)), .. await FindOverflowAsync()];

    /// <summary>Runs the same checks on the error summary and the field errors of a rejected form.</summary>
    public async Task<IReadOnlyList<string>> FindViolationsInErrorsAsync() =>
        [.. DescribeViolations(await Page.RunAxe(new AxeRunContext { Include = [.. _errorSelectors.Select(selector => new AxeSelector(selector))] },
            _violationOptions)), .. await FindOverflowAsync()];

    private IEnumerable<string> DescribeViolations(AxeResult found) =>
        found.Violations.SelectMany(v => v.Nodes.Select(n => $"{Page.Url}: {v.Id} at {n.Target}: {v.Help}"));

    private async Task<string[]> FindOverflowAsync() =>
        await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") is > 0 and var width
        ? [$"{Page.Url}: {width} pixels wider than the window"] : [];

    public void AssertNoBrowserErrors() => Assert.Empty(BrowserErrors);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await Page.Context.CloseAsync().WaitAsync(_closeTimeout);
        }
        catch (TimeoutException)
        {
            // Chromium occasionally fails to report that it has closed; it ends with the test run, and no test depends on it.
        }
    }
}
