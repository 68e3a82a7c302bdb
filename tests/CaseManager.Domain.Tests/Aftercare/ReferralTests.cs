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
    [InlineData("2026-07-01", Rule.AgreementExpired)]
    [InlineData("2026-06", null)]
    [InlineData("2026-07", Rule.AgreementExpired)]
    [InlineData("2026", Rule.AgreementExpired)] // possibly after the last day of the agreement
    [InlineData("2026-01-01", null)]
    [InlineData("2025-12-31", Rule.AgreementNotBegun)]
    [InlineData("2025", Rule.AgreementNotBegun)]
    public void A_referral_is_on_a_day_on_which_the_agreement_holds(string on, Rule? blocker)
    {
        var served = Served.Begins();

        Assert.Equal(blocker, Case.BlockerToReferring(Served.Facts(Served.Lumina, on), Stories.Ana.Day));
        if (blocker is { } rule)
        {
            Assert.Equal(rule, Served.Broken(() => served.Open(Served.Lumina, on, confirmed: true)));
            Assert.Empty(served.Case.Services);
        }
        else
        {
            Assert.Equal(ServiceState.Referred, served.Open(Served.Lumina, on, confirmed: true).State);
        }
    }

    [Fact]
    public void Nobody_was_referred_on_a_day_to_come()
    {
        var untilToday = Served.Casa(f => f with { AgreementUntil = Stories.Ana.Day });

        Assert.Null(Case.BlockerToReferring(Served.Facts(untilToday, "2026"), Stories.Ana.Day)); // an approximate date ends today at the latest
        Assert.Equal(Rule.AgreementExpired, Case.BlockerToReferring(Served.Facts(untilToday, "2026"), Stories.Ana.Day.AddDays(1)));
    }

    [Fact]
    public void Nobody_is_referred_for_what_the_provider_does_not_give()
    {
        var other = Served.Casa(f => f with { Offers = [new(ServiceKind.Housing, 4, null, null)] });

        Assert.Equal(Rule.ProviderDoesNotOffer, Served.Broken(() => Served.Begins().Open(other, Served.Asked, confirmed: true)));
        Assert.Equal(ServiceState.Referred, Served.Begins().Open(Served.Casa(f => f with { Offers = [.. other.Offers, .. f.Offers] }), Served.Asked, confirmed: true).State);
    }

    [Fact]
    public void Nobody_is_referred_to_one_that_works_no_more() =>
        Assert.Equal(Rule.ProviderClosed, Served.Broken(() => Served.Begins().Open(Served.Casa(f => f with { IsClosed = true }), Served.Asked, confirmed: true)));

    [Theory]
    [InlineData(ConsentState.Given, null, null)]
    [InlineData(ConsentState.Given, "2026-03-02", null)]
    [InlineData(ConsentState.Given, "2026-03-01", Rule.ServiceNeedsConsent)]
    [InlineData(ConsentState.Refused, null, Rule.ServiceConsentRefused)]
    [InlineData(ConsentState.Withdrawn, null, Rule.ServiceConsentRefused)]
    [InlineData(ConsentState.Declined, null, Rule.ServiceConsentRefused)]
    [InlineData(ConsentState.NotAsked, null, Rule.ServiceNeedsConsent)]
    public void That_the_survivor_agreed_is_asked_unless_a_consent_holds_on_that_day(ConsentState state, string? expires, Rule? question)
    {
        var served = Served.Begins();
        var consent = served.Answers(state, expires);

        Assert.Equal(question, served.Case.QuestionAboutTelling(served.Victim.Id, Served.Lumina, Served.Day(Served.Asked)));
        if (question is { } rule)
        {
            Assert.Equal(rule, Served.Broken(() => served.Open(Served.Lumina, Served.Asked)));
        }

        Assert.Equal(question is null ? consent.Id : null, served.Open(Served.Lumina, Served.Asked, confirmed: question is not null).Provision!.ConsentId);
    }

    [Theory]
    [InlineData("Casa Noua")]
    [InlineData(null)]
    public void A_yes_to_another_is_none_to_this_one(string? about)
    {
        var served = Served.Begins();
        served.Answers(ConsentState.Given, about: about);

        Assert.Equal(Rule.ServiceNeedsConsent, Served.Broken(() => served.Open(Served.Lumina, Served.Asked)));
    }

    [Fact]
    public void Of_a_yes_and_a_no_to_one_provider_the_no_counts()
    {
        var served = Served.Begins();
        served.Answers(ConsentState.Given);
        served.Answers(ConsentState.Refused);

        Assert.Equal(Rule.ServiceConsentRefused, Served.Broken(() => served.Open(Served.Lumina, Served.Asked)));
        Assert.Null(served.Open(Served.Lumina, Served.Asked, confirmed: true).Provision!.ConsentId);
    }

    [Fact]
    public void Another_provider_than_before_is_asked_about_and_new_terms_of_the_same_are_not()
    {
        var served = Served.Begins();
        var consent = served.Answers(ConsentState.Given);
        var service = served.Begin(Served.Lumina);
        var other = Served.Casa(f => f with { Name = "Casa Noua", AgreementUntil = null });

        served.Provide(Served.Lumina, service.Provision!.Id, confirmed: false);
        Assert.Equal(consent.Id, service.Provision!.ConsentId);
        Assert.Equal(Rule.ServiceNeedsConsent, Served.Broken(() => served.Provide(other, service.Provision!.Id, confirmed: false)));
        served.Provide(other, service.Provision!.Id);

        Assert.Equal((other.Id, null), (service.Provision!.ProviderId, service.Provision.ConsentId));
    }

    [Fact]
    public void Where_no_consent_is_on_file_it_is_asked() =>
        Assert.Equal(Rule.ServiceNeedsConsent, Served.Broken(() => Served.Begins().Open(Served.Lumina, Served.Asked)));

    [Fact]
    public void What_we_give_ourselves_goes_on_from_that_day_and_needs_neither_provider_nor_consent()
    {
        var service = Served.Ours().Service;

        Assert.Equal(ServiceState.Running, service.State);
        Assert.Null(service.Provision);
        Assert.True(service.HasBegun);
        Assert.Null(service.AwaitedSince);
    }

    [Fact]
    public void A_referral_says_to_whom_and_since_when_the_survivor_waits()
    {
        var service = Served.Referred().Service;

        Assert.Equal((Served.Lumina.Id, 1), (service.Provision!.ProviderId, service.Provision.ProviderVersion));
        Assert.Equal(ApproximateDate.Parse(Served.Asked), service.AwaitedSince);
        Assert.False(service.HasBegun);
    }

    [Theory]
    [InlineData("2026-06-30", null)]
    [InlineData("2026-07-01", Rule.AgreementExpired)]
    [InlineData("2025-12-31", Rule.AgreementNotBegun)]
    public void Another_day_of_asking_is_one_of_the_agreement_too(string on, Rule? blocker)
    {
        var served = Served.Referred();
        var correct = () => served.Take(ServiceEvent.Referred, on, served.Service.Happened[0]);

        if (blocker is { } rule)
        {
            Assert.Equal(rule, Served.Broken(() => correct()));
        }
        else
        {
            Assert.Equal(ApproximateDate.Parse(on), correct().On);
        }
    }

    [Fact]
    public void What_was_asked_for_was_not_begun_by_ourselves_nor_the_other_way_round()
    {
        var referred = Served.Referred().Service;
        Assert.Equal([ServiceEvent.Referred, DidNotHappen], referred.Instead(referred.Happened[0]));
        Assert.Equal(Rule.ServiceStepNotReachable, Served.Broken(() => Ask(Served.Ours(), ServiceEvent.Referred)));
        Assert.Equal(Rule.ServiceStepNotReachable, Served.Broken(() => Ask(Served.Referred(), Started)));

        static ServiceStep Ask(Served served, ServiceEvent what) => served.Take(what, Served.Asked, served.Service.Happened[0]);
    }

    [Fact]
    public void Who_gives_it_is_written_anew_by_whoever_saw_what_was_before()
    {
        var served = Served.Referred();
        var seen = served.Service.Provision!.Id;
        var other = Served.Casa(f => f with { AgreementUntil = null });

        Assert.Equal(Rule.ProvisionReplaced, Served.Broken(() => served.Provide(other, null)));
        served.Provide(other, seen);

        Assert.Equal((other.Id, 2), (served.Service.Provision!.ProviderId, served.Service.Provisions.Count));
        Assert.Equal(Rule.ProvisionReplaced, Served.Broken(() => served.Provide(other, seen)));
    }

    [Fact]
    public void Terms_of_the_same_provider_are_written_after_the_agreement_and_another_needs_one_that_holds()
    {
        var served = Served.Referred(); // the step is in November; the agreement ended in June
        served.Provide(Served.Lumina, served.Service.Provision!.Id);

        Assert.Equal(Rule.AgreementExpired, Served.Broken(() => served.Provide(Served.Casa(f => f with { AgreementUntil = Stories.Ana.Day.AddDays(-1) }), served.Service.Provision!.Id)));
        Assert.Equal(Rule.ProviderClosed, Served.Broken(() => served.Provide(Served.Casa(f => f with { IsClosed = true, AgreementUntil = null }), served.Service.Provision!.Id)));
        served.Provide(Served.Casa(f => f with { AgreementUntil = Stories.Ana.Day }), served.Service.Provision!.Id);

        Assert.Equal(Rule.AgreementExpired, Served.Broken(() => Served.Ours().Provide(Served.Lumina, null)));
        Assert.Equal(3, served.Service.Provisions.Count);
    }
}
