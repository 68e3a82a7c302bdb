using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <content>What the survivors are given, and wait for. The services with all that belongs to them must be loaded; to refer someone, the consents too.</content>
public sealed partial class Case
{
    private readonly List<Service> _services = [];

    /// <summary>The services, as far as they are loaded.</summary>
    public IReadOnlyList<Service> Services => _services;

    /// <summary>
    /// Begins with a service: a provider is asked, or we give it ourselves from that day on. Whoever asks twice with one id has begun one.
    /// </summary>
    /// <param name="victim">For whom.</param>
    /// <param name="id">Names it.</param>
    /// <param name="facts">What it is, who is asked, and when.</param>
    /// <param name="confirmed">Whether what is asked about it was answered: the survivor may have said yes to this provider in words.</param>
    /// <param name="by">Who begins it.</param>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.ProviderClosed"/>, <see cref="Rule.AgreementExpired"/>; or <see cref="Rule.ServiceNeedsConsent"/>, unless confirmed.
    /// </exception>
    public Service OpenService(Victim victim, Guid id, ServiceFacts facts, bool confirmed, Signature by)
    {
        if (_services.Find(s => s.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToReferring(facts) ?? (confirmed ? null : QuestionAboutReferring(victim, facts)));
        var service = new Service(id, Id, victim.Id, facts.Kind, facts.GoalId, by);
        _services.Add(service);
        Tell(service, id, EventCode.ServiceOpened, by, facts.Kind.ToString());
        if (facts is { Provider: { } provider, Terms: { } terms })
        {
            Write(service, Guid.CreateVersion7(by.When), provider, terms, by);
        }

        RecordServiceStep(service, Guid.CreateVersion7(by.When), new(facts.IsOurs ? ServiceEvent.Started : ServiceEvent.Referred, facts.On, facts.Said), null, by);
        return service;
    }

    /// <summary>Why nobody can be referred so; null where they can: the provider works, and our agreement with it has not run out by the last day it may have been.</summary>
    public static Rule? BlockerToReferring(ServiceFacts facts) => facts.IsOurs ? null : facts.Provider?.BlockerToReferral(facts.On.Latest);

    /// <summary>What is asked before someone is referred; null where nothing is: that they agreed that an organisation is told of them.</summary>
    public Rule? QuestionAboutReferring(Victim victim, ServiceFacts facts) =>
        facts.IsOurs || _consents.Where(c => c.VictimId == victim.Id && c.Scope == ConsentScope.ShareWithOrganisation).Current().Any(c => c.Holds(facts.On.Latest))
            ? null : Rule.ServiceNeedsConsent;

    /// <summary>Takes down what happened with a service. Whoever asks twice with one id has taken down one.</summary>
    /// <param name="service">Which.</param>
    /// <param name="id">Names the step.</param>
    /// <param name="facts">What happened.</param>
    /// <param name="instead">The step that it corrects; null for none.</param>
    /// <param name="by">Who takes it down.</param>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.ServiceStepReplaced"/>, <see cref="Rule.ServiceStepNotReachable"/>, <see cref="Rule.ServiceStepOutOfOrder"/> or
    /// <see cref="Rule.ServiceHasSessions"/>.
    /// </exception>
    public ServiceStep RecordServiceStep(Service service, Guid id, ServiceStepFacts facts, Guid? instead, Signature by)
    {
        if (service.Steps.FirstOrDefault(s => s.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(service.BlockerToStep(facts.What, facts.On, instead));
        Tell(service, id, instead is null ? EventCode.ServiceStepRecorded : EventCode.ServiceStepCorrected, by, facts.What.ToString());
        return service.Take(id, facts, service.Happened.FirstOrDefault(s => s.Id == instead), by);
    }

    /// <summary>Writes who gives a service and on what terms, in the place of what was written before. Whoever asks twice with one id has written it once.</summary>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.ProvisionReplaced"/>; or, where it is another provider than before, <see cref="Rule.ProviderClosed"/> or <see cref="Rule.AgreementExpired"/>.
    /// </exception>
    public void Provide(Service service, Guid id, Provider provider, ServiceTerms terms, Guid? instead, Signature by)
    {
        if (service.Provisions.Any(p => p.Id == id))
        {
            return;
        }

        ThrowIf(service.BlockerToProviding(provider, instead, by.Day));
        Write(service, id, provider, terms, by);
    }

    /// <summary>Takes down what became of a time at which a service was to be given. Whoever asks twice with one id has taken down one.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.SessionReplaced"/> or <see cref="Rule.ServiceNotBegun"/>.</exception>
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

    private void Write(Service service, Guid id, Provider provider, ServiceTerms terms, Signature by)
    {
        service.Take(new ServiceProvision(id, service, provider, terms, service.Provision, by));
        RecordOf(service.VictimId, service.Id, EventCode.ServiceTermsWritten, Compartment.Safety, by);
    }

    private void Tell(Service service, Guid subject, EventCode code, Signature by, params string[] arguments) =>
        RecordOf(service.VictimId, subject, code, Compartment.Aftercare, by, arguments);
}
