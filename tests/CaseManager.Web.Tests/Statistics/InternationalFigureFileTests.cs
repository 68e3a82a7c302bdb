using System.Text;
using CaseManager.Data.Statistics;
using CaseManager.Domain.Statistics;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Statistics;

/// <summary>The file published by UNODC, and the errors reported for a modified one.</summary>
public sealed class InternationalFigureFileTests
{
    [Fact]
    public async Task The_published_file_is_read_whole()
    {
        var file = await ReadAsync(InternationalFigureBuilders.PublishedFile);

        Assert.Empty(file.Faults);
        Assert.Equal((7965, 10, 2737), (file.Figures.Count, file.Figures.Select(f => f.Country).Distinct().Count(), file.Figures.Count(f => f.IsUnderFive)));
        Assert.Equal(
            new InternationalFigure(3, "BG", InternationalIndicator.Convicted, InternationalDimension.Total, "Total", InternationalSex.Total,
                InternationalAge.Total, 2004, null, "GLOTIP"), file.Figures[1]);
        Assert.Equal(Enumerable.Range(2, 7965), file.Figures.Select(f => f.Line));
    }

    [Fact]
    public async Task The_published_file_has_390_mismatched_totals_and_41_duplicates()
    {
        var found = InternationalReconciliation.Create((await ReadAsync(InternationalFigureBuilders.PublishedFile)).Figures);

        Assert.Equal((390, 41), (found.Totals.Count, found.RepeatedFigures.Count));
        Assert.Contains(found.Totals, t =>
            t is
            {
                Total: { Country: "RO", Indicator: InternationalIndicator.Convicted, Year: 2022, Value: 164 },
                Breakdown: InternationalBreakdown.Form, Sum: 470
            });
        Assert.Contains(found.RepeatedFigures, same => same is [{ Country: "NL", Value: 332 }, { Value: 133 }, { Value: 71 }]);
    }

    [Fact]
    public async Task A_file_that_begins_with_a_byte_order_mark_is_read_the_same()
    {
        var file = await ReadAsync([.. Encoding.UTF8.GetPreamble(), .. InternationalFigureBuilders.PublishedFile]);

        Assert.Equal((7965, 0), (file.Figures.Count, file.Faults.Count));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{0}\n")]
    public async Task A_file_without_a_number_is_refused(string text) =>
        Assert.Equal(InternationalFigureError.Empty,
            Assert.Single(
                (await ReadAsync(Encoding.UTF8.GetBytes(text.Replace("{0}", string.Join(',', InternationalFigureParser.Columns),
                    StringComparison.Ordinal)))).Faults).Error);

    [Theory]
    [InlineData("Female", "Fe\"male")]
    [InlineData("Female", "\"Female\" ones")]
    [InlineData("Female", "\"Female")]
    public async Task A_quotation_mark_out_of_place_is_named_by_line_and_column(string right, string wrong)
    {
        var line = 2 + Encoding.UTF8.GetString(InternationalFigureBuilders.PublishedFile).Split('\n').Skip(1)
            .TakeWhile(l => !l.Contains(right, StringComparison.Ordinal)).Count();

        var file = await ReadAsync(InternationalFigureBuilders.CreateFileWithChange(line, text => text.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Equal((line, 8, InternationalFigureError.UnbalancedQuotes), (file.Faults[0].Line, file.Faults[0].Column, file.Faults[0].Error));
        Assert.Empty(file.Figures);
    }

    [Fact]
    public async Task An_invalid_byte_is_named_by_line_and_column()
    {
        var bytes = InternationalFigureBuilders.CreateFileWithChange(7, text => text.Replace("Bulgaria,Europe", "Bulg~ria,Europe", StringComparison.Ordinal));
        bytes[Array.IndexOf(bytes, (byte)'~')] = 0xFF;

        Assert.Equal([new InternationalFigureFault(7, 2, InternationalFigureError.InvalidEncoding)], (await ReadAsync(bytes)).Faults);
    }

    [Fact]
    public async Task Every_error_in_a_file_is_reported_together()
    {
        var spoilt = Encoding.UTF8.GetString(InternationalFigureBuilders.CreateFileWithChange(9, text => text.Replace("BGR", "XXX", StringComparison.Ordinal)))
            .Replace(",2003,Counts,13,", ",2003,Counts,a dozen,", StringComparison.Ordinal);

        Assert.Equal(
            [new InternationalFigureFault(2, 12, InternationalFigureError.Number, "a dozen"), new(9, 1, InternationalFigureError.Country, "XXX")],
            (await ReadAsync(Encoding.UTF8.GetBytes(spoilt))).Faults);
    }

    [Fact]
    public async Task A_thoroughly_invalid_file_reports_a_limited_number_of_errors()
    {
        var spoilt = Encoding.UTF8.GetString(InternationalFigureBuilders.PublishedFile).Replace(",GLOTIP", ",", StringComparison.Ordinal);

        Assert.Equal(InternationalFigureFile.MaxFaults, (await ReadAsync(Encoding.UTF8.GetBytes(spoilt))).Faults.Count);
    }

    private static Task<InternationalFigureFile> ReadAsync(byte[] bytes) => InternationalFigureFile.ReadAsync(new MemoryStream(bytes), CancellationToken.None);
}
