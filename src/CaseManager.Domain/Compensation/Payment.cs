using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Compensation;

/// <summary>
/// A payment received. Dates, amounts and currencies are in plain text for statistics, the notes are encrypted. Immutable: a reversal adds a record that
/// supersedes it.
/// </summary>
public sealed class Payment : SealedRecord<PaymentWords>, IPartOfCase, IReplaceable
{
    private Payment()
    {
    }

    internal Payment(Guid id, CompensationClaim claim, PaymentFacts facts, string countedIn, decimal counted, Signature by)
    {
        (Id, CaseId, VictimId, ClaimId, Arrived) = (id, claim.CaseId, claim.VictimId, claim.Id, true);
        (On, Amount, Currency, Rate, RateOn) = (facts.On, facts.Amount, facts.Currency, facts.Rate?.Rate, facts.Rate?.On);
        (CountedIn, Counted, RecordedBy, RecordedAt) = (countedIn, counted, by.Who, by.When);
        Write(new(facts.Words, facts.Rate?.Source));
    }

    internal Payment(Guid id, Payment instead, string why, Signature by)
    {
        (Id, CaseId, VictimId, ClaimId, Replaces) = (id, instead.CaseId, instead.VictimId, instead.ClaimId, instead.Id);
        (On, Amount, Currency, Rate, RateOn) = (instead.On, instead.Amount, instead.Currency, instead.Rate, instead.RateOn);
        (CountedIn, Counted, RecordedBy, RecordedAt) = (instead.CountedIn, instead.Counted, by.Who, by.When);
        Write(new(why, null));
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public Guid ClaimId { get; private init; }

    /// <summary>Date of receipt; a reversal keeps the date of the payment.</summary>
    public DateOnly On { get; private init; }

    public decimal Amount { get; private init; }

    /// <summary>ISO 4217 code.</summary>
    public string Currency { get; private init; } = "";

    /// <summary>Value of one unit of the currency in the currency of the award; null where they are the same.</summary>
    public decimal? Rate { get; private init; }

    /// <summary>Date of the exchange rate.</summary>
    public DateOnly? RateOn { get; private init; }

    /// <summary>Currency of the award, ISO 4217.</summary>
    public string CountedIn { get; private init; } = "";

    /// <summary>Amount in the currency of the award.</summary>
    public decimal Counted { get; private init; }

    /// <summary>False in a reversal.</summary>
    public bool Arrived { get; private init; }

    public Guid? Replaces { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>Encrypted notes of a payment: its description or the reason for its reversal, and the source of the exchange rate.</summary>
public sealed record PaymentWords(string? Words, string? RateSource);
