using CaseManager.Domain;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Administration.Providers;

internal static class ProviderSummaries
{
    public static ProviderDetails ToDetails(this Provider provider) => new(
        provider.Name, provider.Kind, provider.Country, provider.Offers, provider.Languages, provider.SafeContact, provider.AgreementStartsOn,
        provider.AgreementEndsOn, provider.IsClosed);

    /// <summary>Every provider has the same rows in the same order, so that versions can be compared.</summary>
    public static SummaryList CreateSummaryList(this TextLocalizer texts, ProviderDetails details)
    {
        return new(
            Of("providers.summary.name", details.Name),
            Of("providers.summary.kind", texts.Describe(details.Kind)),
            Of("providers.summary.country", texts[$"countries.{details.Country}"]),
            Of("providers.summary.services", string.Join("; ", details.Offers.OrderBy(o => o.Kind).Select(o => texts.Describe(o)))),
            Of("providers.summary.languages", texts.JoinLanguageNames(details.Languages)),
            Of("providers.summary.contact", details.SafeContact),
            Of("providers.summary.agreementStartsOn", details.AgreementStartsOn is { } from ? texts.FormatDate(from) : ""),
            Of("providers.summary.agreementEndsOn", details.AgreementEndsOn is { } endsOn ? texts.FormatDate(endsOn) : ""),
            Of("providers.summary.closed", texts[details.IsClosed ? "providers.closed.yes" : "providers.closed.no"]));

        SummaryListRow Of(string question, string text) =>
            new(texts[question], text.Length > 0 ? new(text) : new(texts["providers.notRecorded"], NonResponse.NotKnown));
    }
}
