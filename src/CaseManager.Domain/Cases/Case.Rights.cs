using CaseManager.Domain.Access;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Tasks;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <content>Lawful basis of processing, and feedback and complaints.</content>
public sealed partial class Case
{
    private readonly List<LegalBasis> _legalBases = [];
    private readonly List<Feedback> _feedback = [];

    /// <summary>All versions.</summary>
    public IReadOnlyList<LegalBasis> LegalBases => Loaded(_legalBases);

    public IReadOnlyList<Feedback> Feedback => Loaded(_feedback);

    /// <summary>Records the lawful basis for processing the survivor's data. Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The edition in force has no such legal basis.</exception>
    public LegalBasis RecordLegalBasis(Victim victim, Guid id, LegalBasisFacts facts, Signature by)
    {
        if (LegalBases.FirstOrDefault(b => b.Id == id) is { } already)
        {
            return already;
        }

        var known = Sharing.LegalBases.Current;
        if (known.Ordinary.All(t => t.Code != facts.Ordinary) || (facts.Special is { } special && known.Special.All(t => t.Code != special)))
        {
            throw new ArgumentOutOfRangeException(nameof(facts), facts, "There is no such basis.");
        }

        RecordOf(victim.Id, id, EventCode.LegalBasisRecorded, Compartment.Consent, by);
        var basis = new LegalBasis(id, Id, victim.Id, facts, by);
        _legalBases.Add(basis);
        return basis;
    }

    /// <summary>Records feedback and assigns the task of answering. Idempotent: repeating a call with the same id has no effect.</summary>
    /// <remarks>
    /// <paramref name="mine"/> assigns the caller instead of the case lead, so that an office lead answers a complaint about the case lead.
    /// </remarks>
    public Feedback TakeFeedback(Victim victim, Guid id, FeedbackFacts facts, bool mine, string task, Signature by)
    {
        if (Feedback.FirstOrDefault(f => f.Id == id) is { } already)
        {
            return already;
        }

        RecordOf(victim.Id, id, EventCode.FeedbackTaken, Compartment.Aftercare, by, facts.Kind.ToString());
        var owner = mine ? by.Who : LeadOr(by, Compartment.Aftercare);
        var answering = AddTask(Guid.CreateVersion7(by.When), new(Compartment.Aftercare, victim.Id, TaskKind.FollowUp, owner, facts.AnswerBy, Recurrence.None, task, null), by);
        var feedback = new Feedback(id, Id, victim.Id, facts, answering.Id, by);
        _feedback.Add(feedback);
        return feedback;
    }

    public static Rule? BlockerToAnswering(Feedback feedback) => feedback.AnsweredAt is null ? null : Rule.FeedbackAnswered;

    /// <summary>Records the answer and completes the task of answering.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.FeedbackAnswered"/>.</exception>
    public void AnswerFeedback(Feedback feedback, FeedbackAnswer answer, Signature by)
    {
        ThrowIf(BlockerToAnswering(feedback));
        feedback.Answer(answer, by);
        RecordOf(feedback.VictimId, feedback.Id, EventCode.FeedbackAnswered, Compartment.Aftercare, by);
        if (BlockerToChanging(feedback.TaskId) is null)
        {
            CompleteTask(feedback.TaskId, by);
        }
    }
}
