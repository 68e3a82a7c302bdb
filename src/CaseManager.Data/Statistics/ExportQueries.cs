using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Domain.Statistics;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Statistics;

/// <summary>Discloses statistics, to programme managers only. The database records recipient and purpose before it returns any number.</summary>
public static class ExportQueries
{
    /// <summary>The numbers of an export, with suppression applied.</summary>
    public static async Task<IReadOnlyList<ExportCell>> ExportAsync(this CaseManagerDb db, ExportRequest asked, CancellationToken cancellationToken)
    {
        var cells = await db.Database.SqlQuery<Cell>($"""
            select table_code as "Table", row_code as "Row", column_code as "Column", number
            from figures.export_figures({asked.Shape.ToString()}, {asked.Format.ToString()}, {asked.Country}, {asked.Year}, {asked.Recipient}, {asked.Purpose})
            """).ToListAsync(cancellationToken);
        return [.. cells.Select(c => new ExportCell(c.Table, c.Row, c.Column, c.Number))];
    }

    /// <summary>Earlier exports, latest first.</summary>
    public static async Task<IReadOnlyList<PreviousExport>> LoadPreviousExportsAsync(this CaseManagerDb db, int skip, int take,
        CancellationToken cancellationToken) => await (
        from export in db.FigureExports.AsNoTracking()
        join maker in db.Set<Staff>() on export.ExportedBy equals maker.Id
        orderby export.ExportedAt descending, export.Id
        select new PreviousExport(export.Shape, export.Format, export.Country, export.Year, export.Recipient, export.Purpose, maker.Name, export.ExportedAt))
        .Skip(skip).Take(take).ToListAsync(cancellationToken);

    private sealed record Cell(string Table, string? Row, string? Column, int? Number);
}
