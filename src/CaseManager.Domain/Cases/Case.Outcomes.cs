using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.People;
using CaseManager.Domain.Trafficking;

namespace CaseManager.Domain.Cases;

/// <content>Recovery outcomes. The identity of the victim must be decrypted, or an instrument for adults accepts a child.</content>
public sealed partial class Case
{
    private readonly List<OutcomeAssessment> _outcomes = [];

    public IReadOnlyList<OutcomeAssessment> Outcomes => EnsureLoaded(_outcomes);

    /// <summary>Current assessments, earliest first.</summary>
    public IReadOnlyList<OutcomeAssessment> GetOutcomes(VictimId victim, string instrument) =>
        [.. Outcomes.Where(o => o.VictimId == victim && o.InstrumentCode == instrument).Current().OrderBy(o => o.AssessedOn).ThenBy(o => o.RecordedAt)
            .ThenBy(o => o.Id)];

    /// <summary>Due date by the schedule of the instrument; null before the first assessment and once none is due.</summary>
    public DateOnly? GetNextOutcomeDueDate(VictimId victim, Instrument instrument) =>
        GetOutcomes(victim, instrument.Code).LastOrDefault(o => o.Occasion != OutcomeOccasion.Extra)?.NextDueOn;

    public OutcomeOccasion GetNextOccasion(VictimId victim, Instrument instrument) =>
        GetOutcomes(victim, instrument.Code).Where(o => o.Occasion != OutcomeOccasion.Extra).ToArray() is not [.., var last] ? OutcomeOccasion.Intake
        : last.Occasion switch
        {
            OutcomeOccasion.Intake => OutcomeOccasion.SixMonths,
            OutcomeOccasion.Closure or OutcomeOccasion.FollowUp => OutcomeOccasion.FollowUp,
            _ => OutcomeOccasion.Yearly,
        };

    /// <summary>The instrument is loaded and suits the age, each score fits its item, and there is one intake assessment, the earliest of all.</summary>
    public BusinessRule? BlockerToAssessing(Victim victim, Instrument instrument, OutcomeDetails details, Guid? supersedesId)
    {
        var current = GetOutcomes(victim.Id, instrument.Code);
        return supersedesId is { } before && current.All(o => o.Id != before) ? BusinessRule.OutcomeSuperseded
            : !instrument.IsUsable ? BusinessRule.InstrumentNotLoaded
            : instrument.Definition.IsForAdultsOnly && IsChild(victim, details.AssessedOn) ? BusinessRule.InstrumentForAdults
            : details.Ratings.Any(r => !IsValidRating(instrument.Definition, r))
            || details.Ratings.DistinctBy(r => r.Item).Count() < details.Ratings.Count ? BusinessRule.ScoreOffScale
            : details.Occasion == OutcomeOccasion.Intake && current.Any(o => o.Occasion == OutcomeOccasion.Intake && o.Id != supersedesId)
            ? BusinessRule.IntakeAssessedAlready
            : current.Any(o => o.Id != supersedesId
                && (details.Occasion == OutcomeOccasion.Intake ? o.AssessedOn < details.AssessedOn : o.Occasion == OutcomeOccasion.Intake
                    && details.AssessedOn < o.AssessedOn)) ? BusinessRule.OutcomeBeforeIntake
            : null;
    }

    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="BusinessRuleException">
    /// <see cref="BusinessRule.OutcomeSuperseded"/>, <see cref="BusinessRule.InstrumentNotLoaded"/>, <see cref="BusinessRule.InstrumentForAdults"/>, <see
    /// cref="BusinessRule.ScoreOffScale"/>,
    /// <see cref="BusinessRule.IntakeAssessedAlready"/> or <see cref="BusinessRule.OutcomeBeforeIntake"/>.
    /// </exception>
    public OutcomeAssessment AssessOutcome(Victim victim, Guid id, Instrument instrument, OutcomeDetails details, Guid? supersedesId, AuditStamp stamp)
    {
        if (Outcomes.FirstOrDefault(o => o.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToAssessing(victim, instrument, details, supersedesId));
        var assessed = new OutcomeAssessment(id, Id, victim.Id, instrument, details, Outcomes.FirstOrDefault(o => o.Id == supersedesId), stamp);
        _outcomes.Add(assessed);
        AddEvent(victim.Id, id, supersedesId is null ? EventCode.OutcomeAssessed : EventCode.OutcomeCorrected, Compartment.Aftercare, stamp,
            details.Occasion.ToString());
        return assessed;
    }

    // Someone who may be an adult by their birth date counts as one: this is about the instrument's target group, not protection.
    private static bool IsChild(Victim victim, DateOnly date) =>
        victim.Identity?.Content?.BirthDate.Value is { } born && AgeGroups.GetFullYears(born.Earliest, date) < LegalDefinition.Current.ChildUnderYears;

    private static bool IsValidRating(InstrumentDefinition instrument, Rating rating) =>
        instrument.Items.FirstOrDefault(i => i.Code == rating.Item) is { } item
        && (rating.Worker is not { } worker || instrument.IsOnScale(worker)) && (rating.Survivor is not { } own || instrument.IsOnScale(own))
        && (!rating.IsNotApplicable || (item.HasNotApplicableOption && rating is { Worker: null, Survivor: null }));
}
