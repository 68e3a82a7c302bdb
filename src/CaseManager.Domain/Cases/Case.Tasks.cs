using CaseManager.Domain.Access;
using CaseManager.Domain.Tasks;

namespace CaseManager.Domain.Cases;

/// <content>Tasks. The members must be loaded with their staff records. The database decides who may change a task.</content>
public sealed partial class Case
{
    private readonly List<CaseTask> _tasks = [];

    public IReadOnlyList<CaseTask> Tasks => EnsureLoaded(_tasks);

    /// <summary>Users can assign a task to themselves, or to a member of staff who works on the case and can read the compartment.</summary>
    public BusinessRule? BlockerToOwning(StaffId owner, Compartment compartment, AuditStamp stamp) =>
        owner == stamp.ActorId
        || Members.Any(m => m.StaffId == owner && m.StartedAt <= stamp.OccurredAt && !m.HasEnded(stamp.OccurredAt) && m.Staff is { IsActive: true } staff
            && staff.Role.CanRead(compartment))
            ? null
            : BusinessRule.CannotOwnTask;

    /// <summary>A repeated id is rejected by the primary key on save, not here.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.PersonUnknown"/> or <see cref="BusinessRule.CannotOwnTask"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Tasks are not kept in that compartment.</exception>
    public CaseTask AddTask(Guid id, TaskPlan plan, AuditStamp stamp)
    {
        if (!CaseTask.Compartments.Contains(plan.Compartment))
        {
            throw new ArgumentOutOfRangeException(nameof(plan), plan.Compartment, "No task stands there.");
        }

        ThrowIf(plan.VictimId is { } person && !Victims.Any(v => v.Id == person)
            ? BusinessRule.PersonUnknown : BlockerToOwning(plan.OwnerId, plan.Compartment, stamp));
        var task = new CaseTask(id, Id, plan, stamp);
        _tasks.Add(task);
        AddEvent(task, EventCode.TaskAdded, stamp, plan.OwnerId);
        return task;
    }

    /// <summary>Only an open task can be changed.</summary>
    public BusinessRule? BlockerToChanging(Guid task) => Tasks.FirstOrDefault(t => t.Id == task) is { State: TaskState.Open } ? null : BusinessRule.TaskClosed;

    /// <summary>Completes a task; a recurring task is followed by its next occurrence.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.TaskClosed"/>.</exception>
    public void CompleteTask(Guid task, AuditStamp stamp) => CloseTask(Open(task), TaskState.Completed, EventCode.TaskCompleted, stamp);

    /// <summary>Waives a task; a recurring task is followed by its next occurrence.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.TaskClosed"/>.</exception>
    public void WaiveTask(Guid task, string reason, AuditStamp stamp)
    {
        var waived = Open(task);
        waived.AddRemark(TaskRemarkKind.Waived, reason, stamp);
        CloseTask(waived, TaskState.Waived, EventCode.TaskWaived, stamp);
    }

    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.TaskClosed"/>, <see cref="BusinessRule.OwnsTaskAlready"/> or <see
    /// cref="BusinessRule.CannotOwnTask"/>.</exception>
    public void TransferTask(Guid task, StaffId owner, AuditStamp stamp)
    {
        var handed = Open(task);
        ThrowIf(handed.OwnerId == owner ? BusinessRule.OwnsTaskAlready : BlockerToOwning(owner, handed.Compartment, stamp));
        handed.AssignOwner(owner, stamp);
        AddEvent(handed, EventCode.TaskTransferred, stamp, owner);
    }

    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.TaskClosed"/>.</exception>
    public void RescheduleTask(Guid task, DateOnly day, string reason, AuditStamp stamp)
    {
        var moved = Open(task);
        moved.Reschedule(day);
        moved.AddRemark(TaskRemarkKind.Rescheduled, reason, stamp);
        AddEvent(moved, EventCode.TaskRescheduled, stamp);
    }

    private CaseTask Open(Guid task)
    {
        ThrowIf(BlockerToChanging(task));
        return Tasks.Single(t => t.Id == task);
    }

    private void CloseTask(CaseTask task, TaskState state, EventCode code, AuditStamp stamp)
    {
        task.Close(state, stamp);
        if (task.CreateNext(stamp) is { } next)
        {
            _tasks.Add(next);
        }

        AddEvent(task, code, stamp);
    }

    private void AddEvent(CaseTask task, EventCode code, AuditStamp stamp, StaffId? about = null) =>
        _newEvents.Add(new(Id, _newEvents.Count, code, task.Compartment, stamp, about, [task.Kind.ToString()])
        {
            VictimId = task.VictimId,
            SubjectId = task.Id
        });
}
