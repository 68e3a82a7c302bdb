using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Statistics;

namespace CaseManager.Web.Pages.Figures;

/// <summary>
/// A group of figures. <paramref name="Name"/> is part of its text keys; <paramref name="Track"/> determines its colour; <paramref name="Figures"/> are those
/// that the role may read.
/// </summary>
public sealed record FigureSection(string Name, TrackKind Track, IReadOnlyList<Figure> Figures)
{
    /// <summary>Whether all figures are durations.</summary>
    public bool OfTimes => Figures.All(Domain.Statistics.Figures.OfStages.Contains);

    /// <summary>Omits sections without a figure that the role may read.</summary>
    public static IReadOnlyList<FigureSection> For(Role role) =>
    [
        .. new FigureSection[]
        {
            new("people", TrackKind.Recovery, Of(Domain.Statistics.Figures.OfPeople, role)),
            new("suspects", TrackKind.Justice, Of([.. Domain.Statistics.Figures.OfSuspects, Figure.Sentenced, Figure.FourYears], role)),
            new("claims", TrackKind.Justice, Of(Domain.Statistics.Figures.OfClaims, role)),
            new("stages", TrackKind.Justice, Of(Domain.Statistics.Figures.OfStages, role)),
            new("deadlines", TrackKind.Protection, Of([Figure.DeadlineKept, Figure.DeadlineMissed], role)),
        }.Where(s => s.Figures.Count > 0),
    ];

    private static IReadOnlyList<Figure> Of(IReadOnlyList<Figure> figures, Role role) => [.. figures.Where(f => f.IsReadBy(role))];
}
