using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Access;

/// <summary>
/// How much one source may try at the doors in all, whoever it says it is: generous, since a whole office may share an address. Who is over it
/// is told so in the form itself, which keeps what was typed.
/// </summary>
public sealed class SourceLimit(IConfiguration configuration, Texts texts) : IDisposable
{
    /// <summary>The setting of how many attempts a source gets a minute; twice as many at once.</summary>
    public const string Setting = "SignIn:MostPerMinute";

    private const int PrefixOfOneSite = 8; // bytes: an IPv6 network of one site

    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
        RateLimitPartition.GetTokenBucketLimiter(SourceOf(http.Connection.RemoteIpAddress), _ =>
        {
            var perMinute = configuration.GetValue(Setting, 60);
            return new() { TokenLimit = 2 * perMinute, TokensPerPeriod = perMinute, ReplenishmentPeriod = TimeSpan.FromMinutes(1), QueueLimit = 0 };
        }));

    /// <summary>Counts an attempt. Null where it may go on; otherwise the page as it stands, with what to do.</summary>
    public PageResult? Refuse(PageModel page)
    {
        using var lease = _limiter.AttemptAcquire(page.HttpContext);
        if (lease.IsAcquired)
        {
            return null;
        }

        page.ModelState.AddModelError("", texts["signIn.busy"]);
        page.Response.Headers.RetryAfter = "60";
        return new() { StatusCode = StatusCodes.Status429TooManyRequests };
    }

    public void Dispose() => _limiter.Dispose();

    private static string SourceOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => $"{address.MapToIPv4()}",
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, PrefixOfOneSite)),
        _ => $"{address}",
    };
}
