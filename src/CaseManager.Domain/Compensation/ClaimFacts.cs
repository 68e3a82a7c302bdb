using CaseManager.Domain.Law;

namespace CaseManager.Domain.Compensation;

/// <summary>What is taken down when a claim is begun.</summary>
/// <param name="Route">By which way.</param>
/// <param name="Country">The country of whoever decides, ISO 3166-1 alpha-2.</param>
/// <param name="Fund">The fund, where the state pays; else null.</param>
/// <param name="Limitation">The rule that says until when, where it is none of a fund's; null for none.</param>
/// <param name="From">When that was, what the time is reckoned from; null where nobody knows yet.</param>
public sealed record ClaimFacts(CompensationRoute Route, string Country, LawEntry? Fund, LawEntry? Limitation, ApproximateDate? From)
{
    /// <summary>Code of the rule that says until when; null where none is on file.</summary>
    public string? LimitationCode => Fund is null ? Limitation?.Code : ((CompensationScheme)Fund.Details).Limitation;
}

/// <summary>What is written of a claim.</summary>
/// <param name="DecidingAuthority">Who decides.</param>
/// <param name="AssistingAuthority">Who helps to claim from where the person lives, where another country decides (Directive 2004/80/EC, art. 3).</param>
/// <param name="ExternalReference">What they call the person's file.</param>
/// <param name="Words">Whatever else is to be known.</param>
public sealed record ClaimAccount(string? DecidingAuthority, string? AssistingAuthority, string? ExternalReference, string? Words);

/// <summary>What is taken down of a step.</summary>
/// <param name="What">What happened.</param>
/// <param name="On">When, as far as is known.</param>
/// <param name="Award">What was awarded; null where nothing was.</param>
public sealed record ClaimStepFacts(ClaimEvent What, ApproximateDate On, AwardFacts? Award);

/// <summary>What was awarded.</summary>
/// <param name="Currency">In which currency, ISO 4217.</param>
/// <param name="Heads">How much for what.</param>
public sealed record AwardFacts(string Currency, IReadOnlyList<HeadAmount> Heads)
{
    /// <summary>Whether there can be such an award: some amount, each in the currency, each head once.</summary>
    public bool IsSome => Heads.Count > 0 && Heads.All(h => Currencies.IsAmount(Currency, h.Amount)) && Heads.DistinctBy(h => h.Head).Count() == Heads.Count && Heads.Sum(h => h.Amount) <= Currencies.Most;
}

/// <summary>What was paid.</summary>
/// <param name="On">On which day it arrived.</param>
/// <param name="Amount">How much.</param>
/// <param name="Currency">In which currency, ISO 4217.</param>
/// <param name="Rate">At what rate it counts, where the award is in another currency; else null.</param>
/// <param name="Words">Which payment it is.</param>
public sealed record PaymentFacts(DateOnly On, decimal Amount, string Currency, ExchangeRate? Rate, string? Words);

/// <summary>How much one currency was worth in another on a day.</summary>
/// <param name="Rate">How much of the award's currency one of the payment's is.</param>
/// <param name="On">On which day.</param>
/// <param name="Source">Who says so.</param>
public sealed record ExchangeRate(decimal Rate, DateOnly On, string Source)
{
    /// <summary>More than any rate between two of the currencies: what is larger is a slip of the finger.</summary>
    public const decimal Most = 1_000_000m;

    /// <summary>Whether there can be such a rate.</summary>
    public bool IsSome => Rate is > 0 and <= Most && !string.IsNullOrWhiteSpace(Source);
}
