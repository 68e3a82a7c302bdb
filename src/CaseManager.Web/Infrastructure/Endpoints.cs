using CaseManager.Web.Infrastructure.Database;
using CaseManager.Web.Infrastructure.Metrics;
using Npgsql;

namespace CaseManager.Web.Infrastructure;

/// <summary>What is served besides pages.</summary>
public static class Endpoints
{
    /// <summary>Styles, scripts and fonts: for anyone, and without asking who they are.</summary>
    public static void MapFiles(this WebApplication app) => app.MapStaticAssets().AllowAnonymous().ShortCircuit();

    /// <summary>Whether the app lives, and whether it can serve: for the machines that watch it.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Ok()).AllowAnonymous();
        app.MapGet("/health/ready", async (RowSecurityWatch watch, NpgsqlDataSource database, AppMetrics metrics, CancellationToken cancellationToken) =>
        {
            try
            {
                await using var ask = database.CreateCommand("select 1");
                await ask.ExecuteScalarAsync(cancellationToken);
                return watch.Stands ? Results.Ok() : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            }
            catch (NpgsqlException)
            {
                metrics.FoundDatabaseUnreachable();
                return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            }
        }).AllowAnonymous();
    }
}
