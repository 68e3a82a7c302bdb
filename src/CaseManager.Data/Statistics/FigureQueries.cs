using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Statistics;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Statistics;

/// <summary>Statistics of the cases that the caller may see. Each number equals the length of its list, because both are read from the same entries.</summary>
public static class FigureQueries
{
    /// <summary>
    /// The total of each figure in a year and the year before. The date of the counted entry decides the year; a continuing entry counts in each.
    /// </summary>
    public static async Task<IReadOnlyList<FigureTotal>> LoadOwnFiguresAsync(this CaseManagerDb db, int year, DateOnly today,
        CancellationToken cancellationToken)
    {
        var found = await db.Database.SqlQuery<TotalRow>($"""
            with mine as materialized (
              select e.figure, y as year, e.amount, e.currency, e.figure in ('Awarded', 'Paid') as is_money
              from figures.entry e cross join lateral figures.entry_years(e, {today}) y
              where e.year <= {year} and coalesce(e.end_year, {year}) >= {year - 1} and y between {year - 1} and {year})
            select figure, year, count(*)::int as number, currency, sum(amount) filter (where is_money) as sum, null::numeric as median from mine
              group by figure, year, currency
            union all
            select figure, year, 0, null, null, percentile_cont(0.5) within group (order by amount)::numeric from mine where amount is not null
              and not is_money group by figure, year
            """).ToListAsync(cancellationToken);
        return [.. found.Where(f => Enum.IsDefined(typeof(Figure), f.Figure)).GroupBy(f => (f.Figure, f.Year)).Select(of => new FigureTotal(
            Enum.Parse<Figure>(of.Key.Figure), of.Key.Year, of.Sum(f => f.Number),
            [.. of.Where(f => f.Currency is not null).Select(f => new Money(f.Sum!.Value, f.Currency!))], of.Max(f => f.Median)))];
    }

    /// <summary>
    /// The entries that a number counts, latest first. An open deadline counts as missed if its date is before <paramref name="today"/>.
    /// </summary>
    public static async Task<FigureList> LoadOwnEntriesAsync(
        this CaseManagerDb db, Figure figure, int year, DateOnly today, int skip, int take, CancellationToken cancellationToken)
    {
        var entries = await db.Database.SqlQuery<EntryRow>($"""
            select c.reference, c.cover_name as "CoverName", v.cover_name as "VictimCoverName", s.number as "SuspectNumber", e.date_text as "DateText",
              e.amount, e.currency, e.detail, count(*) over ()::int as number
            from figures.entry e join cases c on c.id = e.case_id
            left join victim v on v.id = e.victim_id and v.case_id = e.case_id
            left join suspect s on s.id = e.suspect_id and s.case_id = e.case_id
            where e.figure = {figure.ToString()} and e.year <= {year} and {year} in (select y from figures.entry_years(e, {today}) y)
            order by e.date_text desc, e.subject offset {skip} limit {take}
            """).ToListAsync(cancellationToken);
        return new(entries.Count == 0 ? 0 : entries[0].Number, [.. entries.Select(e => new FigureEntry(
            e.Reference, e.CoverName, e.VictimCoverName, e.SuspectNumber, ApproximateDate.Parse(e.DateText), e.Amount, e.Currency, e.Detail))]);
    }

    private sealed record TotalRow(string Figure, int Year, int Number, string? Currency, decimal? Sum, decimal? Median);

    private sealed record EntryRow(
        string Reference, string CoverName, string? VictimCoverName, int? SuspectNumber, string DateText, decimal? Amount, string? Currency,
        string? Detail, int Number);
}

/// <summary>A page of the entries that a number counts. <c>Number</c> is the total of all pages.</summary>
public sealed record FigureList(int Number, IReadOnlyList<FigureEntry> Entries);
