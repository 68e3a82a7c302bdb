using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Tasks;
using Xunit;

namespace CaseManager.Domain.Tests.Tasks;

public class TaskTests
{
    private static readonly DateOnly _today = CaseFixture.AnaStamp.Date;

    [Theory]
    [InlineData(Recurrence.Weekly, "2026-01-31", "2026-02-07 2026-02-14 2026-02-21")]
    [InlineData(Recurrence.Fortnightly, "2026-12-24", "2027-01-07 2027-01-21 2027-02-04")]
    [InlineData(Recurrence.Monthly, "2026-01-31", "2026-02-28 2026-03-31 2026-04-30")]
    [InlineData(Recurrence.Monthly, "2028-01-30", "2028-02-29 2028-03-30 2028-04-30")]
    [InlineData(Recurrence.Quarterly, "2026-11-30", "2027-02-28 2027-05-30 2027-08-30")]
    public void A_recurring_task_counts_its_days_from_the_first(Recurrence recurs, string first, string next)
    {
        var day = DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(next,
            string.Join(' ', Enumerable.Range(1, 3)
                .Select(round => recurs.GetDueDate(day, round).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void A_task_without_recurrence_is_completed_once()
    {
        var caseFile = OpenCase();
        var task = AddTask(caseFile, Recurrence.None);

        caseFile.CompleteTask(task.Id, CaseFixture.AnaStamp);

        Assert.Equal((TaskState.Completed, (StaffId?)CaseFixture.AnaStamp.ActorId), (task.State, task.ClosedBy));
        Assert.Single(caseFile.Tasks);
        Assert.Equal(BusinessRule.TaskClosed, caseFile.BlockerToChanging(task.Id));
        Assert.Equal(BusinessRule.TaskClosed, Assert.Throws<BusinessRuleException>(() => caseFile.CompleteTask(task.Id, CaseFixture.AnaStamp)).Rule);
    }

    [Theory]
    [InlineData(0, 7)] // completed on the due date: a week later
    [InlineData(2, 9)] // completed early: a week after the due date
    [InlineData(-20, 1)] // completed late: the next due date is in the future
    public void A_completed_recurring_task_returns_on_its_next_day(int dueIn, int next)
    {
        var caseFile = OpenCase();
        var task = AddTask(caseFile, Recurrence.Weekly, dueIn);

        caseFile.CompleteTask(task.Id, CaseFixture.AnaStamp);

        var again = Assert.Single(caseFile.Tasks, t => t.State == TaskState.Open);
        Assert.Equal((_today.AddDays(next), task.Id, task.OwnerId, "Ask her"), (again.DueOn, again.PreviousTaskId!.Value, again.OwnerId, again.Content!.Title));
    }

    [Fact]
    public void A_moved_task_recurs_on_its_original_days()
    {
        var caseFile = OpenCase();
        var task = AddTask(caseFile, Recurrence.Weekly);
        caseFile.RescheduleTask(task.Id, _today.AddDays(3), "She is away", CaseFixture.AnaStamp);

        caseFile.CompleteTask(task.Id, CaseFixture.AnaStamp);

        Assert.Equal(_today.AddDays(7), caseFile.Tasks[^1].DueOn);
        Assert.Equal(["She is away"], task.Content!.Remarks.Select(r => r.Text));
        Assert.Empty(caseFile.Tasks[^1].Content!.Remarks);
    }

    [Fact]
    public void A_waived_task_records_why_and_still_recurs()
    {
        var caseFile = OpenCase();
        var task = AddTask(caseFile, Recurrence.Monthly);

        caseFile.WaiveTask(task.Id, "She has asked already", CaseFixture.AnaStamp);

        Assert.Equal((TaskState.Waived, TaskRemarkKind.Waived), (task.State, Assert.Single(task.Content!.Remarks).Kind));
        Assert.Equal(2, caseFile.Tasks.Count);
    }

    [Fact]
    public void Each_change_event_has_a_code_and_no_text()
    {
        var caseFile = OpenCase();
        var task = AddTask(caseFile, Recurrence.None);
        caseFile.RescheduleTask(task.Id, _today.AddDays(1), "Secret", CaseFixture.AnaStamp);
        caseFile.WaiveTask(task.Id, "Secret", CaseFixture.AnaStamp);

        var recorded = caseFile.DequeueEvents();

        Assert.Equal([EventCode.TaskAdded, EventCode.TaskRescheduled, EventCode.TaskWaived], recorded.Select(e => e.Code));
        Assert.All(recorded, e => Assert.Equal((Compartment.CaseFile, task.Id, "FollowUp"), (e.Compartment, e.SubjectId!.Value, Assert.Single(e.Arguments))));
    }

    [Fact]
    public void A_task_is_for_someone_of_the_case_or_for_oneself()
    {
        var caseFile = OpenCase();

        Assert.Null(caseFile.BlockerToOwning(CaseFixture.AnaStamp.ActorId, Compartment.CaseFile, CaseFixture.AnaStamp));
        Assert.Equal(BusinessRule.CannotOwnTask, caseFile.BlockerToOwning(StaffId.New(), Compartment.CaseFile, CaseFixture.AnaStamp));
        var task = AddTask(caseFile, Recurrence.None);
        Assert.Equal(BusinessRule.CannotOwnTask,
            Assert.Throws<BusinessRuleException>(() => caseFile.TransferTask(task.Id, StaffId.New(), CaseFixture.AnaStamp)).Rule);
        Assert.Equal(BusinessRule.OwnsTaskAlready,
            Assert.Throws<BusinessRuleException>(() => caseFile.TransferTask(task.Id, CaseFixture.AnaStamp.ActorId, CaseFixture.AnaStamp)).Rule);
    }

    [Fact]
    public void No_task_uses_a_provider_only_or_identity_compartment() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => OpenCase()
            .AddTask(Guid.CreateVersion7(), CreatePlan(Compartment.Health, Recurrence.None, 0), CaseFixture.AnaStamp));

    [Theory]
    [InlineData(Role.Caseworker, "CaseFile Safety Aftercare")]
    [InlineData(Role.PoliceLiaison, "")]
    [InlineData(Role.AftercareWorker, "Safety Aftercare")]
    [InlineData(Role.LegalOfficer, "LegalStrategy")]
    public void Each_role_adds_tasks_where_it_writes(Role role, string compartments) =>
        Assert.Equal(compartments, string.Join(' ', CaseTask.GetCompartments(role)));

    [Fact]
    public void A_task_owner_with_read_access_may_change_it()
    {
        var task = AddTask(OpenCase(), Recurrence.None);

        Assert.True(task.CanBeChangedBy(CaseFixture.AnaStamp.ActorId, Role.PoliceLiaison));
        Assert.False(task.CanBeChangedBy(StaffId.New(), Role.PoliceLiaison));
        Assert.True(task.CanBeChangedBy(StaffId.New(), Role.Caseworker));
    }

    private static CaseTask AddTask(Case caseFile, Recurrence recurs, int dueIn = 0) =>
        caseFile.AddTask(Guid.CreateVersion7(), CreatePlan(Compartment.CaseFile, recurs, dueIn), CaseFixture.AnaStamp);

    private static TaskPlan CreatePlan(Compartment compartment, Recurrence recurs, int dueIn) =>
        new(compartment, null, TaskKind.FollowUp, CaseFixture.AnaStamp.ActorId, _today.AddDays(dueIn), recurs, "Ask her", null);

    private static Case OpenCase()
    {
        var caseFile = CaseFixture.OpenCase();
        caseFile.DequeueEvents();
        return caseFile;
    }
}
