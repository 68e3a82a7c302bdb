using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;

namespace CaseManager.Domain.Cases;

/// <content>Services to survivors. Referrals need the consents decrypted: an encrypted consent counts as naming no provider.</content>
public sealed partial class Case
{
    private readonly List<Service> _services = [];

    public IReadOnlyList<Service> Services => EnsureLoaded(_services);

    /// <summary>
    /// Opens a service with a referral to a provider, or as one that the organisation provides itself.
    /// Idempotent: repeating a call with the same id has no effect.
    /// </summary>
    /// <remarks><paramref name="confirmed"/>: the user has confirmed the warning of <see cref="WarningAboutReferral"/>.</remarks>
    /// <exception cref="BusinessRuleException">
    /// <see cref="BusinessRule.ProviderClosed"/>, <see cref="BusinessRule.AgreementExpired"/>, <see cref="BusinessRule.AgreementNotStarted"/>, <see
    /// cref="BusinessRule.ProviderDoesNotOffer"/> or
    /// <see cref="BusinessRule.HealthInformationNotAllowed"/>; or, unless confirmed, <see cref="BusinessRule.ServiceNeedsConsent"/> or <see
    /// cref="BusinessRule.ServiceConsentRefused"/>.
    /// </exception>
    public Service OpenService(Victim victim, Guid id, ServiceDetails details, bool confirmed, AuditStamp stamp)
    {
        if (Services.FirstOrDefault(s => s.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToReferring(details, stamp.Date) ?? BlockerToAdditionalInformation(details.Kind, details.AdditionalInformation));
        ThrowIf(confirmed ? null : WarningAboutReferral(victim.Id, details, stamp.Date));
        var service = new Service(id, Id, victim.Id, details.Kind, details.GoalId, stamp);
        _services.Add(service);
        AddEvent(service, id, EventCode.ServiceOpened, stamp, details.Kind.ToString());
        if (details is { Provider: { } provider, Terms: { } terms })
        {
            AddProvision(service, Guid.CreateVersion7(stamp.OccurredAt), provider, terms,
                FindSharingConsentId(victim.Id, provider, GetLastDay(details.OccurredOn, stamp.Date)), stamp);
        }

        AddServiceStep(service, Guid.CreateVersion7(stamp.OccurredAt),
            new(details.IsInHouse ? ServiceEvent.Started : ServiceEvent.Referred, details.OccurredOn, details.AdditionalInformation), null, stamp);
        return service;
    }

    /// <summary>The provider offers the service, and its agreement is in force on the last possible day of the referral, at most today.</summary>
    public static BusinessRule? BlockerToReferring(ServiceDetails details, DateOnly today) =>
        details.Provider?.BlockerToReferral(details.Kind, GetLastDay(details.OccurredOn, today));

    /// <summary>No warning if the organisation provides the service itself.</summary>
    public BusinessRule? WarningAboutReferral(VictimId victim, ServiceDetails details, DateOnly today) =>
        details.Provider is { } provider ? WarningAboutSharing(victim, provider, GetLastDay(details.OccurredOn, today)) : null;

    /// <summary>Warns if no consent that names the provider is in force, or if any recorded refusal names it.</summary>
    public BusinessRule? WarningAboutSharing(VictimId victim, Provider provider, DateOnly date) =>
        FindSharingConsentId(victim, provider, date) is not null ? null
        : GetConsentsForProvider(victim, provider).Any(IsRefusal) ? BusinessRule.ServiceConsentRefused
        : BusinessRule.ServiceNeedsConsent;

    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
    /// <remarks>
    /// <paramref name="asked"/> is the provider of the original referral, whose agreement must cover a corrected referral date; null if none was referred to.
    /// </remarks>
    /// <exception cref="BusinessRuleException">
    /// <see cref="BusinessRule.ServiceStepSuperseded"/>, <see cref="BusinessRule.ServiceStepNotReachable"/>, <see cref="BusinessRule.ServiceStepOutOfOrder"/>,
    /// <see cref="BusinessRule.ServiceHasSessions"/>, <see cref="BusinessRule.HealthInformationNotAllowed"/>, <see cref="BusinessRule.AgreementExpired"/> or
    /// <see cref="BusinessRule.AgreementNotStarted"/>.
    /// </exception>
    public ServiceStep RecordServiceStep(Service service, Guid id, ServiceStepDetails details, Guid? supersedesId, Provider? asked, AuditStamp stamp)
    {
        if (service.Steps.FirstOrDefault(s => s.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(service.BlockerToStep(details.Event, details.OccurredOn, supersedesId)
            ?? BlockerToAdditionalInformation(service.Kind, details.AdditionalInformation));
        ThrowIf(details.Event == ServiceEvent.Referred ? asked?.BlockerFromAgreement(GetLastDay(details.OccurredOn, stamp.Date)) : null);
        return AddServiceStep(service, id, details, supersedesId, stamp);
    }

    /// <summary>
    /// Supersedes the provider and terms of a service; a change of provider is checked as a referral.
    /// Idempotent: repeating a call with the same id has no effect.
    /// </summary>
    /// <remarks><paramref name="confirmed"/>: the user has confirmed the warning of <see cref="WarningAboutProvision"/>.</remarks>
    /// <exception cref="BusinessRuleException">
    /// <see cref="BusinessRule.ProvisionSuperseded"/>; or, for a change of provider, any rule that prevents a referral and, unless confirmed,
    /// <see cref="BusinessRule.ServiceNeedsConsent"/> or <see cref="BusinessRule.ServiceConsentRefused"/>.
    /// </exception>
    public void RecordProvision(Service service, Guid id, Provider provider, ServiceTerms terms, bool confirmed, Guid? supersedesId, AuditStamp stamp)
    {
        if (service.Provisions.Any(p => p.Id == id))
        {
            return;
        }

        ThrowIf(service.BlockerToProvision(provider, supersedesId, stamp.Date) ?? (confirmed ? null : WarningAboutProvision(service, provider, stamp.Date)));
        AddProvision(service, id, provider, terms,
            service.Provision is { } now && now.ProviderId == provider.Id
            ? now.ConsentId : FindSharingConsentId(service.VictimId, provider, stamp.Date), stamp);
    }

    /// <summary>No warning if the provider is unchanged.</summary>
    public BusinessRule? WarningAboutProvision(Service service, Provider provider, DateOnly date) =>
        service.Provision?.ProviderId == provider.Id ? null : WarningAboutSharing(service.VictimId, provider, date);

    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="BusinessRuleException">
    /// <see cref="BusinessRule.SessionSuperseded"/>, <see cref="BusinessRule.ServiceNotStarted"/> or <see cref="BusinessRule.ServiceEnded"/>.
    /// </exception>
    public void RecordSession(Service service, Guid id, DateOnly date, Attendance attendance, Guid? supersedesId, AuditStamp stamp)
    {
        if (service.Sessions.Any(s => s.Id == id))
        {
            return;
        }

        ThrowIf(service.BlockerToSession(date, attendance, supersedesId));
        service.Add(new ServiceSession(id, service, date, attendance, service.ActiveSessions.FirstOrDefault(s => s.Id == supersedesId), stamp));
        AddEvent(service, id, supersedesId is null ? EventCode.SessionRecorded : EventCode.SessionCorrected, stamp, attendance.ToString());
    }

    private static BusinessRule? BlockerToAdditionalInformation(ServiceKind kind, string? text) =>
        text is not null && kind.IsHealthService() ? BusinessRule.HealthInformationNotAllowed : null;

    // An approximate date may extend into the future, but a referral cannot.
    private static DateOnly GetLastDay(ApproximateDate date, DateOnly today) => date.Latest < today ? date.Latest : today;

    // Compares the recipient by name, as named to the survivor; an encrypted consent matches no provider.
    private IEnumerable<Consent> GetConsentsForProvider(VictimId victim, Provider provider) => Consents
        .Where(c => c.VictimId == victim && c.Scope == ConsentScope.ShareWithOrganisation).CurrentByScope()
        .Where(c => string.Equals(c.Content?.Details.Recipient?.Trim(), provider.Name.Trim(), StringComparison.OrdinalIgnoreCase));

    // Of two answers about one provider, a refusal prevails.
    private Guid? FindSharingConsentId(VictimId victim, Provider provider, DateOnly date) =>
        GetConsentsForProvider(victim, provider).ToArray() is var answers && !Array.Exists(answers, IsRefusal)
        ? Array.Find(answers, c => c.IsInForceOn(date))?.Id : null;

    private static bool IsRefusal(Consent consent) => consent.State is ConsentState.Refused or ConsentState.Withdrawn or ConsentState.Declined;

    private ServiceStep AddServiceStep(Service service, Guid id, ServiceStepDetails details, Guid? supersedesId, AuditStamp stamp)
    {
        AddEvent(service, id, supersedesId is null ? EventCode.ServiceStepRecorded : EventCode.ServiceStepCorrected, stamp, details.Event.ToString());
        return service.Add(id, details, service.ActiveSteps.FirstOrDefault(s => s.Id == supersedesId), stamp);
    }

    private void AddProvision(Service service, Guid id, Provider provider, ServiceTerms terms, Guid? consent, AuditStamp stamp)
    {
        service.Add(new ServiceProvision(id, service, provider, terms, consent, service.Provision, stamp));
        AddEvent(service.VictimId, service.Id, EventCode.ServiceTermsRecorded, Compartment.Safety, stamp);
    }

    private void AddEvent(Service service, Guid subject, EventCode code, AuditStamp stamp, params string[] arguments) =>
        AddEvent(service.VictimId, subject, code, Compartment.Aftercare, stamp, arguments);
}
