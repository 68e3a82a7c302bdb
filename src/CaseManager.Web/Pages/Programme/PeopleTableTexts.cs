using CaseManager.Domain.Statistics;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers;

namespace CaseManager.Web.Pages.Programme;

public static class PeopleTableTexts
{
    /// <summary>Largest unsuppressed number of the table, in one sentence.</summary>
    public static string Say(this Texts texts, PeopleTable table)
    {
        var greatest = table.Cells.Where(c => c is { Row: not null, Column: not null, Number: > 0 }).MaxBy(c => c.Number);
        return table.People == 0 ? texts["programme.table.nobody"]
            : greatest is null ? texts.Count("programme.table.heldBack", table.People)
            : texts.Count("programme.table.greatest", table.People, texts.Number(greatest.Number!.Value), texts.Of(table.RowsBy, greatest.Row!), texts.Of(table.ColumnsBy, greatest.Column!));
    }

    /// <summary>Row totals; a suppressed total has text and no bar.</summary>
    public static IReadOnlyList<Bar> Bars(this Texts texts, PeopleTable table) =>
        [.. table.Rows.Select(row => new Bar(texts.Of(table.RowsBy, row), table[row, null]?.Number, table[row, null]?.Number is { } number ? texts.Number(number) : texts["programme.heldBack"]))];
}
