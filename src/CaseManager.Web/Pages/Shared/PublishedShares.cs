using CaseManager.Domain.Statistics;
using CaseManager.Web.TagHelpers;

namespace CaseManager.Web.Pages.Shared;

/// <summary>Published shares for comparison; <paramref name="OwnPercent"/> is the programme's share from 0 to 100, null if not available.</summary>
public sealed record PublishedShares(PublishedFigure Figure, decimal? OwnPercent = null)
{
    public IReadOnlyList<PublishedShare> Shares => PublishedShare.GetByFigure(Figure);

    /// <summary>Reference lines for a chart.</summary>
    public IReadOnlyList<ReferenceLine> CreateLines(TextLocalizer texts) =>
        [.. Shares.Select(share => new ReferenceLine(Describe(texts, share), share.Percent))];

    /// <summary>Country and, if known, year of a share.</summary>
    public static string Describe(TextLocalizer texts, PublishedShare share) => share.Year is { } year
        ? texts["international.share.withYear", texts[$"countries.{share.Country}"], year]
        : texts[$"countries.{share.Country}"];
}
