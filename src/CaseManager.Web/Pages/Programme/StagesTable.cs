using CaseManager.Domain.Cases;
using CaseManager.Web.TagHelpers;

namespace CaseManager.Web.Pages.Programme;

/// <summary>
/// Numbers of a year and of the year before, with a chart; <paramref name="Id"/> is the HTML id of the heading, <paramref name="Track"/> determines the colour.
/// </summary>
public sealed record StagesTable(string Id, TrackKind Track, string Year, string YearBefore, IReadOnlyList<StageLine> Lines)
{
    public IReadOnlyList<Bar> Bars(Texts texts) => [.. Lines.Select(l => new Bar(l.Name, l.Number, l.Number.ToString("N0", texts.Culture)))];
}

public sealed record StageLine(string Name, int Number, int Before);
