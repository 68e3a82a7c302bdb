using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Compensation;

/// <summary>Who decides a claim, who helps with it, and what else is to be known: sealed. Never changed: what is written next takes its place.</summary>
public sealed class ClaimDetails : SealedRecord<ClaimAccount>, IPartOfCase, IReplaceable
{
    private ClaimDetails()
    {
    }

    internal ClaimDetails(Guid id, CompensationClaim claim, ClaimAccount account, Guid? replaces, Signature by)
    {
        (Id, CaseId, VictimId, ClaimId, Replaces) = (id, claim.CaseId, claim.VictimId, claim.Id, replaces);
        (RecordedBy, RecordedAt) = (by.Who, by.When);
        Write(account);
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Who claims.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>Of which claim.</summary>
    public Guid ClaimId { get; private init; }

    /// <summary>What was written before, whose place it took; null for the first.</summary>
    public Guid? Replaces { get; private init; }

    /// <summary>Who wrote it.</summary>
    public StaffId RecordedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}
