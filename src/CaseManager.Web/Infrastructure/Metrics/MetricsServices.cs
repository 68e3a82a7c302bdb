namespace CaseManager.Web.Infrastructure.Metrics;

/// <summary>Counters, and a separate address to read them: the public address never shows them.</summary>
public static class MetricsServices
{
    private const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>Registers the counters, and listens at Metrics:Url if it is set.</summary>
    public static void AddMetrics(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<AppMetrics>().AddSingleton<MetricsText>();
        if (GetAddress(builder.Configuration) is { } address)
        {
            var ports = builder.Configuration["http_ports"]?.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(port => $"http://*:{port}");
            builder.WebHost.UseUrls([.. builder.Configuration["urls"]?.Split(';') ?? ports ?? ["http://localhost:5000"], $"{address}"]);
        }
    }

    /// <summary>Serves the counters at /metrics of the metrics address, and nothing else there.</summary>
    public static void UseMetrics(this WebApplication app)
    {
        var text = app.Services.GetRequiredService<MetricsText>(); // starts to listen
        _ = app.Services.GetRequiredService<AppMetrics>();
        if (GetAddress(app.Configuration) is { } address)
        {
            app.MapWhen(context => context.Connection.LocalPort == address.Port, metrics => metrics.Run(context =>
            {
                if (context.Request.Path != "/metrics")
                {
                    context.Response.StatusCode = StatusCodes.Status404NotFound;
                    return Task.CompletedTask;
                }

                context.Response.ContentType = ContentType;
                return context.Response.WriteAsync(text.Write(), context.RequestAborted);
            }));
        }
    }

    private static Uri? GetAddress(IConfiguration configuration) => configuration["Metrics:Url"] is { Length: > 0 } url ? new(url) : null;
}
