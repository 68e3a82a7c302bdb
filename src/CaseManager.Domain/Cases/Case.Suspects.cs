using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

public sealed partial class Case
{
    private readonly List<Suspect> _suspects = [];
    private readonly List<SuspectStatusChange> _suspectStatuses = [];
    private readonly List<SuspectLink> _suspectLinks = [];
    private readonly List<NonPunishment> _nonPunishments = [];

    public IReadOnlyList<Suspect> Suspects => Loaded(_suspects);

    public IReadOnlyList<SuspectStatusChange> SuspectStatuses => Loaded(_suspectStatuses);

    public IReadOnlyList<SuspectLink> SuspectLinks => Loaded(_suspectLinks);

    /// <summary>Suspects who are also victims.</summary>
    public IReadOnlyList<NonPunishment> NonPunishments => Loaded(_nonPunishments);

    /// <summary><paramref name="number"/> is the next free number in the case, from 1. Idempotent: repeating a call with the same id has no effect.</summary>
    public Suspect AddSuspect(Guid id, int number, SuspectFacts facts, Signature by)
    {
        if (Suspects.FirstOrDefault(s => s.Id == id) is { } already)
        {
            return already;
        }

        var added = new Suspect(id, Id, number, facts, by);
        _suspects.Add(added);
        TellOf(added, EventCode.SuspectAdded, by);
        return added;
    }

    public void ChangeSuspect(Suspect suspect, SuspectFacts facts, Signature by)
    {
        suspect.Take(facts);
        TellOf(suspect, EventCode.SuspectChanged, by);
    }

    public static Rule? BlockerToStatus(Suspect suspect, SuspectStatus status) => suspect.Status.Next().Contains(status) ? null : Rule.SuspectStatusNotReachable;

    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.SuspectStatusNotReachable"/>.</exception>
    public void RecordSuspectStatus(Suspect suspect, Guid id, SuspectStatus status, ApproximateDate on, string? words, Signature by)
    {
        if (SuspectStatuses.Any(s => s.Id == id))
        {
            return;
        }

        ThrowIf(BlockerToStatus(suspect, status));
        suspect.Pass(status);
        _suspectStatuses.Add(new(id, suspect, status, on, words, by));
        TellOf(suspect, EventCode.SuspectStatusRecorded, by, status.ToString());
    }

    /// <summary>Exactly one of <paramref name="other"/> and <paramref name="victim"/> is set.</summary>
    public Rule? BlockerToLink(Suspect suspect, Suspect? other, VictimId? victim, SuspectLinkKind kind) =>
        other?.Id == suspect.Id || (other is null) == (victim is null) || !(other is null ? kind.JoinsVictims() : kind.JoinsSuspects()) ? Rule.SuspectLinkNotPossible
        : SuspectLinks.Any(l => l.SuspectId == suspect.Id && l.OtherId == other?.Id && l.VictimId == victim && l.Kind == kind) ? Rule.SuspectLinkedAlready
        : null;

    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.SuspectLinkNotPossible"/> or <see cref="Rule.SuspectLinkedAlready"/>.</exception>
    public void LinkSuspect(Guid id, Suspect suspect, Suspect? other, VictimId? victim, SuspectLinkKind kind, Signature by)
    {
        if (SuspectLinks.Any(l => l.Id == id))
        {
            return;
        }

        ThrowIf(BlockerToLink(suspect, other, victim, kind));
        _suspectLinks.Add(new(id, suspect, other, victim, kind, by));
        TellOf(suspect, EventCode.SuspectLinked, by, kind.ToString());
    }

    /// <summary>Current record; null if the suspect is no victim or the caller may not see it.</summary>
    public NonPunishment? NonPunishmentOf(Suspect suspect) => NonPunishments.NotReplaced().SingleOrDefault(n => n.SuspectId == suspect.Id);

    /// <summary>A record supersedes only the one that the user has seen.</summary>
    public Rule? BlockerToNonPunishment(Suspect suspect, Guid? instead) => NonPunishmentOf(suspect)?.Id == instead ? null : Rule.NonPunishmentReplaced;

    /// <summary>
    /// Records that a suspect is also a victim, and the status of non-punishment for acts they were compelled to commit.
    /// Idempotent: repeating a call with the same id has no effect.
    /// </summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.NonPunishmentReplaced"/>.</exception>
    public void RecordNonPunishment(Guid id, Suspect suspect, Victim victim, NonPunishmentState state, string? words, Guid? instead, Signature by)
    {
        if (NonPunishments.Any(n => n.Id == id))
        {
            return;
        }

        ThrowIf(BlockerToNonPunishment(suspect, instead));
        _nonPunishments.Add(new(id, suspect, victim.Id, state, words, NonPunishments.FirstOrDefault(n => n.Id == instead), by));
        Record(EventCode.NonPunishmentRecorded, Compartment.NonPunishment, by);
    }

    private void TellOf(Suspect suspect, EventCode code, Signature by, params string[] arguments) => RecordOf(null, suspect.Id, code, Compartment.Suspects, by, arguments);
}
