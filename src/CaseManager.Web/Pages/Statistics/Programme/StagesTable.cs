using CaseManager.Domain.Cases;
using CaseManager.Web.TagHelpers;

namespace CaseManager.Web.Pages.Statistics.Programme;

/// <summary>
/// Numbers of a year and of the year before, with a chart; <paramref name="Id"/> is the HTML id of the heading, <paramref name="Track"/> determines the colour.
/// </summary>
public sealed record StagesTable(string Id, TrackKind Track, string Year, string PreviousYear, IReadOnlyList<StageRow> Rows)
{
    public IReadOnlyList<ChartBar> CreateBars(TextLocalizer texts) =>
        [.. Rows.Select(l => new ChartBar(l.Name, l.Number, l.Number.ToString("N0", texts.Culture)))];
}

public sealed record StageRow(string Name, int Number, int PreviousNumber);
