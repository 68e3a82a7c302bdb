using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Compensation;

/// <summary>For what money is awarded.</summary>
public enum HeadOfLoss
{
    /// <summary>Injury of the body.</summary>
    Injury,

    /// <summary>Injury of the mind.</summary>
    PsychologicalHarm,

    /// <summary>What the person would have earned.</summary>
    LossOfEarnings,

    /// <summary>What the person earned and was not paid.</summary>
    UnpaidWages,

    /// <summary>Treatment and medicine.</summary>
    MedicalCosts,

    /// <summary>Being looked after.</summary>
    Care,

    /// <summary>What was taken from the person, given back.</summary>
    ReturnOfProperty,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>How much was awarded for what.</summary>
/// <param name="Head">For what.</param>
/// <param name="Amount">How much, in the currency of the award.</param>
public sealed record HeadAmount(HeadOfLoss Head, decimal Amount);

/// <summary>What a step awarded. It belongs to its step, and goes with it when that is corrected.</summary>
public sealed class Award : IPartOfCase
{
    private Award()
    {
    }

    internal Award(ClaimStep step, AwardFacts facts)
    {
        (StepId, CaseId, VictimId, ClaimId) = (step.Id, step.CaseId, step.VictimId, step.ClaimId);
        (Currency, Heads, Total) = (facts.Currency, facts.Heads, facts.Heads.Sum(h => h.Amount));
    }

    /// <summary>The step that awarded it; names it.</summary>
    public Guid StepId { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Who claims.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>Of which claim.</summary>
    public Guid ClaimId { get; private init; }

    /// <summary>In which currency, ISO 4217.</summary>
    public string Currency { get; private init; } = "";

    /// <summary>How much for what.</summary>
    public IReadOnlyList<HeadAmount> Heads { get; private init; } = [];

    /// <summary>All of it: the sum of the heads.</summary>
    public decimal Total { get; private init; }

    internal decimal Counted(PaymentFacts payment) => payment.Currency == Currency ? payment.Amount : Currencies.Round(Currency, payment.Amount * payment.Rate?.Rate ?? 0);
}
