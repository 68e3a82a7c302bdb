using CaseManager.Domain.Access;
using CaseManager.Domain.People;
using CaseManager.Domain.Tasks;

namespace CaseManager.Domain.Cases;

/// <content>Whereabouts and missing episodes. Ending an episode needs it decrypted.</content>
public sealed partial class Case
{
    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
    public Location RecordLocation(Victim victim, Guid id, LocationConfidentiality confidentiality, LocationAccount account, AuditStamp stamp)
    {
        if (victim.Locations.FirstOrDefault(l => l.Id == id) is { } already)
        {
            return already;
        }

        AddEvent(victim.Id, id, EventCode.LocationRecorded, Compartment.Safety, stamp);
        return victim.AddLocation(id, confidentiality, account, stamp);
    }

    /// <summary>The current episode itself does not block, so that a repeated report passes.</summary>
    public static BusinessRule? BlockerToReportingMissing(Victim victim, Guid episode) =>
        victim.CurrentMissingEpisode is null || victim.CurrentMissingEpisode.Id == episode ? null : BusinessRule.AlreadyMissing;

    /// <summary>
    /// Reports a survivor missing and assigns the case lead a task for today: ensure that a search is under way.
    /// Idempotent: repeating a call with the same id has no effect.
    /// </summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.AlreadyMissing"/>.</exception>
    public MissingEpisode ReportMissing(Victim victim, Guid id, MissingAccount account, string task, AuditStamp stamp)
    {
        if (victim.MissingEpisodes.FirstOrDefault(m => m.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToReportingMissing(victim, id));
        AddEvent(victim.Id, id, EventCode.MissingReported, Compartment.Safety, stamp);
        AddTask(Guid.CreateVersion7(stamp.OccurredAt),
            new(Compartment.Safety, victim.Id, TaskKind.FollowUp, GetLeadOrCaller(stamp), stamp.Date, Recurrence.None, task, null), stamp);
        return victim.AddMissingEpisode(id, account, stamp);
    }

    public static BusinessRule? BlockerToEndingMissing(MissingEpisode episode) => episode.EndedAt is null ? null : BusinessRule.NotMissing;

    /// <summary>Ends a missing episode and assigns the case lead a safety review for today, including a conversation with the survivor.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.NotMissing"/>.</exception>
    public void EndMissing(MissingEpisode episode, MissingEnd end, string task, AuditStamp stamp)
    {
        ThrowIf(BlockerToEndingMissing(episode));
        episode.End(end, stamp);
        AddEvent(episode.VictimId, episode.Id, EventCode.MissingEnded, Compartment.Safety, stamp);
        AddTask(Guid.CreateVersion7(stamp.OccurredAt),
            new(Compartment.Safety, episode.VictimId, TaskKind.SafetyReview, GetLeadOrCaller(stamp), stamp.Date, Recurrence.None, task, null), stamp);
    }
}
