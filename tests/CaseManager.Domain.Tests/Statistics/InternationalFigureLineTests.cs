using CaseManager.Domain.Statistics;
using Xunit;

namespace CaseManager.Domain.Tests.Statistics;

public sealed class InternationalFigureLineTests
{
    private static readonly string[] _validLine =
        ["GBR", "United Kingdom of Great Britain and Northern Ireland", "Europe", "Northern Europe", "Persons convicted", "by citizenship", "Romanian",
            "Female", "18 years or over", "2021", "Counts", "1,096", "GLOTIP"];

    [Fact]
    public void A_line_is_read_whole()
    {
        List<InternationalFigureFault> faults = [];

        var read = InternationalFigureParser.Parse(7, _validLine, faults);

        Assert.Equal(new InternationalFigure(7, "GB", InternationalIndicator.Convicted, InternationalDimension.Citizenship, "Romanian", InternationalSex.Female,
            InternationalAge.Adult, 2021, 1096, "GLOTIP"), read);
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
        var read = InternationalFigureParser.Parse(2, WithColumn(12, written), []);

        Assert.Equal((value, value is null), (read!.Value, read.IsUnderFive));
    }

    [Theory]
    [InlineData(1, "XXX", InternationalFigureError.Country)]
    [InlineData(1, "GB", InternationalFigureError.Country)]
    [InlineData(1, "USA", InternationalFigureError.Country)]
    [InlineData(5, "persons convicted", InternationalFigureError.Indicator)]
    [InlineData(6, "by sex", InternationalFigureError.Dimension)]
    [InlineData(6, "Total", InternationalFigureError.Category)]
    [InlineData(7, " ", InternationalFigureError.Category)]
    [InlineData(7, "a\0b", InternationalFigureError.Category)]
    [InlineData(8, "Women", InternationalFigureError.Sex)]
    [InlineData(9, "18", InternationalFigureError.Age)]
    [InlineData(10, "21", InternationalFigureError.Year)]
    [InlineData(10, "1999", InternationalFigureError.Year)]
    [InlineData(10, "2021.5", InternationalFigureError.Year)]
    [InlineData(11, "Rate per 100,000", InternationalFigureError.Unit)]
    [InlineData(12, "", InternationalFigureError.Number)]
    [InlineData(12, "-1", InternationalFigureError.Number)]
    [InlineData(12, "1,23", InternationalFigureError.Number)]
    [InlineData(12, "1.5", InternationalFigureError.Number)]
    [InlineData(12, "9,999,999,999", InternationalFigureError.Number)]
    [InlineData(12, "<6", InternationalFigureError.Number)]
    [InlineData(13, "", InternationalFigureError.Source)]
    public void What_is_wrong_is_named_by_line_and_column(int column, string written, InternationalFigureError flaw)
    {
        List<InternationalFigureFault> faults = [];

        Assert.Null(InternationalFigureParser.Parse(9, WithColumn(column, written), faults));

        // Without a breakdown, the only category is the total, one column further right.
        var at = flaw == InternationalFigureError.Category ? 7 : column;
        Assert.Equal([new InternationalFigureFault(9, at, flaw, WithColumn(column, written)[at - 1])], faults);
    }

    [Fact]
    public void Every_error_in_a_line_is_reported_together()
    {
        List<InternationalFigureFault> faults = [];

        InternationalFigureParser.Parse(3, [.. WithColumn(1, "XXX")[..11], "many", "GLOTIP"], faults);

        Assert.Equal([(1, InternationalFigureError.Country), (12, InternationalFigureError.Number)], faults.Select(f => (f.Column, f.Error)));
    }

    [Fact]
    public void A_line_has_as_many_columns_as_the_headings()
    {
        List<InternationalFigureFault> faults = [];

        Assert.Null(InternationalFigureParser.Parse(4, _validLine[..12], faults));
        Assert.Null(InternationalFigureParser.Parse(5, [.. _validLine, "more"], faults));

        Assert.Equal([new(4, 13, InternationalFigureError.TooFewColumns), new(5, 14, InternationalFigureError.TooManyColumns, "more")], faults);
    }

    [Fact]
    public void The_headings_are_those_of_the_published_file()
    {
        Assert.Null(InternationalFigureParser.CheckHeadings(InternationalFigureParser.Columns));
        Assert.Equal(new(1, 3, InternationalFigureError.Heading, "Continent"),
            InternationalFigureParser.CheckHeadings([.. InternationalFigureParser.Columns.Select(c => c == "Region" ? "Continent" : c)]));
        Assert.Equal(new(1, 13, InternationalFigureError.Heading), InternationalFigureParser.CheckHeadings([.. InternationalFigureParser.Columns.Take(12)]));
        Assert.Equal(new(1, 14, InternationalFigureError.Heading, "Notes"),
            InternationalFigureParser.CheckHeadings([.. InternationalFigureParser.Columns, "Notes"]));
    }

    [Fact]
    public void Every_programme_country_is_a_known_country() => Assert.All(ProgrammeCountries.ByIso3.Values, code => Assert.Contains(code, Countries.All));

    private static string[] WithColumn(int column, string written) => [.. _validLine.Select((text, place) => place == column - 1 ? written : text)];
}
