using CaseManager.Domain.Access;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

public sealed partial class Case
{
    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="ArgumentException">The element has no such term in law.</exception>
    public Indicator RecordIndicator(Victim victim, Guid id, IndicatorFacts facts, Signature by)
    {
        MustBeATerm(facts);
        if (victim.Indicators.FirstOrDefault(i => i.Id == id) is { } already)
        {
            return already;
        }

        var recorded = victim.Observe(id, facts, null, by);
        RecordOf(victim.Id, id, EventCode.IndicatorRecorded, Compartment.Indicators, by, facts.Element.ToString());
        return recorded;
    }

    /// <summary>Supersedes an indicator; both records are kept. Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.IndicatorSuperseded"/> or <see cref="Rule.ReasonMissing"/>.</exception>
    /// <exception cref="ArgumentException">The element has no such term in law.</exception>
    public Indicator CorrectIndicator(Victim victim, Indicator indicator, Guid id, IndicatorFacts facts, Signature by)
    {
        MustBeATerm(facts);
        if (victim.Indicators.FirstOrDefault(i => i.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(string.IsNullOrWhiteSpace(facts.Account.Reason) ? Rule.ReasonMissing : null);
        ThrowIf(victim.BlockerToCorrecting(indicator));
        var recorded = victim.Observe(id, facts, indicator, by);
        RecordOf(victim.Id, id, EventCode.IndicatorCorrected, Compartment.Indicators, by, facts.Element.ToString(), facts.Confidence.ToString());
        return recorded;
    }

    private static void MustBeATerm(IndicatorFacts facts)
    {
        if (LegalDefinition.Current.TermsOf(facts.Element).All(t => t.Code != facts.Code))
        {
            throw new ArgumentException($"{facts.Element} has no term {facts.Code}.", nameof(facts));
        }
    }
}
