using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Statistics;

namespace CaseManager.Web.Pages.Figures;

/// <summary>Figures that belong together.</summary>
/// <param name="Name">What the section is called in the texts.</param>
/// <param name="Track">Whose colour it has.</param>
/// <param name="Figures">Those that the reader's role may know of.</param>
public sealed record FigureSection(string Name, TrackKind Track, IReadOnlyList<Figure> Figures)
{
    /// <summary>Whether it tells how long things took.</summary>
    public bool OfTimes => Figures.All(Domain.Statistics.Figures.OfStages.Contains);

    /// <summary>The sections that a role has; one whose every figure it may not know is absent.</summary>
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
