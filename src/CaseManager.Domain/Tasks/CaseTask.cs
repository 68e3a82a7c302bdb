using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Tasks;

/// <summary>What kind of thing is to be done.</summary>
public enum TaskKind
{
    /// <summary>To ask again, to call back, to see what became of something.</summary>
    FollowUp,

    /// <summary>To look through the case, or a plan in it.</summary>
    Review,

    /// <summary>To look at danger and the safety plan again.</summary>
    SafetyReview,

    /// <summary>To tell the authority that protects children.</summary>
    ChildProtection,

    /// <summary>To see to it that a child has a guardian.</summary>
    Guardian,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Where a task stands.</summary>
public enum TaskState
{
    /// <summary>To be done.</summary>
    Open,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Not to be done after all, for a reason.</summary>
    Waived,
}

/// <summary>Something to be done in a case, by someone, by a day.</summary>
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

    /// <summary>The compartments in which a task may stand.</summary>
    public static IReadOnlyList<Compartment> Compartments { get; } = [Access.Compartment.CaseFile, Access.Compartment.Safety, Access.Compartment.Aftercare, Access.Compartment.LegalStrategy];

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Whose readers read it.</summary>
    public Compartment Compartment { get; private init; }

    /// <summary>The person whom it concerns; null where it concerns the whole case.</summary>
    public VictimId? VictimId { get; private init; }

    /// <summary>What kind of thing is to be done.</summary>
    public TaskKind Kind { get; private init; }

    /// <summary>Who is to do it.</summary>
    public StaffId OwnerId { get; private set; }

    /// <summary>Who gave it to them.</summary>
    public StaffId HandedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset HandedAt { get; private set; }

    /// <summary>By which day.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>By which day it was to be done the first time: its rounds are counted from there.</summary>
    public DateOnly FirstDueOn { get; private init; }

    /// <summary>How often it comes back.</summary>
    public Recurrence Recurs { get; private init; }

    /// <summary>Which time this is, from 0.</summary>
    public int Round { get; private init; }

    /// <summary>The task of the round before; null for the first.</summary>
    public Guid? Follows { get; private init; }

    /// <summary>Where it stands.</summary>
    public TaskState State { get; private set; }

    /// <summary>Who did or waived it; null while it is open.</summary>
    public StaffId? ClosedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId?.Value ?? CaseId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;

    /// <summary>The compartments in which a role writes tasks.</summary>
    public static IReadOnlyList<Compartment> CompartmentsOf(Role role) => [.. Compartments.Where(c => role.LevelIn(c) == Level.Write)];

    /// <summary>Whether someone may change it: those who write its compartment, and whoever is to do it.</summary>
    public bool MayBeChangedBy(StaffId who, Role role) => OwnerId == who || role.LevelIn(Compartment) == Level.Write;

    internal void Close(TaskState state, Signature by) => (State, ClosedBy, ClosedAt) = (state, by.Who, by.When);

    internal void HandTo(StaffId owner, Signature by) => (OwnerId, HandedBy, HandedAt) = (owner, by.Who, by.When);

    internal void MoveTo(DateOnly day) => DueOn = day;

    internal void Remark(TaskRemarkAbout about, string said, Signature by)
    {
        var words = Content ?? throw new InvalidOperationException("The task has not been opened.");
        Write(words with { Remarks = [.. words.Remarks, new(about, said, by.Who, by.When)] });
    }

    /// <summary>The same task once more, where it comes back: by the next of its days that is not over yet.</summary>
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

/// <summary>What a task says.</summary>
/// <param name="What">What is to be done.</param>
/// <param name="Why">Why, where that is not plain.</param>
/// <param name="Remarks">The reasons given for moving or waiving it.</param>
public sealed record TaskWords(string What, string? Why, IReadOnlyList<TaskRemark> Remarks);

/// <summary>What a reason was given for.</summary>
public enum TaskRemarkAbout
{
    /// <summary>It is to be done by another day.</summary>
    Moved,

    /// <summary>It is not to be done after all.</summary>
    Waived,
}

/// <summary>A reason given.</summary>
/// <param name="About">For what.</param>
/// <param name="Said">The reason.</param>
/// <param name="Who">Who gave it.</param>
/// <param name="When">When.</param>
public sealed record TaskRemark(TaskRemarkAbout About, string Said, StaffId Who, DateTimeOffset When);

/// <summary>What a new task is to be.</summary>
/// <param name="Compartment">Whose readers read it.</param>
/// <param name="About">The person whom it concerns; null for the whole case.</param>
/// <param name="Kind">What kind of thing is to be done.</param>
/// <param name="Owner">Who is to do it.</param>
/// <param name="DueOn">By which day.</param>
/// <param name="Recurs">How often it comes back.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Why">Why.</param>
public sealed record TaskPlan(Compartment Compartment, VictimId? About, TaskKind Kind, StaffId Owner, DateOnly DueOn, Recurrence Recurs, string What, string? Why);
