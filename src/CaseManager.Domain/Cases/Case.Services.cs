using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <content>What the survivors are given, and wait for. To refer someone, the consents must be decrypted.</content>
public sealed partial class Case
{
    private readonly List<Service> _services = [];

    /// <summary>The services, as far as they are loaded.</summary>
    public IReadOnlyList<Service> Services => Loaded(_services);

    /// <summary>
    /// Begins with a service: a provider is asked, or we give it ourselves from that day on. Whoever asks twice with one id has begun one.
    /// </summary>
    /// <param name="victim">For whom.</param>
    /// <param name="id">Names it.</param>
    /// <param name="facts">What it is, who is asked, and when.</param>
    /// <param name="confirmed">Whether what is asked about it was answered: the survivor may have said yes to this provider in words.</param>
    /// <param name="by">Who begins it.</param>
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

    /// <summary>Why nobody can be referred so; null where they can: the provider takes people for it, and our agreement with it holds on the last day it may have been, today at the latest.</summary>
    public static Rule? BlockerToReferring(ServiceFacts facts, DateOnly today) => facts.Provider?.BlockerToReferral(facts.Kind, LastDayOf(facts.On, today));

    /// <summary>What is asked before someone is referred so; null where nothing is: we give it ourselves, or nothing is asked about telling the provider.</summary>
    public Rule? QuestionAboutReferring(VictimId victim, ServiceFacts facts, DateOnly today) =>
        facts.Provider is { } provider ? QuestionAboutTelling(victim, provider, LastDayOf(facts.On, today)) : null;

    /// <summary>What is asked before a provider is told of someone; null where nothing is: that they agreed to it, where no consent that names it holds on that day, or a no stands beside it.</summary>
    public Rule? QuestionAboutTelling(VictimId victim, Provider provider, DateOnly on) =>
        ConsentToTelling(victim, provider, on) is not null ? null
        : ConsentsNaming(victim, provider).Any(IsNo) ? Rule.ServiceConsentRefused
        : Rule.ServiceNeedsConsent;

    /// <summary>Takes down what happened with a service. Whoever asks twice with one id has taken down one.</summary>
    /// <param name="service">Which.</param>
    /// <param name="id">Names the step.</param>
    /// <param name="facts">What happened.</param>
    /// <param name="instead">The step that it corrects; null for none.</param>
    /// <param name="asked">The provider that was asked at its beginning: another day of asking is one of our agreement with it. Null where we give it ourselves.</param>
    /// <param name="by">Who takes it down.</param>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.ServiceStepReplaced"/>, <see cref="Rule.ServiceStepNotReachable"/>, <see cref="Rule.ServiceStepOutOfOrder"/>, <see cref="Rule.ServiceHasSessions"/>,
    /// <see cref="Rule.ServiceWordsOfHealth"/>, <see cref="Rule.AgreementExpired"/> or <see cref="Rule.AgreementNotBegun"/>.
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

    /// <summary>Writes who gives a service and on what terms, in the place of what was written before. Whoever asks twice with one id has written it once.</summary>
    /// <param name="service">Which.</param>
    /// <param name="id">Names what is written.</param>
    /// <param name="provider">Who gives it.</param>
    /// <param name="terms">On what terms.</param>
    /// <param name="confirmed">Whether what is asked about another provider than before was answered: the survivor may have said yes to it in words.</param>
    /// <param name="instead">What stood when it was looked at; null for nothing.</param>
    /// <param name="by">Who writes it.</param>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.ProvisionReplaced"/>; or, where it is another provider than before, what stops a referral to it, and, unless confirmed,
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

    /// <summary>What is asked before a service is given by a provider; null where nothing is: it gives it already, or a consent that names it holds.</summary>
    public Rule? QuestionAboutProviding(Service service, Provider provider, DateOnly on) =>
        service.Provision?.ProviderId == provider.Id ? null : QuestionAboutTelling(service.VictimId, provider, on);

    /// <summary>Takes down what became of a time at which a service was to be given. Whoever asks twice with one id has taken down one.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.SessionReplaced"/>, <see cref="Rule.ServiceNotBegun"/> or <see cref="Rule.ServiceEnded"/>.</exception>
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

    // A year or a month that is not over may mean a day to come, and nobody was asked on one.
    private static DateOnly LastDayOf(ApproximateDate on, DateOnly today) => on.Latest < today ? on.Latest : today;

    // By the name that was said to the survivor; a consent that has not been opened names nobody.
    private IEnumerable<Consent> ConsentsNaming(VictimId victim, Provider provider) => Consents
        .Where(c => c.VictimId == victim && c.Scope == ConsentScope.ShareWithOrganisation).Current()
        .Where(c => string.Equals(c.Content?.Details.Recipient?.Trim(), provider.Name.Trim(), StringComparison.OrdinalIgnoreCase));

    // Of two answers about one provider, the no counts.
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
