using CaseManager.Web.Infrastructure.Database;
using CaseManager.Web.Infrastructure.Metrics;
using Npgsql;

namespace CaseManager.Web.Infrastructure;

/// <summary>Endpoints other than pages.</summary>
public static class Endpoints
{
    /// <summary>Styles, scripts and fonts: for anyone, without authentication.</summary>
    public static void MapFiles(this WebApplication app) => app.MapStaticAssets().AllowAnonymous().ShortCircuit();

    /// <summary>Liveness and readiness, for monitoring. The app is ready while the database answers and row security is intact.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Ok()).AllowAnonymous();
        app.MapGet("/health/ready", async (RowSecurityMonitor watch, NpgsqlDataSource database, AppMetrics metrics, CancellationToken cancellationToken) =>
        {
            try
            {
                await using var ask = database.CreateCommand("select 1");
                await ask.ExecuteScalarAsync(cancellationToken);
                return watch.IsIntact ? Results.Ok() : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            }
            catch (NpgsqlException)
            {
                metrics.RecordDatabaseUnreachable();
                return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            }
        }).AllowAnonymous();
    }
}
