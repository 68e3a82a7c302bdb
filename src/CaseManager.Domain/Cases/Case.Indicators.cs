using CaseManager.Domain.Access;
using CaseManager.Domain.People;
using CaseManager.Domain.Trafficking;

namespace CaseManager.Domain.Cases;

public sealed partial class Case
{
    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="ArgumentException">The element has no such term in law.</exception>
    public Indicator RecordIndicator(Victim victim, Guid id, IndicatorDetails details, AuditStamp stamp)
    {
        ThrowIfUnknownTerm(details);
        if (victim.Indicators.FirstOrDefault(i => i.Id == id) is { } already)
        {
            return already;
        }

        var recorded = victim.AddIndicator(id, details, null, stamp);
        AddEvent(victim.Id, id, EventCode.IndicatorRecorded, Compartment.Indicators, stamp, details.Element.ToString());
        return recorded;
    }

    /// <summary>Supersedes an indicator; both records are kept. Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.IndicatorSuperseded"/> or <see cref="BusinessRule.ReasonMissing"/>.</exception>
    /// <exception cref="ArgumentException">The element has no such term in law.</exception>
    public Indicator CorrectIndicator(Victim victim, Indicator indicator, Guid id, IndicatorDetails details, AuditStamp stamp)
    {
        ThrowIfUnknownTerm(details);
        if (victim.Indicators.FirstOrDefault(i => i.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(string.IsNullOrWhiteSpace(details.Account.Reason) ? BusinessRule.ReasonMissing : null);
        ThrowIf(victim.BlockerToCorrecting(indicator));
        var recorded = victim.AddIndicator(id, details, indicator, stamp);
        AddEvent(victim.Id, id, EventCode.IndicatorCorrected, Compartment.Indicators, stamp, details.Element.ToString(), details.Confidence.ToString());
        return recorded;
    }

    private static void ThrowIfUnknownTerm(IndicatorDetails details)
    {
        if (LegalDefinition.Current.GetTerms(details.Element).All(t => t.Code != details.Code))
        {
            throw new ArgumentException($"{details.Element} has no term {details.Code}.", nameof(details));
        }
    }
}
