using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Hearings;

/// <summary>A hearing with its case; <paramref name="Hour"/> is local time at the court, null while it is not set.</summary>
public sealed record HearingOfCase(Guid Id, DateOnly Day, TimeOnly? Hour, CaseReference Reference, string CoverName);

/// <summary>Hearing queries across cases; row security limits their results to what the caller may see.</summary>
public static class HearingQueries
{
    /// <summary>Planned hearings within a period in the cases that a person works on, nearest first.</summary>
    public static IQueryable<HearingOfCase> HearingsFor(this CaseManagerDb db, StaffId member, DateTimeOffset now, DateOnly first, DateOnly until, int most)
    {
        var live = db.Members.Where(CaseMember.LiveAt(now)).Where(m => m.StaffId == member);
        return (from hearing in db.Hearings.AsNoTracking()
                where hearing.State == HearingState.Planned && hearing.Day >= first && hearing.Day <= until && live.Any(m => m.CaseId == hearing.CaseId)
                join opened in db.Cases on hearing.CaseId equals opened.Id
                orderby hearing.Day, hearing.Id
                select new HearingOfCase(hearing.Id, hearing.Day, hearing.Hour, opened.Reference, opened.CoverName)).Take(most);
    }
}
