using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <content>Recovery outcomes. The identity of the victim must be decrypted, or an instrument for adults accepts a child.</content>
public sealed partial class Case
{
    private readonly List<OutcomeAssessment> _outcomes = [];

    public IReadOnlyList<OutcomeAssessment> Outcomes => Loaded(_outcomes);

    /// <summary>Current assessments, earliest first.</summary>
    public IReadOnlyList<OutcomeAssessment> OutcomesOf(VictimId victim, string instrument) =>
        [.. Outcomes.Where(o => o.VictimId == victim && o.InstrumentCode == instrument).NotReplaced().OrderBy(o => o.On).ThenBy(o => o.RecordedAt).ThenBy(o => o.Id)];

    /// <summary>Due date by the schedule of the instrument; null before the first assessment and once none is due.</summary>
    public DateOnly? NextOutcomeDue(VictimId victim, Instrument instrument) =>
        OutcomesOf(victim, instrument.Code).LastOrDefault(o => o.Occasion != OutcomeOccasion.Extra)?.NextOn;

    public OutcomeOccasion NextOccasion(VictimId victim, Instrument instrument) =>
        OutcomesOf(victim, instrument.Code).Where(o => o.Occasion != OutcomeOccasion.Extra).ToArray() is not [.., var last] ? OutcomeOccasion.Intake
        : last.Occasion switch
        {
            OutcomeOccasion.Intake => OutcomeOccasion.SixMonths,
            OutcomeOccasion.Closure or OutcomeOccasion.FollowUp => OutcomeOccasion.FollowUp,
            _ => OutcomeOccasion.Yearly,
        };

    /// <summary>The instrument is loaded and suits the age, each score fits its item, and there is one intake assessment, the earliest of all.</summary>
    public Rule? BlockerToAssessing(Victim victim, Instrument instrument, OutcomeFacts facts, Guid? instead)
    {
        var standing = OutcomesOf(victim.Id, instrument.Code);
        return instead is { } before && standing.All(o => o.Id != before) ? Rule.OutcomeReplaced
            : !instrument.IsUsable ? Rule.InstrumentNotLoaded
            : instrument.Definition.ForAdultsOnly && IsChild(victim, facts.On) ? Rule.InstrumentForAdults
            : facts.Ratings.Any(r => !Fits(instrument.Definition, r)) || facts.Ratings.DistinctBy(r => r.Item).Count() < facts.Ratings.Count ? Rule.ScoreOffScale
            : facts.Occasion == OutcomeOccasion.Intake && standing.Any(o => o.Occasion == OutcomeOccasion.Intake && o.Id != instead) ? Rule.IntakeAssessedAlready
            : standing.Any(o => o.Id != instead && (facts.Occasion == OutcomeOccasion.Intake ? o.On < facts.On : o.Occasion == OutcomeOccasion.Intake && facts.On < o.On)) ? Rule.OutcomeBeforeIntake
            : null;
    }

    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.OutcomeReplaced"/>, <see cref="Rule.InstrumentNotLoaded"/>, <see cref="Rule.InstrumentForAdults"/>, <see cref="Rule.ScoreOffScale"/>,
    /// <see cref="Rule.IntakeAssessedAlready"/> or <see cref="Rule.OutcomeBeforeIntake"/>.
    /// </exception>
    public OutcomeAssessment AssessOutcome(Victim victim, Guid id, Instrument instrument, OutcomeFacts facts, Guid? instead, Signature by)
    {
        if (Outcomes.FirstOrDefault(o => o.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToAssessing(victim, instrument, facts, instead));
        var assessed = new OutcomeAssessment(id, Id, victim.Id, instrument, facts, Outcomes.FirstOrDefault(o => o.Id == instead), by);
        _outcomes.Add(assessed);
        RecordOf(victim.Id, id, instead is null ? EventCode.OutcomeAssessed : EventCode.OutcomeCorrected, Compartment.Aftercare, by, facts.Occasion.ToString());
        return assessed;
    }

    // Someone who may be an adult by their birth date counts as one: this is about the instrument's target group, not protection.
    private static bool IsChild(Victim victim, DateOnly on) =>
        victim.Identity?.Content?.Born.Value is { } born && AgeGroups.YearsBetween(born.Earliest, on) < LegalDefinition.Current.ChildUnderYears;

    private static bool Fits(InstrumentDefinition instrument, Rating rating) =>
        instrument.Items.FirstOrDefault(i => i.Code == rating.Item) is { } item
        && (rating.Worker is not { } worker || instrument.IsOnScale(worker)) && (rating.Own is not { } own || instrument.IsOnScale(own))
        && (!rating.DoesNotApply || (item.MayNotApply && rating is { Worker: null, Own: null }));
}
