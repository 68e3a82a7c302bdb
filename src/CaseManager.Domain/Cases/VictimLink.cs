namespace CaseManager.Domain.Cases;

/// <summary>What two people of a case have to do with each other.</summary>
public enum LinkKind
{
    /// <summary>Brothers or sisters.</summary>
    Siblings,

    /// <summary>Parent and child.</summary>
    ParentAndChild,

    /// <summary>A couple.</summary>
    Partners,

    /// <summary>Recruited together.</summary>
    RecruitedTogether,

    /// <summary>Held in one place.</summary>
    HeldTogether,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>What two people of a case have to do with each other. It is as true of the one as of the other, and stored once: the lower id first.</summary>
public sealed class VictimLink : IPartOfCase
{
    private VictimLink()
    {
    }

    internal VictimLink(Guid id, CaseId caseId, VictimId someone, VictimId other, LinkKind kind, Signature by)
    {
        (Id, CaseId, Kind, RecordedAt, RecordedBy) = (id, caseId, kind, by.When, by.Who);
        (OneId, OtherId) = someone.Value < other.Value ? (someone, other) : (other, someone);
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>The one.</summary>
    public VictimId OneId { get; private init; }

    /// <summary>The other.</summary>
    public VictimId OtherId { get; private init; }

    /// <summary>What they have to do with each other.</summary>
    public LinkKind Kind { get; private init; }

    /// <summary>When it was taken down.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Who took it down.</summary>
    public StaffId RecordedBy { get; private init; }

    /// <summary>The other of the two, seen from one of them; null for someone who is neither.</summary>
    public VictimId? From(VictimId someone) => someone == OneId ? OtherId : someone == OtherId ? OneId : null;
}
