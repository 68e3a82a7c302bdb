using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.LegalReference;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Deadlines;

/// <summary>A legal deadline for display, with the version of the rule that calculated it; <paramref name="ClosedBy"/> is null while it is open.</summary>
public sealed record DeadlineLine(Deadline Deadline, LegalReferenceEntry Rule, string Owner, string? ClosedBy, string CoverName)
{
    public DateRule RuleDetails => (DateRule)Rule.Details;

    /// <summary>Whether the rule and the holiday calendars used are verified.</summary>
    public bool IsVerified => Rule.IsVerified && Deadline.HasVerifiedCalendars;
}

/// <summary>A legal deadline with its case, for lists across cases.</summary>
public sealed record DeadlineOfCase(Deadline Deadline, LegalReferenceEntry Rule, string Owner, CaseReference Reference, string CoverName)
{
    /// <inheritdoc cref="DeadlineLine.IsVerified"/>
    public bool IsVerified => Rule.IsVerified && Deadline.HasVerifiedCalendars;
}

/// <summary>Deadline queries; row security limits their results to what the caller may see.</summary>
public static class DeadlineQueries
{
    /// <summary>All legal deadlines of a person, nearest first.</summary>
    public static IQueryable<DeadlineLine> GetDeadlines(this CaseManagerDb db, VictimId victim) =>
        db.SelectLines(db.Deadlines.Where(d => d.VictimId == victim));

    public static IQueryable<DeadlineLine> GetOpenDeadlines(this CaseManagerDb db, VictimId victim) =>
        db.SelectLines(db.Deadlines.Where(d => d.VictimId == victim && d.State == DeadlineState.Open));

    /// <summary>Legal deadlines that follow from a proceeding, or from any proceeding of the case where it is null; nearest first.</summary>
    public static IQueryable<DeadlineLine> GetProceedingDeadlines(this CaseManagerDb db, CaseId caseId, Guid? proceeding) =>
        db.SelectLines(db.Deadlines.Where(d => d.CaseId == caseId && d.ProceedingId != null && (proceeding == null || d.ProceedingId == proceeding)));

    public static IQueryable<DeadlineLine> GetDeadline(this CaseManagerDb db, CaseId caseId, Guid deadline) =>
        db.SelectLines(db.Deadlines.Where(d => d.CaseId == caseId && d.Id == deadline));

    /// <summary>
    /// Open deadlines of an owner that need action by a given day, nearest first; for a case lead also those whose owner no longer works on the case.
    /// </summary>
    public static IQueryable<DeadlineOfCase> GetOwnedDeadlines(this CaseManagerDb db, StaffId owner, DateTimeOffset now, DateOnly today,
        DateOnly endsOn, int limit)
    {
        // Two queries are concatenated, because a single OR condition would read the deadlines of every office.
        var live = db.Members.Where(CaseMember.IsActiveAt(now));
        var saved = db.Deadlines.Where(d => d.OwnerId == owner);
        var left = live.Where(m => m.StaffId == owner && m.CaseRole == CaseRole.Lead).SelectMany(
            m => db.Deadlines.Where(d => d.CaseId == m.CaseId && d.OwnerId != owner
                && !live.Any(k => k.CaseId == d.CaseId && k.StaffId == d.OwnerId && k.Staff!.IsActive)));
        return db.SelectLinesWithCase(WherePending(saved, today, endsOn).Concat(WherePending(left, today, endsOn)).OrderBy(d => d.DueOn).ThenBy(d => d.Id)
            .Take(limit));
    }

    /// <summary>Open deadlines of offices that need action by a given day, after a cursor, nearest first.</summary>
    public static IQueryable<DeadlineOfCase> GetDeadlinesAtRisk(this CaseManagerDb db, OrganisationId[] offices, DateOnly today, DateOnly endsOn,
        (DateOnly Date, Guid Id)? after, int limit)
    {
        var awaited = WherePending(db.Deadlines.Where(d => db.Cases.Any(c => c.Id == d.CaseId && offices.Contains(c.OfficeId))), today, endsOn);
        if (after is { } place)
        {
            awaited = awaited.Where(d => d.DueOn > place.Date || (d.DueOn == place.Date && d.Id.CompareTo(place.Id) > 0));
        }

        return db.SelectLinesWithCase(awaited.OrderBy(d => d.DueOn).ThenBy(d => d.Id).Take(limit));
    }

    /// <summary>Open limitation dates of claims that are overdue or due by a given day, nearest first.</summary>
    public static IQueryable<DeadlineOfCase> GetLimitationsAtRisk(this CaseManagerDb db, DateOnly today, DateOnly endsOn, int limit) =>
        db.SelectLinesWithCase(WherePending(db.Deadlines.Where(d => d.Compartment == Compartment.Compensation), today, endsOn).OrderBy(d => d.DueOn)
            .ThenBy(d => d.Id).Take(limit));

    private static IQueryable<DeadlineLine> SelectLines(this CaseManagerDb db, IQueryable<Deadline> deadlines) =>
        from deadline in deadlines.AsNoTracking()
        join rule in db.LegalReferences on new { Code = deadline.RuleCode, Version = deadline.RuleVersion } equals new { rule.Code, rule.Version }
        join owner in db.Staff on deadline.OwnerId equals owner.Id
        join about in db.Victims on deadline.VictimId equals about.Id
        orderby deadline.DueOn, deadline.Id
        select new DeadlineLine(deadline, rule, owner.Name, db.Staff.Where(s => (StaffId?)s.Id == deadline.ClosedBy).Select(s => s.Name).FirstOrDefault(),
            about.CoverName);

    // A period that runs on until another event needs no action on its earliest end date.
    private static IQueryable<Deadline> WherePending(IQueryable<Deadline> deadlines, DateOnly today, DateOnly endsOn) =>
        deadlines.Where(d => d.State == DeadlineState.Open && d.DueOn <= endsOn && !d.IsOpenEnded && (!d.IsPeriod || d.DueOn >= today));

    private static IQueryable<DeadlineOfCase> SelectLinesWithCase(this CaseManagerDb db, IQueryable<Deadline> deadlines) =>
        from deadline in deadlines.AsNoTracking()
        join rule in db.LegalReferences on new { Code = deadline.RuleCode, Version = deadline.RuleVersion } equals new { rule.Code, rule.Version }
        join owner in db.Staff on deadline.OwnerId equals owner.Id
        join opened in db.Cases on deadline.CaseId equals opened.Id
        join about in db.Victims on deadline.VictimId equals about.Id
        orderby deadline.DueOn, deadline.Id
        select new DeadlineOfCase(deadline, rule, owner.Name, opened.Reference, about.CoverName);
}
