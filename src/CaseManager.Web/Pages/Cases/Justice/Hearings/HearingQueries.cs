using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Justice.Hearings;

/// <summary>A hearing with its case; <paramref name="Hour"/> is local time at the court, null while it is not set.</summary>
public sealed record HearingOfCase(Guid Id, DateOnly Date, TimeOnly? Hour, CaseReference Reference, string CoverName);

/// <summary>Hearing queries across cases; row security limits their results to what the caller may see.</summary>
public static class HearingQueries
{
    /// <summary>Planned hearings within a period in the cases that a person works on, nearest first.</summary>
    public static IQueryable<HearingOfCase> GetHearings(this CaseManagerDb db, StaffId member, DateTimeOffset now, DateOnly first, DateOnly endsOn, int limit)
    {
        var live = db.Members.Where(CaseMember.IsActiveAt(now)).Where(m => m.StaffId == member);
        return (from hearing in db.Hearings.AsNoTracking()
                where hearing.State == HearingState.Planned && hearing.Date >= first && hearing.Date <= endsOn && live.Any(m => m.CaseId == hearing.CaseId)
                join opened in db.Cases on hearing.CaseId equals opened.Id
                orderby hearing.Date, hearing.Id
                select new HearingOfCase(hearing.Id, hearing.Date, hearing.Hour, opened.Reference, opened.CoverName)).Take(limit);
    }
}
