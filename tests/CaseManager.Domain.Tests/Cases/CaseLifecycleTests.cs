using CaseManager.Domain.Cases;
using CaseManager.Domain.Intake;
using CaseManager.Domain.People;
using Xunit;

namespace CaseManager.Domain.Tests.Cases;

public class CaseLifecycleTests
{
    private const string Reason = "She asked for it";
    private static readonly DangerPart _noDanger = new(DangerNow.No, default, default, default, default);
    private static readonly DangerPart _danger = new(DangerNow.Yes, default, default, default, default);

    public static TheoryData<CaseStatus, CaseStatus> Transitions
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
    private static readonly HashSet<(CaseStatus, CaseStatus)> _allowedTransitions =
    [
        (CaseStatus.Intake, CaseStatus.Active), (CaseStatus.Active, CaseStatus.FollowUp), (CaseStatus.FollowUp, CaseStatus.Closed),
        (CaseStatus.Active, CaseStatus.OnHold), (CaseStatus.OnHold, CaseStatus.Active), (CaseStatus.Closed, CaseStatus.Active),
        (CaseStatus.Intake, CaseStatus.Closed),
    ];

    [Theory]
    [MemberData(nameof(Transitions))]
    public void Only_listed_status_changes_are_allowed(CaseStatus start, CaseStatus next)
    {
        var caseFile = CreateCase(start);
        var isAllowed = _allowedTransitions.Contains((start, next));

        Assert.Equal(isAllowed, caseFile.GetNextStatuses().Contains(next));
        if (isAllowed)
        {
            ChangeStatus(caseFile, next);
            Assert.Equal(next, caseFile.Status);
        }
        else
        {
            Assert.Equal(BusinessRule.StatusNotReachable, Assert.Throws<BusinessRuleException>(() => ChangeStatus(caseFile, next)).Rule);
            Assert.Equal(start, caseFile.Status);
        }
    }

    [Fact]
    public void From_intake_only_two_closure_reasons_are_allowed()
    {
        foreach (var closure in Enum.GetValues<Closure>())
        {
            var caseFile = CreateCase(CaseStatus.Intake);
            if (closure is Closure.Referred or Closure.NotTrafficking)
            {
                caseFile.Close(closure, CaseFixture.AnaStamp);
                Assert.Equal(closure, caseFile.Closure);
            }
            else
            {
                Assert.Equal(BusinessRule.ClosureNotReachable, Assert.Throws<BusinessRuleException>(() => caseFile.Close(closure, CaseFixture.AnaStamp)).Rule);
            }
        }
    }

    [Theory]
    [InlineData(CaseStatus.Active, CaseStatus.OnHold)]
    [InlineData(CaseStatus.Closed, CaseStatus.Active)]
    public void Pausing_and_reopening_a_case_need_a_reason(CaseStatus start, CaseStatus next)
    {
        Assert.Equal(BusinessRule.ReasonMissing,
            Assert.Throws<BusinessRuleException>(() => CreateCase(start).ChangeStatus(next, CaseFixture.AnaStamp, " ")).Rule);
        CreateCase(start).ChangeStatus(next, CaseFixture.AnaStamp, Reason);
    }

    [Fact]
    public void With_danger_only_an_office_lead_closes_with_a_reason()
    {
        var caseFile = CreateCase(CaseStatus.FollowUp, _danger);

        Assert.Equal([ClosingBlocker.DangerNow], caseFile.BlockersToClosing(CaseFixture.AnaStamp.Date));
        Assert.Equal(BusinessRule.ClosingBlocked,
            Assert.Throws<BusinessRuleException>(() => caseFile.Close(Closure.Completed, CaseFixture.AnaStamp, Reason)).Rule);
        Assert.Equal(BusinessRule.ReasonMissing,
            Assert.Throws<BusinessRuleException>(() => caseFile.Close(Closure.Completed, CaseFixture.AnaStamp, null, despiteAll: true)).Rule);
        caseFile.Close(Closure.Completed, CaseFixture.AnaStamp, Reason, despiteAll: true);
        Assert.Equal(["DangerNow"], caseFile.StatusChanges[^1].OverriddenBlockers);
    }

    [Fact]
    public void Unasked_danger_blocks_closing_and_unknown_danger_does_not()
    {
        Assert.Equal([ClosingBlocker.DangerNotAsked], CaseFixture.OpenCase().BlockersToClosing(CaseFixture.AnaStamp.Date));
        Assert.Empty(CreateCase(CaseStatus.Intake, _noDanger).BlockersToClosing(CaseFixture.AnaStamp.Date));
        Assert.Empty(CreateCase(CaseStatus.Intake, new(NonResponse.NotKnown, default, default, default, default)).BlockersToClosing(CaseFixture.AnaStamp.Date));
    }

    [Fact]
    public void An_open_task_blocks_closing_until_completed_or_waived()
    {
        var caseFile = CreateCase(CaseStatus.FollowUp);
        caseFile.AddTask(Guid.CreateVersion7(),
            new(Domain.Access.Compartment.CaseFile, null, Domain.Tasks.TaskKind.FollowUp, CaseFixture.AnaStamp.ActorId, new(2026, 12, 1), default,
                "Call once more", null), CaseFixture.AnaStamp);
        Assert.Equal([ClosingBlocker.OpenTasks], caseFile.BlockersToClosing(CaseFixture.AnaStamp.Date));

        caseFile.CompleteTask(caseFile.Tasks[0].Id, CaseFixture.AnaStamp);

        Assert.Empty(caseFile.BlockersToClosing(CaseFixture.AnaStamp.Date));
    }

    [Fact]
    public void A_reopened_case_has_no_closure()
    {
        var caseFile = CreateCase(CaseStatus.Closed);

        caseFile.ChangeStatus(CaseStatus.Active, CaseFixture.AnaStamp, Reason);

        Assert.Null(caseFile.Closure);
        Assert.Equal(["Closed", "Active"], caseFile.DequeueEvents()[^1].Arguments);
    }

    private static Case CreateCase(CaseStatus status, DangerPart? danger = null)
    {
        var caseFile = CaseFixture.OpenCase(a => a with { Danger = danger ?? _noDanger });
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
            ChangeStatus(caseFile, step);
        }

        return caseFile;
    }

    private static void ChangeStatus(Case caseFile, CaseStatus to)
    {
        if (to == CaseStatus.Closed)
        {
            caseFile.Close(Closure.Referred, CaseFixture.AnaStamp, Reason);
        }
        else
        {
            caseFile.ChangeStatus(to, CaseFixture.AnaStamp, Reason);
        }
    }
}
