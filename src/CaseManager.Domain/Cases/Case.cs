using CaseManager.Domain.Access;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <summary>One situation of alleged trafficking, with its victims, evidence and casework. The unit of access control.</summary>
public sealed partial class Case : RecordWithLists, IPartOfCase
{
    private readonly List<Victim> _victims = [];
    private readonly List<VictimLink> _links = [];
    private readonly List<Consent> _consents = [];
    private readonly List<CaseMember> _members = [];
    private readonly List<CaseEvent> _unrecorded = [];
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

    public IReadOnlyList<Victim> Victims => Loaded(_victims);

    /// <summary>Relationships between the victims.</summary>
    public IReadOnlyList<VictimLink> Links => Loaded(_links);

    public IReadOnlyList<Consent> Consents => Loaded(_consents);

    /// <summary>Current and former members.</summary>
    public IReadOnlyList<CaseMember> Members => Loaded(_members);

    CaseId IPartOfCase.CaseId => Id;

    /// <summary>Opens a case from an intake draft, whose id becomes the id of the case.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.CoverNameMissing"/> or <see cref="Rule.CoverNameTells"/>.</exception>
    public static Case Open(IntakeDraft draft, OrganisationId office, Signature by)
    {
        var intake = draft.Content ?? throw new InvalidOperationException("The draft has not been opened.");
        if (intake.BlockersToOpening() is [var blocker, ..])
        {
            throw new RuleBrokenException(blocker);
        }

        var opened = new Case
        {
            Id = new CaseId(draft.Id),
            OfficeId = office,
            CoverName = intake.Person!.CoverName!,
            Status = CaseStatus.Intake,
            OpenedAt = by.When,
            OpenedBy = by.Who,
        };
        opened.TellOpening(opened.TakeDown(VictimId.New(), intake, by), by);
        return opened;
    }

    /// <summary>Returns and clears the events since loading, to be saved in the same transaction as the change.</summary>
    public IReadOnlyList<CaseEvent> TakeUnrecorded() => TakeAll(_unrecorded);

    /// <summary>Returns and clears the team changes since loading, on which the database decides.</summary>
    public IReadOnlyList<TeamChange> TakeTeamChanges() => TakeAll(_teamChanges);

    private static List<T> TakeAll<T>(List<T> list)
    {
        List<T> taken = [.. list];
        list.Clear();
        return taken;
    }

    private void RecordOf(VictimId? victim, Guid? subject, EventCode code, Compartment compartment, Signature by, params string[] arguments) =>
        _unrecorded.Add(new(Id, _unrecorded.Count, code, compartment, by, null, arguments) { VictimId = victim, SubjectId = subject });

    private void Record(EventCode code, Compartment compartment, Signature by, StaffId? about = null, params string[] arguments) =>
        _unrecorded.Add(new(Id, _unrecorded.Count, code, compartment, by, about, arguments));
}
