using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Statistics;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Statistics;

/// <summary>Statistics of the whole programme. The database refuses every caller who is not a programme manager.</summary>
public static class ProgrammeQueries
{
    /// <summary>Figures of a year and the four years before it, from stored counts.</summary>
    public static async Task<ProgrammeFigures> LoadProgrammeFiguresAsync(this CaseManagerDb db, int year, CancellationToken cancellationToken)
    {
        var counted = await db.Database.SqlQuery<CountedRow>($"""
            select figure, year, office_id as "OfficeId", detail, currency, number::int as number, amount, median, counted_at as "CountedAt"
              from figures.programme({year})
            """).ToListAsync(cancellationToken);
        return new(year, [.. counted.Where(c => Enum.IsDefined(typeof(Figure), c.Figure)).Select(c => new CountedFigure(
            Enum.Parse<Figure>(c.Figure), c.Year, c.OfficeId is { } office ? new OrganisationId(office) : null, c.Detail, c.Currency, c.Number, c.Amount,
            c.Median, c.CountedAt))]);
    }

    /// <summary>Tables of people whose case was opened in a year, with suppression applied, in the order requested.</summary>
    public static async Task<IReadOnlyList<PeopleTable>> LoadPeopleTablesAsync(
        this CaseManagerDb db, IReadOnlyList<(Heading Rows, Heading Columns)> wanted, int year, CancellationToken cancellationToken)
    {
        string[] rows = [.. wanted.Select(w => w.Rows.ToString())], columns = [.. wanted.Select(w => w.Columns.ToString())];
        var cells = await db.Database.SqlQuery<Cell>($"""
            select w.at::int as table, t.row_code as row, t.column_code as column, t.number
            from unnest({rows}, {columns}) with ordinality w (rows_by, columns_by, at)
            cross join lateral figures.people_table(w.rows_by, w.columns_by, {year}) with ordinality t (row_code, column_code, number, place)
            order by w.at, t.place
            """).ToListAsync(cancellationToken);
        return [.. wanted.Select((w, index) =>
            new PeopleTable(w.Rows, w.Columns, [.. cells.Where(c => c.Table == index + 1).Select(c => new PeopleCell(c.Row, c.Column, c.Number))]))];
    }

    private sealed record CountedRow(
        string Figure, int Year, short? OfficeId, string? Detail, string? Currency, int Number, decimal? Amount, decimal? Median, DateTimeOffset CountedAt);

    private sealed record Cell(int Table, string? Row, string? Column, int? Number);
}
