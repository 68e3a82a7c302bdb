using CaseManager.Domain.Aftercare;
using Xunit;
using static CaseManager.Domain.Aftercare.ServiceEvent;

namespace CaseManager.Domain.Tests.Aftercare;

public class SessionTests
{
    [Theory]
    [InlineData("2026-03-01", BusinessRule.ServiceNotStarted)]
    [InlineData("2026-03-02", null)]
    [InlineData("2026-03-03", null)]
    public void No_session_is_before_the_beginning(string date, BusinessRule? blocker)
    {
        var served = ServiceScenario.CreateInternal();

        Assert.Equal(blocker, served.Service.BlockerToSession(ServiceScenario.ParseDate(date), Attendance.Attended, null));
        if (blocker is { } rule)
        {
            Assert.Equal(rule, ServiceScenario.GetBrokenRule(() => served.RecordSession(date)));
        }
        else
        {
            Assert.Equal(ServiceScenario.ParseDate(date), served.RecordSession(date).ScheduledOn);
        }
    }

    [Theory]
    [InlineData("2026-04-30", null)]
    [InlineData("2026-05-01", null)]
    [InlineData("2026-05-02", BusinessRule.ServiceEnded)]
    public void No_session_is_after_the_end(string date, BusinessRule? blocker)
    {
        foreach (var end in new[] { Completed, Stopped, EndedByProvider })
        {
            var served = ServiceScenario.CreateInternal();
            served.RecordStep(end, "2026-05-01");

            Assert.All([Attendance.Attended, Attendance.Missed, Attendance.Cancelled],
                came => Assert.Equal(blocker, served.Service.BlockerToSession(ServiceScenario.ParseDate(date), came, null)));
        }
    }

    [Theory]
    [InlineData("2026-04-30", BusinessRule.ServiceHasSessions)]
    [InlineData("2026-05-01", null)]
    [InlineData("2026-04", BusinessRule.ServiceHasSessions)]
    [InlineData("2026-05", null)]
    public void No_end_is_before_a_session(string date, BusinessRule? blocker)
    {
        var served = ServiceScenario.CreateInternal();
        served.RecordSession("2026-05-01");

        Assert.Equal(blocker, served.Service.BlockerToStep(Completed, ApproximateDate.Parse(date), null));
    }

    [Fact]
    public void A_withdrawal_of_a_session_corrects_a_current_session() =>
        Assert.Equal(BusinessRule.SessionSuperseded,
            ServiceScenario.GetBrokenRule(() => ServiceScenario.CreateInternal().RecordSession("2026-05-01", Attendance.RecordedInError)));

    [Fact]
    public void No_session_is_recorded_before_the_service_starts() =>
        Assert.Equal(BusinessRule.ServiceNotStarted,
            ServiceScenario.GetBrokenRule(() => ServiceScenario.CreateReferred().WithSteps(Accepted).RecordSession("2026-05-01")));

    [Fact]
    public void A_session_is_corrected_once_and_can_always_be_withdrawn()
    {
        var served = ServiceScenario.CreateInternal();
        var first = served.RecordSession("2026-03-05");

        var second = served.RecordSession("2026-03-06", Attendance.Cancelled, first);

        Assert.Equal(BusinessRule.SessionSuperseded, ServiceScenario.GetBrokenRule(() => served.RecordSession("2026-03-07", Attendance.Missed, first)));
        Assert.Equal(BusinessRule.ServiceNotStarted, ServiceScenario.GetBrokenRule(() => served.RecordSession("2026-03-01", Attendance.Missed, second)));
        Assert.Equal([(ServiceScenario.ParseDate("2026-03-06"), Attendance.Cancelled)],
            served.Service.ActiveSessions.Select(s => (s.ScheduledOn, s.Attendance)));
        served.RecordSession("2026-03-01", Attendance.RecordedInError, second);
        Assert.Empty(served.Service.ActiveSessions);
        Assert.Equal(3, served.Service.Sessions.Count);
    }

    [Fact]
    public void The_start_is_not_withdrawn_or_moved_past_current_sessions()
    {
        var served = ServiceScenario.CreateReferred().WithSteps(Accepted, Started);
        var (started, session) = (served.Service.ActiveSteps[^1], served.RecordSession("2026-03-04"));

        Assert.Equal(BusinessRule.ServiceHasSessions, ServiceScenario.GetBrokenRule(() => served.RecordStep(RecordedInError, "2026-03-04", started)));
        Assert.Equal(BusinessRule.ServiceHasSessions, ServiceScenario.GetBrokenRule(() => served.RecordStep(Started, "2026-03-05", started)));
        Assert.Equal(BusinessRule.ServiceHasSessions, ServiceScenario.GetBrokenRule(() => served.RecordStep(NotTakenUp, "2026-03-04", started)));
        var corrected = served.RecordStep(Started, "2026-03", started);
        served.RecordSession("2026-03-04", Attendance.RecordedInError, session);
        served.RecordStep(RecordedInError, "2026-03-04", corrected);

        Assert.Equal(ServiceState.Accepted, served.Service.State);
    }
}
