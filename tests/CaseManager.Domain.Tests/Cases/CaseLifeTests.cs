using CaseManager.Domain.Cases;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Victims;
using Xunit;

namespace CaseManager.Domain.Tests.Cases;

public class CaseLifeTests
{
    private const string Why = "She asked for it";
    private static readonly DangerPart _noDanger = new(DangerNow.No, default, default, default, default);
    private static readonly DangerPart _danger = new(DangerNow.Yes, default, default, default, default);

    public static TheoryData<CaseStatus, CaseStatus> Steps
    {
        get
        {
            var steps = new TheoryData<CaseStatus, CaseStatus>();
            foreach (var start in Enum.GetValues<CaseStatus>())
            {
                foreach (var next in Enum.GetValues<CaseStatus>())
                {
                    steps.Add(start, next);
                }
            }

            return steps;
        }
    }

    // Permitted transitions from section 9.3 of the domain report, written independently of the code.
    private static readonly HashSet<(CaseStatus, CaseStatus)> _allowed =
    [
        (CaseStatus.Intake, CaseStatus.Active), (CaseStatus.Active, CaseStatus.FollowUp), (CaseStatus.FollowUp, CaseStatus.Closed),
        (CaseStatus.Active, CaseStatus.OnHold), (CaseStatus.OnHold, CaseStatus.Active), (CaseStatus.Closed, CaseStatus.Active), (CaseStatus.Intake, CaseStatus.Closed),
    ];

    [Theory]
    [MemberData(nameof(Steps))]
    public void Only_the_listed_steps_are_taken(CaseStatus start, CaseStatus next)
    {
        var opened = At(start);
        var isAllowed = _allowed.Contains((start, next));

        Assert.Equal(isAllowed, opened.NextStatuses().Contains(next));
        if (isAllowed)
        {
            Go(opened, next);
            Assert.Equal(next, opened.Status);
        }
        else
        {
            Assert.Equal(Rule.StatusNotReachable, Assert.Throws<RuleBrokenException>(() => Go(opened, next)).Rule);
            Assert.Equal(start, opened.Status);
        }
    }

    [Fact]
    public void From_intake_a_case_ends_only_as_anothers_or_as_something_else()
    {
        foreach (var closure in Enum.GetValues<Closure>())
        {
            var opened = At(CaseStatus.Intake);
            if (closure is Closure.Referred or Closure.NotTrafficking)
            {
                opened.Close(closure, Stories.Ana);
                Assert.Equal(closure, opened.Closure);
            }
            else
            {
                Assert.Equal(Rule.ClosureNotReachable, Assert.Throws<RuleBrokenException>(() => opened.Close(closure, Stories.Ana)).Rule);
            }
        }
    }

    [Theory]
    [InlineData(CaseStatus.Active, CaseStatus.OnHold)]
    [InlineData(CaseStatus.Closed, CaseStatus.Active)]
    public void Putting_it_on_hold_and_opening_it_again_asks_why(CaseStatus start, CaseStatus next)
    {
        Assert.Equal(Rule.ReasonMissing, Assert.Throws<RuleBrokenException>(() => At(start).MoveTo(next, Stories.Ana, " ")).Rule);
        At(start).MoveTo(next, Stories.Ana, Why);
    }

    [Fact]
    public void With_danger_it_is_closed_by_the_lead_of_an_office_alone_and_for_a_reason()
    {
        var opened = At(CaseStatus.FollowUp, _danger);

        Assert.Equal([ClosingBlocker.DangerNow], opened.BlockersToClosing(Stories.Ana.Day));
        Assert.Equal(Rule.ClosingBlocked, Assert.Throws<RuleBrokenException>(() => opened.Close(Closure.Completed, Stories.Ana, Why)).Rule);
        Assert.Equal(Rule.ReasonMissing, Assert.Throws<RuleBrokenException>(() => opened.Close(Closure.Completed, Stories.Ana, null, despiteAll: true)).Rule);
        opened.Close(Closure.Completed, Stories.Ana, Why, despiteAll: true);
        Assert.Equal(["DangerNow"], opened.StatusChanges[^1].Despite);
    }

    [Fact]
    public void Danger_that_no_one_asked_about_stands_in_the_way_and_danger_not_known_does_not()
    {
        Assert.Equal([ClosingBlocker.DangerNotAsked], Stories.Open().BlockersToClosing(Stories.Ana.Day));
        Assert.Empty(At(CaseStatus.Intake, _noDanger).BlockersToClosing(Stories.Ana.Day));
        Assert.Empty(At(CaseStatus.Intake, new(Silence.NotKnown, default, default, default, default)).BlockersToClosing(Stories.Ana.Day));
    }

    [Fact]
    public void A_task_that_is_open_stands_in_the_way_until_it_is_done_or_waived()
    {
        var opened = At(CaseStatus.FollowUp);
        opened.AddTask(Guid.CreateVersion7(), new(Domain.Access.Compartment.CaseFile, null, Domain.Tasks.TaskKind.FollowUp, Stories.Ana.Who, new(2026, 12, 1), default, "Call once more", null), Stories.Ana);
        Assert.Equal([ClosingBlocker.OpenTasks], opened.BlockersToClosing(Stories.Ana.Day));

        opened.CompleteTask(opened.Tasks[0].Id, Stories.Ana);

        Assert.Empty(opened.BlockersToClosing(Stories.Ana.Day));
    }

    [Fact]
    public void Opened_again_it_has_come_to_no_end()
    {
        var opened = At(CaseStatus.Closed);

        opened.MoveTo(CaseStatus.Active, Stories.Ana, Why);

        Assert.Null(opened.Closure);
        Assert.Equal(["Closed", "Active"], opened.TakeUnrecorded()[^1].Arguments);
    }

    private static Case At(CaseStatus status, DangerPart? danger = null)
    {
        var opened = Stories.Open(a => a with { Danger = danger ?? _noDanger });
        CaseStatus[] steps = status switch
        {
            CaseStatus.Intake => [],
            CaseStatus.Active => [CaseStatus.Active],
            CaseStatus.OnHold => [CaseStatus.Active, CaseStatus.OnHold],
            CaseStatus.FollowUp => [CaseStatus.Active, CaseStatus.FollowUp],
            _ => [CaseStatus.Active, CaseStatus.FollowUp, CaseStatus.Closed],
        };
        foreach (var step in steps)
        {
            Go(opened, step);
        }

        return opened;
    }

    private static void Go(Case opened, CaseStatus to)
    {
        if (to == CaseStatus.Closed)
        {
            opened.Close(Closure.Referred, Stories.Ana, Why);
        }
        else
        {
            opened.MoveTo(to, Stories.Ana, Why);
        }
    }
}
