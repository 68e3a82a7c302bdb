using CaseManager.Domain.People;

namespace CaseManager.Domain.Sharing;

public enum InquiryState
{
    Pending,

    /// <summary>The two offices are in contact.</summary>
    InContact,

    DifferentPerson,

    /// <summary>Not answered, since it would endanger someone or breach a promise.</summary>
    AnswerWithheld,
}

/// <summary>
/// Possible match of a person recorded in another office with one in this office. The requester is never informed of the match; the lead of this office decides
/// on contact.
/// </summary>
/// <remarks>Contains no data of the other case. Not part of this case, because the team of the case can read its history.</remarks>
public sealed class Inquiry
{
    private Inquiry()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>Case of the office that receives the inquiry.</summary>
    public CaseId CaseId { get; private init; }

    /// <summary>Victim of the office that receives the inquiry.</summary>
    public VictimId VictimId { get; private init; }

    public StaffId RequestedBy { get; private init; }

    public DateTimeOffset RequestedAt { get; private init; }

    /// <summary>Codes of <see cref="MarkKind"/> that matched.</summary>
    public List<string> Marks { get; private init; } = [];

    public InquiryState State { get; private set; }

    /// <summary>Null while the inquiry is pending.</summary>
    public StaffId? AnsweredBy { get; private set; }

    /// <summary>Null while the inquiry is pending.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    public IEnumerable<MarkKind> MatchedKinds => Marks.Select(Enum.Parse<MarkKind>);

    internal void RecordAnswer(InquiryState state, AuditStamp stamp) => (State, AnsweredBy, AnsweredAt) = (state, stamp.ActorId, stamp.OccurredAt);
}
