using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <content>Who is suspected. One that is changed must be decrypted.</content>
public sealed partial class Case
{
    private readonly List<Suspect> _suspects = [];
    private readonly List<SuspectStatusChange> _suspectStatuses = [];
    private readonly List<SuspectLink> _suspectLinks = [];
    private readonly List<NonPunishment> _nonPunishments = [];

    /// <summary>The suspects, as far as they are loaded.</summary>
    public IReadOnlyList<Suspect> Suspects => Loaded(_suspects);

    /// <summary>How far the state was with each, and when.</summary>
    public IReadOnlyList<SuspectStatusChange> SuspectStatuses => Loaded(_suspectStatuses);

    /// <summary>What they have to do with each other, and with the people harmed.</summary>
    public IReadOnlyList<SuspectLink> SuspectLinks => Loaded(_suspectLinks);

    /// <summary>Who of them was harmed too.</summary>
    public IReadOnlyList<NonPunishment> NonPunishments => Loaded(_nonPunishments);

    /// <summary>Takes a suspect down. Whoever asks twice with one id has taken down one. All suspects must be loaded that there are.</summary>
    /// <param name="id">Names them.</param>
    /// <param name="number">Their place among the suspects of the case, from 1: the next that is free.</param>
    /// <param name="facts">What is known of them.</param>
    /// <param name="by">Who takes it down.</param>
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

    /// <summary>Writes over what is known of a suspect.</summary>
    public void ChangeSuspect(Suspect suspect, SuspectFacts facts, Signature by)
    {
        suspect.Take(facts);
        TellOf(suspect, EventCode.SuspectChanged, by);
    }

    /// <summary>Why a suspect cannot come to a status; null where they can.</summary>
    public static Rule? BlockerToStatus(Suspect suspect, SuspectStatus status) => suspect.Status.Next().Contains(status) ? null : Rule.SuspectStatusNotReachable;

    /// <summary>Takes down how far the state is with a suspect.</summary>
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

    /// <summary>Why a suspect cannot be linked so; null where they can.</summary>
    /// <param name="suspect">Whose link it is.</param>
    /// <param name="other">Another suspect; null where it is to a person harmed.</param>
    /// <param name="victim">A person harmed; null where it is to a suspect.</param>
    /// <param name="kind">What it is.</param>
    public Rule? BlockerToLink(Suspect suspect, Suspect? other, VictimId? victim, SuspectLinkKind kind) =>
        other?.Id == suspect.Id || (other is null) == (victim is null) || !(other is null ? kind.JoinsVictims() : kind.JoinsSuspects()) ? Rule.SuspectLinkNotPossible
        : SuspectLinks.Any(l => l.SuspectId == suspect.Id && l.OtherId == other?.Id && l.VictimId == victim && l.Kind == kind) ? Rule.SuspectLinkedAlready
        : null;

    /// <summary>Takes down what a suspect has to do with another, or with a person harmed.</summary>
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

    /// <summary>Which person harmed a suspect is said to be, and where it stands that they are not punished; null where they are none, or the reader may not know.</summary>
    public NonPunishment? NonPunishmentOf(Suspect suspect) => NonPunishments.NotReplaced().SingleOrDefault(n => n.SuspectId == suspect.Id);

    /// <summary>Why it cannot be said that a suspect was harmed too; null where it can: whoever says it has seen what was said before.</summary>
    public Rule? BlockerToNonPunishment(Suspect suspect, Guid? instead) => NonPunishmentOf(suspect)?.Id == instead ? null : Rule.NonPunishmentReplaced;

    /// <summary>Takes down that a suspect is a person harmed, and where it stands that they are not punished for what they were made to do.</summary>
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
