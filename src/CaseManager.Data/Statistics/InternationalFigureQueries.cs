using System.Text.Json;
using System.Text.Json.Serialization;
using CaseManager.Data.Persistence;
using CaseManager.Domain.Statistics;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Statistics;

public static class InternationalFigureQueries
{
    private static readonly JsonSerializerOptions _rowOptions = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public static async Task<IReadOnlyList<InternationalFigure>> ReadInternationalFiguresAsync(
        this CaseManagerDb db, string country, InternationalIndicator indicator, InternationalDimension dimension, CancellationToken cancellationToken) =>
        await db.InternationalFigures.AsNoTracking().Where(f => f.Country == country && f.Indicator == indicator && f.Dimension == dimension)
        .OrderBy(f => f.Line).ToListAsync(cancellationToken);

    /// <summary>Inconsistencies in the stored figures.</summary>
    public static async Task<InternationalReconciliation> ReconcileInternationalFiguresAsync(this CaseManagerDb db, CancellationToken cancellationToken) =>
        InternationalReconciliation.Create(await db.InternationalFigures.AsNoTracking().OrderBy(f => f.Line).ToListAsync(cancellationToken));

    /// <summary>Replaces all stored figures in one transaction; the database allows administrators only.</summary>
    public static Task LoadInternationalFiguresAsync(this CaseManagerDb db, IReadOnlyList<InternationalFigure> figures, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select row_security.load_international_figures({JsonSerializer.Serialize(figures, _rowOptions)}::jsonb)",
            cancellationToken);
}
