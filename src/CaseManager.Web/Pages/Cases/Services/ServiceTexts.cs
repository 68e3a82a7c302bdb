using CaseManager.Domain.Aftercare;
using CaseManager.Web.Pages.Cases.Compensation;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers.Forms;

namespace CaseManager.Web.Pages.Cases.Services;

public static class ServiceTexts
{
    /// <summary>Option value for a service of our own.</summary>
    public const string Ours = "ours";

    /// <summary>Start of the current state.</summary>
    public static string Since(this Texts texts, Service service) => service switch
    {
        { AwaitedSince: { } since } => texts["services.since.waiting", texts.Date(since)],
        { State: ServiceState.Running, Happened: [.., var begun] } => texts["services.since.running", texts.Date(begun.On)],
        { Happened: [.., var last] } => texts["services.since.over", texts.Date(last.On)],
        _ => texts["services.since.never"],
    };

    /// <summary>Numbers of attended, missed and cancelled sessions; null without sessions.</summary>
    public static string? Sessions(this Texts texts, Service service) => service.Held.Count == 0 ? null
        : texts["services.sessions.count", Of(service, Attendance.Attended), Of(service, Attendance.Missed), Of(service, Attendance.CalledOff)];

    /// <summary>Cost and the unit that it applies to; null if none is recorded.</summary>
    public static string? Cost(this Texts texts, ServiceTerms terms) =>
        terms.Cost is { } cost ? texts["services.cost", texts.Money(cost.Currency, cost.Amount), texts.Of(terms.Per)] : null;

    /// <summary>Omits terms that are not recorded.</summary>
    public static FactSheet Sheet(this Texts texts, ServiceTerms terms)
    {
        return new([.. new[] { Of("services.fact.contact", terms.Contact), Of("services.fact.cost", texts.Cost(terms)), Of("services.fact.funder", terms.Funder), Of("services.fact.words", terms.Said) }.OfType<Fact>()]);

        Fact? Of(string name, string? value) => value is null ? null : new(texts[name], new(value));
    }

    /// <summary>Providers of the service come first; providers that accept no referrals show since when.</summary>
    public static IReadOnlyList<Option> Providers(this Texts texts, IEnumerable<Provider> directory, ServiceKind? kind, DateOnly on, TimeZoneInfo zone) =>
        [.. directory.OrderBy(p => kind is not null && p.Offers.All(o => o.Kind != kind)).Select(p => new Option($"{p.Id}", texts.Choice(p, kind, on, zone)))];

    private static string Choice(this Texts texts, Provider provider, ServiceKind? kind, DateOnly on, TimeZoneInfo zone)
    {
        var country = texts[$"countries.{provider.Country}"];
        return provider switch
        {
            { ClosedAt: { } since } => texts["services.provider.option.closed", provider.Name, country, texts.Day(since, zone)],
            { AgreementUntil: { } until } when until < on => texts["services.provider.option.expired", provider.Name, country, texts.Date(until)],
            { AgreementFrom: { } from } when from > on => texts["services.provider.option.notBegun", provider.Name, country, texts.Date(from)],
            _ when provider.Offers.FirstOrDefault(o => o.Kind == kind) is { } offer => texts["services.provider.option.offers", provider.Name, country, texts.Say(offer)],
            _ when kind is { } sought => texts["services.provider.option.other", provider.Name, country, texts.Of(sought)],
            _ => texts["services.provider.option", provider.Name, country],
        };
    }

    private static int Of(Service service, Attendance attendance) => service.Held.Count(s => s.Attendance == attendance);
}
