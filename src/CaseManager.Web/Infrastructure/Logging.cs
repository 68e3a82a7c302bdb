using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Extensions.Logging;
using ILogger = Serilog.ILogger;

namespace CaseManager.Web.Infrastructure;

/// <summary>Serilog behind Microsoft.Extensions.Logging, and one line for each request. Routes are logged, never addresses.</summary>
public static class Logging
{
    public static void AddLogging(this WebApplicationBuilder builder)
    {
        var logger = new LoggerConfiguration().WithoutAddresses().ReadFrom.Configuration(builder.Configuration).CreateLogger();
        builder.Logging.ClearProviders();
        builder.Logging.AddFilter<SerilogLoggerProvider>(null, LogLevel.Trace); // levels are Serilog's business
        builder.Services.AddSingleton<ILogger>(logger);
        builder.Services.AddSingleton<ILoggerProvider>(new SerilogLoggerProvider(logger, dispose: true));
    }

    /// <summary>Leaves out of every line what may hold something that someone typed.</summary>
    public static LoggerConfiguration WithoutAddresses(this LoggerConfiguration logger) => logger.Enrich.FromLogContext().Enrich.With<LeaveOutAddresses>();

    /// <summary>One line for each request: method, route, status and time. An address may hold what someone typed, and is left out.</summary>
    public static IApplicationBuilder UseRequestLog(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var start = Stopwatch.GetTimestamp();
        var route = "(none)";
        var status = StatusCodes.Status500InternalServerError;
        try
        {
            await next();
            status = context.Response.StatusCode;
        }
        finally
        {
            route = (EndpointOf(context) as RouteEndpoint)?.RoutePattern.RawText ?? route;
            var level = status >= 500 ? LogEventLevel.Error : LogEventLevel.Information;
            context.RequestServices.GetRequiredService<ILogger>().ForContext("SourceContext", "Request").Write(
                level, "{Method} {Route} {StatusCode} in {Elapsed:0.0} ms", Known(context.Request.Method), route, status, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    });

    // Not the problem page's, where one was shown instead.
    private static Endpoint? EndpointOf(HttpContext context) =>
        context.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? context.Features.Get<IStatusCodeReExecuteFeature>()?.Endpoint ?? context.GetEndpoint();

    private static string Known(string method) => HttpMethods.IsGet(method) || HttpMethods.IsPost(method) || HttpMethods.IsHead(method) ? method : "other";

    /// <summary>The host adds the path to every line of a request; it may hold what someone typed.</summary>
    private sealed class LeaveOutAddresses : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
        {
            logEvent.RemovePropertyIfPresent("RequestPath");
            logEvent.RemovePropertyIfPresent("ConnectionId");
        }
    }
}
