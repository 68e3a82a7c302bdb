using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;

namespace CaseManager.Browser.Tests;

/// <summary>The app on a local port, for a browser.</summary>
public sealed class BrowserApp : TestApp
{
    private static readonly Lazy<Task<BrowserApp>> _shared = new(async () =>
    {
        var app = new BrowserApp();
        app.UseKestrel(0);
        RegisterForDisposal(app);
        return await StartAsync(app);
    });

    /// <summary>One app shared by all tests; each test adds its own people and cases.</summary>
    public static new Task<BrowserApp> GetSharedAsync() => _shared.Value;

    /// <summary>Opens a browser context and signs a person in.</summary>
    internal async Task<BrowserSession> OpenSessionAsync(Staff person, int width = BrowserSession.Desktop, bool javaScript = true)
    {
        var worker = await OpenAnonymousSessionAsync(width, javaScript);
        await worker.SignInAsync(DemoPeople.GetEmail(person), DemoPeople.Password);
        return worker;
    }

    /// <summary>Opens a browser context without signing in.</summary>
    internal Task<BrowserSession> OpenAnonymousSessionAsync(int width = BrowserSession.Desktop, bool javaScript = true) =>
        BrowserSession.StartAsync(ClientOptions.BaseAddress, width, javaScript);
}
