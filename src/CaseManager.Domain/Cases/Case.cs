using CaseManager.Domain.Access;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <summary>One situation of alleged trafficking: the people harmed, what was seen, and what is being done. The unit of access.</summary>
public sealed partial class Case : IPartOfCase
{
    private readonly List<Victim> _victims = [];
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
    public string CoverName { get; private init; } = "";

    /// <summary>Where it stands.</summary>
    public CaseStatus Status { get; private set; }

    /// <summary>Why it came to its end; null while it has not.</summary>
    public Closure? Closure { get; private set; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>Who opened it.</summary>
    public StaffId OpenedBy { get; private init; }

    /// <summary>The people harmed.</summary>
    public IReadOnlyList<Victim> Victims => _victims;

    /// <summary>What they agreed to.</summary>
    public IReadOnlyList<Consent> Consents => _consents;

    /// <summary>Who works on it, and who did.</summary>
    public IReadOnlyList<CaseMember> Members => _members;

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
        opened.Record(EventCode.CaseOpened, Compartment.CaseFile, by);
        opened.TakeDown(intake, by);
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

    private void TakeDown(IntakeAnswers intake, Signature by)
    {
        var account = intake.ExploitationAccount();
        var age = AgeGroups.When(intake.Person!.Born.Value, account.Began.Value, by.Day, LegalDefinition.Current);
        var victim = new Victim(Id, CoverName);
        _victims.Add(victim);

        victim.Identity = new(Id, victim.Id, intake.IdentityFacts());
        RecordOf(victim.Id, null, EventCode.IdentityRecorded, Compartment.Identity, by);
        victim.Safety = new(Id, victim.Id, intake.SafetyFacts());
        RecordOf(victim.Id, null, EventCode.SafetyRecorded, Compartment.Safety, by);
        victim.SafeContact = new(Id, victim.Id, intake.SafeContactRule(), by.Day);
        RecordOf(victim.Id, null, EventCode.SafeContactRecorded, Compartment.SafeContact, by);
        victim.Exploitation = new(Id, victim.Id, [.. intake.Forms().Select(f => f.Code).Distinct()], age, account);
        RecordOf(victim.Id, null, EventCode.ExploitationRecorded, Compartment.Indicators, by);

        foreach (var (element, said) in intake.Indicators())
        {
            victim.Observe(Guid.CreateVersion7(), new(element, said.Code, said.Source, IndicatorFacts.ConfidenceIn(said.Source), new(said.Said)), null, by);
        }

        if (victim.Indicators.Count > 0)
        {
            RecordOf(victim.Id, null, EventCode.IndicatorsRecorded, Compartment.Indicators, by, $"{victim.Indicators.Count}");
        }

        foreach (var (scope, answer) in intake.Consents())
        {
            _consents.Add(new(Id, victim.Id, scope, answer));
            RecordOf(victim.Id, null, EventCode.ConsentRecorded, Compartment.Consent, by, scope.ToString());
        }
    }

    private void RecordOf(VictimId? victim, Guid? subject, EventCode code, Compartment compartment, Signature by, params string[] arguments) =>
        _unrecorded.Add(new(Id, _unrecorded.Count, code, compartment, by, null, arguments) { VictimId = victim, SubjectId = subject });

    private void Record(EventCode code, Compartment compartment, Signature by, StaffId? about = null, params string[] arguments) =>
        _unrecorded.Add(new(Id, _unrecorded.Count, code, compartment, by, about, arguments));
}
