using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Domain.People;

namespace CaseManager.Domain.Cases;

public sealed partial class Case
{
    private readonly List<Suspect> _suspects = [];
    private readonly List<SuspectStatusChange> _suspectStatuses = [];
    private readonly List<SuspectLink> _suspectLinks = [];
    private readonly List<NonPunishment> _nonPunishments = [];

    public IReadOnlyList<Suspect> Suspects => EnsureLoaded(_suspects);

    public IReadOnlyList<SuspectStatusChange> SuspectStatuses => EnsureLoaded(_suspectStatuses);

    public IReadOnlyList<SuspectLink> SuspectLinks => EnsureLoaded(_suspectLinks);

    /// <summary>Suspects who are also victims.</summary>
    public IReadOnlyList<NonPunishment> NonPunishments => EnsureLoaded(_nonPunishments);

    /// <summary><paramref name="number"/> is the next free number in the case, from 1. Idempotent: repeating a call with the same id has no effect.</summary>
    public Suspect AddSuspect(Guid id, int number, SuspectDetails details, AuditStamp stamp)
    {
        if (Suspects.FirstOrDefault(s => s.Id == id) is { } already)
        {
            return already;
        }

        var added = new Suspect(id, Id, number, details, stamp);
        _suspects.Add(added);
        AddEvent(added, EventCode.SuspectAdded, stamp);
        return added;
    }

    public void UpdateSuspect(Suspect suspect, SuspectDetails details, AuditStamp stamp)
    {
        suspect.Update(details);
        AddEvent(suspect, EventCode.SuspectChanged, stamp);
    }

    public static BusinessRule? BlockerToStatus(Suspect suspect, SuspectStatus status) =>
        suspect.Status.GetNextStatuses().Contains(status) ? null : BusinessRule.SuspectStatusNotReachable;

    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.SuspectStatusNotReachable"/>.</exception>
    public void RecordSuspectStatus(Suspect suspect, Guid id, SuspectStatus status, ApproximateDate date, string? notes, AuditStamp stamp)
    {
        if (SuspectStatuses.Any(s => s.Id == id))
        {
            return;
        }

        ThrowIf(BlockerToStatus(suspect, status));
        suspect.UpdateStatus(status);
        _suspectStatuses.Add(new(id, suspect, status, date, notes, stamp));
        AddEvent(suspect, EventCode.SuspectStatusRecorded, stamp, status.ToString());
    }

    /// <summary>Exactly one of <paramref name="other"/> and <paramref name="victim"/> is set.</summary>
    public BusinessRule? BlockerToLink(Suspect suspect, Suspect? other, VictimId? victim, SuspectLinkKind kind) =>
        other?.Id == suspect.Id || (other is null) == (victim is null)
        || !(other is null ? kind.CanLinkVictims() : kind.CanLinkSuspects()) ? BusinessRule.SuspectLinkNotPossible
        : SuspectLinks.Any(l => l.SuspectId == suspect.Id && l.OtherSuspectId == other?.Id && l.VictimId == victim && l.Kind == kind)
        ? BusinessRule.SuspectLinkedAlready
        : null;

    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.SuspectLinkNotPossible"/> or <see
    /// cref="BusinessRule.SuspectLinkedAlready"/>.</exception>
    public void LinkSuspect(Guid id, Suspect suspect, Suspect? other, VictimId? victim, SuspectLinkKind kind, AuditStamp stamp)
    {
        if (SuspectLinks.Any(l => l.Id == id))
        {
            return;
        }

        ThrowIf(BlockerToLink(suspect, other, victim, kind));
        _suspectLinks.Add(new(id, suspect, other, victim, kind, stamp));
        AddEvent(suspect, EventCode.SuspectLinked, stamp, kind.ToString());
    }

    /// <summary>Current record; null if the suspect is no victim or the caller may not see it.</summary>
    public NonPunishment? FindNonPunishment(Suspect suspect) => NonPunishments.Current().SingleOrDefault(n => n.SuspectId == suspect.Id);

    /// <summary>A record supersedes only the one that the user has seen.</summary>
    public BusinessRule? BlockerToNonPunishment(Suspect suspect, Guid? supersedesId) =>
        FindNonPunishment(suspect)?.Id == supersedesId ? null : BusinessRule.NonPunishmentSuperseded;

    /// <summary>
    /// Records that a suspect is also a victim, and the status of non-punishment for acts they were compelled to commit.
    /// Idempotent: repeating a call with the same id has no effect.
    /// </summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.NonPunishmentSuperseded"/>.</exception>
    public void RecordNonPunishment(Guid id, Suspect suspect, Victim victim, NonPunishmentState state, string? notes, Guid? supersedesId, AuditStamp stamp)
    {
        if (NonPunishments.Any(n => n.Id == id))
        {
            return;
        }

        ThrowIf(BlockerToNonPunishment(suspect, supersedesId));
        _nonPunishments.Add(new(id, suspect, victim.Id, state, notes, NonPunishments.FirstOrDefault(n => n.Id == supersedesId), stamp));
        AddEvent(EventCode.NonPunishmentRecorded, Compartment.NonPunishment, stamp);
    }

    private void AddEvent(Suspect suspect, EventCode code, AuditStamp stamp, params string[] arguments) =>
        AddEvent(null, suspect.Id, code, Compartment.Suspects, stamp, arguments);
}
