using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Compensation;

/// <summary>
/// Money that arrived. Days, amounts and currencies stand in the clear, to be counted; the words are sealed. Never changed: where it did not arrive after
/// all, another row says so and takes its place.
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

    /// <summary>Who claims.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>Of which claim.</summary>
    public Guid ClaimId { get; private init; }

    /// <summary>On which day it arrived, or was said to have.</summary>
    public DateOnly On { get; private init; }

    /// <summary>How much.</summary>
    public decimal Amount { get; private init; }

    /// <summary>In which currency, ISO 4217.</summary>
    public string Currency { get; private init; } = "";

    /// <summary>How much of the award's currency one of its own is; null where they are the same.</summary>
    public decimal? Rate { get; private init; }

    /// <summary>The day of that rate.</summary>
    public DateOnly? RateOn { get; private init; }

    /// <summary>The currency of the award against which it counts, ISO 4217.</summary>
    public string CountedIn { get; private init; } = "";

    /// <summary>How much it counts in that currency.</summary>
    public decimal Counted { get; private init; }

    /// <summary>Whether it arrived. Else this row says that the one whose place it took did not.</summary>
    public bool Arrived { get; private init; }

    /// <summary>The payment whose place it took; null for none.</summary>
    public Guid? Replaces { get; private init; }

    /// <summary>Who took it down.</summary>
    public StaffId RecordedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>What is said of a payment.</summary>
/// <param name="Words">Which payment it is, or why it did not arrive after all.</param>
/// <param name="RateSource">Who says at what rate it counts; null where no rate is needed.</param>
public sealed record PaymentWords(string? Words, string? RateSource);
