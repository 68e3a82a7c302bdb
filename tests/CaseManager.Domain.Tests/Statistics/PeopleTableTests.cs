using CaseManager.Domain.Statistics;
using Xunit;

namespace CaseManager.Domain.Tests.Statistics;

public sealed class PeopleTableTests
{
    [Fact]
    public void People_counted_in_one_cell_give_row_and_column_totals()
    {
        var table = new PeopleTable(Heading.Sex, Heading.Age,
            [new("Female", "Adult", 7), new("Female", "Child", 5), new("Female", null, 12), new(null, "Adult", 7), new(null, "Child", 5), new(null, null, 12)]);

        Assert.Equal(["Female", null], table.RowsAndTotal);
        Assert.Equal(["Adult", "Child", null], table.ColumnsAndTotal);
        Assert.Equal(12, table.PeopleCount);
    }

    [Fact]
    public void People_counted_in_several_rows_give_no_column_totals()
    {
        var table = new PeopleTable(Heading.Form, Heading.Sex,
            [new("ForcedLabour", "Male", 7), new("ForcedLabour", null, 7), new("ForcedBegging", "Male", null), new("ForcedBegging", null, null),
                new(null, null, 9)]);

        Assert.Equal((true, false), (table.HasRowTotals, table.HasColumnTotals));
        Assert.Equal(["ForcedLabour", "ForcedBegging"], table.RowsAndTotal);
        Assert.Equal(9, table.PeopleCount);
    }

    [Fact]
    public void A_suppressed_number_exists_but_is_not_shown()
    {
        var table = new PeopleTable(Heading.Form, Heading.Sex, [new("ForcedBegging", "Male", null)]);

        Assert.NotNull(table["ForcedBegging", "Male"]);
        Assert.Null(table["ForcedBegging", "Male"]!.Number);
        Assert.Null(table["ForcedBegging", "Female"]);
        Assert.Equal(0, table.PeopleCount);
    }
}
