namespace CaseManager.Web.Infrastructure.Metrics;

/// <summary>Counting, and an address of its own to read the counters at: the one that people come to never shows them.</summary>
public static class MetricsServices
{
    private const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>Counts, and listens at Metrics:Url too, where that is given.</summary>
    public static void AddMetrics(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<AppMetrics>().AddSingleton<MetricsText>();
        if (AddressOf(builder.Configuration) is { } address)
        {
            var ports = builder.Configuration["http_ports"]?.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(port => $"http://*:{port}");
            builder.WebHost.UseUrls([.. builder.Configuration["urls"]?.Split(';') ?? ports ?? ["http://localhost:5000"], $"{address}"]);
        }
    }

    /// <summary>At the address for it there are the counters, at /metrics, and nothing else.</summary>
    public static void UseMetrics(this WebApplication app)
    {
        var text = app.Services.GetRequiredService<MetricsText>(); // listens from now on
        _ = app.Services.GetRequiredService<AppMetrics>();
        if (AddressOf(app.Configuration) is { } address)
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

    private static Uri? AddressOf(IConfiguration configuration) => configuration["Metrics:Url"] is { Length: > 0 } url ? new(url) : null;
}
