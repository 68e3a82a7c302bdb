using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;

namespace CaseManager.Domain.Tests.Aftercare;

/// <summary>A survivor who receives a service, step by step; by default counselling at Casa Lumina, requested on 2 March 2026.</summary>
internal sealed class ServiceScenario
{
    public const string RequestedOn = "2026-03-02";

    private ServiceScenario(Case caseFile) => (Case, Victim) = (caseFile, caseFile.Victims[0]);

    public Case Case { get; }

    public Victim Victim { get; }

    public Service Service { get; private set; } = null!;

    public static Provider Lumina { get; } = CreateProvider();

    /// <summary>Casa Lumina, with optional changes to its details.</summary>
    public static Provider CreateProvider(Func<ProviderDetails, ProviderDetails>? but = null) => Provider.Add(
        Guid.CreateVersion7(),
        (but ?? (f => f))(new("Casa Lumina", ProviderKind.Ngo, "RO", [new(ServiceKind.Counselling, null, null, null)], ["ro"], "Ask for Dana, mornings",
            ParseDate("2026-01-01"), ParseDate("2026-06-30"), false)),
        CaseFixture.AnaStamp);

    public static ServiceScenario Create() => new(CaseFixture.OpenCase());

    /// <summary>A survivor referred to Casa Lumina.</summary>
    public static ServiceScenario CreateReferred()
    {
        var served = Create();
        served.Service = served.OpenService(Lumina, RequestedOn, confirmed: true);
        return served;
    }

    /// <summary>A service provided by the organisation itself, from this date.</summary>
    public static ServiceScenario CreateInternal(string startedOn = RequestedOn)
    {
        var served = Create();
        served.Service = served.OpenService(null, startedOn);
        return served;
    }

    /// <summary>Opens a service and makes it the one under test.</summary>
    public Service StartService(Provider? provider, string date = RequestedOn) => Service = OpenService(provider, date);

    public Service OpenService(Provider? provider, string date, bool confirmed = false, Guid? id = null) =>
        Case.OpenService(Victim, id ?? Guid.CreateVersion7(), CreateDetails(provider, date), confirmed, CaseFixture.AnaStamp);

    /// <summary>Records the steps, one per day.</summary>
    public ServiceScenario WithSteps(params IEnumerable<ServiceEvent> steps)
    {
        foreach (var (number, step) in steps.Index())
        {
            RecordStep(step, ParseDate(RequestedOn).AddDays(number + 1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }

        return this;
    }

    public ServiceStep RecordStep(ServiceEvent kind, string date, ServiceStep? supersedesId = null, Guid? id = null, string? text = null) =>
        Case.RecordServiceStep(Service, id ?? Guid.CreateVersion7(), new(kind, ApproximateDate.Parse(date), text), supersedesId?.Id, Lumina,
            CaseFixture.AnaStamp);

    public ServiceSession RecordSession(string date, Attendance attendance = Attendance.Attended, ServiceSession? supersedesId = null, Guid? id = null)
    {
        Case.RecordSession(Service, id ?? Guid.CreateVersion7(), ParseDate(date), attendance, supersedesId?.Id, CaseFixture.AnaStamp);
        return Service.Sessions[^1];
    }

    public void UpdateProvider(Provider provider, Guid? supersedesId, Guid? id = null, bool confirmed = true) =>
        Case.RecordProvision(Service, id ?? Guid.CreateVersion7(), provider, Terms, confirmed, supersedesId, CaseFixture.AnaStamp);

    /// <summary>Records consent, or its refusal, to share data with an organisation, by default Casa Lumina.</summary>
    public Consent RecordConsent(ConsentState state, string? expires = null, string? subject = "casa lumina ") => Case.RecordConsent(
        Victim, Guid.CreateVersion7(), ConsentScope.ShareWithOrganisation,
        new(state, ParseDate("2026-01-05"), "ro", ConsentForm.Oral)
        {
            ExpiresOn = expires is null ? null : ParseDate(expires),
            Details = ConsentDetails.None with { Recipient = subject }
        }, null, CaseFixture.AnaStamp);

    public static ServiceTerms Terms { get; } = new("Dana", new(250m, "RON"), CostUnit.Session, "The town", null);

    public static ServiceDetails CreateDetails(Provider? provider, string date) =>
        new(ServiceKind.Counselling, null, provider, provider is null ? null : Terms, ApproximateDate.Parse(date), null);

    public static DateOnly ParseDate(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static BusinessRule GetBrokenRule(Action act) => Xunit.Assert.Throws<BusinessRuleException>(act).Rule;
}
