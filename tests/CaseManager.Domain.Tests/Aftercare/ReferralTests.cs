using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;
using Xunit;
using static CaseManager.Domain.Aftercare.ServiceEvent;

namespace CaseManager.Domain.Tests.Aftercare;

public class ReferralTests
{
    [Theory]
    [InlineData("2026-06-30", null)]
    [InlineData("2026-07-01", BusinessRule.AgreementExpired)]
    [InlineData("2026-06", null)]
    [InlineData("2026-07", BusinessRule.AgreementExpired)]
    [InlineData("2026", BusinessRule.AgreementExpired)] // possibly after the last day of the agreement
    [InlineData("2026-01-01", null)]
    [InlineData("2025-12-31", BusinessRule.AgreementNotStarted)]
    [InlineData("2025", BusinessRule.AgreementNotStarted)]
    public void A_referral_date_is_within_the_agreement(string date, BusinessRule? blocker)
    {
        var served = ServiceScenario.Create();

        Assert.Equal(blocker, Case.BlockerToReferring(ServiceScenario.CreateDetails(ServiceScenario.Lumina, date), CaseFixture.AnaStamp.Date));
        if (blocker is { } rule)
        {
            Assert.Equal(rule, ServiceScenario.GetBrokenRule(() => served.OpenService(ServiceScenario.Lumina, date, confirmed: true)));
            Assert.Empty(served.Case.Services);
        }
        else
        {
            Assert.Equal(ServiceState.Referred, served.OpenService(ServiceScenario.Lumina, date, confirmed: true).State);
        }
    }

    [Fact]
    public void A_referral_is_not_dated_in_the_future()
    {
        var untilToday = ServiceScenario.CreateProvider(f => f with { AgreementEndsOn = CaseFixture.AnaStamp.Date });

        // an approximate date ends today at the latest
        Assert.Null(Case.BlockerToReferring(ServiceScenario.CreateDetails(untilToday, "2026"), CaseFixture.AnaStamp.Date));
        Assert.Equal(BusinessRule.AgreementExpired,
            Case.BlockerToReferring(ServiceScenario.CreateDetails(untilToday, "2026"), CaseFixture.AnaStamp.Date.AddDays(1)));
    }

    [Fact]
    public void A_referral_is_for_a_service_the_provider_offers()
    {
        var other = ServiceScenario.CreateProvider(f => f with { Offers = [new(ServiceKind.Housing, 4, null, null)] });

        Assert.Equal(BusinessRule.ProviderDoesNotOffer,
            ServiceScenario.GetBrokenRule(() => ServiceScenario.Create().OpenService(other, ServiceScenario.RequestedOn, confirmed: true)));
        Assert.Equal(ServiceState.Referred,
            ServiceScenario.Create().OpenService(ServiceScenario.CreateProvider(f => f with { Offers = [.. other.Offers, .. f.Offers] }),
                ServiceScenario.RequestedOn, confirmed: true).State);
    }

    [Fact]
    public void A_closed_provider_accepts_no_referral() =>
        Assert.Equal(BusinessRule.ProviderClosed,
            ServiceScenario.GetBrokenRule(() => ServiceScenario.Create()
                .OpenService(ServiceScenario.CreateProvider(f => f with { IsClosed = true }), ServiceScenario.RequestedOn, confirmed: true)));

    [Theory]
    [InlineData(ConsentState.Given, null, null)]
    [InlineData(ConsentState.Given, "2026-03-02", null)]
    [InlineData(ConsentState.Given, "2026-03-01", BusinessRule.ServiceNeedsConsent)]
    [InlineData(ConsentState.Refused, null, BusinessRule.ServiceConsentRefused)]
    [InlineData(ConsentState.Withdrawn, null, BusinessRule.ServiceConsentRefused)]
    [InlineData(ConsentState.Declined, null, BusinessRule.ServiceConsentRefused)]
    [InlineData(ConsentState.NotAsked, null, BusinessRule.ServiceNeedsConsent)]
    public void Agreement_is_confirmed_unless_consent_is_in_force(ConsentState state, string? expires, BusinessRule? question)
    {
        var served = ServiceScenario.Create();
        var consent = served.RecordConsent(state, expires);

        Assert.Equal(question,
            served.Case.WarningAboutSharing(served.Victim.Id, ServiceScenario.Lumina, ServiceScenario.ParseDate(ServiceScenario.RequestedOn)));
        if (question is { } rule)
        {
            Assert.Equal(rule, ServiceScenario.GetBrokenRule(() => served.OpenService(ServiceScenario.Lumina, ServiceScenario.RequestedOn)));
        }

        Assert.Equal(question is null ? consent.Id : null,
            served.OpenService(ServiceScenario.Lumina, ServiceScenario.RequestedOn, confirmed: question is not null).Provision!.ConsentId);
    }

    [Theory]
    [InlineData("Casa Noua")]
    [InlineData(null)]
    public void Consent_for_another_provider_does_not_cover_this_one(string? subject)
    {
        var served = ServiceScenario.Create();
        served.RecordConsent(ConsentState.Given, subject: subject);

        Assert.Equal(BusinessRule.ServiceNeedsConsent,
            ServiceScenario.GetBrokenRule(() => served.OpenService(ServiceScenario.Lumina, ServiceScenario.RequestedOn)));
    }

    [Fact]
    public void A_refusal_outweighs_consent_for_the_same_provider()
    {
        var served = ServiceScenario.Create();
        served.RecordConsent(ConsentState.Given);
        served.RecordConsent(ConsentState.Refused);

        Assert.Equal(BusinessRule.ServiceConsentRefused,
            ServiceScenario.GetBrokenRule(() => served.OpenService(ServiceScenario.Lumina, ServiceScenario.RequestedOn)));
        Assert.Null(served.OpenService(ServiceScenario.Lumina, ServiceScenario.RequestedOn, confirmed: true).Provision!.ConsentId);
    }

    [Fact]
    public void A_new_provider_needs_consent_but_new_terms_do_not()
    {
        var served = ServiceScenario.Create();
        var consent = served.RecordConsent(ConsentState.Given);
        var service = served.StartService(ServiceScenario.Lumina);
        var other = ServiceScenario.CreateProvider(f => f with { Name = "Casa Noua", AgreementEndsOn = null });

        served.UpdateProvider(ServiceScenario.Lumina, service.Provision!.Id, confirmed: false);
        Assert.Equal(consent.Id, service.Provision!.ConsentId);
        Assert.Equal(BusinessRule.ServiceNeedsConsent,
            ServiceScenario.GetBrokenRule(() => served.UpdateProvider(other, service.Provision!.Id, confirmed: false)));
        served.UpdateProvider(other, service.Provision!.Id);

        Assert.Equal((other.Id, null), (service.Provision!.ProviderId, service.Provision.ConsentId));
    }

    [Fact]
    public void Missing_consent_requires_confirmation() =>
        Assert.Equal(BusinessRule.ServiceNeedsConsent,
            ServiceScenario.GetBrokenRule(() => ServiceScenario.Create().OpenService(ServiceScenario.Lumina, ServiceScenario.RequestedOn)));

    [Fact]
    public void An_internal_service_starts_without_provider_or_consent()
    {
        var service = ServiceScenario.CreateInternal().Service;

        Assert.Equal(ServiceState.Running, service.State);
        Assert.Null(service.Provision);
        Assert.True(service.HasStarted);
        Assert.Null(service.WaitStartedOn);
    }

    [Fact]
    public void A_referral_records_the_provider_and_the_waiting_start()
    {
        var service = ServiceScenario.CreateReferred().Service;

        Assert.Equal((ServiceScenario.Lumina.Id, 1), (service.Provision!.ProviderId, service.Provision.ProviderVersion));
        Assert.Equal(ApproximateDate.Parse(ServiceScenario.RequestedOn), service.WaitStartedOn);
        Assert.False(service.HasStarted);
    }

    [Theory]
    [InlineData("2026-06-30", null)]
    [InlineData("2026-07-01", BusinessRule.AgreementExpired)]
    [InlineData("2025-12-31", BusinessRule.AgreementNotStarted)]
    public void A_corrected_request_date_is_within_the_agreement(string date, BusinessRule? blocker)
    {
        var served = ServiceScenario.CreateReferred();
        var correct = () => served.RecordStep(ServiceEvent.Referred, date, served.Service.ActiveSteps[0]);

        if (blocker is { } rule)
        {
            Assert.Equal(rule, ServiceScenario.GetBrokenRule(() => correct()));
        }
        else
        {
            Assert.Equal(ApproximateDate.Parse(date), correct().OccurredOn);
        }
    }

    [Fact]
    public void A_requested_service_is_not_started_internally_nor_vice_versa()
    {
        var referred = ServiceScenario.CreateReferred().Service;
        Assert.Equal([ServiceEvent.Referred, RecordedInError], referred.GetPossibleCorrections(referred.ActiveSteps[0]));
        Assert.Equal(BusinessRule.ServiceStepNotReachable, ServiceScenario.GetBrokenRule(() => Ask(ServiceScenario.CreateInternal(), ServiceEvent.Referred)));
        Assert.Equal(BusinessRule.ServiceStepNotReachable, ServiceScenario.GetBrokenRule(() => Ask(ServiceScenario.CreateReferred(), Started)));

        static ServiceStep Ask(ServiceScenario served, ServiceEvent kind) =>
            served.RecordStep(kind, ServiceScenario.RequestedOn, served.Service.ActiveSteps[0]);
    }

    [Fact]
    public void Provider_details_are_replaced_only_by_someone_who_saw_them()
    {
        var served = ServiceScenario.CreateReferred();
        var seen = served.Service.Provision!.Id;
        var other = ServiceScenario.CreateProvider(f => f with { AgreementEndsOn = null });

        Assert.Equal(BusinessRule.ProvisionSuperseded, ServiceScenario.GetBrokenRule(() => served.UpdateProvider(other, null)));
        served.UpdateProvider(other, seen);

        Assert.Equal((other.Id, 2), (served.Service.Provision!.ProviderId, served.Service.Provisions.Count));
        Assert.Equal(BusinessRule.ProvisionSuperseded, ServiceScenario.GetBrokenRule(() => served.UpdateProvider(other, seen)));
    }

    [Fact]
    public void New_terms_need_no_current_agreement_but_another_provider_does()
    {
        var served = ServiceScenario.CreateReferred(); // the step is in November; the agreement ended in June
        served.UpdateProvider(ServiceScenario.Lumina, served.Service.Provision!.Id);

        Assert.Equal(BusinessRule.AgreementExpired,
            ServiceScenario.GetBrokenRule(() =>
                served.UpdateProvider(ServiceScenario.CreateProvider(f => f with { AgreementEndsOn = CaseFixture.AnaStamp.Date.AddDays(-1) }),
                    served.Service.Provision!.Id)));
        Assert.Equal(BusinessRule.ProviderClosed,
            ServiceScenario.GetBrokenRule(() =>
                served.UpdateProvider(ServiceScenario.CreateProvider(f => f with { IsClosed = true, AgreementEndsOn = null }), served.Service.Provision!.Id)));
        served.UpdateProvider(ServiceScenario.CreateProvider(f => f with { AgreementEndsOn = CaseFixture.AnaStamp.Date }), served.Service.Provision!.Id);

        Assert.Equal(BusinessRule.AgreementExpired,
            ServiceScenario.GetBrokenRule(() => ServiceScenario.CreateInternal().UpdateProvider(ServiceScenario.Lumina, null)));
        Assert.Equal(3, served.Service.Provisions.Count);
    }
}
