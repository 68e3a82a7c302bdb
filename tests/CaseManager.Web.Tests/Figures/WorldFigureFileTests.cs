using System.Text;
using CaseManager.Data.Statistics;
using CaseManager.Domain.Statistics;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Figures;

/// <summary>The file published by UNODC, and the errors reported for a modified one.</summary>
public sealed class WorldFigureFileTests
{
    [Fact]
    public async Task The_published_file_is_read_whole()
    {
        var file = await ReadAsync(WorldFigureBuilders.PublishedFile);

        Assert.Empty(file.Faults);
        Assert.Equal((7965, 10, 2737), (file.Figures.Count, file.Figures.Select(f => f.Country).Distinct().Count(), file.Figures.Count(f => f.IsUnderFive)));
        Assert.Equal(
            new WorldFigure(3, "BG", WorldIndicator.Convicted, WorldDimension.Total, "Total", WorldSex.Total, WorldAge.Total, 2004, null, "GLOTIP"), file.Figures[1]);
        Assert.Equal(Enumerable.Range(2, 7965), file.Figures.Select(f => f.Line));
    }

    [Fact]
    public async Task Of_its_totals_390_are_not_the_sum_of_their_parts_and_41_things_are_told_more_than_once()
    {
        var found = WorldReconciliation.Of((await ReadAsync(WorldFigureBuilders.PublishedFile)).Figures);

        Assert.Equal((390, 41), (found.Totals.Count, found.Repeated.Count));
        Assert.Contains(found.Totals, t => t is { Total: { Country: "RO", Indicator: WorldIndicator.Convicted, Year: 2022, Value: 164 }, By: WorldSplit.Form, Sum: 470 });
        Assert.Contains(found.Repeated, same => same is [{ Country: "NL", Value: 332 }, { Value: 133 }, { Value: 71 }]);
    }

    [Fact]
    public async Task A_file_that_begins_with_a_byte_order_mark_is_read_the_same()
    {
        var file = await ReadAsync([.. Encoding.UTF8.GetPreamble(), .. WorldFigureBuilders.PublishedFile]);

        Assert.Equal((7965, 0), (file.Figures.Count, file.Faults.Count));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{0}\n")]
    public async Task A_file_without_a_number_is_refused(string text) =>
        Assert.Equal(WorldFlaw.Empty, Assert.Single((await ReadAsync(Encoding.UTF8.GetBytes(text.Replace("{0}", string.Join(',', WorldFigureLine.Columns), StringComparison.Ordinal)))).Faults).Flaw);

    [Theory]
    [InlineData("Female", "Fe\"male")]
    [InlineData("Female", "\"Female\" ones")]
    [InlineData("Female", "\"Female")]
    public async Task A_quotation_mark_out_of_place_is_named_by_line_and_column(string right, string wrong)
    {
        var line = 2 + Encoding.UTF8.GetString(WorldFigureBuilders.PublishedFile).Split('\n').Skip(1).TakeWhile(l => !l.Contains(right, StringComparison.Ordinal)).Count();

        var file = await ReadAsync(WorldFigureBuilders.PublishedFileWith(line, text => text.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Equal((line, 8, WorldFlaw.Quotes), (file.Faults[0].Line, file.Faults[0].Column, file.Faults[0].Flaw));
        Assert.Empty(file.Figures);
    }

    [Fact]
    public async Task A_byte_that_is_no_text_is_named_by_line_and_column()
    {
        var bytes = WorldFigureBuilders.PublishedFileWith(7, text => text.Replace("Bulgaria,Europe", "Bulg~ria,Europe", StringComparison.Ordinal));
        bytes[Array.IndexOf(bytes, (byte)'~')] = 0xFF;

        Assert.Equal([new WorldFault(7, 2, WorldFlaw.NotText)], (await ReadAsync(bytes)).Faults);
    }

    [Fact]
    public async Task Everything_wrong_in_a_file_is_said_at_once()
    {
        var spoilt = Encoding.UTF8.GetString(WorldFigureBuilders.PublishedFileWith(9, text => text.Replace("BGR", "XXX", StringComparison.Ordinal)))
            .Replace(",2003,Counts,13,", ",2003,Counts,a dozen,", StringComparison.Ordinal);

        Assert.Equal(
            [new WorldFault(2, 12, WorldFlaw.Number, "a dozen"), new(9, 1, WorldFlaw.Country, "XXX")], (await ReadAsync(Encoding.UTF8.GetBytes(spoilt))).Faults);
    }

    [Fact]
    public async Task Of_a_file_that_is_wrong_throughout_no_more_is_told_than_anyone_reads()
    {
        var spoilt = Encoding.UTF8.GetString(WorldFigureBuilders.PublishedFile).Replace(",GLOTIP", ",", StringComparison.Ordinal);

        Assert.Equal(WorldFigureFile.MostFaults, (await ReadAsync(Encoding.UTF8.GetBytes(spoilt))).Faults.Count);
    }

    private static Task<WorldFigureFile> ReadAsync(byte[] bytes) => WorldFigureFile.ReadAsync(new MemoryStream(bytes), CancellationToken.None);
}
