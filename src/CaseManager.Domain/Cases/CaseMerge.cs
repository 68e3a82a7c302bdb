namespace CaseManager.Domain.Cases;

/// <summary>
/// That two cases are about the same, and that the work goes on in one of them. Nothing is moved or copied, so that it can be undone: what is on file in
/// either stays there, under its own readers.
/// </summary>
public sealed class CaseMerge : IPartOfCase
{
    private CaseMerge()
    {
    }

    internal CaseMerge(Guid id, CaseId caseId, CaseId intoId, Signature by) => (Id, CaseId, IntoId, MergedBy, MergedAt) = (id, caseId, intoId, by.Who, by.When);

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>The case in which the work goes on.</summary>
    public CaseId IntoId { get; private init; }

    /// <summary>Who merged them.</summary>
    public StaffId MergedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset MergedAt { get; private init; }

    /// <summary>Who took that back; null while it stands.</summary>
    public StaffId? UndoneBy { get; private set; }

    /// <summary>When; null while it stands.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    internal void Undo(Signature by) => (UndoneBy, UndoneAt) = (by.Who, by.When);
}
