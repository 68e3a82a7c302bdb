namespace CaseManager.Domain.Cases;

/// <summary>A status change with its reason. The reason may contain safety information, so fewer people may read it than the change itself.</summary>
public sealed class StatusChange : SealedRecord<StatusReason>, IPartOfCase
{
    private StatusChange()
    {
    }

    internal StatusChange(CaseId caseId, CaseStatus from, CaseStatus to, Closure? closure, IReadOnlyList<ClosingBlocker> despite, string? reason,
        AuditStamp stamp)
    {
        (Id, CaseId, FromStatus, ToStatus, Closure, OverriddenBlockers) =
            (Guid.CreateVersion7(stamp.OccurredAt), caseId, from, to, closure, [.. despite.Select(d => d.ToString())]);
        (ChangedAt, ChangedBy) = (stamp.OccurredAt, stamp.ActorId);
        SetContent(new StatusReason(reason));
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public CaseStatus FromStatus { get; private init; }

    public CaseStatus ToStatus { get; private init; }

    /// <summary>Null unless the case was closed.</summary>
    public Closure? Closure { get; private init; }

    /// <summary>Codes of <see cref="ClosingBlocker"/> that were open when an office lead closed the case.</summary>
    public List<string> OverriddenBlockers { get; private init; } = [];

    public DateTimeOffset ChangedAt { get; private init; }

    public StaffId ChangedBy { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => CaseId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>Null if no reason is required.</summary>
public sealed record StatusReason(string? Reason);
