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
    public void Each_version_takes_the_place_of_the_one_before_and_all_stay()
    {
        var opened = Stories.Open();
        var first = Write(opened, null, _cook);
        var second = Write(opened, first.Id, _cook with { Words = "I want my own kitchen" });

        Assert.Equal((2, first.Id), (second.Number, second.Replaces));
        Assert.Equal(second, opened.PlanOf(opened.Victims[0].Id));
        Assert.Equal(["I want to cook for people", "I want my own kitchen"], opened.Plans.Select(p => p.Content!.Goals[0].Words));
        Assert.Equal([EventCode.PlanWritten, EventCode.PlanWritten], opened.TakeUnrecorded().Where(e => e.Compartment == Compartment.Aftercare).Select(e => e.Code));
    }

    [Fact]
    public void Nobody_writes_over_a_version_that_they_have_not_seen()
    {
        var opened = Stories.Open();
        var first = Write(opened, null, _cook);
        Write(opened, first.Id, _cook);

        Assert.Equal(Rule.PlanReplaced, Assert.Throws<RuleBrokenException>(() => Write(opened, first.Id, _cook)).Rule);
        Assert.Equal(Rule.PlanReplaced, Assert.Throws<RuleBrokenException>(() => Write(opened, null, _cook)).Rule);
        Assert.Equal(2, opened.Plans.Count);
    }

    [Fact]
    public void A_plan_has_a_goal()
    {
        var opened = Stories.Open();

        Assert.Equal(Rule.PlanNeedsGoal, Assert.Throws<RuleBrokenException>(() => Write(opened, null)).Rule);
        Assert.Single(Write(opened, null, _cook).Content!.Goals);
    }

    [Fact]
    public void A_plan_that_waits_for_the_survivor_has_no_day_on_which_they_agreed()
    {
        var opened = Stories.Open();

        var waiting = opened.WritePlan(opened.Victims[0], Guid.CreateVersion7(), new(new([_cook]), PlanAgreement.NotYet, new(2026, 11, 23), new(2027, 2, 23)), null, Stories.Ana);

        Assert.Null(waiting.AgreedOn);
        Assert.Equal(new DateOnly(2026, 11, 23), Write(opened, waiting.Id, _cook).AgreedOn);
    }

    [Fact]
    public void A_step_is_done_or_left_and_may_be_taken_up_again_whatever_the_version()
    {
        var opened = Stories.Open();
        var (person, plan) = (opened.Victims[0].Id, Write(opened, null, _cook));
        var (done, open) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        opened.MarkStep(plan, _school.Id, done, ProgressState.Done, null, Stories.Ana);
        Assert.Equal((ProgressState.Done, Stories.Ana.Day), (opened.ProgressOf(person, _school.Id)!.State, opened.ProgressOf(person, _school.Id)!.On));

        opened.MarkStep(Write(opened, plan.Id, _cook), _school.Id, open, ProgressState.Open, done, Stories.Ana);
        Assert.Equal((open, ProgressState.Open), (opened.ProgressOf(person, _school.Id)!.Id, opened.ProgressOf(person, _school.Id)!.State));
    }

    [Fact]
    public void A_step_that_the_plan_does_not_have_is_not_done()
    {
        var opened = Stories.Open();
        var plan = Write(opened, null, _cook);

        Assert.Equal(Rule.PlanStepUnknown, Assert.Throws<RuleBrokenException>(() => opened.MarkStep(plan, Guid.CreateVersion7(), Guid.CreateVersion7(), ProgressState.Done, null, Stories.Ana)).Rule);
    }

    [Fact]
    public void Nobody_says_of_a_step_what_they_have_not_seen()
    {
        var opened = Stories.Open();
        var plan = Write(opened, null, _cook);
        opened.MarkStep(plan, _school.Id, Guid.CreateVersion7(), ProgressState.Done, null, Stories.Ana);

        Assert.Equal(Rule.PlanStepMarked, Assert.Throws<RuleBrokenException>(() => opened.MarkStep(plan, _school.Id, Guid.CreateVersion7(), ProgressState.Dropped, null, Stories.Ana)).Rule);
    }

    [Fact]
    public void Who_sends_a_form_twice_has_written_once()
    {
        var opened = Stories.Open();
        var (id, mark) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        for (var time = 0; time < 2; time++)
        {
            var plan = opened.WritePlan(opened.Victims[0], id, Facts(_cook), null, Stories.Ana);
            opened.MarkStep(plan, _school.Id, mark, ProgressState.Done, null, Stories.Ana);
        }

        Assert.Equal((1, 1), (opened.Plans.Count, opened.Progress.Count));
    }

    private static AftercarePlan Write(Case opened, Guid? instead, params Goal[] goals) => opened.WritePlan(opened.Victims[0], Guid.CreateVersion7(), Facts(goals), instead, Stories.Ana);

    private static PlanFacts Facts(params Goal[] goals) => new(new(goals), PlanAgreement.InPerson, new(2026, 11, 23), new(2027, 2, 23));
}
