using CaseManager.Testing;
using Microsoft.Playwright;

namespace CaseManager.Browser.Tests;

/// <summary>One Chromium for the whole run; each test client has its own profile.</summary>
internal static class Chromium
{
    // Chromium runs as root on build machines and connects only to the app.
    private static readonly string[] _arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private const float LaunchTimeout = 30_000; // milliseconds; allows for a busy machine

    private static readonly Lazy<Task<IBrowser>> _browser = new(async () =>
    {
        Assertions.SetDefaultExpectTimeout(LaunchTimeout);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = _arguments,
        });
        TestApp.RegisterForDisposal(browser);
        return browser;
    });

    public static Task<IBrowser> StartAsync() => _browser.Value;
}
