using CaseManager.Domain;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Providers;

/// <summary>What is on file of a provider, as facts in words.</summary>
internal static class ProviderSheets
{
    /// <summary>A version as what was written down of it.</summary>
    public static ProviderFacts Facts(this Provider provider) => new(
        provider.Name, provider.Kind, provider.Country, provider.Offers, provider.Languages, provider.SafeContact, provider.AgreementFrom, provider.AgreementUntil, provider.IsClosed);

    /// <summary>The same questions for every provider, in the same order.</summary>
    public static FactSheet Sheet(this Texts texts, ProviderFacts facts)
    {
        return new(
            Of("providers.name.label", facts.Name),
            Of("providers.kind.label", texts.Of(facts.Kind)),
            Of("providers.country.label", texts[$"countries.{facts.Country}"]),
            Of("providers.gives.label", string.Join("; ", facts.Offers.OrderBy(o => o.Kind).Select(o => texts.Say(o)))),
            Of("providers.languages.label", texts.ByName(facts.Languages)),
            Of("providers.contact.label", facts.SafeContact),
            Of("providers.agreement.from.label", facts.AgreementFrom is { } from ? texts.Date(from) : ""),
            Of("providers.agreement.until.label", facts.AgreementUntil is { } until ? texts.Date(until) : ""),
            Of("providers.closed.label", texts[facts.IsClosed ? "providers.closed.yes" : "providers.closed.no"]));

        Fact Of(string question, string said) => new(texts[question], said.Length > 0 ? new(said) : new(texts["providers.unsaid"], Silence.NotKnown));
    }
}
