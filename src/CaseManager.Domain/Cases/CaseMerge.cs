namespace CaseManager.Domain.Cases;

/// <summary>
/// Merge of a case into another about the same victims. No data are moved or copied, so it can be undone and each case keeps its own readers.
/// </summary>
public sealed class CaseMerge : IPartOfCase
{
    private CaseMerge()
    {
    }

    internal CaseMerge(Guid id, CaseId caseId, CaseId intoId, AuditStamp stamp) =>
        (Id, CaseId, TargetCaseId, MergedBy, MergedAt) = (id, caseId, intoId, stamp.ActorId, stamp.OccurredAt);

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>Case in which the work continues.</summary>
    public CaseId TargetCaseId { get; private init; }

    public StaffId MergedBy { get; private init; }

    public DateTimeOffset MergedAt { get; private init; }

    /// <summary>Null unless undone.</summary>
    public StaffId? UndoneBy { get; private set; }

    /// <summary>Null unless undone.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    internal void Undo(AuditStamp stamp) => (UndoneBy, UndoneAt) = (stamp.ActorId, stamp.OccurredAt);
}
