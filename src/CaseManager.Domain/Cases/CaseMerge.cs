namespace CaseManager.Domain.Cases;

/// <summary>
/// Merge of a case into another about the same victims. No data are moved or copied, so it can be undone and each case keeps its own readers.
/// </summary>
public sealed class CaseMerge : IPartOfCase
{
    private CaseMerge()
    {
    }

    internal CaseMerge(Guid id, CaseId caseId, CaseId intoId, Signature by) => (Id, CaseId, IntoId, MergedBy, MergedAt) = (id, caseId, intoId, by.Who, by.When);

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>Case in which the work continues.</summary>
    public CaseId IntoId { get; private init; }

    public StaffId MergedBy { get; private init; }

    public DateTimeOffset MergedAt { get; private init; }

    /// <summary>Null unless undone.</summary>
    public StaffId? UndoneBy { get; private set; }

    /// <summary>Null unless undone.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    internal void Undo(Signature by) => (UndoneBy, UndoneAt) = (by.Who, by.When);
}
