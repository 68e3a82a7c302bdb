using CaseManager.Domain.Access;
using CaseManager.Domain.Identification;
using CaseManager.Domain.Law;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <content>Identification by national authorities. Recording a step needs the identity of the victim decrypted.</content>
public sealed partial class Case
{
    private readonly List<IdentificationProcedure> _procedures = [];

    public IReadOnlyList<IdentificationProcedure> Procedures => Loaded(_procedures);

    /// <summary>A victim has one open procedure per scheme.</summary>
    public Rule? BlockerToOpeningProcedure(Victim victim, LawEntry scheme) =>
        Procedures.Any(p => p.VictimId == victim.Id && p.SchemeCode == scheme.Code && p.IsOpen) ? Rule.ProcedureOpenAlready : null;

    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.ProcedureOpenAlready"/>.</exception>
    public IdentificationProcedure OpenProcedure(Victim victim, Guid id, LawEntry scheme, Signature by)
    {
        if (Procedures.FirstOrDefault(p => p.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToOpeningProcedure(victim, scheme));
        var opened = new IdentificationProcedure(id, Id, victim.Id, scheme, by);
        _procedures.Add(opened);
        RecordOf(victim.Id, id, EventCode.IdentificationOpened, Compartment.Indicators, by, scheme.Code);
        return opened;
    }

    /// <summary>
    /// A step fits the state of the procedure and the order of dates; a scheme may require consent to refer an adult, and a child is always referred by name.
    /// </summary>
    public Rule? BlockerToStep(IdentificationProcedure procedure, Victim victim, StepFacts facts, Guid? instead, LawBook law)
    {
        var scheme = SchemeOf(procedure, law);
        var corrected = procedure.Happened.FirstOrDefault(s => s.Id == instead);
        if (instead is not null && corrected is null)
        {
            return Rule.StepReplaced;
        }

        if (!IdentificationStates.IsPossible(procedure.With(facts.What, instead), scheme))
        {
            return Rule.StepNotReachable;
        }

        if (facts.What == LegalEvent.DidNotHappen)
        {
            return instead is null ? Rule.StepNotReachable : null;
        }

        var number = corrected?.Number ?? int.MaxValue;
        if (procedure.Happened.Any(s => s.Number < number ? facts.On.Latest < s.On.Earliest : s.Number > number && s.On.Latest < facts.On.Earliest))
        {
            return Rule.StepOutOfOrder;
        }

        // On an approximate date, consent is waived only for a child on every possible day, and must be in force on the first of them.
        var (isChild, isUnchanged) = (victim.IsChildOn(facts.On.Latest), corrected is { What: LegalEvent.Referred } && corrected.On == facts.On);
        return facts.What switch
        {
            LegalEvent.Referred when !isUnchanged && scheme.AdultsAgree && !isChild && !AgreedToReferral(victim, facts.On.Earliest) => Rule.ReferralNeedsConsent,
            LegalEvent.NotifiedWithoutName when victim.IsChildOn(facts.On.Earliest) => Rule.ChildIsReferred,
            _ => facts.Until < facts.On.Earliest ? Rule.PeriodOver : null,
        };
    }

    /// <summary>Records a step and recalculates the deadlines of the procedure. Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.StepReplaced"/>, <see cref="Rule.StepNotReachable"/>, <see cref="Rule.StepOutOfOrder"/>, <see cref="Rule.ReferralNeedsConsent"/>,
    /// <see cref="Rule.ChildIsReferred"/> or <see cref="Rule.PeriodOver"/>.
    /// </exception>
    public IdentificationStep RecordStep(IdentificationProcedure procedure, Victim victim, Guid id, StepFacts facts, Guid? instead, LawBook law, Signature by)
    {
        if (procedure.Steps.FirstOrDefault(s => s.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToStep(procedure, victim, facts, instead, law));
        var before = procedure.Happened.FirstOrDefault(s => s.Id == instead);
        var step = procedure.Take(id, facts, before, by);
        RecordOf(victim.Id, id, before is null ? EventCode.IdentificationStepRecorded : EventCode.IdentificationStepCorrected, Compartment.Indicators, by, facts.What.ToString(), procedure.SchemeCode);
        Follow(procedure, victim, step, law, by);
        return step;
    }

    private static Scheme SchemeOf(IdentificationProcedure procedure, LawBook law) => (Scheme)law.Find(procedure.SchemeCode, procedure.SchemeVersion).Details;

    // Uses the answer in force on that day; later answers do not matter.
    private bool AgreedToReferral(Victim victim, DateOnly day) => Consents.Any(c =>
        c.VictimId == victim.Id && c.Scope == ConsentScope.IdentificationReferral && c.Holds(day) && !(c.AnsweredOn > day)
        && !Consents.Any(later => later.Replaces == c.Id && !(later.AnsweredOn > day)));
}
