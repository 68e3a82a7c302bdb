using CaseManager.Domain.Access;
using CaseManager.Domain.Identification;
using CaseManager.Domain.LegalReference;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;

namespace CaseManager.Domain.Cases;

/// <content>Identification by national authorities. Recording a step needs the identity of the victim decrypted.</content>
public sealed partial class Case
{
    private readonly List<IdentificationProcedure> _procedures = [];

    public IReadOnlyList<IdentificationProcedure> Procedures => EnsureLoaded(_procedures);

    /// <summary>A victim has one open procedure per scheme.</summary>
    public BusinessRule? BlockerToOpeningProcedure(Victim victim, LegalReferenceEntry scheme) =>
        Procedures.Any(p => p.VictimId == victim.Id && p.SchemeCode == scheme.Code && p.IsOpen) ? BusinessRule.ProcedureOpenAlready : null;

    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.ProcedureOpenAlready"/>.</exception>
    public IdentificationProcedure OpenProcedure(Victim victim, Guid id, LegalReferenceEntry scheme, AuditStamp stamp)
    {
        if (Procedures.FirstOrDefault(p => p.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToOpeningProcedure(victim, scheme));
        var procedure = new IdentificationProcedure(id, Id, victim.Id, scheme, stamp);
        _procedures.Add(procedure);
        AddEvent(victim.Id, id, EventCode.IdentificationOpened, Compartment.Indicators, stamp, scheme.Code);
        return procedure;
    }

    /// <summary>
    /// A step fits the state of the procedure and the order of dates; a scheme may require consent to refer an adult, and a child is always referred by name.
    /// </summary>
    public BusinessRule? BlockerToStep(IdentificationProcedure procedure, Victim victim, IdentificationStepDetails details, Guid? supersedesId,
        LegalReferenceData law)
    {
        var scheme = GetScheme(procedure, law);
        var corrected = procedure.ActiveSteps.FirstOrDefault(s => s.Id == supersedesId);
        if (supersedesId is not null && corrected is null)
        {
            return BusinessRule.StepSuperseded;
        }

        if (!IdentificationStates.IsPossible(procedure.BuildSequence(details.Event, supersedesId), scheme))
        {
            return BusinessRule.StepNotReachable;
        }

        if (details.Event == LegalEvent.RecordedInError)
        {
            return supersedesId is null ? BusinessRule.StepNotReachable : null;
        }

        var number = corrected?.Number ?? int.MaxValue;
        if (procedure.ActiveSteps.Any(s => s.Number < number ? details.OccurredOn.Latest < s.OccurredOn.Earliest : s.Number > number
            && s.OccurredOn.Latest < details.OccurredOn.Earliest))
        {
            return BusinessRule.StepOutOfOrder;
        }

        // On an approximate date, consent is waived only for a child on every possible day, and must be in force on the first of them.
        var (isChild, isUnchanged) = (victim.IsChildOn(details.OccurredOn.Latest), corrected is { Event: LegalEvent.Referred }
            && corrected.OccurredOn == details.OccurredOn);
        return details.Event switch
        {
            LegalEvent.Referred when !isUnchanged && scheme.IsAdultConsentRequired && !isChild
                && !HasReferralConsent(victim, details.OccurredOn.Earliest) => BusinessRule.ReferralNeedsConsent,
            LegalEvent.NotifiedAnonymously when victim.IsChildOn(details.OccurredOn.Earliest) => BusinessRule.ChildMustBeReferred,
            _ => details.EndsOn < details.OccurredOn.Earliest ? BusinessRule.PeriodEnded : null,
        };
    }

    /// <summary>Records a step and recalculates the deadlines of the procedure. Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="BusinessRuleException">
    /// <see cref="BusinessRule.StepSuperseded"/>, <see cref="BusinessRule.StepNotReachable"/>, <see cref="BusinessRule.StepOutOfOrder"/>, <see
    /// cref="BusinessRule.ReferralNeedsConsent"/>,
    /// <see cref="BusinessRule.ChildMustBeReferred"/> or <see cref="BusinessRule.PeriodEnded"/>.
    /// </exception>
    public IdentificationStep RecordStep(IdentificationProcedure procedure, Victim victim, Guid id, IdentificationStepDetails details, Guid? supersedesId,
        LegalReferenceData law, AuditStamp stamp)
    {
        if (procedure.Steps.FirstOrDefault(s => s.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToStep(procedure, victim, details, supersedesId, law));
        var before = procedure.ActiveSteps.FirstOrDefault(s => s.Id == supersedesId);
        var step = procedure.AddStep(id, details, before, stamp);
        AddEvent(victim.Id, id, before is null ? EventCode.IdentificationStepRecorded : EventCode.IdentificationStepCorrected, Compartment.Indicators, stamp,
            details.Event.ToString(), procedure.SchemeCode);
        UpdateDeadlines(procedure, victim, step, law, stamp);
        return step;
    }

    private static Scheme GetScheme(IdentificationProcedure procedure, LegalReferenceData law) =>
        (Scheme)law.Find(procedure.SchemeCode, procedure.SchemeVersion).Details;

    // Uses the answer in force on that day; later answers do not matter.
    private bool HasReferralConsent(Victim victim, DateOnly day) => Consents.Any(c =>
        c.VictimId == victim.Id && c.Scope == ConsentScope.IdentificationReferral && c.IsInForceOn(day) && !(c.AnsweredOn > day)
        && !Consents.Any(later => later.SupersedesId == c.Id && !(later.AnsweredOn > day)));
}
