using System.Diagnostics;
using CaseManager.Web.Infrastructure.Metrics;
using Microsoft.AspNetCore.Diagnostics;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using ILogger = Serilog.ILogger;

namespace CaseManager.Web.Infrastructure;

/// <summary>
/// Serilog as provider of Microsoft.Extensions.Logging, with its own request log line, which contains route patterns and never addresses.
/// </summary>
/// <remarks><c>UseSerilogRequestLogging</c> attaches every exception, with its message, to the line.</remarks>
public static class Logging
{
    public static void AddLogging(this WebApplicationBuilder builder) => builder.Services.AddSerilog(
        logger => logger.WithoutPersonalData().ReadFrom.Configuration(builder.Configuration), preserveStaticLogger: true);

    /// <summary>Excludes from every line what may contain user input: addresses and exception messages.</summary>
    public static LoggerConfiguration WithoutPersonalData(this LoggerConfiguration logger) => logger
        .MinimumLevel.Override("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogEventLevel.Fatal)
        .Enrich.FromLogContext().Enrich.With<AddressRemovingEnricher>();

    /// <summary>Logs and counts each request: method, route, status and time. The address is excluded, since it may contain user input.</summary>
    public static IApplicationBuilder UseRequestLog(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        // The request that an error page replaces has already been logged.
        var isShownInstead = context.Features.Get<IExceptionHandlerFeature>() is not null || context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        var start = Stopwatch.GetTimestamp();
        var log = context.RequestServices.GetRequiredService<ILogger>().ForContext("SourceContext", "Request");
        try
        {
            await next();
            Write(context.Response.StatusCode);
        }
        catch (Exception e)
        {
            Write(StatusCodes.Status500InternalServerError);
            log.Error("{Failure}", FormatStackTrace(e));
            throw;
        }

        void Write(int status)
        {
            if (!isShownInstead)
            {
                var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(none)";
                log.Write(
                    status >= 500 ? LogEventLevel.Error : LogEventLevel.Information,
                    "{Method} {Route} {StatusCode} in {Elapsed:0.0} ms",
                    NormalizeMethod(context.Request.Method), route, status, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                context.RequestServices.GetRequiredService<AppMetrics>().RecordRequest(context.Request.Method, route, status);
            }
        }
    });

    // Types and stack traces without messages, which may contain user input or data that was read.
    private static string FormatStackTrace(Exception e) =>
        $"{e.GetType()}\n{e.StackTrace}{(e.InnerException is { } inner ? $"\n from {FormatStackTrace(inner)}" : "")}";

    private static string NormalizeMethod(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsPost(method) || HttpMethods.IsHead(method) ? method : "other";

    /// <summary>Removes the path that the host adds to every line of a request; it may contain user input.</summary>
    private sealed class AddressRemovingEnricher : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
        {
            logEvent.RemovePropertyIfPresent("RequestPath");
            logEvent.RemovePropertyIfPresent("ConnectionId");
        }
    }
}
