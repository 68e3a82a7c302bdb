using CaseManager.Domain.Cases;

namespace CaseManager.Domain.People;

/// <summary>Period in which the survivor's whereabouts are unknown to all trusted contacts.</summary>
public sealed class MissingEpisode : SealedRecord<MissingAccount>, IPartOfCase
{
    private MissingEpisode()
    {
    }

    internal MissingEpisode(Guid id, CaseId caseId, VictimId victimId, MissingAccount account, AuditStamp stamp)
    {
        (Id, CaseId, VictimId, RecordedBy, RecordedAt) = (id, caseId, victimId, stamp.ActorId, stamp.OccurredAt);
        SetContent(account);
    }

    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>When the return was recorded; null while missing. The account holds the date of the return.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;

    internal void End(MissingEnd end, AuditStamp stamp)
    {
        EndedAt = stamp.OccurredAt;
        SetContent((Content ?? throw new InvalidOperationException("What is known of it has not been opened.")) with { End = end });
    }
}

/// <summary>Encrypted account: last contact, circumstances, and measures such as notifications and searches.</summary>
public sealed record MissingAccount(ApproximateDate LastSeenOn, string Circumstances, string ActionTaken)
{
    /// <summary>Null while missing.</summary>
    public MissingEnd? End { get; init; }
}

/// <summary>Date of the return, and the survivor's account of the episode.</summary>
public sealed record MissingEnd(ApproximateDate FoundOn, string Circumstances);
