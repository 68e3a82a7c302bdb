using CaseManager.Domain.Access;
using CaseManager.Domain.Tasks;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <content>Where a survivor is, and the times when nobody knew. An episode that ends must be decrypted.</content>
public sealed partial class Case
{
    /// <summary>Takes down where someone stays now. Whoever asks twice with one id has taken down one.</summary>
    /// <param name="victim">Who.</param>
    /// <param name="id">Names it.</param>
    /// <param name="confidentiality">Who may know.</param>
    /// <param name="account">Where, from when on, and why.</param>
    /// <param name="by">Who takes it down.</param>
    public Location RecordLocation(Victim victim, Guid id, LocationConfidentiality confidentiality, LocationAccount account, Signature by)
    {
        if (victim.Locations.FirstOrDefault(l => l.Id == id) is { } already)
        {
            return already;
        }

        RecordOf(victim.Id, id, EventCode.LocationRecorded, Compartment.Safety, by);
        return victim.Stays(id, confidentiality, account, by);
    }

    /// <summary>Why someone cannot be reported missing by this episode; null where they can.</summary>
    public static Rule? BlockerToReportingMissing(Victim victim, Guid episode) => victim.Missing is null || victim.Missing.Id == episode ? null : Rule.AlreadyMissing;

    /// <summary>Takes down that someone is missing. Whoever leads the case is to see today who looks for them. Whoever asks twice with one id has reported once.</summary>
    /// <param name="victim">Who.</param>
    /// <param name="id">Names the episode.</param>
    /// <param name="account">What is known, and what was done.</param>
    /// <param name="task">What the task says.</param>
    /// <param name="by">Who takes it down.</param>
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

    /// <summary>Why an episode cannot end; null where it can.</summary>
    public static Rule? BlockerToEndingMissing(MissingEpisode episode) => episode.EndedAt is null ? null : Rule.NotMissing;

    /// <summary>Takes down that someone was found or came back. Whoever leads the case is to talk with them, and to look at the risk again.</summary>
    /// <param name="episode">The episode that ended.</param>
    /// <param name="end">How.</param>
    /// <param name="task">What the task says.</param>
    /// <param name="by">Who takes it down.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.NotMissing"/>.</exception>
    public void EndMissing(MissingEpisode episode, MissingEnd end, string task, Signature by)
    {
        ThrowIf(BlockerToEndingMissing(episode));
        episode.End(end, by);
        RecordOf(episode.VictimId, episode.Id, EventCode.MissingEnded, Compartment.Safety, by);
        AddTask(Guid.CreateVersion7(by.When), new(Compartment.Safety, episode.VictimId, TaskKind.SafetyReview, LeadOr(by), by.Day, Recurrence.None, task, null), by);
    }
}
