using CaseManager.Domain.Access;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <content>What points to trafficking.</content>
public sealed partial class Case
{
    /// <summary>Takes down something that points to trafficking. Whoever asks twice with one id has recorded one.</summary>
    /// <exception cref="ArgumentException">The element has no such term.</exception>
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

    /// <summary>Puts another indicator in the place of one. Both stay on file. Whoever asks twice with one id has corrected once.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.IndicatorSuperseded"/>: another took its place already; or <see cref="Rule.ReasonMissing"/>.</exception>
    /// <exception cref="ArgumentException">The element has no such term.</exception>
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
