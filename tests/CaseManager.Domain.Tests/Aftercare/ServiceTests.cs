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
    public void A_health_service_accepts_no_notes(ServiceKind kind, bool isOfHealth)
    {
        var served = ServiceScenario.Create();
        var details = new ServiceDetails(kind, null, null, null, ApproximateDate.Parse(ServiceScenario.RequestedOn), "She cannot sleep");
        var begin = () => served.Case.OpenService(served.Victim, Guid.CreateVersion7(), details, confirmed: true, CaseFixture.AnaStamp);
        var service = served.Case.OpenService(served.Victim, Guid.CreateVersion7(), details with { AdditionalInformation = null }, confirmed: true,
            CaseFixture.AnaStamp);
        var end = () => served.Case.RecordServiceStep(service, Guid.CreateVersion7(),
            new(Stopped, ApproximateDate.Parse(ServiceScenario.RequestedOn), "She cannot sleep"), null, null, CaseFixture.AnaStamp);

        if (isOfHealth)
        {
            Assert.Equal(BusinessRule.HealthInformationNotAllowed, ServiceScenario.GetBrokenRule(() => begin()));
            Assert.Equal(BusinessRule.HealthInformationNotAllowed, ServiceScenario.GetBrokenRule(() => end()));
        }
        else
        {
            Assert.Equal((ServiceState.Running, Stopped), (begin().State, end().Event));
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
    public void Only_permitted_next_steps_are_accepted(ServiceState state, ServiceEvent[] next, params ServiceEvent[] after)
    {
        Assert.Equal(state, ServiceScenario.CreateReferred().WithSteps(after).Service.State);
        Assert.Equal(next, ServiceScenario.CreateReferred().WithSteps(after).Service.NextEvents);
        foreach (var kind in Enum.GetValues<ServiceEvent>())
        {
            var served = ServiceScenario.CreateReferred().WithSteps(after);
            if (next.Contains(kind))
            {
                served.RecordStep(kind, "2026-05-01");
                Assert.Equal(kind, served.Service.ActiveSteps[^1].Event);
            }
            else
            {
                Assert.Equal(BusinessRule.ServiceStepNotReachable, ServiceScenario.GetBrokenRule(() => served.RecordStep(kind, "2026-05-01")));
            }
        }
    }

    [Fact]
    public void Every_state_is_waiting_active_or_ended() => Assert.All(Enum.GetValues<ServiceState>(), state =>
        Assert.Equal(1, new[] { state.IsAwaited(), state.IsFinal(), state is ServiceState.Running }.Count(x => x)));

    [Theory]
    [InlineData("2026-03-01", BusinessRule.ServiceStepOutOfOrder)]
    [InlineData("2026-03-02", null)]
    [InlineData("2026-03", null)]
    [InlineData("2026-02", BusinessRule.ServiceStepOutOfOrder)]
    public void A_step_is_not_before_the_previous_one(string date, BusinessRule? blocker) =>
        Assert.Equal(blocker, ServiceScenario.CreateReferred().Service.BlockerToStep(Accepted, ApproximateDate.Parse(date), null));

    [Theory]
    [InlineData("2026-03-03", null)]
    [InlineData("2026-03-04", BusinessRule.ServiceStepOutOfOrder)]
    public void A_correction_is_not_after_the_next_step(string date, BusinessRule? blocker)
    {
        var served = ServiceScenario.CreateReferred().WithSteps(Accepted);

        Assert.Equal(blocker, served.Service.BlockerToStep(ServiceEvent.Referred, ApproximateDate.Parse(date), served.Service.ActiveSteps[0].Id));
    }

    [Fact]
    public void A_service_that_did_not_happen_is_ended()
    {
        var served = ServiceScenario.CreateReferred();
        served.RecordStep(RecordedInError, ServiceScenario.RequestedOn, served.Service.ActiveSteps[0]);

        Assert.Equal(ServiceState.RecordedInError, served.Service.State);
        Assert.True(served.Service.State.IsFinal());
        Assert.Empty(served.Service.NextEvents);
        Assert.Null(served.Service.WaitStartedOn);
    }

    [Fact]
    public void A_step_recorded_in_error_no_longer_counts_but_remains()
    {
        var served = ServiceScenario.CreateReferred().WithSteps(Declined);
        var declined = served.Service.ActiveSteps[^1];
        Assert.Equal([PutOnWaitingList, Accepted, Declined, NotTakenUp, RecordedInError], served.Service.GetPossibleCorrections(declined));

        served.RecordStep(RecordedInError, "2026-03-03", declined);

        Assert.Equal((ServiceState.Referred, 3, 3), (served.Service.State, served.Service.Steps.Count, served.Service.StepCounter));
        Assert.Equal([ServiceEvent.Referred], served.Service.ActiveSteps.Select(s => s.Event));
        Assert.Equal(EventCode.ServiceStepCorrected, served.Case.DequeueEvents()[^1].Code);
        served.RecordStep(Accepted, "2026-03-10");
        Assert.Equal(ServiceState.Accepted, served.Service.State);
    }

    [Fact]
    public void A_step_is_corrected_once_and_later_steps_stay_valid()
    {
        var served = ServiceScenario.CreateReferred().WithSteps(Accepted, Started);
        var accepted = served.Service.ActiveSteps[1];
        Assert.Equal([Accepted], served.Service.GetPossibleCorrections(accepted));
        Assert.Equal(BusinessRule.ServiceStepNotReachable, ServiceScenario.GetBrokenRule(() => served.RecordStep(Declined, "2026-03-03", accepted)));

        served.RecordStep(Accepted, "2026-03-04", accepted);

        Assert.Equal(BusinessRule.ServiceStepSuperseded, ServiceScenario.GetBrokenRule(() => served.RecordStep(Accepted, "2026-03-04", accepted)));
        Assert.Equal((3, 2), (served.Service.ActiveSteps.Count, served.Service.ActiveSteps[1].Number));
    }

    [Fact]
    public void A_repeated_id_records_one_service_and_one_step()
    {
        var (served, id) = (ServiceScenario.CreateReferred(), Guid.CreateVersion7());
        Assert.Same(served.Service, served.OpenService(null, "2026-05-01", id: served.Service.Id));
        Assert.Same(served.RecordStep(Accepted, "2026-03-03", id: id), served.RecordStep(Declined, "2026-03-09", id: id));
        served.RecordStep(Started, "2026-03-10");
        served.RecordSession("2026-03-10", id: id);
        served.RecordSession("2026-03-11", id: id);
        served.UpdateProvider(ServiceScenario.Lumina, served.Service.Provision!.Id, id);
        served.UpdateProvider(ServiceScenario.Lumina, null, id);

        Assert.Equal((1, 3, 1, 2), (served.Case.Services.Count, served.Service.Steps.Count, served.Service.Sessions.Count, served.Service.Provisions.Count));
    }

    [Fact]
    public void Step_events_are_aftercare_and_provider_events_are_safety()
    {
        var served = ServiceScenario.CreateReferred().WithSteps(Accepted, Started);
        served.RecordSession("2026-03-04");

        Assert.Equal(
            ["ServiceOpened Aftercare", "ServiceTermsRecorded Safety", "ServiceStepRecorded Aftercare", "ServiceStepRecorded Aftercare",
                "ServiceStepRecorded Aftercare", "SessionRecorded Aftercare"],
            served.Case.DequeueEvents()
                .Where(e => e.Code is EventCode.ServiceOpened or EventCode.ServiceTermsRecorded or EventCode.ServiceStepRecorded or EventCode.SessionRecorded)
                .Select(e => $"{e.Code} {e.Compartment}"));
    }
}
