using CaseManager.Domain.Aftercare;
using Xunit;
using static CaseManager.Domain.Aftercare.ServiceEvent;

namespace CaseManager.Domain.Tests.Aftercare;

public class SessionTests
{
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

            Assert.All([Attendance.Attended, Attendance.Missed, Attendance.CalledOff], came => Assert.Equal(blocker, served.Service.BlockerToSession(Served.Day(on), came, null)));
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
}
