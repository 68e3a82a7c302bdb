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

    Done,

    /// <summary>Not needed after all, for a recorded reason.</summary>
    Waived,
}

public sealed class CaseTask : SealedRecord<TaskWords>, IPartOfCase
{
    private CaseTask()
    {
    }

    internal CaseTask(Guid id, CaseId caseId, TaskPlan plan, Signature by)
    {
        (Id, CaseId, Compartment, VictimId, Kind, OwnerId) = (id, caseId, plan.Compartment, plan.About, plan.Kind, plan.Owner);
        (DueOn, FirstDueOn, Recurs) = (plan.DueOn, plan.DueOn, plan.Recurs);
        (HandedBy, HandedAt) = (by.Who, by.When);
        Write(new(plan.What, plan.Why, []));
    }

    /// <summary>Compartments in which tasks are kept.</summary>
    public static IReadOnlyList<Compartment> Compartments { get; } = [Access.Compartment.CaseFile, Access.Compartment.Safety, Access.Compartment.Aftercare, Access.Compartment.LegalStrategy];

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>Determines who may read the task.</summary>
    public Compartment Compartment { get; private init; }

    /// <summary>Null if the task concerns the whole case.</summary>
    public VictimId? VictimId { get; private init; }

    public TaskKind Kind { get; private init; }

    public StaffId OwnerId { get; private set; }

    /// <summary>Who assigned it to the owner.</summary>
    public StaffId HandedBy { get; private set; }

    public DateTimeOffset HandedAt { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>First due date, from which occurrences are counted.</summary>
    public DateOnly FirstDueOn { get; private init; }

    public Recurrence Recurs { get; private init; }

    /// <summary>Number of the occurrence, from 0.</summary>
    public int Round { get; private init; }

    /// <summary>Task of the previous occurrence; null for the first.</summary>
    public Guid? Follows { get; private init; }

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
    public static IReadOnlyList<Compartment> CompartmentsOf(Role role) => [.. Compartments.Where(c => role.LevelIn(c) == Level.Write)];

    /// <summary>The owner, and roles that can write the compartment.</summary>
    public bool MayBeChangedBy(StaffId who, Role role) => OwnerId == who || role.LevelIn(Compartment) == Level.Write;

    internal void Close(TaskState state, Signature by) => (State, ClosedBy, ClosedAt) = (state, by.Who, by.When);

    internal void HandTo(StaffId owner, Signature by) => (OwnerId, HandedBy, HandedAt) = (owner, by.Who, by.When);

    internal void MoveTo(DateOnly day) => DueOn = day;

    internal void Remark(TaskRemarkAbout about, string said, Signature by)
    {
        var words = Content ?? throw new InvalidOperationException("The task has not been opened.");
        Write(words with { Remarks = [.. words.Remarks, new(about, said, by.Who, by.When)] });
    }

    /// <summary>Next occurrence, due after both the current due date and today; null if the task does not recur.</summary>
    internal CaseTask? Next(Signature by)
    {
        var after = DueOn > by.Day ? DueOn : by.Day;
        if (Recurs.RoundAfter(FirstDueOn, Round, after) is not { } round)
        {
            return null;
        }

        var words = Content ?? throw new InvalidOperationException("The task has not been opened.");
        var next = new CaseTask
        {
            Id = Guid.CreateVersion7(by.When),
            CaseId = CaseId,
            Compartment = Compartment,
            VictimId = VictimId,
            Kind = Kind,
            OwnerId = OwnerId,
            HandedBy = HandedBy,
            HandedAt = HandedAt,
            DueOn = Recurs.DayOf(FirstDueOn, round),
            FirstDueOn = FirstDueOn,
            Recurs = Recurs,
            Round = round,
            Follows = Id,
        };
        next.Write(words with { Remarks = [] });
        return next;
    }
}

/// <summary>Content of a task; <see cref="TaskWords.Remarks"/> are the reasons for moving or waiving it.</summary>
public sealed record TaskWords(string What, string? Why, IReadOnlyList<TaskRemark> Remarks);

public enum TaskRemarkAbout
{
    Moved,
    Waived,
}

public sealed record TaskRemark(TaskRemarkAbout About, string Said, StaffId Who, DateTimeOffset When);

/// <summary>Details of a new task; <see cref="TaskPlan.About"/> is null if it concerns the whole case.</summary>
public sealed record TaskPlan(Compartment Compartment, VictimId? About, TaskKind Kind, StaffId Owner, DateOnly DueOn, Recurrence Recurs, string What, string? Why);
