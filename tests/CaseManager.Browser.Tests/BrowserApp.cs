using CaseManager.Data.Seeding;
using CaseManager.Domain.Access;
using CaseManager.Testing;

namespace CaseManager.Browser.Tests;

/// <summary>The app on a port of this machine, for a browser to open.</summary>
public sealed class BrowserApp : TestApp
{
    private static readonly Lazy<Task<BrowserApp>> _shared = new(async () =>
    {
        var app = new BrowserApp();
        app.UseKestrel(0);
        StopAtTheEnd(app);
        return await StartAsync(app);
    });

    /// <summary>One app for all tests, each with people and cases of its own.</summary>
    public static new Task<BrowserApp> SharedAsync() => _shared.Value;

    /// <summary>Someone who sits down at a browser and signs in.</summary>
    internal async Task<Seat> SeatOf(Staff person, int width = Seat.Desktop, bool javaScript = true)
    {
        var seat = await SeatOfAnyone(width, javaScript);
        await seat.SignInAsync(DemoPeople.EmailOf(person), DemoPeople.Password);
        return seat;
    }

    /// <summary>Someone who sits down at a browser.</summary>
    internal Task<Seat> SeatOfAnyone(int width = Seat.Desktop, bool javaScript = true) =>
        Seat.TakeAsync(ClientOptions.BaseAddress, width, javaScript);
}
