using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Data.Law;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Law;
using CaseManager.Domain.Tasks;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Deadlines;
using CaseManager.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Tracks;

/// <summary>Row security limits the results to what the caller may see.</summary>
public sealed class TrackQueries(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts)
{
    private const int MostClocks = 2;

    private DateOnly Today => user.Sign().Day;

    /// <summary>Requires that the identity of <paramref name="victim"/> is decrypted, if the caller may see it.</summary>
    public async Task<IReadOnlyList<Track>> ReadAsync(CaseHead head, Victim victim, CancellationToken cancellationToken)
    {
        var law = await db.ReadLawAsync(cancellationToken, LawKind.Scheme, LawKind.NextStep);
        IReadOnlyList<ProcedureProgress> procedures =
            [.. (await db.ProceduresOfAsync(documents, victim.Id, cancellationToken)).Select(p => new ProcedureProgress(p, law.Find(p.SchemeCode, p.SchemeVersion)))];
        return new CaseTracks(texts, user.Role, user.TimeZone, Today).Of(
            await ProgressAsync(head, victim.Id, procedures, cancellationToken), await JusticeAsync(head, cancellationToken), await RecoveryAsync(victim.Id, cancellationToken), await OpenStepsAsync(head, victim.Id, cancellationToken), await LawAsync(head, victim, law, procedures, cancellationToken));
    }

    private async Task<CaseProgress> ProgressAsync(CaseHead head, VictimId victim, IReadOnlyList<ProcedureProgress> procedures, CancellationToken cancellationToken)
    {
        var steps = await db.Events.Where(e => e.CaseId == head.Id && (e.Code == EventCode.CaseOpened || e.Code == EventCode.StatusChanged)).OrderBy(e => e.When)
            .Select(e => new { e.Arguments, e.When }).ToListAsync(cancellationToken);
        var person = await db.Victims.Where(v => v.Id == victim).Select(v => new
        {
            Safe = v.TimesBroughtToSafety.OrderByDescending(b => b.RecordedAt).Select(b => b.On).FirstOrDefault(),
            IsDecided = v.StatusDecisions.Any(d => d.Status != TraffickingStatus.PossibleVictim),
        }).SingleAsync(cancellationToken);
        return new(steps[0].When, head.Status, LastTo(CaseStatus.FollowUp), LastTo(CaseStatus.Closed), person.Safe, person.IsDecided, procedures);

        DateTimeOffset? LastTo(CaseStatus status) => steps.LastOrDefault(s => s.Arguments.Count > 1 && s.Arguments[1] == status.ToString())?.When;
    }

    private async Task<JusticeProgress> JusticeAsync(CaseHead head, CancellationToken cancellationToken)
    {
        var today = Today;
        return new(
            await db.Proceedings.AsNoTracking().Include(p => p.Milestones).Where(p => p.CaseId == head.Id).OrderBy(p => p.Id).ToListAsync(cancellationToken),
            await db.Charges.AsNoTracking().Include(c => c.Verdicts).Where(c => c.CaseId == head.Id).OrderBy(c => c.Id).ToListAsync(cancellationToken),
            await db.Hearings.Where(h => h.CaseId == head.Id && h.State == HearingState.Planned && h.Day >= today).MinAsync(h => (DateOnly?)h.Day, cancellationToken));
    }

    private async Task<RecoveryProgress> RecoveryAsync(VictimId victim, CancellationToken cancellationToken)
    {
        if (!user.May(Permission.ViewAftercare))
        {
            return new(null, [], []);
        }

        var written = await db.Victims.AsNoTracking().Where(v => v.Id == victim).Select(v => new
        {
            ReviewOn = db.Plans.Where(p => p.VictimId == v.Id).OrderByDescending(p => p.Number).Select(p => (DateOnly?)p.ReviewOn).FirstOrDefault(),
            Services = db.Services.Where(s => s.VictimId == v.Id).Select(s => s.State).ToList(),
            Outcomes = db.Outcomes.Where(o => o.VictimId == v.Id && o.InstrumentCode == ShippedInstruments.SixDomains).ToList(),
        }).AsSingleQuery().SingleAsync(cancellationToken);
        return new(written.ReviewOn, written.Services, [.. written.Outcomes.NotReplaced().OrderBy(o => o.On).ThenBy(o => o.Id)]);
    }

    private async Task<IReadOnlyList<OpenStep>> OpenStepsAsync(CaseHead head, VictimId victim, CancellationToken cancellationToken)
    {
        var open = await db.Tasks.AsNoTracking().Where(t => t.CaseId == head.Id && t.State == TaskState.Open && (t.VictimId == null || t.VictimId == victim))
            .OrderBy(t => t.DueOn).ToListAsync(cancellationToken);
        CaseTask[] nearest = [.. open.DistinctBy(TrackOf)];
        await documents.OpenAsync([.. nearest], cancellationToken);
        return [.. nearest.Select(t => new OpenStep(TrackOf(t), t.Content!.What, t.DueOn, $"/cases/{head.Reference}/tasks/{t.Id}"))];
    }

    // Per country the earliest open deadline; the next step follows the open procedure with the latest record.
    private async Task<IReadOnlyList<LawOfTrack>> LawAsync(CaseHead head, Victim victim, LawBook law, IReadOnlyList<ProcedureProgress> procedures, CancellationToken cancellationToken)
    {
        if (!user.May(Permission.ViewDeadlines))
        {
            return [];
        }

        var dates = await db.OpenDeadlinesOf(victim.Id).ToListAsync(cancellationToken);
        return [.. Enum.GetValues<TrackKind>().Select(track => new LawOfTrack(
            track,
            NextOn(track),
            [.. dates.Where(l => l.Says.Track == track && l.Deadline.IsAwaited(Today)).OrderBy(l => l.Deadline.RunsOn).ThenBy(l => l.Deadline.DueOn).DistinctBy(l => l.Rule.Jurisdiction).Take(MostClocks).Select(ClockOf)]))];

        AskedFor? NextOn(TrackKind track)
        {
            if (head.Status == CaseStatus.Closed || (track == TrackKind.Protection && procedures.Count > 0 && procedures.All(p => !p.Procedure.IsOpen)))
            {
                return null;
            }

            var latest = track == TrackKind.Protection ? procedures.Where(p => p.Procedure.IsOpen).OrderBy(p => p.Procedure.Happened is [.., var last] ? last.RecordedAt : p.Procedure.OpenedAt).LastOrDefault()?.Procedure : null;
            var next = law.NextStep(track, latest?.SchemeCode, [.. latest?.Happened.Select(s => s.What) ?? []], victim.Identity is not null && victim.IsChildOn(Today), Today);
            return next is null ? null : new(
                next.Name,
                SourceOf(next),
                track != TrackKind.Protection || !user.May(Permission.RecordIdentification) ? null
                    : $"/cases/{head.Reference}/identification{(latest is null ? "/begin" : "")}?person={victim.Id.Value}");
        }
    }

    private DaysLeft ClockOf(DeadlineLine line) => new(
        line.Deadline.RunsOn ? null : line.Deadline.DueOn.DayNumber - Today.DayNumber,
        line.Deadline.RunsOn
            ? texts["tracks.clock.runsOn", line.Rule.Name, line.Rule.Jurisdiction, texts.Either(line.Says.NotBefore, line.Rule.Jurisdiction)]
            : texts[line.Deadline.IsPeriod ? "tracks.clock.ends" : "tracks.clock.due", line.Rule.Name, line.Rule.Jurisdiction],
        line.Deadline.RunsOn ? texts["tracks.clock.atLeast", texts.Date(line.Deadline.DueOn)] : texts.Date(line.Deadline.DueOn),
        line.IsVerified ? line.Rule.Code : texts["tracks.source.unverified", line.Rule.Code, texts["law.unverified"]]);

    private string SourceOf(LawEntry entry) => entry.IsVerified ? entry.Source : texts["tracks.source.unverified", entry.Source, texts["law.unverified"]];

    private static TrackKind TrackOf(CaseTask task) => task.Compartment switch
    {
        Compartment.LegalStrategy => TrackKind.Justice,
        Compartment.Aftercare => TrackKind.Recovery,
        _ => TrackKind.Protection,
    };
}
