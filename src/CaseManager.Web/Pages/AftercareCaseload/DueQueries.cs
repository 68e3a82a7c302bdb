using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.AftercareCaseload;

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

public sealed record DueLine(DateOnly On, Guid Id, DueKind Kind, CaseReference Reference, string CoverName, VictimId Victim);

/// <summary>Row security limits the results to what the caller may see.</summary>
public static class DueQueries
{
    /// <summary>
    /// Due items up to a day, earliest first. A first plan and assessment are due from the day the case is opened with an aftercare worker; after closure, only
    /// survivors who consented to contact are included.
    /// </summary>
    public static async Task<IReadOnlyList<DueLine>> DueInAftercareAsync(this CaseManagerDb db, DateTimeOffset now, DateOnly until, (DateOnly On, Guid Id)? after, int most, CancellationToken cancellationToken)
    {
        var (start, last) = after ?? (DateOnly.MinValue, Guid.Empty);
        var mayBeAsked = db.AskedAfterClosure(DateOnly.FromDateTime(now.UtcDateTime));
        var reviews =
            from p in db.Plans
            where p.ReviewOn <= until && (p.ReviewOn > start || (p.ReviewOn == start && p.Id.CompareTo(last) > 0)) && !db.Plans.Any(later => later.Replaces == p.Id)
            join c in db.Cases on p.CaseId equals c.Id
            where c.Status != CaseStatus.Closed
            join v in db.Victims on p.VictimId equals v.Id
            orderby p.ReviewOn, p.Id
            select new DueLine(p.ReviewOn, p.Id, DueKind.Review, c.Reference, v.CoverName, v.Id);
        var assessments =
            from o in db.Outcomes
            where o.NextOn != null && o.NextOn <= until && (o.NextOn > start || (o.NextOn == start && o.Id.CompareTo(last) > 0)) && !db.Outcomes.Any(later => later.Replaces == o.Id)
                && !db.Outcomes.Any(later => later.VictimId == o.VictimId && later.InstrumentCode == o.InstrumentCode && later.Occasion != OutcomeOccasion.Extra && (later.On > o.On || (later.On == o.On && later.RecordedAt > o.RecordedAt))
                    && !db.Outcomes.Any(other => other.Replaces == later.Id))
            join c in db.Cases on o.CaseId equals c.Id
            where c.Status != CaseStatus.Closed || mayBeAsked.Contains(o.VictimId)
            join v in db.Victims on o.VictimId equals v.Id
            orderby o.NextOn, o.Id
            select new DueLine(o.NextOn!.Value, o.Id, DueKind.Assessment, c.Reference, v.CoverName, v.Id);
        var contacts =
            from f in db.FollowUps
            where f.NextOn != null && f.NextOn <= until && (f.NextOn > start || (f.NextOn == start && f.Id.CompareTo(last) > 0)) && !db.FollowUps.Any(later => later.Replaces == f.Id)
                && !db.FollowUps.Any(later => later.VictimId == f.VictimId && (later.On > f.On || (later.On == f.On && later.RecordedAt > f.RecordedAt)) && !db.FollowUps.Any(other => other.Replaces == later.Id))
            join c in db.Cases on f.CaseId equals c.Id
            where c.Status != CaseStatus.Closed || mayBeAsked.Contains(f.VictimId)
            join v in db.Victims on f.VictimId equals v.Id
            orderby f.NextOn, f.Id
            select new DueLine(f.NextOn!.Value, f.Id, DueKind.Contact, c.Reference, v.CoverName, v.Id);
        var begun =
            from v in db.Victims
            join c in db.Cases on v.CaseId equals c.Id
            where c.Status != CaseStatus.Closed && db.Members.AsQueryable().Where(CaseMember.LiveAt(now)).Any(m => m.CaseId == c.Id && m.Staff!.Role == Role.AftercareWorker)
            let day = DateOnly.FromDateTime(c.OpenedAt.UtcDateTime)
            let isPlanned = db.Plans.Any(p => p.VictimId == v.Id)
            where !isPlanned || !db.Outcomes.Any(o => o.VictimId == v.Id)
            where day <= until && EF.Functions.GreaterThan(ValueTuple.Create(day, v.Id), ValueTuple.Create(start, new VictimId(last)))
            orderby day, v.Id
            select new DueLine(day, v.Id.Value, isPlanned ? DueKind.Intake : DueKind.Plan, c.Reference, v.CoverName, v.Id);
        var found = new List<DueLine>();
        foreach (var due in new[] { reviews, assessments, contacts, begun })
        {
            found.AddRange(await due.Take(most).ToListAsync(cancellationToken));
        }

        return [.. found.OrderBy(d => d.On).ThenBy(d => d.Id).Take(most)];
    }

    // Survivors who consented to contact after closure.
    private static IQueryable<VictimId> AskedAfterClosure(this CaseManagerDb db, DateOnly today) =>
        from c in db.Consents
        where c.Scope == ConsentScope.ContactAfterClosure && c.State == ConsentState.Given && (c.ExpiresOn == null || c.ExpiresOn >= today) && !db.Consents.Any(later => later.Replaces == c.Id)
        select c.VictimId;
}
