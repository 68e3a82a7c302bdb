using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Compensation;

/// <summary>
/// An event of a claim, without free text, so that everyone who may read the state may read it. Immutable: a correction adds a record that supersedes it.
/// </summary>
public sealed class ClaimStep : IPartOfCase, IReplaceable
{
    private ClaimStep()
    {
    }

    internal ClaimStep(Guid id, CompensationClaim claim, int number, ClaimStepFacts facts, ClaimStep? instead, Signature by)
    {
        (Id, CaseId, VictimId, ClaimId, Number, Replaces) = (id, claim.CaseId, claim.VictimId, claim.Id, number, instead?.Id);
        (What, On, RecordedBy, RecordedAt) = (facts.What, facts.On, by.Who, by.When);
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public Guid ClaimId { get; private init; }

    /// <summary>Sequence number among the steps of the claim, from 1; a correction keeps the number of the step that it supersedes.</summary>
    public int Number { get; private init; }

    public ClaimEvent What { get; private init; }

    public ApproximateDate On { get; private init; } = null!;

    public Guid? Replaces { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }
}
