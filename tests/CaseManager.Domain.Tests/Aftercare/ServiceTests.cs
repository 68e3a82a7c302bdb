using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;
using Xunit;
using static CaseManager.Domain.Aftercare.ServiceEvent;

namespace CaseManager.Domain.Tests.Aftercare;

public class ServiceTests
{
    [Theory]
    [InlineData("2026-06-30", null)]
    [InlineData("2026-07-01", Rule.AgreementExpired)]
    [InlineData("2026-06", null)]
    [InlineData("2026-07", Rule.AgreementExpired)]
    [InlineData("2026", Rule.AgreementExpired)] // it may have been after the last day
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

        Assert.Null(Case.BlockerToReferring(Served.Facts(untilToday, "2026"), Stories.Ana.Day)); // the year goes on, the agreement does not
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

    [Theory]
    [InlineData(ServiceKind.Counselling, true)]
    [InlineData(ServiceKind.Medical, true)]
    [InlineData(ServiceKind.Housing, false)]
    public void Nothing_is_said_of_what_is_of_health(ServiceKind kind, bool isOfHealth)
    {
        var served = Served.Begins();
        var facts = new ServiceFacts(kind, null, null, null, ApproximateDate.Parse(Served.Asked), "She cannot sleep");
        var begin = () => served.Case.OpenService(served.Victim, Guid.CreateVersion7(), facts, confirmed: true, Stories.Ana);
        var service = served.Case.OpenService(served.Victim, Guid.CreateVersion7(), facts with { Said = null }, confirmed: true, Stories.Ana);
        var end = () => served.Case.RecordServiceStep(service, Guid.CreateVersion7(), new(Stopped, ApproximateDate.Parse(Served.Asked), "She cannot sleep"), null, null, Stories.Ana);

        if (isOfHealth)
        {
            Assert.Equal(Rule.ServiceWordsOfHealth, Served.Broken(() => begin()));
            Assert.Equal(Rule.ServiceWordsOfHealth, Served.Broken(() => end()));
        }
        else
        {
            Assert.Equal((ServiceState.Running, Stopped), (begin().State, end().What));
        }
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
    [InlineData(ServiceState.Referred, new[] { PutOnWaitingList, Accepted, Declined, NotTakenUp })]
    [InlineData(ServiceState.WaitingList, new[] { Accepted, Declined, NotTakenUp }, PutOnWaitingList)]
    [InlineData(ServiceState.Accepted, new[] { Started, NotTakenUp, Declined }, Accepted)]
    [InlineData(ServiceState.Running, new[] { Completed, Stopped, EndedByProvider }, Accepted, Started)]
    [InlineData(ServiceState.Declined, new ServiceEvent[0], Declined)]
    [InlineData(ServiceState.NotTakenUp, new ServiceEvent[0], Accepted, NotTakenUp)]
    [InlineData(ServiceState.Completed, new ServiceEvent[0], Accepted, Started, Completed)]
    [InlineData(ServiceState.Stopped, new ServiceEvent[0], Accepted, Started, Stopped)]
    [InlineData(ServiceState.EndedByProvider, new ServiceEvent[0], Accepted, Started, EndedByProvider)]
    public void What_may_happen_next_and_nothing_else(ServiceState state, ServiceEvent[] next, params ServiceEvent[] after)
    {
        Assert.Equal(state, Served.Referred().After(after).Service.State);
        Assert.Equal(next, Served.Referred().After(after).Service.Next);
        foreach (var what in Enum.GetValues<ServiceEvent>())
        {
            var served = Served.Referred().After(after);
            if (next.Contains(what))
            {
                served.Take(what, "2026-05-01");
                Assert.Equal(what, served.Service.Happened[^1].What);
            }
            else
            {
                Assert.Equal(Rule.ServiceStepNotReachable, Served.Broken(() => served.Take(what, "2026-05-01")));
            }
        }
    }

    [Fact]
    public void Every_state_is_awaited_goes_on_or_is_over() => Assert.All(Enum.GetValues<ServiceState>(), state =>
        Assert.Equal(1, new[] { state.IsAwaited(), state.IsOver(), state is ServiceState.Running }.Count(x => x)));

    [Theory]
    [InlineData("2026-03-01", Rule.ServiceStepOutOfOrder)]
    [InlineData("2026-03-02", null)]
    [InlineData("2026-03", null)]
    [InlineData("2026-02", Rule.ServiceStepOutOfOrder)]
    public void No_step_is_before_the_one_before_it(string on, Rule? blocker) =>
        Assert.Equal(blocker, Served.Referred().Service.BlockerToStep(Accepted, ApproximateDate.Parse(on), null));

    [Theory]
    [InlineData("2026-03-03", null)]
    [InlineData("2026-03-04", Rule.ServiceStepOutOfOrder)]
    public void A_correction_is_not_after_the_one_after_it(string on, Rule? blocker)
    {
        var served = Served.Referred().After(Accepted);

        Assert.Equal(blocker, served.Service.BlockerToStep(ServiceEvent.Referred, ApproximateDate.Parse(on), served.Service.Happened[0].Id));
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
    public void What_did_not_happen_at_all_is_over_and_waits_for_nobody()
    {
        var served = Served.Referred();
        served.Take(DidNotHappen, Served.Asked, served.Service.Happened[0]);

        Assert.Equal(ServiceState.DidNotHappen, served.Service.State);
        Assert.True(served.Service.State.IsOver());
        Assert.Empty(served.Service.Next);
        Assert.Null(served.Service.AwaitedSince);
    }

    [Fact]
    public void A_step_that_did_not_happen_counts_no_more_and_stays_on_file()
    {
        var served = Served.Referred().After(Declined);
        var declined = served.Service.Happened[^1];
        Assert.Equal([PutOnWaitingList, Accepted, Declined, NotTakenUp, DidNotHappen], served.Service.Instead(declined));

        served.Take(DidNotHappen, "2026-03-03", declined);

        Assert.Equal((ServiceState.Referred, 3, 3), (served.Service.State, served.Service.Steps.Count, served.Service.StepsTaken));
        Assert.Equal([ServiceEvent.Referred], served.Service.Happened.Select(s => s.What));
        Assert.Equal(EventCode.ServiceStepCorrected, served.Case.TakeUnrecorded()[^1].Code);
        served.Take(Accepted, "2026-03-10");
        Assert.Equal(ServiceState.Accepted, served.Service.State);
    }

    [Fact]
    public void What_was_corrected_is_not_corrected_twice_and_what_follows_must_stay_possible()
    {
        var served = Served.Referred().After(Accepted, Started);
        var accepted = served.Service.Happened[1];
        Assert.Equal([Accepted], served.Service.Instead(accepted));
        Assert.Equal(Rule.ServiceStepNotReachable, Served.Broken(() => served.Take(Declined, "2026-03-03", accepted)));

        served.Take(Accepted, "2026-03-04", accepted);

        Assert.Equal(Rule.ServiceStepReplaced, Served.Broken(() => served.Take(Accepted, "2026-03-04", accepted)));
        Assert.Equal((3, 2), (served.Service.Happened.Count, served.Service.Happened[1].Number));
    }

    [Fact]
    public void Whoever_asks_twice_with_one_id_has_taken_down_one()
    {
        var (served, id) = (Served.Referred(), Guid.CreateVersion7());
        Assert.Same(served.Service, served.Open(null, "2026-05-01", id: served.Service.Id));
        Assert.Same(served.Take(Accepted, "2026-03-03", id: id), served.Take(Declined, "2026-03-09", id: id));
        served.Take(Started, "2026-03-10");
        served.Session("2026-03-10", id: id);
        served.Session("2026-03-11", id: id);
        served.Provide(Served.Lumina, served.Service.Provision!.Id, id);
        served.Provide(Served.Lumina, null, id);

        Assert.Equal((1, 3, 1, 2), (served.Case.Services.Count, served.Service.Steps.Count, served.Service.Sessions.Count, served.Service.Provisions.Count));
    }

    [Theory]
    [InlineData("2026-03-01", Rule.ServiceNotBegun)]
    [InlineData("2026-03-02", null)]
    [InlineData("2026-03-03", null)]
    public void No_session_is_before_the_beginning(string on, Rule? blocker)
    {
        var served = Served.Ours();

        Assert.Equal(blocker, served.Service.BlockerToSession(Served.Day(on), Attendance.Attended, null));
        if (blocker is { } rule)
        {
            Assert.Equal(rule, Served.Broken(() => served.Session(on)));
        }
        else
        {
            Assert.Equal(Served.Day(on), served.Session(on).On);
        }
    }

    [Theory]
    [InlineData("2026-04-30", null)]
    [InlineData("2026-05-01", null)]
    [InlineData("2026-05-02", Rule.ServiceEnded)]
    public void No_session_is_after_the_end(string on, Rule? blocker)
    {
        foreach (var end in new[] { Completed, Stopped, EndedByProvider })
        {
            var served = Served.Ours();
            served.Take(end, "2026-05-01");

            Assert.Equal(blocker, served.Service.BlockerToSession(Served.Day(on), Attendance.Missed, null));
            Assert.Null(served.Service.BlockerToSession(Served.Day(on), Attendance.Attended, null) is { } other && other != blocker ? other : null);
        }
    }

    [Theory]
    [InlineData("2026-04-30", Rule.ServiceHasSessions)]
    [InlineData("2026-05-01", null)]
    [InlineData("2026-04", Rule.ServiceHasSessions)]
    [InlineData("2026-05", null)]
    public void No_end_is_before_a_session(string on, Rule? blocker)
    {
        var served = Served.Ours();
        served.Session("2026-05-01");

        Assert.Equal(blocker, served.Service.BlockerToStep(Completed, ApproximateDate.Parse(on), null));
    }

    [Fact]
    public void A_session_that_did_not_happen_is_a_correction_of_one_that_stands() =>
        Assert.Equal(Rule.SessionReplaced, Served.Broken(() => Served.Ours().Session("2026-05-01", Attendance.DidNotHappen)));

    [Fact]
    public void No_session_is_held_of_what_has_not_begun() => Assert.Equal(Rule.ServiceNotBegun, Served.Broken(() => Served.Referred().After(Accepted).Session("2026-05-01")));

    [Fact]
    public void A_session_is_corrected_once_and_taken_back_whenever()
    {
        var served = Served.Ours();
        var first = served.Session("2026-03-05");

        var second = served.Session("2026-03-06", Attendance.CalledOff, first);

        Assert.Equal(Rule.SessionReplaced, Served.Broken(() => served.Session("2026-03-07", Attendance.Missed, first)));
        Assert.Equal(Rule.ServiceNotBegun, Served.Broken(() => served.Session("2026-03-01", Attendance.Missed, second)));
        Assert.Equal([(Served.Day("2026-03-06"), Attendance.CalledOff)], served.Service.Held.Select(s => (s.On, s.Attendance)));
        served.Session("2026-03-01", Attendance.DidNotHappen, second);
        Assert.Empty(served.Service.Held);
        Assert.Equal(3, served.Service.Sessions.Count);
    }

    [Fact]
    public void The_beginning_is_neither_undone_nor_put_after_a_session_while_sessions_stand()
    {
        var served = Served.Referred().After(Accepted, Started);
        var (started, session) = (served.Service.Happened[^1], served.Session("2026-03-04"));

        Assert.Equal(Rule.ServiceHasSessions, Served.Broken(() => served.Take(DidNotHappen, "2026-03-04", started)));
        Assert.Equal(Rule.ServiceHasSessions, Served.Broken(() => served.Take(Started, "2026-03-05", started)));
        Assert.Equal(Rule.ServiceHasSessions, Served.Broken(() => served.Take(NotTakenUp, "2026-03-04", started)));
        var corrected = served.Take(Started, "2026-03", started);
        served.Session("2026-03-04", Attendance.DidNotHappen, session);
        served.Take(DidNotHappen, "2026-03-04", corrected);

        Assert.Equal(ServiceState.Accepted, served.Service.State);
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
        var served = Served.Referred(); // it is November: the agreement of June is over
        served.Provide(Served.Lumina, served.Service.Provision!.Id);

        Assert.Equal(Rule.AgreementExpired, Served.Broken(() => served.Provide(Served.Casa(f => f with { AgreementUntil = Stories.Ana.Day.AddDays(-1) }), served.Service.Provision!.Id)));
        Assert.Equal(Rule.ProviderClosed, Served.Broken(() => served.Provide(Served.Casa(f => f with { IsClosed = true, AgreementUntil = null }), served.Service.Provision!.Id)));
        served.Provide(Served.Casa(f => f with { AgreementUntil = Stories.Ana.Day }), served.Service.Provision!.Id);

        Assert.Equal(Rule.AgreementExpired, Served.Broken(() => Served.Ours().Provide(Served.Lumina, null)));
        Assert.Equal(3, served.Service.Provisions.Count);
    }

    [Fact]
    public void What_happens_is_told_of_aftercare_and_who_gives_it_of_safety()
    {
        var served = Served.Referred().After(Accepted, Started);
        served.Session("2026-03-04");

        Assert.Equal(
            ["ServiceOpened Aftercare", "ServiceTermsWritten Safety", "ServiceStepRecorded Aftercare", "ServiceStepRecorded Aftercare", "ServiceStepRecorded Aftercare", "SessionRecorded Aftercare"],
            served.Case.TakeUnrecorded().Where(e => e.Code is EventCode.ServiceOpened or EventCode.ServiceTermsWritten or EventCode.ServiceStepRecorded or EventCode.SessionRecorded).Select(e => $"{e.Code} {e.Compartment}"));
    }
}
