using CaseManager.Domain.Access;
using CaseManager.Domain.Identification;
using CaseManager.Domain.Law;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <content>By which states a survivor is identified. The identity of the person must be decrypted.</content>
public sealed partial class Case
{
    private readonly List<IdentificationProcedure> _procedures = [];

    /// <summary>The procedures, as far as they are loaded.</summary>
    public IReadOnlyList<IdentificationProcedure> Procedures => Loaded(_procedures);

    /// <summary>Why a procedure cannot begin for someone; null where it can: no one is in the same one twice at once.</summary>
    public Rule? BlockerToOpeningProcedure(Victim victim, LawEntry scheme) =>
        Procedures.Any(p => p.VictimId == victim.Id && p.SchemeCode == scheme.Code && p.IsOpen) ? Rule.ProcedureOpenAlready : null;

    /// <summary>Begins to follow a state's procedure for someone. Whoever asks twice with one id has begun one.</summary>
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
    /// Why a step cannot be taken down; null where it can: the procedure must allow it where it stands, no step is before the one before it, an adult is referred with their consent alone,
    /// and no child is kept back without a name.
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

        // Where the day is not known: a child on every day that it may have been, and asked before the first.
        var (isChild, isUnchanged) = (victim.IsChildOn(facts.On.Latest), corrected is { What: LegalEvent.Referred } && corrected.On == facts.On);
        return facts.What switch
        {
            LegalEvent.Referred when !isUnchanged && scheme.AdultsAgree && !isChild && !AgreedToReferral(victim, facts.On.Earliest) => Rule.ReferralNeedsConsent,
            LegalEvent.NotifiedWithoutName when victim.IsChildOn(facts.On.Earliest) => Rule.ChildIsReferred,
            _ => facts.Until < facts.On.Earliest ? Rule.PeriodOver : null,
        };
    }

    /// <summary>
    /// Takes down what happened in a procedure, and what follows from it: dates that begin, are met, move, or fall away. Whoever asks twice with one id
    /// has taken down one.
    /// </summary>
    /// <param name="procedure">Which.</param>
    /// <param name="victim">Whose.</param>
    /// <param name="id">Names the step.</param>
    /// <param name="facts">What happened.</param>
    /// <param name="instead">The step that it corrects; null for none.</param>
    /// <param name="law">The facts of law on file.</param>
    /// <param name="by">Who takes it down.</param>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.StepReplaced"/>, <see cref="Rule.StepNotReachable"/>, <see cref="Rule.StepOutOfOrder"/>, <see cref="Rule.ReferralNeedsConsent"/>, <see cref="Rule.ChildIsReferred"/> or
    /// <see cref="Rule.PeriodOver"/>.
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
        RecordOf(victim.Id, id, before is null ? EventCode.IdentificationStepRecorded : EventCode.IdentificationStepCorrected, Compartment.Indicators, by, facts.What.ToString());
        Follow(procedure, victim, step, law, by);
        return step;
    }

    private static Scheme SchemeOf(IdentificationProcedure procedure, LawBook law) => (Scheme)law.Find(procedure.SchemeCode, procedure.SchemeVersion).Details;

    // Whether an answer was in force on the day, whatever was answered since.
    private bool AgreedToReferral(Victim victim, DateOnly day) => Consents.Any(c =>
        c.VictimId == victim.Id && c.Scope == ConsentScope.IdentificationReferral && c.Holds(day) && !(c.AnsweredOn > day)
        && !Consents.Any(later => later.Replaces == c.Id && !(later.AnsweredOn > day)));
}
