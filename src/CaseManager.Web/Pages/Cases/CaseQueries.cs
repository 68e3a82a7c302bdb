using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;

namespace CaseManager.Web.Pages.Cases;

/// <summary>One line of a case's history.</summary>
/// <param name="Code">What happened.</param>
/// <param name="Arguments">What the words for it need.</param>
/// <param name="Who">Who did it, by name.</param>
/// <param name="About">The member of staff it is about, by name.</param>
/// <param name="When">When.</param>
public sealed record HistoryLine(EventCode Code, IReadOnlyList<string> Arguments, string Who, string? About, DateTimeOffset When);

/// <summary>Someone who works on a case.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">By name.</param>
/// <param name="Role">What they are here.</param>
/// <param name="Capacity">As what they work on it.</param>
/// <param name="Since">Since when.</param>
/// <param name="Organisation">For whom they work; null where the reader may not know.</param>
public sealed record TeamMember(StaffId Id, string Name, Role Role, Capacity Capacity, DateTimeOffset Since, string? Organisation);

/// <summary>What several pages ask about a case.</summary>
public static class CaseQueries
{
    /// <summary>The people who work on it now, its lead first.</summary>
    public static IQueryable<TeamMember> LiveTeam(this CaseManagerDb db, CaseId caseId) =>
        from member in db.Members
        where member.CaseId == caseId && member.Until == null
        orderby member.Capacity == Capacity.Lead ? 0 : 1, member.Staff!.Name
        select new TeamMember(
            member.StaffId, member.Staff!.Name, member.Staff.Role, member.Capacity, member.Since,
            member.Staff.Employment == null ? null : member.Staff.Employment.Organisation!.Name);

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
