using CaseManager.Domain;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Providers;

internal static class ProviderSheets
{
    public static ProviderFacts Facts(this Provider provider) => new(
        provider.Name, provider.Kind, provider.Country, provider.Offers, provider.Languages, provider.SafeContact, provider.AgreementFrom, provider.AgreementUntil, provider.IsClosed);

    /// <summary>Every provider has the same rows in the same order, so that versions can be compared.</summary>
    public static FactSheet Sheet(this Texts texts, ProviderFacts facts)
    {
        return new(
            Of("providers.fact.name", facts.Name),
            Of("providers.fact.kind", texts.Of(facts.Kind)),
            Of("providers.fact.country", texts[$"countries.{facts.Country}"]),
            Of("providers.fact.gives", string.Join("; ", facts.Offers.OrderBy(o => o.Kind).Select(o => texts.Say(o)))),
            Of("providers.fact.languages", texts.ByName(facts.Languages)),
            Of("providers.fact.contact", facts.SafeContact),
            Of("providers.fact.from", facts.AgreementFrom is { } from ? texts.Date(from) : ""),
            Of("providers.fact.until", facts.AgreementUntil is { } until ? texts.Date(until) : ""),
            Of("providers.fact.closed", texts[facts.IsClosed ? "providers.closed.yes" : "providers.closed.no"]));

        Fact Of(string question, string said) => new(texts[question], said.Length > 0 ? new(said) : new(texts["providers.unsaid"], Silence.NotKnown));
    }
}
