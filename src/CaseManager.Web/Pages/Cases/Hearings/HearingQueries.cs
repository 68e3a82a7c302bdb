using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Hearings;

/// <summary>The day of a hearing, in one of many cases.</summary>
/// <param name="Id">Which.</param>
/// <param name="Day">The day.</param>
/// <param name="Hour">The hour, by the clocks where the court is; null while nobody has said.</param>
/// <param name="Reference">Of which case.</param>
/// <param name="CoverName">The name the survivor is called by.</param>
public sealed record HearingOfCase(Guid Id, DateOnly Day, TimeOnly? Hour, CaseReference Reference, string CoverName);

/// <summary>What pages about hearings ask of many cases. Whatever they ask for, the database adds: as far as the caller may know.</summary>
public static class HearingQueries
{
    /// <summary>The hearings to come in the cases that someone works on, until a day, the nearest first.</summary>
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
