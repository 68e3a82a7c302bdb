using CaseManager.Domain.Access;
using CaseManager.Domain.Intake;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;

namespace CaseManager.Domain.Cases;

/// <summary>One situation of alleged trafficking, with its victims, evidence and casework. The unit of access control.</summary>
public sealed partial class Case : RecordWithLists, IPartOfCase
{
    private readonly List<Victim> _victims = [];
    private readonly List<VictimLink> _links = [];
    private readonly List<Consent> _consents = [];
    private readonly List<CaseMember> _members = [];
    private readonly List<CaseEvent> _newEvents = [];
    private readonly List<TeamChange> _teamChanges = [];

    private Case()
    {
    }

    public CaseId Id { get; private init; }

    /// <summary>Public identifier, assigned by the database when the case is opened.</summary>
    public CaseReference Reference { get; private init; }

    /// <summary>Lead office.</summary>
    public OrganisationId OfficeId { get; private init; }

    /// <summary>Cover name of the first victim.</summary>
    public string CoverName { get; private set; } = "";

    public CaseStatus Status { get; private set; }

    /// <summary>Null unless the case is closed.</summary>
    public Closure? Closure { get; private set; }

    public DateTimeOffset OpenedAt { get; private init; }

    public StaffId OpenedBy { get; private init; }

    public IReadOnlyList<Victim> Victims => EnsureLoaded(_victims);

    /// <summary>Relationships between the victims.</summary>
    public IReadOnlyList<VictimLink> Links => EnsureLoaded(_links);

    public IReadOnlyList<Consent> Consents => EnsureLoaded(_consents);

    /// <summary>Current and former members.</summary>
    public IReadOnlyList<CaseMember> Members => EnsureLoaded(_members);

    CaseId IPartOfCase.CaseId => Id;

    /// <summary>Opens a case from an intake draft, whose id becomes the id of the case.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.CoverNameMissing"/> or <see cref="BusinessRule.CoverNameRevealsName"/>.</exception>
    public static Case Open(IntakeDraft draft, OrganisationId office, AuditStamp stamp)
    {
        var intake = draft.Content ?? throw new InvalidOperationException("The draft has not been opened.");
        if (intake.BlockersToOpening() is [var blocker, ..])
        {
            throw new BusinessRuleException(blocker);
        }

        var caseFile = new Case
        {
            Id = new CaseId(draft.Id),
            OfficeId = office,
            CoverName = intake.Person!.CoverName!,
            Status = CaseStatus.Intake,
            OpenedAt = stamp.OccurredAt,
            OpenedBy = stamp.ActorId,
        };
        caseFile.AddOpeningEvents(caseFile.CreateVictim(VictimId.New(), intake, stamp), stamp);
        return caseFile;
    }

    /// <summary>Returns and clears the events since loading, to be saved in the same transaction as the change.</summary>
    public IReadOnlyList<CaseEvent> DequeueEvents() => Drain(_newEvents);

    /// <summary>Returns and clears the team changes since loading, on which the database decides.</summary>
    public IReadOnlyList<TeamChange> DequeueTeamChanges() => Drain(_teamChanges);

    private static List<T> Drain<T>(List<T> list)
    {
        List<T> taken = [.. list];
        list.Clear();
        return taken;
    }

    private void AddEvent(VictimId? victim, Guid? subject, EventCode code, Compartment compartment, AuditStamp stamp, params string[] arguments) =>
        _newEvents.Add(new(Id, _newEvents.Count, code, compartment, stamp, null, arguments) { VictimId = victim, SubjectId = subject });

    private void AddEvent(EventCode code, Compartment compartment, AuditStamp stamp, StaffId? subject = null, params string[] arguments) =>
        _newEvents.Add(new(Id, _newEvents.Count, code, compartment, stamp, subject, arguments));
}
