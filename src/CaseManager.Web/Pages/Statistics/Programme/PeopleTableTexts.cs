using CaseManager.Domain.Statistics;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers;

namespace CaseManager.Web.Pages.Statistics.Programme;

public static class PeopleTableTexts
{
    /// <summary>Largest unsuppressed number of the table, in one sentence.</summary>
    public static string Describe(this TextLocalizer texts, PeopleTable table)
    {
        var greatest = table.Cells.Where(c => c is { Row: not null, Column: not null, Number: > 0 }).MaxBy(c => c.Number);
        return table.PeopleCount == 0 ? texts["programme.table.empty"]
            : greatest is null ? texts.Count("programme.table.suppressed", table.PeopleCount)
            : texts.Count("programme.table.largestGroup", table.PeopleCount, texts.FormatNumber(greatest.Number!.Value),
                texts.Describe(table.RowHeading, greatest.Row!), texts.Describe(table.ColumnHeading, greatest.Column!));
    }

    /// <summary>Row totals; a suppressed total has text and no bar.</summary>
    public static IReadOnlyList<ChartBar> CreateBars(this TextLocalizer texts, PeopleTable table) =>
        [.. table.Rows.Select(row => new ChartBar(texts.Describe(table.RowHeading, row), table[row, null]?.Number,
            table[row, null]?.Number is { } number ? texts.FormatNumber(number) : texts["programme.suppressed"]))];
}
