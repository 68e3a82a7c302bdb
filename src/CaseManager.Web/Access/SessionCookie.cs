using CaseManager.Data.SignIn;

namespace CaseManager.Web.Access;

/// <summary>The cookies of signing in: one holds a session's token, one tells a device on which someone signed in before.</summary>
public sealed class SessionCookie
{
    private const string Session = "session";
    private const string Device = "device";
    private static readonly TimeSpan _deviceLasts = TimeSpan.FromDays(90); // as the database has it

    public string? Read(HttpContext http) => http.Request.Cookies[NameFor(http, Session)];

    /// <summary>What this device is known by; null where it shows nothing, which is not to say that it is known.</summary>
    public DeviceToken? ReadDevice(HttpContext http) => DeviceToken.Read(http.Request.Cookies[NameFor(http, Device)]);

    public void Write(HttpContext http, StartedSession started)
    {
        Renew(http, started.Token);
        http.Response.Cookies.Append(NameFor(http, Device), started.Device.Value, Options(http, _deviceLasts));
    }

    /// <summary>Gives a session that goes on its new token.</summary>
    public void Renew(HttpContext http, string token) => http.Response.Cookies.Append(NameFor(http, Session), token, Options(http));

    /// <summary>Deletes every cookie but the device's: who was here is to be forgotten, and an attack from elsewhere still not to keep them out.</summary>
    public void Delete(HttpContext http)
    {
        foreach (var name in http.Request.Cookies.Keys.Where(name => name != NameFor(http, Device)))
        {
            http.Response.Cookies.Delete(name, Options(http));
        }
    }

    // Plain http is for a developer's own machine; anywhere else a cookie is bound to https and this host.
    private static string NameFor(HttpContext http, string name) => http.Request.IsHttps ? $"__Host-{name}" : name;

    private static CookieOptions Options(HttpContext http, TimeSpan? lasts = null) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = lasts,
        Path = "/",
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
    };
}
