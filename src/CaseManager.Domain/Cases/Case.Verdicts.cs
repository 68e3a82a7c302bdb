using CaseManager.Domain.Justice;
using CaseManager.Domain.LegalReference;

namespace CaseManager.Domain.Cases;

public sealed partial class Case
{
    /// <summary>Also returns the warning <see cref="BusinessRule.SentenceOutsideRange"/>, until the user confirms that the judgment states such a
    /// sentence.</summary>
    public BusinessRule? BlockerToVerdict(Charge charge, VerdictDetails details, Guid? supersedesId, LegalReferenceData law)
    {
        var corrected = charge.ActiveVerdicts.FirstOrDefault(v => v.Id == supersedesId);
        if (charge.RecordedInErrorAt is not null)
        {
            return BusinessRule.ChargeRecordedInError;
        }

        if (supersedesId is not null && corrected is null)
        {
            return BusinessRule.VerdictSuperseded;
        }

        if (details.Outcome == VerdictOutcome.RecordedInError)
        {
            // later verdicts depend on it
            return corrected is not null && corrected == charge.ActiveVerdicts[^1] && details.Sentence is null ? null : BusinessRule.VerdictNotReachable;
        }

        var before = charge.ActiveVerdicts.LastOrDefault(v => corrected is null || v.Number < corrected.Number);
        var after = corrected is null ? null : charge.ActiveVerdicts.FirstOrDefault(v => v.Number > corrected.Number);
        if (!VerdictOutcomes.GetNextStages(before).Contains(details.Stage)
            || (details.Outcome == VerdictOutcome.RetrialOrdered && details.Stage != VerdictStage.Appeal)
            || (after is not null
                && !(details is { Outcome: VerdictOutcome.RetrialOrdered } ? after.Stage == VerdictStage.FirstInstance : details.Stage != VerdictStage.Final
                    && after.Stage != VerdictStage.FirstInstance)))
        {
            return BusinessRule.VerdictNotReachable;
        }

        if (details.DecidedOn.Latest < before?.DecidedOn.Earliest || after?.DecidedOn.Latest < details.DecidedOn.Earliest)
        {
            return BusinessRule.VerdictOutOfOrder;
        }

        if (details.Sentence is not { } sentence)
        {
            return null;
        }

        return !details.Outcome.IsConviction() ? BusinessRule.SentenceNeedsConviction
            : sentence.Suspended > sentence.Custody || (sentence.IsLife && sentence.Suspended > Term.None) ? BusinessRule.SuspendedTooLong
            : sentence.ConsecutiveToChargeId is { } first && !Charges.Any(c => c.Id == first && c.Id != charge.Id && c.SuspectId == charge.SuspectId)
            ? BusinessRule.SentencesCircular
            : after is null && EffectiveSentence.IsCircular(GetSentences(charge.SuspectId, charge.Id, sentence)) ? BusinessRule.SentencesCircular
            : GetWarnings(charge, details, law).Except(details.Warnings).Any() ? BusinessRule.SentenceOutsideRange
            : null;
    }

    /// <summary>Conflicts of the sentence with the law of the charge; none for a conviction of a lesser offence, whose law is not recorded.</summary>
    public static IReadOnlyList<SentencingWarning> GetWarnings(Charge charge, VerdictDetails details, LegalReferenceData law) =>
        details.Sentence is null || details.Outcome == VerdictOutcome.ConvictedOfLesser
        ? [] : details.Sentence.GetWarnings((Offence)law.Find(charge.OffenceCode, charge.OffenceVersion).Details);

    /// <summary>Records a verdict and updates the dependent deadlines. Idempotent: repeating a call with the same id has no effect.</summary>
    /// <remarks><c>facts.Doubts</c> lists the conflicts with the law that the user has confirmed to be stated in the judgment.</remarks>
    /// <exception cref="BusinessRuleException">
    /// <see cref="BusinessRule.ChargeRecordedInError"/>, <see cref="BusinessRule.VerdictSuperseded"/>, <see cref="BusinessRule.VerdictNotReachable"/>, <see
    /// cref="BusinessRule.VerdictOutOfOrder"/>,
    /// <see cref="BusinessRule.SentenceNeedsConviction"/>, <see cref="BusinessRule.SuspendedTooLong"/>, <see cref="BusinessRule.SentencesCircular"/> or
    /// <see cref="BusinessRule.SentenceOutsideRange"/>.
    /// </exception>
    public Verdict RecordVerdict(Charge charge, Guid id, VerdictDetails details, Guid? supersedesId, LegalReferenceData law, AuditStamp stamp)
    {
        if (charge.Verdicts.FirstOrDefault(v => v.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToVerdict(charge, details, supersedesId, law));
        var before = charge.ActiveVerdicts.FirstOrDefault(v => v.Id == supersedesId);
        var verdict = charge.AddVerdict(id, details with { Warnings = GetWarnings(charge, details, law) }, before, stamp);
        var proceeding = Proceedings.Single(p => p.Id == charge.ProceedingId);
        AddEvent(proceeding, before is null ? EventCode.VerdictRecorded : EventCode.VerdictCorrected, stamp, details.Stage.ToString());
        SupersedeDeadlines(before?.Id, id, law, stamp);
        foreach (var first in Charges.Where(c => c.ProceedingId == proceeding.Id && c.SuspectId == charge.SuspectId && c.RecordedInErrorAt is null).ToList()
            .Select(c => c.ActiveVerdicts is [.., { Stage: VerdictStage.FirstInstance } last] ? last : null).OfType<Verdict>())
        {
            AddDeadlines(proceeding, charge.SuspectId, LegalEvent.Judgment, first.DecidedOn, first.Id, law, stamp);
            if (first.HasSentence)
            {
                AddDeadlines(proceeding, charge.SuspectId, LegalEvent.Sentence, first.DecidedOn, first.Id, law, stamp);
            }
        }

        if (details is { Stage: VerdictStage.Appeal, Outcome: not VerdictOutcome.RecordedInError })
        {
            MeetDeadlines(proceeding, charge.SuspectId, LegalEvent.AppealLodged, details.DecidedOn, id, law, stamp);
        }
        else if (details is { Stage: VerdictStage.Final, Outcome: not VerdictOutcome.RecordedInError }
            && Charges.All(c => c.ProceedingId != proceeding.Id || c.SuspectId != charge.SuspectId || c.RecordedInErrorAt is not null
                || c.VerdictInForce is { Stage: VerdictStage.Final }))
        {
            VoidDeadlines(proceeding, charge.SuspectId, [LegalEvent.Judgment, LegalEvent.Sentence], id, stamp);
        }

        return verdict;
    }

    private Dictionary<Guid, Sentence> GetSentences(Guid suspect, Guid charge, Sentence sentence)
    {
        var sentences = Charges.Where(c => c.SuspectId == suspect && c.RecordedInErrorAt is null && c.Id != charge && c.VerdictInForce?.Sentence is not null)
            .ToDictionary(c => c.Id, c => c.VerdictInForce!.Sentence!);
        sentences[charge] = sentence;
        return sentences;
    }
}
