using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <content>Services to survivors. Referrals need the consents decrypted: an encrypted consent counts as naming no provider.</content>
public sealed partial class Case
{
    private readonly List<Service> _services = [];

    public IReadOnlyList<Service> Services => Loaded(_services);

    /// <summary>
    /// Opens a service with a referral to a provider, or as one that the organisation provides itself.
    /// Idempotent: repeating a call with the same id has no effect.
    /// </summary>
    /// <remarks><paramref name="confirmed"/>: the user has confirmed the warning of <see cref="QuestionAboutReferring"/>.</remarks>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.ProviderClosed"/>, <see cref="Rule.AgreementExpired"/>, <see cref="Rule.AgreementNotBegun"/>, <see cref="Rule.ProviderDoesNotOffer"/> or
    /// <see cref="Rule.ServiceWordsOfHealth"/>; or, unless confirmed, <see cref="Rule.ServiceNeedsConsent"/> or <see cref="Rule.ServiceConsentRefused"/>.
    /// </exception>
    public Service OpenService(Victim victim, Guid id, ServiceFacts facts, bool confirmed, Signature by)
    {
        if (Services.FirstOrDefault(s => s.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToReferring(facts, by.Day) ?? BlockerToSaying(facts.Kind, facts.Said));
        ThrowIf(confirmed ? null : QuestionAboutReferring(victim.Id, facts, by.Day));
        var service = new Service(id, Id, victim.Id, facts.Kind, facts.GoalId, by);
        _services.Add(service);
        Tell(service, id, EventCode.ServiceOpened, by, facts.Kind.ToString());
        if (facts is { Provider: { } provider, Terms: { } terms })
        {
            Write(service, Guid.CreateVersion7(by.When), provider, terms, ConsentToTelling(victim.Id, provider, LastDayOf(facts.On, by.Day)), by);
        }

        TakeStep(service, Guid.CreateVersion7(by.When), new(facts.IsOurs ? ServiceEvent.Started : ServiceEvent.Referred, facts.On, facts.Said), null, by);
        return service;
    }

    /// <summary>The provider offers the service, and its agreement is in force on the last possible day of the referral, at most today.</summary>
    public static Rule? BlockerToReferring(ServiceFacts facts, DateOnly today) => facts.Provider?.BlockerToReferral(facts.Kind, LastDayOf(facts.On, today));

    /// <summary>No warning if the organisation provides the service itself.</summary>
    public Rule? QuestionAboutReferring(VictimId victim, ServiceFacts facts, DateOnly today) =>
        facts.Provider is { } provider ? QuestionAboutTelling(victim, provider, LastDayOf(facts.On, today)) : null;

    /// <summary>Warns if no consent that names the provider is in force, or if any recorded refusal names it.</summary>
    public Rule? QuestionAboutTelling(VictimId victim, Provider provider, DateOnly on) =>
        ConsentToTelling(victim, provider, on) is not null ? null
        : ConsentsNaming(victim, provider).Any(IsNo) ? Rule.ServiceConsentRefused
        : Rule.ServiceNeedsConsent;

    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
    /// <remarks>
    /// <paramref name="asked"/> is the provider of the original referral, whose agreement must cover a corrected referral date; null if none was referred to.
    /// </remarks>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.ServiceStepReplaced"/>, <see cref="Rule.ServiceStepNotReachable"/>, <see cref="Rule.ServiceStepOutOfOrder"/>,
    /// <see cref="Rule.ServiceHasSessions"/>, <see cref="Rule.ServiceWordsOfHealth"/>, <see cref="Rule.AgreementExpired"/> or
    /// <see cref="Rule.AgreementNotBegun"/>.
    /// </exception>
    public ServiceStep RecordServiceStep(Service service, Guid id, ServiceStepFacts facts, Guid? instead, Provider? asked, Signature by)
    {
        if (service.Steps.FirstOrDefault(s => s.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(service.BlockerToStep(facts.What, facts.On, instead) ?? BlockerToSaying(service.Kind, facts.Said));
        ThrowIf(facts.What == ServiceEvent.Referred ? asked?.BlockerByAgreement(LastDayOf(facts.On, by.Day)) : null);
        return TakeStep(service, id, facts, instead, by);
    }

    /// <summary>
    /// Supersedes the provider and terms of a service; a change of provider is checked as a referral.
    /// Idempotent: repeating a call with the same id has no effect.
    /// </summary>
    /// <remarks><paramref name="confirmed"/>: the user has confirmed the warning of <see cref="QuestionAboutProviding"/>.</remarks>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.ProvisionReplaced"/>; or, for a change of provider, any rule that prevents a referral and, unless confirmed,
    /// <see cref="Rule.ServiceNeedsConsent"/> or <see cref="Rule.ServiceConsentRefused"/>.
    /// </exception>
    public void Provide(Service service, Guid id, Provider provider, ServiceTerms terms, bool confirmed, Guid? instead, Signature by)
    {
        if (service.Provisions.Any(p => p.Id == id))
        {
            return;
        }

        ThrowIf(service.BlockerToProviding(provider, instead, by.Day) ?? (confirmed ? null : QuestionAboutProviding(service, provider, by.Day)));
        Write(service, id, provider, terms, service.Provision is { } now && now.ProviderId == provider.Id ? now.ConsentId : ConsentToTelling(service.VictimId, provider, by.Day), by);
    }

    /// <summary>No warning if the provider is unchanged.</summary>
    public Rule? QuestionAboutProviding(Service service, Provider provider, DateOnly on) =>
        service.Provision?.ProviderId == provider.Id ? null : QuestionAboutTelling(service.VictimId, provider, on);

    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.SessionReplaced"/>, <see cref="Rule.ServiceNotBegun"/> or <see cref="Rule.ServiceEnded"/>.
    /// </exception>
    public void RecordSession(Service service, Guid id, DateOnly on, Attendance attendance, Guid? instead, Signature by)
    {
        if (service.Sessions.Any(s => s.Id == id))
        {
            return;
        }

        ThrowIf(service.BlockerToSession(on, attendance, instead));
        service.Take(new ServiceSession(id, service, on, attendance, service.Held.FirstOrDefault(s => s.Id == instead), by));
        Tell(service, id, instead is null ? EventCode.SessionRecorded : EventCode.SessionCorrected, by, attendance.ToString());
    }

    private static Rule? BlockerToSaying(ServiceKind kind, string? said) => said is not null && kind.IsOfHealth() ? Rule.ServiceWordsOfHealth : null;

    // An approximate date may extend into the future, but a referral cannot.
    private static DateOnly LastDayOf(ApproximateDate on, DateOnly today) => on.Latest < today ? on.Latest : today;

    // Compares the recipient by name, as named to the survivor; an encrypted consent matches no provider.
    private IEnumerable<Consent> ConsentsNaming(VictimId victim, Provider provider) => Consents
        .Where(c => c.VictimId == victim && c.Scope == ConsentScope.ShareWithOrganisation).Current()
        .Where(c => string.Equals(c.Content?.Details.Recipient?.Trim(), provider.Name.Trim(), StringComparison.OrdinalIgnoreCase));

    // Of two answers about one provider, a refusal prevails.
    private Guid? ConsentToTelling(VictimId victim, Provider provider, DateOnly on) =>
        ConsentsNaming(victim, provider).ToArray() is var answers && !Array.Exists(answers, IsNo) ? Array.Find(answers, c => c.Holds(on))?.Id : null;

    private static bool IsNo(Consent consent) => consent.State is ConsentState.Refused or ConsentState.Withdrawn or ConsentState.Declined;

    private ServiceStep TakeStep(Service service, Guid id, ServiceStepFacts facts, Guid? instead, Signature by)
    {
        Tell(service, id, instead is null ? EventCode.ServiceStepRecorded : EventCode.ServiceStepCorrected, by, facts.What.ToString());
        return service.Take(id, facts, service.Happened.FirstOrDefault(s => s.Id == instead), by);
    }

    private void Write(Service service, Guid id, Provider provider, ServiceTerms terms, Guid? consent, Signature by)
    {
        service.Take(new ServiceProvision(id, service, provider, terms, consent, service.Provision, by));
        RecordOf(service.VictimId, service.Id, EventCode.ServiceTermsWritten, Compartment.Safety, by);
    }

    private void Tell(Service service, Guid subject, EventCode code, Signature by, params string[] arguments) =>
        RecordOf(service.VictimId, subject, code, Compartment.Aftercare, by, arguments);
}
