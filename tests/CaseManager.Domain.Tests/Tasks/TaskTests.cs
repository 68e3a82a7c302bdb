using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Tasks;
using Xunit;

namespace CaseManager.Domain.Tests.Tasks;

public class TaskTests
{
    private static readonly DateOnly _today = Stories.Ana.Day;

    [Theory]
    [InlineData(Recurrence.Weekly, "2026-01-31", "2026-02-07 2026-02-14 2026-02-21")]
    [InlineData(Recurrence.Fortnightly, "2026-12-24", "2027-01-07 2027-01-21 2027-02-04")]
    [InlineData(Recurrence.Monthly, "2026-01-31", "2026-02-28 2026-03-31 2026-04-30")]
    [InlineData(Recurrence.Monthly, "2028-01-30", "2028-02-29 2028-03-30 2028-04-30")]
    [InlineData(Recurrence.Quarterly, "2026-11-30", "2027-02-28 2027-05-30 2027-08-30")]
    public void A_task_comes_back_on_days_counted_from_the_first(Recurrence recurs, string first, string next)
    {
        var day = DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(next, string.Join(' ', Enumerable.Range(1, 3).Select(round => recurs.DayOf(day, round).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void What_does_not_come_back_is_done_once()
    {
        var opened = Opened();
        var task = Add(opened, Recurrence.None);

        opened.CompleteTask(task.Id, Stories.Ana);

        Assert.Equal((TaskState.Done, (StaffId?)Stories.Ana.Who), (task.State, task.ClosedBy));
        Assert.Single(opened.Tasks);
        Assert.Equal(Rule.TaskClosed, opened.BlockerToChanging(task.Id));
        Assert.Equal(Rule.TaskClosed, Assert.Throws<RuleBrokenException>(() => opened.CompleteTask(task.Id, Stories.Ana)).Rule);
    }

    [Theory]
    [InlineData(0, 7)] // completed on the due date: a week later
    [InlineData(2, 9)] // completed early: a week after the due date
    [InlineData(-20, 1)] // completed late: the next due date is in the future
    public void What_comes_back_is_there_again_on_the_next_of_its_days(int dueIn, int next)
    {
        var opened = Opened();
        var task = Add(opened, Recurrence.Weekly, dueIn);

        opened.CompleteTask(task.Id, Stories.Ana);

        var again = Assert.Single(opened.Tasks, t => t.State == TaskState.Open);
        Assert.Equal((_today.AddDays(next), task.Id, task.OwnerId, "Ask her"), (again.DueOn, again.Follows!.Value, again.OwnerId, again.Content!.What));
    }

    [Fact]
    public void Moved_to_another_day_it_comes_back_on_its_own()
    {
        var opened = Opened();
        var task = Add(opened, Recurrence.Weekly);
        opened.MoveTask(task.Id, _today.AddDays(3), "She is away", Stories.Ana);

        opened.CompleteTask(task.Id, Stories.Ana);

        Assert.Equal(_today.AddDays(7), opened.Tasks[^1].DueOn);
        Assert.Equal(["She is away"], task.Content!.Remarks.Select(r => r.Said));
        Assert.Empty(opened.Tasks[^1].Content!.Remarks);
    }

    [Fact]
    public void Waived_it_says_why_and_comes_back_all_the_same()
    {
        var opened = Opened();
        var task = Add(opened, Recurrence.Monthly);

        opened.WaiveTask(task.Id, "She has asked already", Stories.Ana);

        Assert.Equal((TaskState.Waived, TaskRemarkAbout.Waived), (task.State, Assert.Single(task.Content!.Remarks).About));
        Assert.Equal(2, opened.Tasks.Count);
    }

    [Fact]
    public void Each_change_is_told_by_the_code_of_its_kind_and_no_word_of_it()
    {
        var opened = Opened();
        var task = Add(opened, Recurrence.None);
        opened.MoveTask(task.Id, _today.AddDays(1), "Secret", Stories.Ana);
        opened.WaiveTask(task.Id, "Secret", Stories.Ana);

        var told = opened.TakeUnrecorded();

        Assert.Equal([EventCode.TaskAdded, EventCode.TaskMoved, EventCode.TaskWaived], told.Select(e => e.Code));
        Assert.All(told, e => Assert.Equal((Compartment.CaseFile, task.Id, "FollowUp"), (e.Compartment, e.SubjectId!.Value, Assert.Single(e.Arguments))));
    }

    [Fact]
    public void A_task_is_for_someone_of_the_case_or_for_oneself()
    {
        var opened = Opened();

        Assert.Null(opened.BlockerToOwning(Stories.Ana.Who, Compartment.CaseFile, Stories.Ana));
        Assert.Equal(Rule.CannotOwnTask, opened.BlockerToOwning(StaffId.New(), Compartment.CaseFile, Stories.Ana));
        var task = Add(opened, Recurrence.None);
        Assert.Equal(Rule.CannotOwnTask, Assert.Throws<RuleBrokenException>(() => opened.HandTaskTo(task.Id, StaffId.New(), Stories.Ana)).Rule);
        Assert.Equal(Rule.OwnsTaskAlready, Assert.Throws<RuleBrokenException>(() => opened.HandTaskTo(task.Id, Stories.Ana.Who, Stories.Ana)).Rule);
    }

    [Fact]
    public void No_task_stands_where_only_a_provider_or_the_identity_is_read() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Opened().AddTask(Guid.CreateVersion7(), Plan(Compartment.Health, Recurrence.None, 0), Stories.Ana));

    [Theory]
    [InlineData(Role.Caseworker, "CaseFile Safety Aftercare")]
    [InlineData(Role.PoliceLiaison, "")]
    [InlineData(Role.AftercareWorker, "Safety Aftercare")]
    [InlineData(Role.LegalOfficer, "LegalStrategy")]
    public void Each_role_adds_tasks_where_it_writes(Role role, string compartments) => Assert.Equal(compartments, string.Join(' ', CaseTask.CompartmentsOf(role)));

    [Fact]
    public void Whoever_is_to_do_it_may_change_it_where_they_only_read()
    {
        var task = Add(Opened(), Recurrence.None);

        Assert.True(task.MayBeChangedBy(Stories.Ana.Who, Role.PoliceLiaison));
        Assert.False(task.MayBeChangedBy(StaffId.New(), Role.PoliceLiaison));
        Assert.True(task.MayBeChangedBy(StaffId.New(), Role.Caseworker));
    }

    private static CaseTask Add(Case opened, Recurrence recurs, int dueIn = 0) => opened.AddTask(Guid.CreateVersion7(), Plan(Compartment.CaseFile, recurs, dueIn), Stories.Ana);

    private static TaskPlan Plan(Compartment compartment, Recurrence recurs, int dueIn) =>
        new(compartment, null, TaskKind.FollowUp, Stories.Ana.Who, _today.AddDays(dueIn), recurs, "Ask her", null);

    private static Case Opened()
    {
        var opened = Stories.Open();
        opened.TakeUnrecorded();
        return opened;
    }
}
