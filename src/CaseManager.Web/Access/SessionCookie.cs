using CaseManager.Data.Security.SignIn;

namespace CaseManager.Web.Access;

/// <summary>Cookies of sign-in: one holds the token of a session, one identifies a device with an earlier sign-in.</summary>
public sealed class SessionCookie
{
    private const string Session = "session";
    private const string Device = "device";
    private static readonly TimeSpan _deviceLifetime = TimeSpan.FromDays(90); // must equal the lifetime in the database

    public string? Read(HttpContext http) => http.Request.Cookies[GetName(http, Session)];

    /// <summary>The token of this device; null if it sends none. A token does not mean that the device is trusted.</summary>
    public DeviceToken? ReadDevice(HttpContext http) => DeviceToken.Parse(http.Request.Cookies[GetName(http, Device)]);

    public void Write(HttpContext http, StartedSession started)
    {
        Renew(http, started.Token);
        http.Response.Cookies.Append(GetName(http, Device), started.Device.Value, CreateOptions(http, _deviceLifetime));
    }

    public void Renew(HttpContext http, string token) => http.Response.Cookies.Append(GetName(http, Session), token, CreateOptions(http));

    /// <summary>Deletes every cookie except the device's, so that attacks from elsewhere cannot lock the user out.</summary>
    public void Delete(HttpContext http)
    {
        foreach (var name in http.Request.Cookies.Keys.Where(name => name != GetName(http, Device)))
        {
            http.Response.Cookies.Delete(name, CreateOptions(http));
        }
    }

    // Plain HTTP is for a developer's own machine; elsewhere the cookie is bound to HTTPS and this host.
    private static string GetName(HttpContext http, string name) => http.Request.IsHttps ? $"__Host-{name}" : name;

    private static CookieOptions CreateOptions(HttpContext http, TimeSpan? lasts = null) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = lasts,
        Path = "/",
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
    };
}
