using CaseManager.Domain.Statistics;
using CaseManager.Web.TagHelpers;

namespace CaseManager.Web.Pages.Shared;

/// <summary>What others published of a share, to stand beside our own.</summary>
/// <param name="Figure">Of what.</param>
/// <param name="Own">Our own share, 0 to 100; null where there is none to show.</param>
public sealed record PublishedShares(PublishedFigure Figure, decimal? Own = null)
{
    public IReadOnlyList<PublishedShare> Shares => PublishedShare.Of(Figure);

    /// <summary>The shares as lines, by country and year.</summary>
    public IReadOnlyList<ReferenceLine> Lines(Texts texts) => [.. Shares.Select(share => new ReferenceLine(Name(texts, share), share.Percent))];

    /// <summary>Whose share it is, and of when.</summary>
    public static string Name(Texts texts, PublishedShare share) => share.Year is { } year
        ? texts["world.share.ofYear", texts[$"countries.{share.Country}"], year]
        : texts[$"countries.{share.Country}"];
}
