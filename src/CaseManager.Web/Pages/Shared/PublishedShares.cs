using CaseManager.Domain.Statistics;
using CaseManager.Web.TagHelpers;

namespace CaseManager.Web.Pages.Shared;

/// <summary>Published shares for comparison; <paramref name="Own"/> is the programme's share from 0 to 100, null if not available.</summary>
public sealed record PublishedShares(PublishedFigure Figure, decimal? Own = null)
{
    public IReadOnlyList<PublishedShare> Shares => PublishedShare.Of(Figure);

    /// <summary>Reference lines for a chart.</summary>
    public IReadOnlyList<ReferenceLine> Lines(Texts texts) => [.. Shares.Select(share => new ReferenceLine(Name(texts, share), share.Percent))];

    /// <summary>Country and, if known, year of a share.</summary>
    public static string Name(Texts texts, PublishedShare share) => share.Year is { } year
        ? texts["world.share.ofYear", texts[$"countries.{share.Country}"], year]
        : texts[$"countries.{share.Country}"];
}
