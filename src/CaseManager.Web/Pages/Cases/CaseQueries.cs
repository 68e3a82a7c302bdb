using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases;

/// <summary>One line of a case's history.</summary>
/// <param name="Code">What happened.</param>
/// <param name="Arguments">What the words for it need.</param>
/// <param name="Who">Who did it, by name.</param>
/// <param name="About">The member of staff it is about, by name.</param>
/// <param name="When">When.</param>
public sealed record HistoryLine(EventCode Code, IReadOnlyList<string> Arguments, string Who, string? About, DateTimeOffset When);

/// <summary>What several pages ask about a case.</summary>
public static class CaseQueries
{
    /// <summary>The people who work on it now, its lead first.</summary>
    public static IQueryable<CaseMember> LiveTeam(this CaseManagerDb db, CaseId caseId) => db.Members
        .Include(m => m.Staff!.Organisation)
        .Where(m => m.CaseId == caseId && m.Until == null)
        .OrderBy(m => m.Capacity == Capacity.Lead ? 0 : 1).ThenBy(m => m.Staff!.Name);

    /// <summary>What happened to it, the latest first.</summary>
    public static IQueryable<HistoryLine> HistoryOf(this CaseManagerDb db, CaseId caseId) =>
        from happened in db.Events
        where happened.CaseId == caseId
        orderby happened.When descending, happened.Id descending
        join who in db.Staff on happened.Who equals who.Id
        join about in db.Staff on happened.About equals (StaffId?)about.Id into mentioned
        from about in mentioned.DefaultIfEmpty()
        select new HistoryLine(happened.Code, happened.Arguments, who.Name, about == null ? null : about.Name, happened.When);
}
