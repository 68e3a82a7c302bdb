using CaseManager.Domain.Aftercare;

namespace CaseManager.Web.Pages.Shared;

public static class ProviderTexts
{
    /// <summary>Status of the agreement with the provider on a day.</summary>
    public static string DescribeAgreement(this TextLocalizer texts, Provider provider, DateOnly date) => provider switch
    {
        { IsClosed: true } => texts["providers.agreement.closed"],
        { AgreementEndsOn: { } endsOn } when endsOn < date => texts["providers.agreement.expired", texts.FormatDate(endsOn)],
        { AgreementStartsOn: { } from, AgreementEndsOn: { } endsOn } when from > date =>
            texts["providers.agreement.range", texts.FormatDate(from), texts.FormatDate(endsOn)],
        { AgreementEndsOn: { } endsOn } => texts["providers.agreement.endsOn", texts.FormatDate(endsOn)],
        { AgreementStartsOn: { } from } => texts["providers.agreement.startsOn", texts.FormatDate(from)],
        _ => texts["providers.agreement.none"],
    };

    /// <summary>A service with its capacity and the free places as last reported.</summary>
    public static string Describe(this TextLocalizer texts, Offer offer)
    {
        string?[] recorded =
        [
            offer.Places is { } places ? texts.Count("providers.places", places) : null,
            (offer.FreePlaces, offer.FreePlacesAsOf) is ({ } free, { } date) ? texts["providers.freePlaces.summary", free, texts.FormatDate(date)] : null,
        ];
        return recorded.OfType<string>().ToArray() is { Length: > 0 } known
            ? texts["providers.offer", texts.Describe(offer.Kind), string.Join(", ", known)] : texts.Describe(offer.Kind);
    }

    public static string JoinLanguageNames(this TextLocalizer texts, IReadOnlyList<string> languages) =>
        string.Join(", ", languages.Select(l => texts[$"languages.{l}"]).Order(StringComparer.Create(texts.Culture, ignoreCase: true)));

    /// <summary>Reason why the provider accepts no referral for a service; null if it does.</summary>
    public static string? DescribeReferralBlocker(this TextLocalizer texts, Provider provider, ServiceKind kind, Domain.BusinessRule? reason,
        TimeZoneInfo zone) => reason switch
        {
            null => null,
            Domain.BusinessRule.AgreementExpired => texts["providers.rejected.expired", provider.Name, texts.FormatDate(provider.AgreementEndsOn!.Value)],
            Domain.BusinessRule.AgreementNotStarted =>
                texts["providers.rejected.notStarted", provider.Name, texts.FormatDate(provider.AgreementStartsOn!.Value)],
            Domain.BusinessRule.ProviderDoesNotOffer => texts["providers.rejected.notOffered", provider.Name, texts.Describe(kind)],
            _ => texts["providers.rejected.closed", provider.Name, texts.FormatLocalDate(provider.ClosedAt!.Value, zone)],
        };
}
