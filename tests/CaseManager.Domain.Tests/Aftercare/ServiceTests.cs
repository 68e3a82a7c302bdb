using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using Xunit;
using static CaseManager.Domain.Aftercare.ServiceEvent;

namespace CaseManager.Domain.Tests.Aftercare;

public class ServiceTests
{
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
