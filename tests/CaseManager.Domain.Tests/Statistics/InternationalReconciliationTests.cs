using CaseManager.Domain.Statistics;
using Xunit;
using static CaseManager.Domain.Statistics.InternationalAge;
using static CaseManager.Domain.Statistics.InternationalDimension;

namespace CaseManager.Domain.Tests.Statistics;

public sealed class InternationalReconciliationTests
{
    private int _line;

    [Fact]
    public void A_total_equal_to_its_parts_is_not_reported() => Assert.Empty(InternationalReconciliation.Create(
    [
        CreateFigure(InternationalSex.Total, InternationalAge.Total, 105), CreateFigure(InternationalSex.Female, InternationalAge.Total, 60),
        CreateFigure(InternationalSex.Male, InternationalAge.Total, 40), CreateFigure(InternationalSex.Unknown, InternationalAge.Unknown, 5),
        CreateFigure(InternationalSex.Female, Child, 20), CreateFigure(InternationalSex.Female, Adult, 40),
    ]).Totals);

    [Fact]
    public void A_total_unequal_to_its_parts_is_reported()
    {
        var total = CreateFigure(InternationalSex.Total, InternationalAge.Total, 100);

        var recorded = InternationalReconciliation.Create([total, CreateFigure(InternationalSex.Female, InternationalAge.Total, 60),
            CreateFigure(InternationalSex.Male, InternationalAge.Total, 41)]).Totals;

        Assert.Equal([new DifferingTotal(total, InternationalBreakdown.Sex, 101)], recorded);
    }

    [Fact]
    public void Every_breakdown_is_compared_with_its_total()
    {
        var recorded = InternationalReconciliation.Create(
        [
            CreateFigure(InternationalSex.Total, InternationalAge.Total, 100), CreateFigure(InternationalSex.Female, InternationalAge.Total, 60),
            CreateFigure(InternationalSex.Male, InternationalAge.Total, 40),
            CreateFigure(InternationalSex.Total, Child, 30), CreateFigure(InternationalSex.Total, Adult, 60),
            CreateFigure(InternationalSex.Female, Child, 20), CreateFigure(InternationalSex.Female, Adult, 39), CreateFigure(InternationalSex.Male, Child, 12),
            CreateFigure(InternationalSex.Male, Adult, 28),
        ]).Totals;

        Assert.Equal(
            [(100, InternationalBreakdown.Age, 90), (60, InternationalBreakdown.Age, 59), (30, InternationalBreakdown.Sex, 32),
                (60, InternationalBreakdown.Sex, 67)],
            recorded.Select(t => (t.Total.Value!.Value, t.Breakdown, t.Sum)));
    }

    [Fact]
    public void Without_sex_totals_the_parts_are_sex_and_age()
    {
        var recorded = InternationalReconciliation.Create([CreateFigure(InternationalSex.Total, InternationalAge.Total, 100),
            CreateFigure(InternationalSex.Female, Child, 20), CreateFigure(InternationalSex.Female, Adult, 50),
            CreateFigure(InternationalSex.Male, Adult, 31)]).Totals;

        Assert.Equal([(InternationalBreakdown.SexAndAge, 101)], recorded.Select(t => (t.Breakdown, t.Sum)));
    }

    [Fact]
    public void A_small_or_single_part_leaves_the_sum_open() => Assert.Empty(InternationalReconciliation.Create(
    [
        CreateFigure(InternationalSex.Total, InternationalAge.Total, 100), CreateFigure(InternationalSex.Female, InternationalAge.Total, 120),
        CreateFigure(InternationalSex.Male, InternationalAge.Total, null),
        CreateFigure(InternationalSex.Total, Child, 30), CreateFigure(InternationalSex.Female, Child, 20),
    ]).Totals);

    [Fact]
    public void Groups_are_compared_with_the_matching_total()
    {
        var total = CreateFigure(InternationalSex.Total, InternationalAge.Total, 164);

        var recorded = InternationalReconciliation.Create(
        [
            total, CreateCategoryFigure(Form, "Forced labour", 69), CreateCategoryFigure(Form, "Sexual exploitation", 338),
            CreateCategoryFigure(Form, "Other forms of exploitation", 63),
            CreateCategoryFigure(Citizenship, "Romanian", 160), CreateCategoryFigure(Citizenship, "Italian", 4),
            CreateCategoryFigure(Form, "Forced labour", 1) with { Year = 2021 }, CreateCategoryFigure(Repatriation, "Romania", 9),
            CreateCategoryFigure(Repatriation, "Poland", 9),
        ]).Totals;

        Assert.Equal([new DifferingTotal(total, InternationalBreakdown.Form, 470)], recorded);
    }

    [Fact]
    public void Duplicate_values_are_reported_together()
    {
        InternationalFigure[] statement = [CreateCategoryFigure(Form, "Other forms of exploitation", 332),
            CreateCategoryFigure(Form, "Other forms of exploitation", 133), CreateCategoryFigure(Form, "Forced labour", 5)];

        Assert.Equal([statement[..2]], InternationalReconciliation.Create(statement).RepeatedFigures);
    }

    [Fact]
    public void A_duplicated_total_is_not_compared() => Assert.Empty(InternationalReconciliation.Create(
        [CreateFigure(InternationalSex.Total, InternationalAge.Total, 100), CreateFigure(InternationalSex.Total, InternationalAge.Total, 90),
            CreateFigure(InternationalSex.Female, InternationalAge.Total, 60), CreateFigure(InternationalSex.Male, InternationalAge.Total, 41)]).Totals);

    private InternationalFigure CreateFigure(InternationalSex sex, InternationalAge age, int? value) =>
        new(++_line, "RO", InternationalIndicator.Convicted, InternationalDimension.Total, "Total", sex, age, 2022, value, "GLOTIP");

    private InternationalFigure CreateCategoryFigure(InternationalDimension dimension, string category, int? value) =>
        CreateFigure(InternationalSex.Total, InternationalAge.Total, value) with { Dimension = dimension, Category = category };
}
