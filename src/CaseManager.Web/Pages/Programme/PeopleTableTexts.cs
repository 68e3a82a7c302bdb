using CaseManager.Domain.Statistics;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers;

namespace CaseManager.Web.Pages.Programme;

/// <summary>The words and the picture for a table of people.</summary>
public static class PeopleTableTexts
{
    /// <summary>What the table shows, in a sentence: its greatest number, as far as none is held back that may be greater.</summary>
    public static string Say(this Texts texts, PeopleTable table)
    {
        var greatest = table.Cells.Where(c => c is { Row: not null, Column: not null, Number: > 0 }).MaxBy(c => c.Number);
        return table.People == 0 ? texts["programme.table.nobody"]
            : greatest is null ? texts.Count("programme.table.heldBack", table.People)
            : texts.Count("programme.table.greatest", table.People, texts.Number(greatest.Number!.Value), texts.Of(table.RowsBy, greatest.Row!), texts.Of(table.ColumnsBy, greatest.Column!));
    }

    /// <summary>The totals of the rows, as bars.</summary>
    public static IReadOnlyList<Bar> Bars(this Texts texts, PeopleTable table) =>
        [.. table.Rows.Select(row => new Bar(texts.Of(table.RowsBy, row), table[row, null]?.Number, table[row, null]?.Number is { } number ? texts.Number(number) : texts["programme.heldBack"]))];
}
