using CaseManager.Domain.Access;
using CaseManager.Domain.Tasks;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <content>Whereabouts and missing episodes. Ending an episode needs it decrypted.</content>
public sealed partial class Case
{
    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
    public Location RecordLocation(Victim victim, Guid id, LocationConfidentiality confidentiality, LocationAccount account, Signature by)
    {
        if (victim.Locations.FirstOrDefault(l => l.Id == id) is { } already)
        {
            return already;
        }

        RecordOf(victim.Id, id, EventCode.LocationRecorded, Compartment.Safety, by);
        return victim.Stays(id, confidentiality, account, by);
    }

    /// <summary>The current episode itself does not block, so that a repeated report passes.</summary>
    public static Rule? BlockerToReportingMissing(Victim victim, Guid episode) => victim.Missing is null || victim.Missing.Id == episode ? null : Rule.AlreadyMissing;

    /// <summary>
    /// Reports a survivor missing and assigns the case lead a task for today: ensure that a search is under way.
    /// Idempotent: repeating a call with the same id has no effect.
    /// </summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.AlreadyMissing"/>.</exception>
    public MissingEpisode ReportMissing(Victim victim, Guid id, MissingAccount account, string task, Signature by)
    {
        if (victim.MissingEpisodes.FirstOrDefault(m => m.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToReportingMissing(victim, id));
        RecordOf(victim.Id, id, EventCode.MissingReported, Compartment.Safety, by);
        AddTask(Guid.CreateVersion7(by.When), new(Compartment.Safety, victim.Id, TaskKind.FollowUp, LeadOr(by), by.Day, Recurrence.None, task, null), by);
        return victim.Vanished(id, account, by);
    }

    public static Rule? BlockerToEndingMissing(MissingEpisode episode) => episode.EndedAt is null ? null : Rule.NotMissing;

    /// <summary>Ends a missing episode and assigns the case lead a safety review for today, including a conversation with the survivor.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.NotMissing"/>.</exception>
    public void EndMissing(MissingEpisode episode, MissingEnd end, string task, Signature by)
    {
        ThrowIf(BlockerToEndingMissing(episode));
        episode.End(end, by);
        RecordOf(episode.VictimId, episode.Id, EventCode.MissingEnded, Compartment.Safety, by);
        AddTask(Guid.CreateVersion7(by.When), new(Compartment.Safety, episode.VictimId, TaskKind.SafetyReview, LeadOr(by), by.Day, Recurrence.None, task, null), by);
    }
}
