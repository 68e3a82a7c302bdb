using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Web.Pages.Cases.Timeline;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases;

/// <summary>
/// An event of a case. <paramref name="Arguments"/> are the arguments of its text; <paramref name="About"/> is the staff member affected;
/// <paramref name="Victim"/> is null for the whole case; <paramref name="Subject"/> is the id of the record, if any.
/// </summary>
public sealed record HistoryLine(
    EventCode Code, IReadOnlyList<string> Arguments, string Who, string? About, DateTimeOffset When, Guid Id, VictimId? Victim, Guid? Subject);

/// <summary>An entry of the access log: a view, a download or a refusal. <paramref name="Subject"/> is the section or the route of the page.</summary>
public sealed record Look(long Seq, HistoryAct Act, string Who, Role Role, string? Subject, DateTimeOffset At);

/// <summary>A team member. <paramref name="Organisation"/> is null if the caller may not see it.</summary>
public sealed record TeamMember(StaffId Id, string Name, Role Role, Capacity Capacity, DateTimeOffset Since, DateTimeOffset? Until, string? Organisation);

/// <summary>Queries about a case that several pages share.</summary>
public static class CaseQueries
{
    private const int MostStaff = 20;

    /// <summary>Current team members and future deputies, the lead first.</summary>
    public static IQueryable<TeamMember> LiveTeam(this CaseManagerDb db, CaseId caseId, DateTimeOffset now) =>
        from member in db.Members
        where member.CaseId == caseId && (member.Until == null || now < member.Until)
        orderby member.Capacity == Capacity.Lead ? 0 : 1, member.Staff!.Name
        select new TeamMember(
            member.StaffId, member.Staff!.Name, member.Staff.Role, member.Capacity, member.Since, member.Until,
            member.Staff.Employment == null ? null : member.Staff.Employment.Organisation!.Name);

    /// <summary>Former team members, latest first.</summary>
    public static IQueryable<TeamMember> PastTeam(this CaseManagerDb db, CaseId caseId, DateTimeOffset now) =>
        from member in db.Members
        where member.CaseId == caseId && member.Until <= now && member.Since < member.Until
        orderby member.Until descending, member.Staff!.Name
        select new TeamMember(
            member.StaffId, member.Staff!.Name, member.Staff.Role, member.Capacity, member.Since, member.Until,
            member.Staff.Employment == null ? null : member.Staff.Employment.Organisation!.Name);

    /// <summary>Active staff of any organisation whose name contains the text; limited to one page.</summary>
    public static IQueryable<Staff> FindStaff(this CaseManagerDb db, string name)
    {
        var pattern = $"%{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
        return db.Staff.AsNoTracking().Include(s => s.Employment!.Organisation)
            .Where(s => s.Active && EF.Functions.ILike(s.Name, pattern)).OrderBy(s => s.Name).Take(MostStaff);
    }

    public static async Task<IReadOnlyDictionary<StaffId, string>> NamesAsync(this CaseManagerDb db, IEnumerable<StaffId> staff, CancellationToken cancellationToken)
    {
        StaffId[] ids = [.. staff.Distinct()];
        return await db.Staff.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
    }

    /// <summary>Views, downloads and refusals before a sequence number, latest first.</summary>
    public static IQueryable<Look> LooksAt(this CaseManagerDb db, CaseId caseId, long? before) =>
        from entry in db.History
        where entry.CaseId == caseId && (entry.Act == HistoryAct.Viewed || entry.Act == HistoryAct.HandedOut || entry.Act == HistoryAct.Refused) && (before == null || entry.Seq < before)
        orderby entry.Seq descending
        join who in db.Staff on entry.StaffId equals (StaffId?)who.Id
        select new Look(entry.Seq, entry.Act, who.Name, who.Role, entry.Subject, entry.At);

    /// <summary>Events that match a timeline filter, latest first.</summary>
    public static IQueryable<HistoryLine> HistoryOf(this CaseManagerDb db, CaseId caseId, TimelineQuery asked)
    {
        IQueryable<CaseEvent> events = db.Events;
        if (asked.Place is { } after)
        {
            events = events.Where(e => EF.Functions.LessThan(ValueTuple.Create(e.When, e.Id), ValueTuple.Create(after.At, after.Id)));
        }

        if (asked.OfKind is { } kind)
        {
            var codes = TimelineKinds.CodesOf(kind);
            events = events.Where(e => codes.Contains(e.Code));
        }

        if (asked.OfPerson is { } person)
        {
            var victim = new VictimId(person);
            events = events.Where(e => e.VictimId == victim);
        }

        return db.HistoryOf(events, caseId);
    }

    /// <summary>All events of a case, latest first.</summary>
    public static IQueryable<HistoryLine> HistoryOf(this CaseManagerDb db, CaseId caseId) => db.HistoryOf(db.Events, caseId);

    private static IQueryable<HistoryLine> HistoryOf(this CaseManagerDb db, IQueryable<CaseEvent> events, CaseId caseId) =>
        from happened in events
        where happened.CaseId == caseId
        orderby happened.When descending, happened.Id descending
        join who in db.Staff on happened.Who equals who.Id
        join about in db.Staff on happened.About equals (StaffId?)about.Id into mentioned
        from about in mentioned.DefaultIfEmpty()
        select new HistoryLine(happened.Code, happened.Arguments, who.Name, about == null ? null : about.Name, happened.When, happened.Id, happened.VictimId, happened.SubjectId);
}
