using CaseManager.Domain;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;

namespace CaseManager.Web.Pages.Cases.Aftercare.Outcomes;

/// <summary>
/// The current instrument with a person's assessments in date order. <paramref name="DueOn"/> is null if none is due; <paramref name="Blocker"/> is null if an
/// assessment can be made now.
/// </summary>
public sealed record InstrumentLine(Instrument Instrument, IReadOnlyList<AssessedOutcome> Assessments, OutcomeOccasion NextOccasion, DateOnly? DueOn,
    BusinessRule? Blocker)
{
    /// <summary>Trend over the comparable assessments.</summary>
    public Trend Trend { get; } = new(Instrument.Definition, Assessments);

    public AssessedOutcome? Latest => Assessments is [.., var last] ? last : null;

    public string Anchor => $"i-{Instrument.Code}";

    public static InstrumentLine Create(Case caseFile, Victim victim, Instrument current, IReadOnlyList<Instrument> versions, DateOnly today)
    {
        var next = caseFile.GetNextOccasion(victim.Id, current);
        return new(
            current,
            [.. caseFile.GetOutcomes(victim.Id, current.Code)
                .Select(o => new AssessedOutcome(o, versions.Single(v => v.Code == o.InstrumentCode && v.Version == o.InstrumentVersion)))],
            next,
            caseFile.GetNextOutcomeDueDate(victim.Id, current),
            caseFile.BlockerToAssessing(victim, current, new(next, today, [], new(null, null)), null));
    }
}
