using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Tests.Aftercare;

/// <summary>A survivor who receives a service, step by step; by default counselling at Casa Lumina, requested on 2 March 2026.</summary>
internal sealed class Served
{
    public const string Asked = "2026-03-02";

    private Served(Case opened) => (Case, Victim) = (opened, opened.Victims[0]);

    public Case Case { get; }

    public Victim Victim { get; }

    public Service Service { get; private set; } = null!;

    public static Provider Lumina { get; } = Casa();

    /// <summary>Casa Lumina, with optional changes to its details.</summary>
    public static Provider Casa(Func<ProviderFacts, ProviderFacts>? but = null) => Provider.Add(
        Guid.CreateVersion7(),
        (but ?? (f => f))(new("Casa Lumina", ProviderKind.Ngo, "RO", [new(ServiceKind.Counselling, null, null, null)], ["ro"], "Ask for Dana, mornings", Day("2026-01-01"), Day("2026-06-30"), false)),
        Stories.Ana);

    public static Served Begins() => new(Stories.Open());

    /// <summary>A survivor referred to Casa Lumina.</summary>
    public static Served Referred()
    {
        var served = Begins();
        served.Service = served.Open(Lumina, Asked, confirmed: true);
        return served;
    }

    /// <summary>A service provided by the organisation itself, from this date.</summary>
    public static Served Ours(string since = Asked)
    {
        var served = Begins();
        served.Service = served.Open(null, since);
        return served;
    }

    /// <summary>Opens a service and makes it the one under test.</summary>
    public Service Begin(Provider? provider, string on = Asked) => Service = Open(provider, on);

    public Service Open(Provider? provider, string on, bool confirmed = false, Guid? id = null) =>
        Case.OpenService(Victim, id ?? Guid.CreateVersion7(), Facts(provider, on), confirmed, Stories.Ana);

    /// <summary>Records the steps, one per day.</summary>
    public Served After(params IEnumerable<ServiceEvent> steps)
    {
        foreach (var (number, step) in steps.Index())
        {
            Take(step, Day(Asked).AddDays(number + 1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }

        return this;
    }

    public ServiceStep Take(ServiceEvent what, string on, ServiceStep? instead = null, Guid? id = null, string? said = null) =>
        Case.RecordServiceStep(Service, id ?? Guid.CreateVersion7(), new(what, ApproximateDate.Parse(on), said), instead?.Id, Lumina, Stories.Ana);

    public ServiceSession Session(string on, Attendance attendance = Attendance.Attended, ServiceSession? instead = null, Guid? id = null)
    {
        Case.RecordSession(Service, id ?? Guid.CreateVersion7(), Day(on), attendance, instead?.Id, Stories.Ana);
        return Service.Sessions[^1];
    }

    public void Provide(Provider provider, Guid? instead, Guid? id = null, bool confirmed = true) =>
        Case.Provide(Service, id ?? Guid.CreateVersion7(), provider, Terms, confirmed, instead, Stories.Ana);

    /// <summary>Records consent, or its refusal, to share data with an organisation, by default Casa Lumina.</summary>
    public Consent Answers(ConsentState state, string? expires = null, string? about = "casa lumina ") => Case.RecordConsent(
        Victim, Guid.CreateVersion7(), ConsentScope.ShareWithOrganisation,
        new(state, Day("2026-01-05"), "ro", ConsentForm.Oral) { ExpiresOn = expires is null ? null : Day(expires), Details = ConsentDetails.None with { Recipient = about } }, null, Stories.Ana);

    public static ServiceTerms Terms { get; } = new("Dana", new(250m, "RON"), CostPer.Session, "The town", null);

    public static ServiceFacts Facts(Provider? provider, string on) =>
        new(ServiceKind.Counselling, null, provider, provider is null ? null : Terms, ApproximateDate.Parse(on), null);

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static Rule Broken(Action act) => Xunit.Assert.Throws<RuleBrokenException>(act).Rule;
}
