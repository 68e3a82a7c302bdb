using CaseManager.Data.Identification;
using CaseManager.Data.LegalReference;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.LegalReference;
using CaseManager.Domain.People;
using CaseManager.Domain.Tasks;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Deadlines;
using CaseManager.Web.Pages.Cases.Justice.Hearings;
using CaseManager.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Tracks;

/// <summary>Row security limits the results to what the caller may see.</summary>
public sealed class TrackQueries(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
{
    private const int MaxClocks = 2;

    private DateOnly Today => user.CreateStamp().Date;

    /// <summary>Requires that the identity of <paramref name="victim"/> is decrypted, if the caller may see it.</summary>
    public async Task<IReadOnlyList<Track>> ReadAsync(CaseHeader head, Victim victim, CancellationToken cancellationToken)
    {
        var law = await db.LoadLegalReferencesAsync(cancellationToken, LegalReferenceKind.Scheme, LegalReferenceKind.NextStep);
        IReadOnlyList<ProcedureProgress> procedures =
            [.. (await db.LoadProceduresAsync(documents, victim.Id, cancellationToken)).Select(p =>
                new ProcedureProgress(p, law.Find(p.SchemeCode, p.SchemeVersion)))];
        return new CaseTracks(texts, user.Role, user.TimeZone, Today).CreateTracks(
            await LoadProgressAsync(head, victim.Id, procedures, cancellationToken), await LoadJusticeProgressAsync(head, cancellationToken),
            await LoadRecoveryProgressAsync(victim.Id, cancellationToken), await LoadOpenStepsAsync(head, victim.Id, cancellationToken),
            await LoadRequirementsAsync(head, victim, law, procedures, cancellationToken));
    }

    private async Task<CaseProgress> LoadProgressAsync(CaseHeader head, VictimId victim, IReadOnlyList<ProcedureProgress> procedures,
        CancellationToken cancellationToken)
    {
        var steps = await db.Events.Where(e => e.CaseId == head.Id && (e.Code == EventCode.CaseOpened || e.Code == EventCode.StatusChanged))
            .OrderBy(e => e.OccurredAt)
            .Select(e => new { e.Arguments, e.OccurredAt }).ToListAsync(cancellationToken);
        var person = await db.Victims.Where(v => v.Id == victim).Select(v => new
        {
            Safe = v.BroughtToSafetyRecords.OrderByDescending(b => b.RecordedAt).Select(b => b.OccurredOn).FirstOrDefault(),
            IsDecided = v.StatusDecisions.Any(d => d.Status != TraffickingStatus.PossibleVictim),
        }).SingleAsync(cancellationToken);
        return new(steps[0].OccurredAt, head.Status, LastTo(CaseStatus.FollowUp), LastTo(CaseStatus.Closed), person.Safe, person.IsDecided, procedures);

        DateTimeOffset? LastTo(CaseStatus status) => steps.LastOrDefault(s => s.Arguments.Count > 1 && s.Arguments[1] == status.ToString())?.OccurredAt;
    }

    private async Task<JusticeProgress> LoadJusticeProgressAsync(CaseHeader head, CancellationToken cancellationToken) => new(
        await db.Proceedings.AsNoTracking().Include(p => p.Milestones).Where(p => p.CaseId == head.Id).OrderBy(p => p.Id).ToListAsync(cancellationToken),
        await db.Charges.AsNoTracking().Include(c => c.Verdicts).Where(c => c.CaseId == head.Id).OrderBy(c => c.Id).ToListAsync(cancellationToken),
        await db.GetUpcomingHearingsAsync(documents, head.Id, Today, cancellationToken) is [var next, ..] ? next.Date : null);

    private async Task<RecoveryProgress> LoadRecoveryProgressAsync(VictimId victim, CancellationToken cancellationToken)
    {
        if (!user.HasPermission(Permission.ViewAftercare))
        {
            return new(null, [], []);
        }

        var written = await db.Victims.AsNoTracking().Where(v => v.Id == victim).Select(v => new
        {
            ReviewOn = db.Plans.Where(p => p.VictimId == v.Id).OrderByDescending(p => p.Number).Select(p => (DateOnly?)p.ReviewDueOn).FirstOrDefault(),
            Services = db.Services.Where(s => s.VictimId == v.Id).Select(s => s.State).ToList(),
            Outcomes = db.Outcomes.Where(o => o.VictimId == v.Id && o.InstrumentCode == ShippedInstruments.SixDomains).ToList(),
        }).AsSingleQuery().SingleAsync(cancellationToken);
        return new(written.ReviewOn, written.Services, [.. written.Outcomes.Current().OrderBy(o => o.AssessedOn).ThenBy(o => o.Id)]);
    }

    private async Task<IReadOnlyList<OpenStep>> LoadOpenStepsAsync(CaseHeader head, VictimId victim, CancellationToken cancellationToken)
    {
        var open = await db.Tasks.AsNoTracking().Where(t => t.CaseId == head.Id && t.State == TaskState.Open && (t.VictimId == null || t.VictimId == victim))
            .OrderBy(t => t.DueOn).ToListAsync(cancellationToken);
        CaseTask[] nearest = [.. open.DistinctBy(GetTrackKind)];
        await documents.DecryptAsync([.. nearest], cancellationToken);
        return [.. nearest.Select(t => new OpenStep(GetTrackKind(t), t.Content!.Title, t.DueOn, $"/cases/{head.Reference}/tasks/{t.Id}"))];
    }

    // Each country has only its earliest open deadline; the next step follows the open procedure with the latest record.
    private async Task<IReadOnlyList<TrackRequirements>> LoadRequirementsAsync(CaseHeader head, Victim victim, LegalReferenceData law,
        IReadOnlyList<ProcedureProgress> procedures, CancellationToken cancellationToken)
    {
        if (!user.HasPermission(Permission.ViewDeadlines))
        {
            return [];
        }

        var dates = await db.GetOpenDeadlines(victim.Id).ToListAsync(cancellationToken);
        return [.. Enum.GetValues<TrackKind>().Select(track => new TrackRequirements(
            track,
            NextOn(track),
            [.. dates.Where(l => l.RuleDetails.Track == track && l.Deadline.IsPending(Today)).OrderBy(l => l.Deadline.IsOpenEnded).ThenBy(l => l.Deadline.DueOn)
                .DistinctBy(l => l.Rule.Jurisdiction).Take(MaxClocks).Select(CreateClock)]))];

        RequiredStep? NextOn(TrackKind track)
        {
            if (head.Status == CaseStatus.Closed || (track == TrackKind.Protection && procedures.Count > 0 && procedures.All(p => !p.Procedure.IsOpen)))
            {
                return null;
            }

            var latest = track == TrackKind.Protection
                ? procedures.Where(p => p.Procedure.IsOpen).OrderBy(p => p.Procedure.ActiveSteps is [.., var last] ? last.RecordedAt : p.Procedure.OpenedAt)
                .LastOrDefault()?.Procedure : null;
            var next = law.FindNextStep(track, latest?.SchemeCode, [.. latest?.ActiveSteps.Select(s => s.Event) ?? []],
                victim.Identity is not null && victim.IsChildOn(Today), Today);
            return next is null ? null : new(
                next.Name,
                DescribeSource(next),
                track != TrackKind.Protection || !user.HasPermission(Permission.RecordIdentification) ? null
                    : $"/cases/{head.Reference}/identification{(latest is null ? "/start" : "")}?person={victim.Id.Value}");
        }
    }

    private DaysLeft CreateClock(DeadlineLine line) => new(
        line.Deadline.IsOpenEnded ? null : line.Deadline.DueOn.DayNumber - Today.DayNumber,
        line.Deadline.IsOpenEnded
            ? texts["tracks.clock.openEnded", line.Rule.Name, line.Rule.Jurisdiction, texts.JoinWithOr(line.RuleDetails.NotBefore, line.Rule.Jurisdiction)]
            : texts[line.Deadline.IsPeriod ? "tracks.clock.ends" : "tracks.clock.due", line.Rule.Name, line.Rule.Jurisdiction],
        line.Deadline.IsOpenEnded ? texts["tracks.clock.atLeast", texts.FormatDate(line.Deadline.DueOn)] : texts.FormatDate(line.Deadline.DueOn),
        line.IsVerified ? line.Rule.Code : texts["tracks.source.unverified", line.Rule.Code, texts["findings.unverified"]]);

    private string DescribeSource(LegalReferenceEntry entry) =>
        entry.IsVerified ? entry.Source : texts["tracks.source.unverified", entry.Source, texts["findings.unverified"]];

    private static TrackKind GetTrackKind(CaseTask task) => task.Compartment switch
    {
        Compartment.LegalStrategy => TrackKind.Justice,
        Compartment.Aftercare => TrackKind.Recovery,
        _ => TrackKind.Protection,
    };
}
