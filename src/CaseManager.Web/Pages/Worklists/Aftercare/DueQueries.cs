using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Worklists.Aftercare;

public enum DueKind
{
    /// <summary>Joint review of the plan.</summary>
    Review,

    Assessment,

    /// <summary>Follow-up contact.</summary>
    Contact,

    /// <summary>First plan, if there is none.</summary>
    Plan,

    /// <summary>First assessment, if there is none.</summary>
    Intake,
}

public sealed record DueRow(DateOnly DueOn, Guid Id, DueKind Kind, CaseReference Reference, string CoverName, VictimId VictimId);

/// <summary>Row security limits the results to what the caller may see.</summary>
public static class DueQueries
{
    /// <summary>
    /// Due items up to a day, earliest first. A first plan and assessment are due from the day the case is opened with an aftercare worker; after closure, only
    /// survivors who consented to contact are included.
    /// </summary>
    public static async Task<IReadOnlyList<DueRow>> GetDueInAftercareAsync(this CaseManagerDb db, RecordDecryptor documents, DateTimeOffset now,
        DateOnly endsOn, (DateOnly Date, Guid Id)? after, int limit, CancellationToken cancellationToken)
    {
        var (start, last) = after ?? (DateOnly.MinValue, Guid.Empty);
        var mayBeAsked = db.ContactableAfterClosure(DateOnly.FromDateTime(now.UtcDateTime));
        var reviews =
            from p in db.Plans
            where p.ReviewDueOn <= endsOn && (p.ReviewDueOn > start || (p.ReviewDueOn == start && p.Id.CompareTo(last) > 0))
            && !db.Plans.Any(later => later.SupersedesId == p.Id)
            join c in db.Cases on p.CaseId equals c.Id
            where c.Status != CaseStatus.Closed
            join v in db.Victims on p.VictimId equals v.Id
            orderby p.ReviewDueOn, p.Id
            select new DueRow(p.ReviewDueOn, p.Id, DueKind.Review, c.Reference, v.CoverName, v.Id);
        var assessments =
            from o in db.Outcomes
            where o.NextDueOn != null && o.NextDueOn <= endsOn && (o.NextDueOn > start || (o.NextDueOn == start && o.Id.CompareTo(last) > 0))
            && !db.Outcomes.Any(later => later.SupersedesId == o.Id)
                && !db.Outcomes.Any(later => later.VictimId == o.VictimId && later.InstrumentCode == o.InstrumentCode && later.Occasion != OutcomeOccasion.Extra
                    && (later.AssessedOn > o.AssessedOn || (later.AssessedOn == o.AssessedOn && later.RecordedAt > o.RecordedAt))
                    && !db.Outcomes.Any(other => other.SupersedesId == later.Id))
            join c in db.Cases on o.CaseId equals c.Id
            where c.Status != CaseStatus.Closed || mayBeAsked.Contains(o.VictimId)
            join v in db.Victims on o.VictimId equals v.Id
            orderby o.NextDueOn, o.Id
            select new DueRow(o.NextDueOn!.Value, o.Id, DueKind.Assessment, c.Reference, v.CoverName, v.Id);
        var started =
            from v in db.Victims
            join c in db.Cases on v.CaseId equals c.Id
            where c.Status != CaseStatus.Closed
            && db.Members.AsQueryable().Where(CaseMember.IsActiveAt(now)).Any(m => m.CaseId == c.Id && m.Staff!.Role == Role.AftercareWorker)
            let day = DateOnly.FromDateTime(c.OpenedAt.UtcDateTime)
            let isPlanned = db.Plans.Any(p => p.VictimId == v.Id)
            where !isPlanned || !db.Outcomes.Any(o => o.VictimId == v.Id)
            where day <= endsOn && EF.Functions.GreaterThan(ValueTuple.Create(day, v.Id), ValueTuple.Create(start, new VictimId(last)))
            orderby day, v.Id
            select new DueRow(day, v.Id.Value, isPlanned ? DueKind.Intake : DueKind.Plan, c.Reference, v.CoverName, v.Id);
        var found = new List<DueRow>();
        foreach (var due in new[] { reviews, assessments, started })
        {
            found.AddRange(await due.Take(limit).ToListAsync(cancellationToken));
        }

        found.AddRange((await db.GetPlannedContactsAsync(documents, mayBeAsked, cancellationToken))
            .Where(d => d.DueOn <= endsOn && (d.DueOn > start || (d.DueOn == start && d.Id.CompareTo(last) > 0))));
        return [.. found.OrderBy(d => d.DueOn).ThenBy(d => d.Id).Take(limit)];
    }

    // The next date of each survivor's latest contact; it is encrypted, so every latest contact is decrypted.
    private static async Task<IEnumerable<DueRow>> GetPlannedContactsAsync(this CaseManagerDb db, RecordDecryptor documents,
        IQueryable<VictimId> mayBeAsked, CancellationToken cancellationToken)
    {
        var latest = await (
            from f in db.FollowUps.AsNoTracking()
            where !db.FollowUps.Any(later => later.SupersedesId == f.Id)
                && !db.FollowUps.Any(later => later.VictimId == f.VictimId
                    && (later.ContactedOn > f.ContactedOn || (later.ContactedOn == f.ContactedOn && later.RecordedAt > f.RecordedAt))
                    && !db.FollowUps.Any(other => other.SupersedesId == later.Id))
            join c in db.Cases on f.CaseId equals c.Id
            where c.Status != CaseStatus.Closed || mayBeAsked.Contains(f.VictimId)
            join v in db.Victims on f.VictimId equals v.Id
            select new { FollowUp = f, c.Reference, v.CoverName }).ToListAsync(cancellationToken);
        await documents.DecryptAsync([.. latest.Select(l => l.FollowUp)], cancellationToken);
        return from l in latest
               where l.FollowUp.NextDueOn is not null
               select new DueRow(l.FollowUp.NextDueOn!.Value, l.FollowUp.Id, DueKind.Contact, l.Reference, l.CoverName, l.FollowUp.VictimId);
    }

    // Survivors who consented to contact after closure.
    private static IQueryable<VictimId> ContactableAfterClosure(this CaseManagerDb db, DateOnly today) =>
        from c in db.Consents
        where c.Scope == ConsentScope.ContactAfterClosure && c.State == ConsentState.Given && (c.ExpiresOn == null || c.ExpiresOn >= today)
        && !db.Consents.Any(later => later.SupersedesId == c.Id)
        select c.VictimId;
}
