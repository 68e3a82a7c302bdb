using System.Text.Json;
using System.Text.Json.Serialization;
using CaseManager.Domain.Statistics;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Statistics;

/// <summary>Reads and replaces world figures.</summary>
public static class WorldFigureQueries
{
    private static readonly JsonSerializerOptions _asRows = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public static async Task<IReadOnlyList<WorldFigure>> ReadWorldFiguresAsync(
        this CaseManagerDb db, string country, WorldIndicator indicator, WorldDimension dimension, CancellationToken cancellationToken) =>
        await db.WorldFigures.AsNoTracking().Where(f => f.Country == country && f.Indicator == indicator && f.Dimension == dimension).OrderBy(f => f.Line).ToListAsync(cancellationToken);

    /// <summary>Inconsistencies in the stored figures.</summary>
    public static async Task<WorldReconciliation> ReconcileWorldFiguresAsync(this CaseManagerDb db, CancellationToken cancellationToken) =>
        WorldReconciliation.Of(await db.WorldFigures.AsNoTracking().OrderBy(f => f.Line).ToListAsync(cancellationToken));

    /// <summary>Replaces all stored figures in one transaction; the database allows administrators only.</summary>
    public static Task LoadWorldFiguresAsync(this CaseManagerDb db, IReadOnlyList<WorldFigure> figures, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select row_security.load_world_figures({JsonSerializer.Serialize(figures, _asRows)}::jsonb)", cancellationToken);
}
