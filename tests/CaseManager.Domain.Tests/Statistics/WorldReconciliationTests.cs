using CaseManager.Domain.Statistics;
using Xunit;
using static CaseManager.Domain.Statistics.WorldAge;
using static CaseManager.Domain.Statistics.WorldDimension;

namespace CaseManager.Domain.Tests.Statistics;

public sealed class WorldReconciliationTests
{
    private int _line;

    [Fact]
    public void A_total_that_is_the_sum_of_its_parts_is_not_told_of() => Assert.Empty(WorldReconciliation.Of(
    [
        Cell(WorldSex.Total, WorldAge.Total, 105), Cell(WorldSex.Female, WorldAge.Total, 60), Cell(WorldSex.Male, WorldAge.Total, 40), Cell(WorldSex.Unknown, WorldAge.Unknown, 5),
        Cell(WorldSex.Female, Child, 20), Cell(WorldSex.Female, Adult, 40),
    ]).Totals);

    [Fact]
    public void A_total_that_is_not_is_told_with_what_its_parts_come_to()
    {
        var total = Cell(WorldSex.Total, WorldAge.Total, 100);

        var told = WorldReconciliation.Of([total, Cell(WorldSex.Female, WorldAge.Total, 60), Cell(WorldSex.Male, WorldAge.Total, 41)]).Totals;

        Assert.Equal([new DifferingTotal(total, WorldSplit.Sex, 101)], told);
    }

    [Fact]
    public void Each_way_to_divide_a_total_is_held_to_it()
    {
        var told = WorldReconciliation.Of(
        [
            Cell(WorldSex.Total, WorldAge.Total, 100), Cell(WorldSex.Female, WorldAge.Total, 60), Cell(WorldSex.Male, WorldAge.Total, 40),
            Cell(WorldSex.Total, Child, 30), Cell(WorldSex.Total, Adult, 60),
            Cell(WorldSex.Female, Child, 20), Cell(WorldSex.Female, Adult, 39), Cell(WorldSex.Male, Child, 12), Cell(WorldSex.Male, Adult, 28),
        ]).Totals;

        Assert.Equal(
            [(100, WorldSplit.Age, 90), (60, WorldSplit.Age, 59), (30, WorldSplit.Sex, 32), (60, WorldSplit.Sex, 67)],
            told.Select(t => (t.Total.Value!.Value, t.By, t.Sum)));
    }

    [Fact]
    public void Where_the_sexes_have_no_totals_the_parts_are_those_of_sex_and_age()
    {
        var told = WorldReconciliation.Of([Cell(WorldSex.Total, WorldAge.Total, 100), Cell(WorldSex.Female, Child, 20), Cell(WorldSex.Female, Adult, 50), Cell(WorldSex.Male, Adult, 31)]).Totals;

        Assert.Equal([(WorldSplit.SexAndAge, 101)], told.Select(t => (t.By, t.Sum)));
    }

    [Fact]
    public void A_part_under_five_leaves_the_sum_open_and_so_does_a_single_part() => Assert.Empty(WorldReconciliation.Of(
    [
        Cell(WorldSex.Total, WorldAge.Total, 100), Cell(WorldSex.Female, WorldAge.Total, 120), Cell(WorldSex.Male, WorldAge.Total, null),
        Cell(WorldSex.Total, Child, 30), Cell(WorldSex.Female, Child, 20),
    ]).Totals);

    [Fact]
    public void Groups_are_held_to_the_total_of_the_same_country_year_and_indicator()
    {
        var total = Cell(WorldSex.Total, WorldAge.Total, 164);

        var told = WorldReconciliation.Of(
        [
            total, Of(Form, "Forced labour", 69), Of(Form, "Sexual exploitation", 338), Of(Form, "Other forms of exploitation", 63),
            Of(Citizenship, "Romanian", 160), Of(Citizenship, "Italian", 4), Of(Form, "Forced labour", 1) with { Year = 2021 }, Of(Repatriation, "Romania", 9), Of(Repatriation, "Poland", 9),
        ]).Totals;

        Assert.Equal([new DifferingTotal(total, WorldSplit.Form, 470)], told);
    }

    [Fact]
    public void What_is_said_more_than_once_is_told_with_everything_that_is_said_of_it()
    {
        WorldFigure[] said = [Of(Form, "Other forms of exploitation", 332), Of(Form, "Other forms of exploitation", 133), Of(Form, "Forced labour", 5)];

        Assert.Equal([said[..2]], WorldReconciliation.Of(said).Repeated);
    }

    [Fact]
    public void A_total_that_is_said_twice_is_held_to_nothing() => Assert.Empty(WorldReconciliation.Of(
        [Cell(WorldSex.Total, WorldAge.Total, 100), Cell(WorldSex.Total, WorldAge.Total, 90), Cell(WorldSex.Female, WorldAge.Total, 60), Cell(WorldSex.Male, WorldAge.Total, 41)]).Totals);

    private WorldFigure Cell(WorldSex sex, WorldAge age, int? value) =>
        new(++_line, "RO", WorldIndicator.Convicted, WorldDimension.Total, "Total", sex, age, 2022, value, "GLOTIP");

    private WorldFigure Of(WorldDimension dimension, string category, int? value) =>
        Cell(WorldSex.Total, WorldAge.Total, value) with { Dimension = dimension, Category = category };
}
