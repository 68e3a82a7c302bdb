namespace CaseManager.Domain.Cases;

public enum LinkKind
{
    Siblings,
    ParentAndChild,
    Partners,
    RecruitedTogether,
    HeldTogether,
    Other,
}

/// <summary>A symmetric relationship between two victims, stored once with the lower id first.</summary>
public sealed class VictimLink : IPartOfCase
{
    private VictimLink()
    {
    }

    internal VictimLink(Guid id, CaseId caseId, VictimId someone, VictimId other, LinkKind kind, AuditStamp stamp)
    {
        (Id, CaseId, Kind, RecordedAt, RecordedBy) = (id, caseId, kind, stamp.OccurredAt, stamp.ActorId);
        (FirstVictimId, SecondVictimId) = someone.Value < other.Value ? (someone, other) : (other, someone);
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public VictimId FirstVictimId { get; private init; }

    public VictimId SecondVictimId { get; private init; }

    public LinkKind Kind { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public StaffId RecordedBy { get; private init; }

    /// <summary>The other victim of the pair; null if <paramref name="someone"/> is neither.</summary>
    public VictimId? FindOther(VictimId someone) => someone == FirstVictimId ? SecondVictimId : someone == SecondVictimId ? FirstVictimId : null;
}
