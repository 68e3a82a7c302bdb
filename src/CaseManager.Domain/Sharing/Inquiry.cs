using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Sharing;

/// <summary>What came of an inquiry.</summary>
public enum InquiryState
{
    /// <summary>Nobody has answered.</summary>
    Waiting,

    /// <summary>The two are in touch.</summary>
    InTouch,

    /// <summary>It is another person.</summary>
    AnotherPerson,

    /// <summary>Nothing is said: it would put someone in danger, or breaks a promise.</summary>
    NothingSaid,
}

/// <summary>
/// Someone in another office took down a person whom ours may know. Whoever asked is never told that there is a match: the lead of the office
/// that knows the person decides whether to be in touch. It says who asks, and nothing of their case. It is no part of the case, whose history is
/// read by its team.
/// </summary>
public sealed class Inquiry
{
    private Inquiry()
    {
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <summary>The case of ours.</summary>
    public CaseId CaseId { get; private init; }

    /// <summary>The person of ours.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>Who asks.</summary>
    public StaffId AskedBy { get; private init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset AskedAt { get; private init; }

    /// <summary>Codes of what matched.</summary>
    public List<string> Marks { get; private init; } = [];

    /// <summary>What came of it.</summary>
    public InquiryState State { get; private set; }

    /// <summary>Who answered; null while it waits.</summary>
    public StaffId? AnsweredBy { get; private set; }

    /// <summary>When; null while it waits.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>What matched.</summary>
    public IEnumerable<MarkKind> Matched => Marks.Select(Enum.Parse<MarkKind>);

    internal void Answer(InquiryState state, Signature by) => (State, AnsweredBy, AnsweredAt) = (state, by.Who, by.When);
}
