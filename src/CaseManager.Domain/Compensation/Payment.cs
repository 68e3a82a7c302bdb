using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Compensation;

/// <summary>
/// A payment received. Dates, amounts and currencies are in plain text for statistics, the notes are encrypted. Immutable: a reversal adds a record that
/// supersedes it.
/// </summary>
public sealed class Payment : SealedRecord<PaymentNotes>, IPartOfCase, ISupersedable
{
    private Payment()
    {
    }

    internal Payment(Guid id, CompensationClaim claim, PaymentDetails details, string countedIn, decimal counted, AuditStamp stamp)
    {
        (Id, CaseId, VictimId, ClaimId, IsReceived) = (id, claim.CaseId, claim.VictimId, claim.Id, true);
        (ReceivedOn, Amount, Currency, Rate, RateDate) = (details.ReceivedOn, details.Amount, details.Currency, details.Rate?.Rate, details.Rate?.Date);
        (AwardCurrency, AmountInAwardCurrency, RecordedBy, RecordedAt) = (countedIn, counted, stamp.ActorId, stamp.OccurredAt);
        SetContent(new(details.Description, details.Rate?.Source));
    }

    internal Payment(Guid id, Payment supersedesId, string reason, AuditStamp stamp)
    {
        (Id, CaseId, VictimId, ClaimId, SupersedesId) = (id, supersedesId.CaseId, supersedesId.VictimId, supersedesId.ClaimId, supersedesId.Id);
        (ReceivedOn, Amount, Currency, Rate, RateDate) =
            (supersedesId.ReceivedOn, supersedesId.Amount, supersedesId.Currency, supersedesId.Rate, supersedesId.RateDate);
        (AwardCurrency, AmountInAwardCurrency, RecordedBy, RecordedAt) =
            (supersedesId.AwardCurrency, supersedesId.AmountInAwardCurrency, stamp.ActorId, stamp.OccurredAt);
        SetContent(new(reason, null));
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public Guid ClaimId { get; private init; }

    /// <summary>Date of receipt; a reversal keeps the date of the payment.</summary>
    public DateOnly ReceivedOn { get; private init; }

    public decimal Amount { get; private init; }

    /// <summary>ISO 4217 code.</summary>
    public string Currency { get; private init; } = "";

    /// <summary>Value of one unit of the currency in the currency of the award; null where they are the same.</summary>
    public decimal? Rate { get; private init; }

    /// <summary>Date of the exchange rate.</summary>
    public DateOnly? RateDate { get; private init; }

    /// <summary>Currency of the award, ISO 4217.</summary>
    public string AwardCurrency { get; private init; } = "";

    /// <summary>Amount in the currency of the award.</summary>
    public decimal AmountInAwardCurrency { get; private init; }

    /// <summary>False in a reversal.</summary>
    public bool IsReceived { get; private init; }

    public Guid? SupersedesId { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>Encrypted notes of a payment: its description or the reason for its reversal, and the source of the exchange rate.</summary>
public sealed record PaymentNotes(string? Description, string? RateSource);
