using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Tasks;

public enum TaskKind
{
    /// <summary>Repeated question, callback or check on an outcome.</summary>
    FollowUp,

    /// <summary>Review of the case or of one of its plans.</summary>
    Review,

    /// <summary>Review of danger and of the safety plan.</summary>
    SafetyReview,

    /// <summary>Notification of the child protection authority.</summary>
    ChildProtection,

    /// <summary>Appointment of a guardian for a child.</summary>
    Guardian,

    Other,
}

public enum TaskState
{
    Open,

    Completed,

    /// <summary>Not needed after all, for a recorded reason.</summary>
    Waived,
}

public sealed class CaseTask : SealedRecord<TaskContent>, IPartOfCase
{
    private CaseTask()
    {
    }

    internal CaseTask(Guid id, CaseId caseId, TaskPlan plan, AuditStamp stamp)
    {
        (Id, CaseId, Compartment, VictimId, Kind, OwnerId) = (id, caseId, plan.Compartment, plan.VictimId, plan.Kind, plan.OwnerId);
        (DueOn, FirstDueOn, Recurrence) = (plan.DueOn, plan.DueOn, plan.Recurrence);
        (AssignedBy, AssignedAt) = (stamp.ActorId, stamp.OccurredAt);
        SetContent(new(plan.Title, plan.Reason, []));
    }

    /// <summary>Compartments in which tasks are kept.</summary>
    public static IReadOnlyList<Compartment> Compartments { get; } = [Access.Compartment.CaseFile, Access.Compartment.Safety, Access.Compartment.Aftercare,
        Access.Compartment.LegalStrategy];

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>Determines who may read the task.</summary>
    public Compartment Compartment { get; private init; }

    /// <summary>Null if the task concerns the whole case.</summary>
    public VictimId? VictimId { get; private init; }

    public TaskKind Kind { get; private init; }

    public StaffId OwnerId { get; private set; }

    /// <summary>Who assigned it to the owner.</summary>
    public StaffId AssignedBy { get; private set; }

    public DateTimeOffset AssignedAt { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>First due date, from which occurrences are counted.</summary>
    public DateOnly FirstDueOn { get; private init; }

    public Recurrence Recurrence { get; private init; }

    /// <summary>Number of the occurrence, from 0.</summary>
    public int OccurrenceNumber { get; private init; }

    /// <summary>Task of the previous occurrence; null for the first.</summary>
    public Guid? PreviousTaskId { get; private init; }

    public TaskState State { get; private set; }

    /// <summary>Who completed or waived it; null while open.</summary>
    public StaffId? ClosedBy { get; private set; }

    /// <summary>Null while open.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId?.Value ?? CaseId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;

    /// <summary>Compartments in which a role can write tasks.</summary>
    public static IReadOnlyList<Compartment> GetCompartments(Role role) => [.. Compartments.Where(c => role.GetLevel(c) == Level.Write)];

    /// <summary>Whether the person owns the task or has a role that can write its compartment.</summary>
    public bool CanBeChangedBy(StaffId staffId, Role role) => OwnerId == staffId || role.GetLevel(Compartment) == Level.Write;

    internal void Close(TaskState state, AuditStamp stamp) => (State, ClosedBy, ClosedAt) = (state, stamp.ActorId, stamp.OccurredAt);

    internal void AssignOwner(StaffId owner, AuditStamp stamp) => (OwnerId, AssignedBy, AssignedAt) = (owner, stamp.ActorId, stamp.OccurredAt);

    internal void Reschedule(DateOnly day) => DueOn = day;

    internal void AddRemark(TaskRemarkKind subject, string text, AuditStamp stamp)
    {
        var notes = Content ?? throw new InvalidOperationException("The task has not been opened.");
        SetContent(notes with { Remarks = [.. notes.Remarks, new(subject, text, stamp.ActorId, stamp.OccurredAt)] });
    }

    /// <summary>Next occurrence, due after both the current due date and today; null if the task does not recur.</summary>
    internal CaseTask? CreateNext(AuditStamp stamp)
    {
        var after = DueOn > stamp.Date ? DueOn : stamp.Date;
        if (Recurrence.GetNextOccurrence(FirstDueOn, OccurrenceNumber, after) is not { } round)
        {
            return null;
        }

        var notes = Content ?? throw new InvalidOperationException("The task has not been opened.");
        var next = new CaseTask
        {
            Id = Guid.CreateVersion7(stamp.OccurredAt),
            CaseId = CaseId,
            Compartment = Compartment,
            VictimId = VictimId,
            Kind = Kind,
            OwnerId = OwnerId,
            AssignedBy = AssignedBy,
            AssignedAt = AssignedAt,
            DueOn = Recurrence.GetDueDate(FirstDueOn, round),
            FirstDueOn = FirstDueOn,
            Recurrence = Recurrence,
            OccurrenceNumber = round,
            PreviousTaskId = Id,
        };
        next.SetContent(notes with { Remarks = [] });
        return next;
    }
}

/// <summary>Content of a task; <see cref="TaskContent.Remarks"/> are the reasons for moving or waiving it.</summary>
public sealed record TaskContent(string Title, string? Reason, IReadOnlyList<TaskRemark> Remarks);

public enum TaskRemarkKind
{
    Rescheduled,
    Waived,
}

public sealed record TaskRemark(TaskRemarkKind Kind, string Text, StaffId RecordedBy, DateTimeOffset RecordedAt);

/// <summary>Details of a new task; <see cref="TaskPlan.VictimId"/> is null if it concerns the whole case.</summary>
public sealed record TaskPlan(Compartment Compartment, VictimId? VictimId, TaskKind Kind, StaffId OwnerId, DateOnly DueOn, Recurrence Recurrence, string Title,
    string? Reason);
