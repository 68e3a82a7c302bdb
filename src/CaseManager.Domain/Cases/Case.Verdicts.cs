using CaseManager.Domain.Justice;
using CaseManager.Domain.Law;

namespace CaseManager.Domain.Cases;

public sealed partial class Case
{
    /// <summary>Also returns the warning <see cref="Rule.SentenceQuestioned"/>, until the user confirms that the judgment states such a sentence.</summary>
    public Rule? BlockerToVerdict(Charge charge, VerdictFacts facts, Guid? instead, LawBook law)
    {
        var corrected = charge.Decided.FirstOrDefault(v => v.Id == instead);
        if (charge.TakenBackAt is not null)
        {
            return Rule.ChargeTakenBack;
        }

        if (instead is not null && corrected is null)
        {
            return Rule.VerdictReplaced;
        }

        if (facts.Outcome == VerdictOutcome.DidNotHappen)
        {
            // later verdicts depend on it
            return corrected is not null && corrected == charge.Decided[^1] && facts.Sentence is null ? null : Rule.VerdictNotReachable;
        }

        var before = charge.Decided.LastOrDefault(v => corrected is null || v.Number < corrected.Number);
        var after = corrected is null ? null : charge.Decided.FirstOrDefault(v => v.Number > corrected.Number);
        if (!VerdictOutcomes.StagesAfter(before).Contains(facts.Stage)
            || (facts.Outcome == VerdictOutcome.SentBack && facts.Stage != VerdictStage.Appeal)
            || (after is not null && !(facts is { Outcome: VerdictOutcome.SentBack } ? after.Stage == VerdictStage.FirstInstance : facts.Stage != VerdictStage.Final && after.Stage != VerdictStage.FirstInstance)))
        {
            return Rule.VerdictNotReachable;
        }

        if (facts.On.Latest < before?.On.Earliest || after?.On.Latest < facts.On.Earliest)
        {
            return Rule.VerdictOutOfOrder;
        }

        if (facts.Sentence is not { } sentence)
        {
            return null;
        }

        return !facts.Outcome.IsConviction() ? Rule.SentenceNeedsConviction
            : sentence.Suspended > sentence.Custody || (sentence.IsLife && sentence.Suspended > Term.None) ? Rule.SuspendedTooLong
            : sentence.After is { } first && !Charges.Any(c => c.Id == first && c.Id != charge.Id && c.SuspectId == charge.SuspectId) ? Rule.SentencesCircular
            : after is null && EffectiveSentence.IsCircular(SentencesOf(charge.SuspectId, charge.Id, sentence)) ? Rule.SentencesCircular
            : DoubtsOf(charge, facts, law).Except(facts.Doubts).Any() ? Rule.SentenceQuestioned
            : null;
    }

    /// <summary>Conflicts of the sentence with the law of the charge; none for a conviction of a lesser offence, whose law is not recorded.</summary>
    public static IReadOnlyList<SentenceDoubt> DoubtsOf(Charge charge, VerdictFacts facts, LawBook law) =>
        facts.Sentence is null || facts.Outcome == VerdictOutcome.ConvictedOfLesser ? [] : facts.Sentence.Against((Offence)law.Find(charge.OffenceCode, charge.OffenceVersion).Details);

    /// <summary>Records a verdict and updates the dependent deadlines. Idempotent: repeating a call with the same id has no effect.</summary>
    /// <remarks><c>facts.Doubts</c> lists the conflicts with the law that the user has confirmed to be stated in the judgment.</remarks>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.ChargeTakenBack"/>, <see cref="Rule.VerdictReplaced"/>, <see cref="Rule.VerdictNotReachable"/>, <see cref="Rule.VerdictOutOfOrder"/>,
    /// <see cref="Rule.SentenceNeedsConviction"/>, <see cref="Rule.SuspendedTooLong"/>, <see cref="Rule.SentencesCircular"/> or
    /// <see cref="Rule.SentenceQuestioned"/>.
    /// </exception>
    public Verdict RecordVerdict(Charge charge, Guid id, VerdictFacts facts, Guid? instead, LawBook law, Signature by)
    {
        if (charge.Verdicts.FirstOrDefault(v => v.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToVerdict(charge, facts, instead, law));
        var before = charge.Decided.FirstOrDefault(v => v.Id == instead);
        var verdict = charge.Take(id, facts with { Doubts = DoubtsOf(charge, facts, law) }, before, by);
        var proceeding = Proceedings.Single(p => p.Id == charge.ProceedingId);
        TellOf(proceeding, before is null ? EventCode.VerdictRecorded : EventCode.VerdictCorrected, by, facts.Stage.ToString());
        DropDatesFrom(before?.Id, id, law, by);
        foreach (var first in Charges.Where(c => c.ProceedingId == proceeding.Id && c.SuspectId == charge.SuspectId && c.TakenBackAt is null).ToList()
            .Select(c => c.Decided is [.., { Stage: VerdictStage.FirstInstance } last] ? last : null).OfType<Verdict>())
        {
            SetDates(proceeding, charge.SuspectId, LegalEvent.Judgment, first.On, first.Id, law, by);
            if (first.IsSentence)
            {
                SetDates(proceeding, charge.SuspectId, LegalEvent.Sentence, first.On, first.Id, law, by);
            }
        }

        if (facts is { Stage: VerdictStage.Appeal, Outcome: not VerdictOutcome.DidNotHappen })
        {
            MeetDates(proceeding, charge.SuspectId, LegalEvent.AppealLodged, facts.On, id, law, by);
        }
        else if (facts is { Stage: VerdictStage.Final, Outcome: not VerdictOutcome.DidNotHappen } && Charges.All(c => c.ProceedingId != proceeding.Id || c.SuspectId != charge.SuspectId || c.TakenBackAt is not null || c.InForce is { Stage: VerdictStage.Final }))
        {
            VoidDates(proceeding, charge.SuspectId, [LegalEvent.Judgment, LegalEvent.Sentence], id, by);
        }

        return verdict;
    }

    private Dictionary<Guid, Sentence> SentencesOf(Guid suspect, Guid charge, Sentence sentence)
    {
        var sentences = Charges.Where(c => c.SuspectId == suspect && c.TakenBackAt is null && c.Id != charge && c.InForce?.Sentence is not null).ToDictionary(c => c.Id, c => c.InForce!.Sentence!);
        sentences[charge] = sentence;
        return sentences;
    }
}
