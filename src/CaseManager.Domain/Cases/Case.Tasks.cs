using CaseManager.Domain.Access;
using CaseManager.Domain.Tasks;

namespace CaseManager.Domain.Cases;

/// <content>Tasks. The members must be loaded with their staff records. The database decides who may change a task.</content>
public sealed partial class Case
{
    private readonly List<CaseTask> _tasks = [];

    public IReadOnlyList<CaseTask> Tasks => Loaded(_tasks);

    /// <summary>Users can assign a task to themselves, or to a member of staff who works on the case and can read the compartment.</summary>
    public Rule? BlockerToOwning(StaffId owner, Compartment compartment, Signature by) =>
        owner == by.Who || Members.Any(m => m.StaffId == owner && m.Since <= by.When && !m.IsOver(by.When) && m.Staff is { Active: true } staff && staff.Role.Reads(compartment))
            ? null
            : Rule.CannotOwnTask;

    /// <summary>A repeated id is rejected by the primary key on save, not here.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.PersonUnknown"/> or <see cref="Rule.CannotOwnTask"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Tasks are not kept in that compartment.</exception>
    public CaseTask AddTask(Guid id, TaskPlan plan, Signature by)
    {
        if (!CaseTask.Compartments.Contains(plan.Compartment))
        {
            throw new ArgumentOutOfRangeException(nameof(plan), plan.Compartment, "No task stands there.");
        }

        ThrowIf(plan.About is { } person && !Victims.Any(v => v.Id == person) ? Rule.PersonUnknown : BlockerToOwning(plan.Owner, plan.Compartment, by));
        var task = new CaseTask(id, Id, plan, by);
        _tasks.Add(task);
        Tell(task, EventCode.TaskAdded, by, plan.Owner);
        return task;
    }

    /// <summary>Only an open task can be changed.</summary>
    public Rule? BlockerToChanging(Guid task) => Tasks.FirstOrDefault(t => t.Id == task) is { State: TaskState.Open } ? null : Rule.TaskClosed;

    /// <summary>Completes a task; a recurring task is followed by its next occurrence.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.TaskClosed"/>.</exception>
    public void CompleteTask(Guid task, Signature by) => CloseTask(Open(task), TaskState.Done, EventCode.TaskDone, by);

    /// <summary>Waives a task; a recurring task is followed by its next occurrence.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.TaskClosed"/>.</exception>
    public void WaiveTask(Guid task, string reason, Signature by)
    {
        var waived = Open(task);
        waived.Remark(TaskRemarkAbout.Waived, reason, by);
        CloseTask(waived, TaskState.Waived, EventCode.TaskWaived, by);
    }

    /// <exception cref="RuleBrokenException"><see cref="Rule.TaskClosed"/>, <see cref="Rule.OwnsTaskAlready"/> or <see cref="Rule.CannotOwnTask"/>.</exception>
    public void HandTaskTo(Guid task, StaffId owner, Signature by)
    {
        var handed = Open(task);
        ThrowIf(handed.OwnerId == owner ? Rule.OwnsTaskAlready : BlockerToOwning(owner, handed.Compartment, by));
        handed.HandTo(owner, by);
        Tell(handed, EventCode.TaskHandedOver, by, owner);
    }

    /// <exception cref="RuleBrokenException"><see cref="Rule.TaskClosed"/>.</exception>
    public void MoveTask(Guid task, DateOnly day, string reason, Signature by)
    {
        var moved = Open(task);
        moved.MoveTo(day);
        moved.Remark(TaskRemarkAbout.Moved, reason, by);
        Tell(moved, EventCode.TaskMoved, by);
    }

    private CaseTask Open(Guid task)
    {
        ThrowIf(BlockerToChanging(task));
        return Tasks.Single(t => t.Id == task);
    }

    private void CloseTask(CaseTask task, TaskState state, EventCode code, Signature by)
    {
        task.Close(state, by);
        if (task.Next(by) is { } next)
        {
            _tasks.Add(next);
        }

        Tell(task, code, by);
    }

    private void Tell(CaseTask task, EventCode code, Signature by, StaffId? about = null) =>
        _unrecorded.Add(new(Id, _unrecorded.Count, code, task.Compartment, by, about, [task.Kind.ToString()]) { VictimId = task.VictimId, SubjectId = task.Id });
}
