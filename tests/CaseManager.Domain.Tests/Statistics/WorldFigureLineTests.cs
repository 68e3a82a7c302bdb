using CaseManager.Domain.Statistics;
using Xunit;

namespace CaseManager.Domain.Tests.Statistics;

public sealed class WorldFigureLineTests
{
    private static readonly string[] _whole =
        ["GBR", "United Kingdom of Great Britain and Northern Ireland", "Europe", "Northern Europe", "Persons convicted", "by citizenship", "Romanian", "Female", "18 years or over", "2021", "Counts", "1,096", "GLOTIP"];

    [Fact]
    public void A_line_is_read_whole()
    {
        List<WorldFault> faults = [];

        var read = WorldFigureLine.Read(7, _whole, faults);

        Assert.Equal(new WorldFigure(7, "GB", WorldIndicator.Convicted, WorldDimension.Citizenship, "Romanian", WorldSex.Female, WorldAge.Adult, 2021, 1096, "GLOTIP"), read);
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("<5", null)]
    [InlineData("5", 5)]
    [InlineData("0", 0)]
    [InlineData("1096", 1096)]
    [InlineData("1,432,005", 1432005)]
    public void A_number_may_have_commas_between_thousands_and_fewer_than_five_is_no_number(string written, int? value)
    {
        var read = WorldFigureLine.Read(2, With(12, written), []);

        Assert.Equal((value, value is null), (read!.Value, read.IsUnderFive));
    }

    [Theory]
    [InlineData(1, "XXX", WorldFlaw.Country)]
    [InlineData(1, "GB", WorldFlaw.Country)]
    [InlineData(1, "USA", WorldFlaw.Country)]
    [InlineData(5, "persons convicted", WorldFlaw.Indicator)]
    [InlineData(6, "by sex", WorldFlaw.Dimension)]
    [InlineData(6, "Total", WorldFlaw.Category)]
    [InlineData(7, " ", WorldFlaw.Category)]
    [InlineData(7, "a\0b", WorldFlaw.Category)]
    [InlineData(8, "Women", WorldFlaw.Sex)]
    [InlineData(9, "18", WorldFlaw.Age)]
    [InlineData(10, "21", WorldFlaw.Year)]
    [InlineData(10, "1999", WorldFlaw.Year)]
    [InlineData(10, "2021.5", WorldFlaw.Year)]
    [InlineData(11, "Rate per 100,000", WorldFlaw.Unit)]
    [InlineData(12, "", WorldFlaw.Number)]
    [InlineData(12, "-1", WorldFlaw.Number)]
    [InlineData(12, "1,23", WorldFlaw.Number)]
    [InlineData(12, "1.5", WorldFlaw.Number)]
    [InlineData(12, "9,999,999,999", WorldFlaw.Number)]
    [InlineData(12, "<6", WorldFlaw.Number)]
    [InlineData(13, "", WorldFlaw.Source)]
    public void What_is_wrong_is_named_by_line_and_column(int column, string written, WorldFlaw flaw)
    {
        List<WorldFault> faults = [];

        Assert.Null(WorldFigureLine.Read(9, With(column, written), faults));

        // Without a breakdown, the only category is the total, one column further right.
        var at = flaw == WorldFlaw.Category ? 7 : column;
        Assert.Equal([new WorldFault(9, at, flaw, With(column, written)[at - 1])], faults);
    }

    [Fact]
    public void Everything_wrong_with_a_line_is_said_at_once()
    {
        List<WorldFault> faults = [];

        WorldFigureLine.Read(3, [.. With(1, "XXX")[..11], "many", "GLOTIP"], faults);

        Assert.Equal([(1, WorldFlaw.Country), (12, WorldFlaw.Number)], faults.Select(f => (f.Column, f.Flaw)));
    }

    [Fact]
    public void A_line_has_as_many_columns_as_the_headings()
    {
        List<WorldFault> faults = [];

        Assert.Null(WorldFigureLine.Read(4, _whole[..12], faults));
        Assert.Null(WorldFigureLine.Read(5, [.. _whole, "more"], faults));

        Assert.Equal([new(4, 13, WorldFlaw.TooFewColumns), new(5, 14, WorldFlaw.TooManyColumns, "more")], faults);
    }

    [Fact]
    public void The_headings_are_those_of_the_published_file()
    {
        Assert.Null(WorldFigureLine.CheckHeadings(WorldFigureLine.Columns));
        Assert.Equal(new(1, 3, WorldFlaw.Heading, "Continent"), WorldFigureLine.CheckHeadings([.. WorldFigureLine.Columns.Select(c => c == "Region" ? "Continent" : c)]));
        Assert.Equal(new(1, 13, WorldFlaw.Heading), WorldFigureLine.CheckHeadings([.. WorldFigureLine.Columns.Take(12)]));
        Assert.Equal(new(1, 14, WorldFlaw.Heading, "Notes"), WorldFigureLine.CheckHeadings([.. WorldFigureLine.Columns, "Notes"]));
    }

    [Fact]
    public void The_countries_are_countries_that_one_can_name() => Assert.All(ProgrammeCountries.ByIso3.Values, code => Assert.Contains(code, Countries.All));

    private static string[] With(int column, string written) => [.. _whole.Select((text, place) => place == column - 1 ? written : text)];
}
