using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Compensation;

/// <summary>
/// Something that happened with a claim: what and when, and no words, so that whoever may know where it stands may read it. Never changed: who corrects
/// it adds another that takes its place.
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

    /// <summary>Who claims.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>Of which claim.</summary>
    public Guid ClaimId { get; private init; }

    /// <summary>Its place among the steps, from 1; a correction has the place of what it corrects.</summary>
    public int Number { get; private init; }

    /// <summary>What happened.</summary>
    public ClaimEvent What { get; private init; }

    /// <summary>When, as far as is known.</summary>
    public ApproximateDate On { get; private init; } = null!;

    /// <summary>The step whose place it took; null for none.</summary>
    public Guid? Replaces { get; private init; }

    /// <summary>Who took it down.</summary>
    public StaffId RecordedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset RecordedAt { get; private init; }
}
