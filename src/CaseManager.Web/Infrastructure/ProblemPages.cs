using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Npgsql;

namespace CaseManager.Web.Infrastructure;

/// <summary>The error page for anything missing, forbidden or failed. It discloses no more than necessary.</summary>
public static class ProblemPages
{
    private const int RetryAfterSeconds = 10;

    public static IApplicationBuilder UseProblemPages(this IApplicationBuilder app) => app
        .Use(HandleErrorPageFailureAsync)
        .UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/problem/500",
            SuppressDiagnosticsCallback = _ => true, // a message may contain user input; the request log has the rest
        })
        .UseStatusCodePagesWithReExecute("/problem/{0}");

    /// <summary>Answers 503 where the database was too busy: no free connection, or a lock that was not released in time.</summary>
    public static IApplicationBuilder UseBusyAnswers(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next();
        }
        catch (Exception e) when (IsBusy(e) && !context.Response.HasStarted)
        {
            context.Response.Clear();
            context.RefuseForNow(StatusCodes.Status503ServiceUnavailable);
        }
    });

    /// <summary>Whether the error page is being served in place of another response.</summary>
    public static bool IsErrorPage(this HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;

    /// <summary>Refuses a request that may be repeated soon.</summary>
    public static void RefuseForNow(this HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
    }

    // Npgsql reports a pool without a free connection, and a command that took too long, as a timeout. EF Core wraps either.
    private static bool IsBusy(Exception? failure) => failure switch
    {
        null => false,
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.TooManyConnections } => true,
        NpgsqlException { InnerException: TimeoutException } => true,
        _ => IsBusy(failure.InnerException),
    };

    // For a failure of the error page itself. The request log has recorded it; the server would log the message of an unhandled exception.
    private static async Task HandleErrorPageFailureAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
        catch (Exception)
        {
            context.Abort();
        }
    }
}
