using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Statistics;

namespace CaseManager.Web.Pages.Statistics.Office;

/// <summary>
/// A group of figures. <paramref name="Name"/> is part of its text keys; <paramref name="Track"/> determines its colour; <paramref name="Figures"/> are those
/// that the role may read.
/// </summary>
public sealed record FigureSection(string Name, TrackKind Track, IReadOnlyList<Figure> Figures)
{
    /// <summary>Whether all figures are durations.</summary>
    public bool HasDurations => Figures.All(Domain.Statistics.Figures.DurationFigures.Contains);

    /// <summary>Omits sections without a figure that the role may read.</summary>
    public static IReadOnlyList<FigureSection> ForRole(Role role) =>
    [
        .. new FigureSection[]
        {
            new("people", TrackKind.Recovery, FilterByRole(Domain.Statistics.Figures.PeopleFigures, role)),
            new("suspects", TrackKind.Justice, FilterByRole([.. Domain.Statistics.Figures.SuspectFigures, Figure.Sentenced, Figure.FourYearsOrMore], role)),
            new("claims", TrackKind.Justice, FilterByRole(Domain.Statistics.Figures.ClaimFigures, role)),
            new("stages", TrackKind.Justice, FilterByRole(Domain.Statistics.Figures.DurationFigures, role)),
            new("deadlines", TrackKind.Protection, FilterByRole([Figure.DeadlineMet, Figure.DeadlineMissed], role)),
        }.Where(s => s.Figures.Count > 0),
    ];

    private static IReadOnlyList<Figure> FilterByRole(IReadOnlyList<Figure> figures, Role role) => [.. figures.Where(f => f.CanBeReadBy(role))];
}
