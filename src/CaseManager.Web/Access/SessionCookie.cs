using CaseManager.Data.SignIn;

namespace CaseManager.Web.Access;

/// <summary>Cookies of sign-in: one holds the token of a session, one identifies a device with an earlier sign-in.</summary>
public sealed class SessionCookie
{
    private const string Session = "session";
    private const string Device = "device";
    private static readonly TimeSpan _deviceLasts = TimeSpan.FromDays(90); // as in the database

    public string? Read(HttpContext http) => http.Request.Cookies[NameFor(http, Session)];

    /// <summary>The token of this device; null if it sends none. A token does not mean that the device is trusted.</summary>
    public DeviceToken? ReadDevice(HttpContext http) => DeviceToken.Read(http.Request.Cookies[NameFor(http, Device)]);

    public void Write(HttpContext http, StartedSession started)
    {
        Renew(http, started.Token);
        http.Response.Cookies.Append(NameFor(http, Device), started.Device.Value, Options(http, _deviceLasts));
    }

    public void Renew(HttpContext http, string token) => http.Response.Cookies.Append(NameFor(http, Session), token, Options(http));

    /// <summary>Deletes every cookie except the device's, so that attacks from elsewhere cannot lock the user out.</summary>
    public void Delete(HttpContext http)
    {
        foreach (var name in http.Request.Cookies.Keys.Where(name => name != NameFor(http, Device)))
        {
            http.Response.Cookies.Delete(name, Options(http));
        }
    }

    // Plain HTTP is for a developer's own machine; elsewhere the cookie is bound to HTTPS and this host.
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
