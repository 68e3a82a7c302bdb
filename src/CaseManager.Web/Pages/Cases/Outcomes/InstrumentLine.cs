using CaseManager.Domain;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Victims;

namespace CaseManager.Web.Pages.Cases.Outcomes;

/// <summary>
/// The current instrument with a person's assessments in date order. <paramref name="Due"/> is null if none is due; <paramref name="Blocker"/> is null if an
/// assessment can be made now.
/// </summary>
public sealed record InstrumentLine(Instrument Instrument, IReadOnlyList<AssessedOutcome> Assessed, OutcomeOccasion Next, DateOnly? Due, Rule? Blocker)
{
    /// <summary>Trend over the comparable assessments.</summary>
    public Trend Trend { get; } = new(Instrument.Definition, Assessed);

    public AssessedOutcome? Latest => Assessed is [.., var last] ? last : null;

    public string Anchor => $"i-{Instrument.Code}";

    public static InstrumentLine Of(Case opened, Victim victim, Instrument current, IReadOnlyList<Instrument> versions, DateOnly today)
    {
        var next = opened.NextOccasion(victim.Id, current);
        return new(
            current,
            [.. opened.OutcomesOf(victim.Id, current.Code).Select(o => new AssessedOutcome(o, versions.Single(v => v.Code == o.InstrumentCode && v.Version == o.InstrumentVersion)))],
            next,
            opened.NextOutcomeDue(victim.Id, current),
            opened.BlockerToAssessing(victim, current, new(next, today, [], new(null, null)), null));
    }
}
