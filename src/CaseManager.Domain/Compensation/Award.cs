using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Compensation;

/// <summary>Heads of loss for which compensation is awarded.</summary>
public enum HeadOfLoss
{
    /// <summary>Physical injury.</summary>
    Injury,

    PsychologicalHarm,

    /// <summary>Earnings that the victim was prevented from making.</summary>
    LossOfEarnings,

    /// <summary>Wages earned and not paid.</summary>
    UnpaidWages,

    MedicalCosts,

    /// <summary>Cost of care.</summary>
    Care,

    /// <summary>Return of property taken from the victim.</summary>
    ReturnOfProperty,

    Other,
}

/// <summary>Amount for one head of loss, in the currency of the award.</summary>
public sealed record HeadAmount(HeadOfLoss Head, decimal Amount);

/// <summary>The award made by a step. It is superseded together with its step.</summary>
public sealed class Award : IPartOfCase
{
    private Award()
    {
    }

    internal Award(ClaimStep step, AwardDetails details)
    {
        (StepId, CaseId, VictimId, ClaimId) = (step.Id, step.CaseId, step.VictimId, step.ClaimId);
        (Currency, Heads, Total) = (details.Currency, details.Heads, details.Heads.Sum(h => h.Amount));
    }

    /// <summary>The step that made the award; also its primary key.</summary>
    public Guid StepId { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public Guid ClaimId { get; private init; }

    /// <summary>ISO 4217 code.</summary>
    public string Currency { get; private init; } = "";

    public IReadOnlyList<HeadAmount> Heads { get; private init; } = [];

    /// <summary>Sum of the heads.</summary>
    public decimal Total { get; private init; }

    internal decimal ConvertPayment(PaymentDetails payment) =>
        payment.Currency == Currency ? payment.Amount : Currencies.Round(Currency, payment.Amount * payment.Rate?.Rate ?? 0);
}
