using CaseManager.Domain.Access;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <summary>One situation of alleged trafficking: the people harmed, what was seen, and what is being done. The unit of access.</summary>
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

    /// <summary>Names it in the database.</summary>
    public CaseId Id { get; private init; }

    /// <summary>What people call it; given by the database when it is opened.</summary>
    public CaseReference Reference { get; private init; }

    /// <summary>The office that leads it.</summary>
    public OrganisationId OfficeId { get; private init; }

    /// <summary>The name the survivor is called by.</summary>
    public string CoverName { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public CaseStatus Status { get; private set; }

    /// <summary>Why it came to its end; null while it has not.</summary>
    public Closure? Closure { get; private set; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>Who opened it.</summary>
    public StaffId OpenedBy { get; private init; }

    /// <summary>The people harmed.</summary>
    public IReadOnlyList<Victim> Victims => Loaded(_victims);

    /// <summary>What they have to do with each other.</summary>
    public IReadOnlyList<VictimLink> Links => Loaded(_links);

    /// <summary>What they agreed to.</summary>
    public IReadOnlyList<Consent> Consents => Loaded(_consents);

    /// <summary>Who works on it, and who did.</summary>
    public IReadOnlyList<CaseMember> Members => Loaded(_members);

    CaseId IPartOfCase.CaseId => Id;

    /// <summary>Opens a case from what was taken down. The draft's id becomes the case's.</summary>
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

    /// <summary>Hands over the events since it was loaded, to be written with the change they tell of.</summary>
    public IReadOnlyList<CaseEvent> TakeUnrecorded() => TakeAll(_unrecorded);

    /// <summary>Hands over the changes to the team since it was loaded, for the database to decide on.</summary>
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
