using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CaseManager.Web.Infrastructure.Limits;

/// <summary>Registration of the limits, and their place in the pipeline.</summary>
public static class LimitServices
{
    /// <summary>Maximum size of a request without files: several times the longest draft, percent-encoded. In bytes.</summary>
    public const long MaxFormSize = 4 * 1024 * 1024;

    private const int BytesPerSecond = 1000;
    private static readonly TimeSpan _gracePeriod = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _headersTimeout = TimeSpan.FromSeconds(15);

    public static IServiceCollection AddLimits(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(LimitSettings.Read(configuration)).AddSingleton<RequestLimiter>();

    /// <summary>Limits of the server on every connection.</summary>
    public static void SetLimits(this KestrelServerLimits limits)
    {
        limits.MaxRequestBodySize = MaxFormSize;
        limits.MinRequestBodyDataRate = new(BytesPerSecond, _gracePeriod);
        limits.RequestHeadersTimeout = _headersTimeout;
    }

    /// <summary>Limits the concurrent requests of each person. Health checks and error pages are exempt.</summary>
    public static IApplicationBuilder UseRequestLimits(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.IsErrorPage() || context.Request.Path.StartsWithSegments("/health"))
        {
            await next();
            return;
        }

        using var turn = await context.RequestServices.GetRequiredService<RequestLimiter>().AcquireAsync(context);
        if (turn is null)
        {
            context.RefuseForNow(StatusCodes.Status429TooManyRequests);
            return;
        }

        await next();
    });
}
