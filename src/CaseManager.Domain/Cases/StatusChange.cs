namespace CaseManager.Domain.Cases;

/// <summary>
/// A step in the life of a case, and why it was taken. What is written as the reason may tell of safety, and is read by those who read that;
/// that the status changed is told to everyone on the case.
/// </summary>
public sealed class StatusChange : SealedRecord<StatusReason>, IPartOfCase
{
    private StatusChange()
    {
    }

    internal StatusChange(CaseId caseId, CaseStatus from, CaseStatus to, Closure? closure, IReadOnlyList<ClosingBlocker> despite, string? reason, Signature by)
    {
        (Id, CaseId, From, To, Closure, Despite) = (Guid.CreateVersion7(by.When), caseId, from, to, closure, [.. despite.Select(d => d.ToString())]);
        (ChangedAt, ChangedBy) = (by.When, by.Who);
        Write(new StatusReason(reason));
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>The status until then.</summary>
    public CaseStatus From { get; private init; }

    /// <summary>The status from then on.</summary>
    public CaseStatus To { get; private init; }

    /// <summary>Why it came to its end, where it did.</summary>
    public Closure? Closure { get; private init; }

    /// <summary>Codes of <see cref="ClosingBlocker"/> that the lead of an office closed it despite.</summary>
    public List<string> Despite { get; private init; } = [];

    /// <summary>When.</summary>
    public DateTimeOffset ChangedAt { get; private init; }

    /// <summary>Who changed it.</summary>
    public StaffId ChangedBy { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => CaseId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>Why the status was changed, in words; null where it goes without saying.</summary>
public sealed record StatusReason(string? Reason);
