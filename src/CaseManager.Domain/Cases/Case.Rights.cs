using CaseManager.Domain.Access;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Tasks;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <content>On what law a survivor's file is kept, and what they say of us.</content>
public sealed partial class Case
{
    private readonly List<LegalBasis> _legalBases = [];
    private readonly List<Feedback> _feedback = [];

    /// <summary>On what law the file was kept, each time it was said.</summary>
    public IReadOnlyList<LegalBasis> LegalBases => Loaded(_legalBases);

    /// <summary>What the survivors said of us.</summary>
    public IReadOnlyList<Feedback> Feedback => Loaded(_feedback);

    /// <summary>Takes down on what law someone's file is kept. Whoever asks twice with one id has taken down one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The edition in force knows no such basis.</exception>
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

    /// <summary>
    /// Takes down what someone says of us. The answer is owed by whoever leads the case; where the lead of an office takes it down, by them, so that a complaint
    /// about the lead is not the lead's to answer. Whoever asks twice with one id has taken down one.
    /// </summary>
    /// <param name="victim">Who said it.</param>
    /// <param name="id">Names it.</param>
    /// <param name="facts">What was said, and by when an answer was promised.</param>
    /// <param name="mine">Whether whoever takes it down is to answer.</param>
    /// <param name="task">What the task says.</param>
    /// <param name="by">Who takes it down.</param>
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

    /// <summary>Why this cannot be answered; null where it can.</summary>
    public static Rule? BlockerToAnswering(Feedback feedback) => feedback.AnsweredAt is null ? null : Rule.FeedbackAnswered;

    /// <summary>Takes down what was answered. The task of answering ends with it.</summary>
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
