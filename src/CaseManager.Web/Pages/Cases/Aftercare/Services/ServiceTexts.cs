using CaseManager.Domain.Aftercare;
using CaseManager.Web.Pages.Cases.Compensation;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers.Forms;

namespace CaseManager.Web.Pages.Cases.Aftercare.Services;

public static class ServiceTexts
{
    /// <summary>Option value for a service of our own.</summary>
    public const string InHouse = "ours";

    /// <summary>Start of the current state.</summary>
    public static string DescribeStatus(this TextLocalizer texts, Service service) => service switch
    {
        { WaitStartedOn: { } startedOn } => texts["services.period.waiting", texts.FormatDate(startedOn)],
        { State: ServiceState.Running, ActiveSteps: [.., var started] } => texts["services.period.running", texts.FormatDate(started.OccurredOn)],
        { ActiveSteps: [.., var last] } => texts["services.period.ended", texts.FormatDate(last.OccurredOn)],
        _ => texts["services.period.cancelled"],
    };

    /// <summary>Numbers of attended, missed and cancelled sessions; null without sessions.</summary>
    public static string? DescribeSessions(this TextLocalizer texts, Service service) => service.ActiveSessions.Count == 0 ? null
        : texts["services.sessions.count", CountSessions(service, Attendance.Attended), CountSessions(service, Attendance.Missed),
            CountSessions(service, Attendance.Cancelled)];

    /// <summary>Cost and the unit that it applies to; null if none is recorded.</summary>
    public static string? DescribeCost(this TextLocalizer texts, ServiceTerms terms) =>
        terms.Cost is { } cost ? texts["services.cost", texts.FormatMoney(cost.Currency, cost.Amount), texts.Describe(terms.CostUnit)] : null;

    /// <summary>Omits terms that are not recorded.</summary>
    public static SummaryList CreateSummaryList(this TextLocalizer texts, ServiceTerms terms)
    {
        return new([.. new[] { Of("services.summary.contact", terms.Contact), Of("services.summary.cost", texts.DescribeCost(terms)),
            Of("services.summary.funder", terms.Funder), Of("services.summary.additionalInformation", terms.Notes) }.OfType<SummaryListRow>()]);

        SummaryListRow? Of(string name, string? value) => value is null ? null : new(texts[name], new(value));
    }

    /// <summary>Providers of the service come first; providers that accept no referrals show since when.</summary>
    public static IReadOnlyList<Option> GetProviderOptions(this TextLocalizer texts, IEnumerable<Provider> directory, ServiceKind? kind, DateOnly date,
        TimeZoneInfo zone) =>
        [.. directory.OrderBy(p => kind is not null && p.Offers.All(o => o.Kind != kind))
            .Select(p => new Option($"{p.Id}", texts.DescribeProvider(p, kind, date, zone)))];

    private static string DescribeProvider(this TextLocalizer texts, Provider provider, ServiceKind? kind, DateOnly date, TimeZoneInfo zone)
    {
        var country = texts[$"countries.{provider.Country}"];
        return provider switch
        {
            { ClosedAt: { } startedOn } => texts["services.provider.option.closed", provider.Name, country, texts.FormatLocalDate(startedOn, zone)],
            { AgreementEndsOn: { } endsOn } when endsOn < date => texts["services.provider.option.expired", provider.Name, country, texts.FormatDate(endsOn)],
            { AgreementStartsOn: { } from } when from > date => texts["services.provider.option.notStarted", provider.Name, country, texts.FormatDate(from)],
            _ when provider.Offers.FirstOrDefault(o => o.Kind == kind) is { } offer =>
                texts["services.provider.option.offers", provider.Name, country, texts.Describe(offer)],
            _ when kind is { } sought => texts["services.provider.option.notOffered", provider.Name, country, texts.Describe(sought)],
            _ => texts["services.provider.option", provider.Name, country],
        };
    }

    private static int CountSessions(Service service, Attendance attendance) => service.ActiveSessions.Count(s => s.Attendance == attendance);
}
