using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using Xunit;

namespace CaseManager.Domain.Tests.Aftercare;

/// <summary>Aftercare plans: every version is kept, and steps are done, dropped or open.</summary>
public class PlanTests
{
    private static readonly GoalStep _school = new(Guid.CreateVersion7(), "Ask the kitchen school for a place", "Mihaela", new(2026, 12, 1));
    private static readonly Goal _cook = new(Guid.CreateVersion7(), "I want to cook for people", RecoveryDomain.EconomicEmpowerment, [_school]);

    [Fact]
    public void Each_plan_version_replaces_the_previous_and_all_remain()
    {
        var caseFile = CaseFixture.OpenCase();
        var first = WritePlan(caseFile, null, _cook);
        var second = WritePlan(caseFile, first.Id, _cook with { Description = "I want my own kitchen" });

        Assert.Equal((2, first.Id), (second.Number, second.SupersedesId));
        Assert.Equal(second, caseFile.FindPlan(caseFile.Victims[0].Id));
        Assert.Equal(["I want to cook for people", "I want my own kitchen"], caseFile.Plans.Select(p => p.Content!.Goals[0].Description));
        Assert.Equal([EventCode.PlanRecorded, EventCode.PlanRecorded],
            caseFile.DequeueEvents().Where(e => e.Compartment == Compartment.Aftercare).Select(e => e.Code));
    }

    [Fact]
    public void A_version_that_was_not_seen_is_not_overwritten()
    {
        var caseFile = CaseFixture.OpenCase();
        var first = WritePlan(caseFile, null, _cook);
        WritePlan(caseFile, first.Id, _cook);

        Assert.Equal(BusinessRule.PlanSuperseded, Assert.Throws<BusinessRuleException>(() => WritePlan(caseFile, first.Id, _cook)).Rule);
        Assert.Equal(BusinessRule.PlanSuperseded, Assert.Throws<BusinessRuleException>(() => WritePlan(caseFile, null, _cook)).Rule);
        Assert.Equal(2, caseFile.Plans.Count);
    }

    [Fact]
    public void A_plan_has_a_goal()
    {
        var caseFile = CaseFixture.OpenCase();

        Assert.Equal(BusinessRule.PlanNeedsGoal, Assert.Throws<BusinessRuleException>(() => WritePlan(caseFile, null)).Rule);
        Assert.Single(WritePlan(caseFile, null, _cook).Content!.Goals);
    }

    [Fact]
    public void A_plan_awaiting_agreement_has_no_agreement_date()
    {
        var caseFile = CaseFixture.OpenCase();

        var waiting = caseFile.RecordPlan(caseFile.Victims[0], Guid.CreateVersion7(),
            new(new([_cook]), PlanAgreement.Pending, new(2026, 11, 23), new(2027, 2, 23)), null, CaseFixture.AnaStamp);

        Assert.Null(waiting.AgreedOn);
        Assert.Equal(new DateOnly(2026, 11, 23), WritePlan(caseFile, waiting.Id, _cook).AgreedOn);
    }

    [Fact]
    public void A_step_is_completed_dropped_or_reopened_in_any_version()
    {
        var caseFile = CaseFixture.OpenCase();
        var (person, plan) = (caseFile.Victims[0].Id, WritePlan(caseFile, null, _cook));
        var (done, open) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        caseFile.RecordProgress(plan, _school.Id, done, ProgressState.Completed, null, CaseFixture.AnaStamp);
        Assert.Equal((ProgressState.Completed, CaseFixture.AnaStamp.Date),
            (caseFile.FindProgress(person, _school.Id)!.State, caseFile.FindProgress(person, _school.Id)!.EffectiveOn));

        caseFile.RecordProgress(WritePlan(caseFile, plan.Id, _cook), _school.Id, open, ProgressState.Open, done, CaseFixture.AnaStamp);
        Assert.Equal((open, ProgressState.Open), (caseFile.FindProgress(person, _school.Id)!.Id, caseFile.FindProgress(person, _school.Id)!.State));
    }

    [Fact]
    public void A_step_outside_the_plan_cannot_be_completed()
    {
        var caseFile = CaseFixture.OpenCase();
        var plan = WritePlan(caseFile, null, _cook);

        Assert.Equal(BusinessRule.PlanStepUnknown,
            Assert.Throws<BusinessRuleException>(() =>
                caseFile.RecordProgress(plan, Guid.CreateVersion7(), Guid.CreateVersion7(), ProgressState.Completed, null, CaseFixture.AnaStamp)).Rule);
    }

    [Fact]
    public void Step_progress_that_was_not_seen_is_not_overwritten()
    {
        var caseFile = CaseFixture.OpenCase();
        var plan = WritePlan(caseFile, null, _cook);
        caseFile.RecordProgress(plan, _school.Id, Guid.CreateVersion7(), ProgressState.Completed, null, CaseFixture.AnaStamp);

        Assert.Equal(BusinessRule.ProgressSuperseded,
            Assert.Throws<BusinessRuleException>(() =>
                caseFile.RecordProgress(plan, _school.Id, Guid.CreateVersion7(), ProgressState.Dropped, null, CaseFixture.AnaStamp)).Rule);
    }

    [Fact]
    public void A_form_sent_twice_writes_one_version()
    {
        var caseFile = CaseFixture.OpenCase();
        var (id, mark) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        for (var time = 0; time < 2; time++)
        {
            var plan = caseFile.RecordPlan(caseFile.Victims[0], id, CreateDetails(_cook), null, CaseFixture.AnaStamp);
            caseFile.RecordProgress(plan, _school.Id, mark, ProgressState.Completed, null, CaseFixture.AnaStamp);
        }

        Assert.Equal((1, 1), (caseFile.Plans.Count, caseFile.Progress.Count));
    }

    private static AftercarePlan WritePlan(Case caseFile, Guid? supersedesId, params Goal[] goals) =>
        caseFile.RecordPlan(caseFile.Victims[0], Guid.CreateVersion7(), CreateDetails(goals), supersedesId, CaseFixture.AnaStamp);

    private static PlanDetails CreateDetails(params Goal[] goals) => new(new(goals), PlanAgreement.InPerson, new(2026, 11, 23), new(2027, 2, 23));
}
