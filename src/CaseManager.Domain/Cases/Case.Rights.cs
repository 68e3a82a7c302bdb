using CaseManager.Domain.Access;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Tasks;

namespace CaseManager.Domain.Cases;

/// <content>Lawful basis of processing, and feedback and complaints.</content>
public sealed partial class Case
{
    private readonly List<LegalBasis> _legalBases = [];
    private readonly List<Feedback> _feedback = [];

    /// <summary>All versions.</summary>
    public IReadOnlyList<LegalBasis> LegalBases => EnsureLoaded(_legalBases);

    public IReadOnlyList<Feedback> Feedback => EnsureLoaded(_feedback);

    /// <summary>Records the lawful basis for processing the survivor's data. Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The edition in force has no such legal basis.</exception>
    public LegalBasis RecordLegalBasis(Victim victim, Guid id, LegalBasisDetails details, AuditStamp stamp)
    {
        if (LegalBases.FirstOrDefault(b => b.Id == id) is { } already)
        {
            return already;
        }

        var known = Sharing.LegalBases.Current;
        if (known.Ordinary.All(t => t.Code != details.Ordinary) || (details.Special is { } special && known.Special.All(t => t.Code != special)))
        {
            throw new ArgumentOutOfRangeException(nameof(details), details, "There is no such basis.");
        }

        AddEvent(victim.Id, id, EventCode.LegalBasisRecorded, Compartment.Consent, stamp);
        var basis = new LegalBasis(id, Id, victim.Id, details, stamp);
        _legalBases.Add(basis);
        return basis;
    }

    /// <summary>Records feedback and assigns the task of answering. Idempotent: repeating a call with the same id has no effect.</summary>
    /// <remarks>
    /// <paramref name="mine"/> assigns the caller instead of the case lead, so that an office lead answers a complaint about the case lead.
    /// </remarks>
    public Feedback RecordFeedback(Victim victim, Guid id, FeedbackDetails details, bool mine, string task, AuditStamp stamp)
    {
        if (Feedback.FirstOrDefault(f => f.Id == id) is { } already)
        {
            return already;
        }

        AddEvent(victim.Id, id, EventCode.FeedbackRecorded, Compartment.Aftercare, stamp, details.Kind.ToString());
        var owner = mine ? stamp.ActorId : GetLeadOrCaller(stamp, Compartment.Aftercare);
        var answering = AddTask(Guid.CreateVersion7(stamp.OccurredAt),
            new(Compartment.Aftercare, victim.Id, TaskKind.FollowUp, owner, details.AnswerDueOn, Recurrence.None, task, null), stamp);
        var feedback = new Feedback(id, Id, victim.Id, details, answering.Id, stamp);
        _feedback.Add(feedback);
        return feedback;
    }

    public static BusinessRule? BlockerToAnswering(Feedback feedback) => feedback.AnsweredAt is null ? null : BusinessRule.FeedbackAnswered;

    /// <summary>Records the answer and completes the task of answering.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.FeedbackAnswered"/>.</exception>
    public void AnswerFeedback(Feedback feedback, FeedbackAnswer answer, AuditStamp stamp)
    {
        ThrowIf(BlockerToAnswering(feedback));
        feedback.RecordAnswer(answer, stamp);
        AddEvent(feedback.VictimId, feedback.Id, EventCode.FeedbackAnswered, Compartment.Aftercare, stamp);
        if (BlockerToChanging(feedback.TaskId) is null)
        {
            CompleteTask(feedback.TaskId, stamp);
        }
    }
}
