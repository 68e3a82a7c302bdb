using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Law;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Deadlines;

/// <summary>A date that the law sets, as a page shows it.</summary>
/// <param name="Deadline">The date.</param>
/// <param name="Rule">The rule that reckoned it, in the version that did.</param>
/// <param name="Owner">Who looks after it, by name.</param>
/// <param name="ClosedBy">Who said what became of it, by name; null while it is open.</param>
/// <param name="About">The person whom it concerns, by cover name.</param>
public sealed record DeadlineLine(Deadline Deadline, LawEntry Rule, string Owner, string? ClosedBy, string About)
{
    /// <summary>What the rule says.</summary>
    public DateRule Says => (DateRule)Rule.Details;

    /// <summary>Whether someone has checked all that it rests on: the rule, and the holidays that were left out.</summary>
    public bool IsVerified => Rule.IsVerified && Deadline.HolidaysChecked;
}

/// <summary>A date that the law sets, in one of many cases.</summary>
/// <param name="Deadline">The date.</param>
/// <param name="Rule">The rule that reckoned it.</param>
/// <param name="Owner">Who looks after it, by name.</param>
/// <param name="Reference">Of which case.</param>
/// <param name="CoverName">The name the survivor is called by.</param>
public sealed record DeadlineOfCase(Deadline Deadline, LawEntry Rule, string Owner, CaseReference Reference, string CoverName)
{
    /// <inheritdoc cref="DeadlineLine.IsVerified"/>
    public bool IsVerified => Rule.IsVerified && Deadline.HolidaysChecked;
}

/// <summary>What the pages about the dates that the law sets ask. Whatever they ask for, the database adds: as far as the caller may know.</summary>
public static class DeadlineQueries
{
    /// <summary>All that the law set for someone, the nearest first.</summary>
    public static IQueryable<DeadlineLine> DeadlinesOf(this CaseManagerDb db, VictimId victim) => db.AsLines(db.Deadlines.Where(d => d.VictimId == victim));

    /// <summary>What is open of it.</summary>
    public static IQueryable<DeadlineLine> OpenDeadlinesOf(this CaseManagerDb db, VictimId victim) =>
        db.AsLines(db.Deadlines.Where(d => d.VictimId == victim && d.State == DeadlineState.Open));

    /// <summary>What follows from a proceeding of a case, or from all of them, the nearest first.</summary>
    public static IQueryable<DeadlineLine> DeadlinesFrom(this CaseManagerDb db, CaseId caseId, Guid? proceeding) =>
        db.AsLines(db.Deadlines.Where(d => d.CaseId == caseId && d.ProceedingId != null && (proceeding == null || d.ProceedingId == proceeding)));

    /// <summary>One date of a case.</summary>
    public static IQueryable<DeadlineLine> DeadlineOf(this CaseManagerDb db, CaseId caseId, Guid deadline) =>
        db.AsLines(db.Deadlines.Where(d => d.CaseId == caseId && d.Id == deadline));

    /// <summary>
    /// The open dates that someone looks after and that call for something until a day, the nearest first; of the cases they lead also those whose keeper
    /// works on the case no more.
    /// </summary>
    public static IQueryable<DeadlineOfCase> DeadlinesOwnedBy(this CaseManagerDb db, StaffId owner, DateTimeOffset now, DateOnly today, DateOnly until, int most)
    {
        // Each part begins with what is the reader's: asked as one, by "or", every date of every office would be read.
        var live = db.Members.Where(CaseMember.LiveAt(now));
        var kept = db.Deadlines.Where(d => d.OwnerId == owner);
        var left = live.Where(m => m.StaffId == owner && m.Capacity == Capacity.Lead).SelectMany(
            m => db.Deadlines.Where(d => d.CaseId == m.CaseId && d.OwnerId != owner && !live.Any(k => k.CaseId == d.CaseId && k.StaffId == d.OwnerId && k.Staff!.Active)));
        return db.OfCases(Awaited(kept, today, until).Concat(Awaited(left, today, until)).OrderBy(d => d.DueOn).ThenBy(d => d.Id).Take(most));
    }

    /// <summary>The open dates of offices that call for something until a day, after a place in the list, the nearest first.</summary>
    public static IQueryable<DeadlineOfCase> DeadlinesAtRisk(this CaseManagerDb db, OrganisationId[] offices, DateOnly today, DateOnly until, (DateOnly On, Guid Id)? after, int most)
    {
        var awaited = Awaited(db.Deadlines.Where(d => db.Cases.Any(c => c.Id == d.CaseId && offices.Contains(c.OfficeId))), today, until);
        if (after is { } place)
        {
            awaited = awaited.Where(d => d.DueOn > place.On || (d.DueOn == place.On && d.Id.CompareTo(place.Id) > 0));
        }

        return db.OfCases(awaited.OrderBy(d => d.DueOn).ThenBy(d => d.Id).Take(most));
    }

    /// <summary>The open dates until which something can be claimed, over or to come until a day, the nearest first.</summary>
    public static IQueryable<DeadlineOfCase> LimitationsAtRisk(this CaseManagerDb db, DateOnly today, DateOnly until, int most) =>
        db.OfCases(Awaited(db.Deadlines.Where(d => d.Compartment == Compartment.Compensation), today, until).OrderBy(d => d.DueOn).ThenBy(d => d.Id).Take(most));

    private static IQueryable<DeadlineLine> AsLines(this CaseManagerDb db, IQueryable<Deadline> deadlines) =>
        from deadline in deadlines.AsNoTracking()
        join rule in db.Law on new { Code = deadline.RuleCode, Version = deadline.RuleVersion } equals new { rule.Code, rule.Version }
        join owner in db.Staff on deadline.OwnerId equals owner.Id
        join about in db.Victims on deadline.VictimId equals about.Id
        orderby deadline.DueOn, deadline.Id
        select new DeadlineLine(deadline, rule, owner.Name, db.Staff.Where(s => (StaffId?)s.Id == deadline.ClosedBy).Select(s => s.Name).FirstOrDefault(), about.CoverName);

    // What runs on until something else happens asks nothing of anyone on its earliest day.
    private static IQueryable<Deadline> Awaited(IQueryable<Deadline> deadlines, DateOnly today, DateOnly until) =>
        deadlines.Where(d => d.State == DeadlineState.Open && d.DueOn <= until && !d.RunsOn && (!d.IsPeriod || d.DueOn >= today));

    private static IQueryable<DeadlineOfCase> OfCases(this CaseManagerDb db, IQueryable<Deadline> deadlines) =>
        from deadline in deadlines.AsNoTracking()
        join rule in db.Law on new { Code = deadline.RuleCode, Version = deadline.RuleVersion } equals new { rule.Code, rule.Version }
        join owner in db.Staff on deadline.OwnerId equals owner.Id
        join opened in db.Cases on deadline.CaseId equals opened.Id
        join about in db.Victims on deadline.VictimId equals about.Id
        orderby deadline.DueOn, deadline.Id
        select new DeadlineOfCase(deadline, rule, owner.Name, opened.Reference, about.CoverName);
}
