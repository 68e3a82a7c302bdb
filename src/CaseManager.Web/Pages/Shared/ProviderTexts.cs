using CaseManager.Domain.Aftercare;

namespace CaseManager.Web.Pages.Shared;

public static class ProviderTexts
{
    /// <summary>Status of the agreement with the provider on a day.</summary>
    public static string Agreement(this Texts texts, Provider provider, DateOnly on) => provider switch
    {
        { IsClosed: true } => texts["providers.agreement.closed"],
        { AgreementUntil: { } until } when until < on => texts["providers.agreement.over", texts.Date(until)],
        { AgreementFrom: { } from, AgreementUntil: { } until } when from > on => texts["providers.agreement.between", texts.Date(from), texts.Date(until)],
        { AgreementUntil: { } until } => texts["providers.agreement.until", texts.Date(until)],
        { AgreementFrom: { } from } => texts["providers.agreement.from", texts.Date(from)],
        _ => texts["providers.agreement.none"],
    };

    /// <summary>A service with its capacity and the free places as last reported.</summary>
    public static string Say(this Texts texts, Offer offer)
    {
        string?[] told =
        [
            offer.Places is { } places ? texts.Count("providers.places", places) : null,
            (offer.Free, offer.FreeOn) is ({ } free, { } on) ? texts["providers.free", free, texts.Date(on)] : null,
        ];
        return told.OfType<string>().ToArray() is { Length: > 0 } known ? texts["providers.offer", texts.Of(offer.Kind), string.Join(", ", known)] : texts.Of(offer.Kind);
    }

    public static string ByName(this Texts texts, IReadOnlyList<string> languages) =>
        string.Join(", ", languages.Select(l => texts[$"languages.{l}"]).Order(StringComparer.Create(texts.Culture, ignoreCase: true)));

    /// <summary>Reason why the provider accepts no referral for a service; null if it does.</summary>
    public static string? WhyNotReferred(this Texts texts, Provider provider, ServiceKind kind, Domain.Rule? why, TimeZoneInfo zone) => why switch
    {
        null => null,
        Domain.Rule.AgreementExpired => texts["providers.refused.expired", provider.Name, texts.Date(provider.AgreementUntil!.Value)],
        Domain.Rule.AgreementNotBegun => texts["providers.refused.notBegun", provider.Name, texts.Date(provider.AgreementFrom!.Value)],
        Domain.Rule.ProviderDoesNotOffer => texts["providers.refused.other", provider.Name, texts.Of(kind)],
        _ => texts["providers.refused.closed", provider.Name, texts.Day(provider.ClosedAt!.Value, zone)],
    };
}
