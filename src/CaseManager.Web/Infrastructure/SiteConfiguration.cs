using CaseManager.Web.Access.Passkeys;
using Microsoft.AspNetCore.HostFiltering;

namespace CaseManager.Web.Infrastructure;

/// <summary>The public host and address of this installation; the address is for links in mail. Never taken from a request, whose host can be forged.</summary>
public static class SiteConfiguration
{
    private static readonly string[] _localHosts = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>
    /// Answers 400 to requests for other hosts than those in AllowedHosts or, without this setting, that in Site:Host and this machine.
    /// </summary>
    public static void AllowSiteHostOnly(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["AllowedHosts"] is null && builder.Configuration[PasskeyServices.HostSettingKey] is { Length: > 0 } host)
        {
            builder.Services.Configure<HostFilteringOptions>(options => options.AllowedHosts = [host, .. _localHosts]);
        }
    }

    /// <summary>The address without a trailing slash, such as https://cases.example.org; empty if it is not configured.</summary>
    public static string GetSiteUrl(this IConfiguration configuration) => (configuration["Site:Address"] ?? "").TrimEnd('/');
}
