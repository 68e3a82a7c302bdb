using System.Threading.RateLimiting;
using CaseManager.Web.Infrastructure.Limits;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Access;

/// <summary>
/// Limits sign-in attempts per source address across all accounts: generous, since a whole office may share an address. Above the limit,
/// the form shows the error and keeps the typed values.
/// </summary>
public sealed class SourceRateLimiter(IConfiguration configuration, TextLocalizer texts) : IDisposable
{
    /// <summary>Setting for the attempts per source and minute; the burst limit is twice as high.</summary>
    public const string SettingKey = "SignIn:MostPerMinute";

    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
        RateLimitPartition.GetTokenBucketLimiter(http.GetSource(), _ =>
        {
            var perMinute = configuration.GetValue(SettingKey, 60);
            return new() { TokenLimit = 2 * perMinute, TokensPerPeriod = perMinute, ReplenishmentPeriod = TimeSpan.FromMinutes(1), QueueLimit = 0 };
        }));

    /// <summary>Counts an attempt. Null if it is allowed; otherwise the page with an error and status 429.</summary>
    public PageResult? RejectIfExceeded(PageModel page)
    {
        using var lease = _limiter.AttemptAcquire(page.HttpContext);
        if (lease.IsAcquired)
        {
            return null;
        }

        page.ModelState.AddModelError("", texts["signIn.tooManyAttempts"]);
        page.Response.Headers.RetryAfter = "60";
        return new() { StatusCode = StatusCodes.Status429TooManyRequests };
    }

    public void Dispose() => _limiter.Dispose();
}
