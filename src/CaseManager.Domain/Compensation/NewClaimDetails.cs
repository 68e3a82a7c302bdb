using CaseManager.Domain.LegalReference;

namespace CaseManager.Domain.Compensation;

/// <summary>
/// Input for opening a claim in the country of the deciding authority. A limitation rule is given only without a fund, which has its own;
/// <c>LimitationStartedOn</c> is the start of the limitation period, null while unknown.
/// </summary>
public sealed record NewClaimDetails(CompensationRoute Route, string Country, LegalReferenceEntry? Fund, LegalReferenceEntry? Limitation,
    ApproximateDate? LimitationStartedOn)
{
    /// <summary>Code of the limitation rule; null where none is recorded.</summary>
    public string? LimitationCode => Fund is null ? Limitation?.Code : ((CompensationScheme)Fund.Details).Limitation;
}

/// <summary>Encrypted details of a claim. The assisting authority helps a victim whose claim another country decides (Directive 2004/80/EC, art. 3).</summary>
public sealed record ClaimAccount(string? DecidingAuthority, string? AssistingAuthority, string? ExternalReference, string? AdditionalInformation);

/// <summary>Input for recording a step.</summary>
public sealed record ClaimStepDetails(ClaimEvent Event, ApproximateDate OccurredOn, AwardDetails? Award);

/// <summary>Input for recording an award. The currency is an ISO 4217 code.</summary>
public sealed record AwardDetails(string Currency, IReadOnlyList<HeadAmount> Heads)
{
    /// <summary>
    /// Whether the award is valid: at least one head, each once, with amounts possible in the currency and a total of at most <see
    /// cref="Currencies.MaximumAmount"/>.
    /// </summary>
    public bool IsValid =>
        Heads.Count > 0 && Heads.All(h => Currencies.IsValidAmount(Currency, h.Amount)) && Heads.DistinctBy(h => h.Head).Count() == Heads.Count
        && Heads.Sum(h => h.Amount) <= Currencies.MaximumAmount;
}

/// <summary>Input for recording a payment. The exchange rate is required where the award is in another currency.</summary>
public sealed record PaymentDetails(DateOnly ReceivedOn, decimal Amount, string Currency, ExchangeRate? Rate, string? Description);

/// <summary>Value of one unit of the payment's currency in the currency of the award, on a date, with its source.</summary>
public sealed record ExchangeRate(decimal Rate, DateOnly Date, string Source)
{
    /// <summary>Plausibility limit: a higher rate is an input error.</summary>
    public const decimal Maximum = 1_000_000m;

    /// <summary>Whether the rate is valid: positive, plausible, and with a source.</summary>
    public bool IsValid => Rate is > 0 and <= Maximum && !string.IsNullOrWhiteSpace(Source);
}
