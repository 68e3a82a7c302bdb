using CaseManager.Domain.Cases;
using CaseManager.Web.TagHelpers;

namespace CaseManager.Web.Pages.Programme;

/// <summary>Numbers of one year beside those of the year before, with their picture.</summary>
/// <param name="Id">Names its heading.</param>
/// <param name="Track">Whose colour it has.</param>
/// <param name="Year">The year, in words.</param>
/// <param name="YearBefore">The year before, in words.</param>
/// <param name="Lines">The numbers.</param>
public sealed record StagesTable(string Id, TrackKind Track, string Year, string YearBefore, IReadOnlyList<StageLine> Lines)
{
    public IReadOnlyList<Bar> Bars(Texts texts) => [.. Lines.Select(l => new Bar(l.Name, l.Number, l.Number.ToString("N0", texts.Culture)))];
}

/// <summary>A number, and that of the year before.</summary>
/// <param name="Name">What it counts.</param>
/// <param name="Number">How many.</param>
/// <param name="Before">How many the year before.</param>
public sealed record StageLine(string Name, int Number, int Before);
