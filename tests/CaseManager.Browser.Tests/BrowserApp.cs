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
        StopAtTheEnd(app);
        return await StartAsync(app);
    });

    /// <summary>One app shared by all tests; each test adds its own people and cases.</summary>
    public static new Task<BrowserApp> SharedAsync() => _shared.Value;

    /// <summary>Opens a browser context and signs a person in.</summary>
    internal async Task<Seat> SeatOf(Staff person, int width = Seat.Desktop, bool javaScript = true)
    {
        var seat = await SeatOfAnyone(width, javaScript);
        await seat.SignInAsync(DemoPeople.EmailOf(person), DemoPeople.Password);
        return seat;
    }

    /// <summary>Opens a browser context without signing in.</summary>
    internal Task<Seat> SeatOfAnyone(int width = Seat.Desktop, bool javaScript = true) =>
        Seat.TakeAsync(ClientOptions.BaseAddress, width, javaScript);
}
