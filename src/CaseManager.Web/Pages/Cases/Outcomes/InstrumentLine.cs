using CaseManager.Domain;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Victims;

namespace CaseManager.Web.Pages.Cases.Outcomes;

/// <summary>An instrument as the page of someone's outcomes shows it: what was assessed by it, and what comes next.</summary>
/// <param name="Instrument">The instrument as it is now.</param>
/// <param name="Assessed">The assessments as they stand, in the order of their days.</param>
/// <param name="Next">The occasion that comes next.</param>
/// <param name="Due">By when; null where nothing is due.</param>
/// <param name="Blocker">Why nobody can be assessed by it now; null where they can.</param>
public sealed record InstrumentLine(Instrument Instrument, IReadOnlyList<AssessedOutcome> Assessed, OutcomeOccasion Next, DateOnly? Due, Rule? Blocker)
{
    /// <summary>How it went, by the assessments that can be compared.</summary>
    public Trend Trend { get; } = new(Instrument.Definition, Assessed);

    /// <summary>The latest assessment; null for none.</summary>
    public AssessedOutcome? Latest => Assessed is [.., var last] ? last : null;

    /// <summary>Names its parts on the page.</summary>
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
