using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Web.Pages.Cases.Timeline;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases;

/// <summary>
/// An event of a case. <paramref name="Arguments"/> are the arguments of its text; <paramref name="AffectedStaffName"/> is the staff member affected;
/// <paramref name="VictimId"/> is null for the whole case; <paramref name="SubjectId"/> is the id of the record, if any.
/// </summary>
public sealed record HistoryLine(
    EventCode Code, IReadOnlyList<string> Arguments, string StaffName, string? AffectedStaffName, DateTimeOffset OccurredAt, Guid Id, VictimId? VictimId,
    Guid? SubjectId);

/// <summary>An entry of the access log: a view, a download or a refusal. <paramref name="Subject"/> is the section or the route of the page.</summary>
public sealed record AccessLogEntry(long Seq, HistoryAct Act, string StaffName, Role Role, string? Subject, DateTimeOffset OccurredAt);

/// <summary>A team member. <paramref name="Organisation"/> is null if the caller may not see it.</summary>
public sealed record TeamMember(StaffId Id, string Name, Role Role, CaseRole CaseRole, DateTimeOffset StartedAt, DateTimeOffset? EndsAt, string? Organisation);

/// <summary>Queries about a case that several pages share.</summary>
public static class CaseQueries
{
    private const int MaxStaff = 20;

    /// <summary>Current team members and future deputies, the lead first.</summary>
    public static IQueryable<TeamMember> GetCurrentTeam(this CaseManagerDb db, CaseId caseId, DateTimeOffset now) =>
        from member in db.Members
        where member.CaseId == caseId && (member.EndsAt == null || now < member.EndsAt)
        orderby member.CaseRole == CaseRole.Lead ? 0 : 1, member.Staff!.Name
        select new TeamMember(
            member.StaffId, member.Staff!.Name, member.Staff.Role, member.CaseRole, member.StartedAt, member.EndsAt,
            member.Staff.Employment == null ? null : member.Staff.Employment.Organisation!.Name);

    /// <summary>Former team members, latest first.</summary>
    public static IQueryable<TeamMember> GetFormerTeam(this CaseManagerDb db, CaseId caseId, DateTimeOffset now) =>
        from member in db.Members
        where member.CaseId == caseId && member.EndsAt <= now && member.StartedAt < member.EndsAt
        orderby member.EndsAt descending, member.Staff!.Name
        select new TeamMember(
            member.StaffId, member.Staff!.Name, member.Staff.Role, member.CaseRole, member.StartedAt, member.EndsAt,
            member.Staff.Employment == null ? null : member.Staff.Employment.Organisation!.Name);

    /// <summary>Active staff of any organisation whose name contains the text; limited to one page.</summary>
    public static IQueryable<Staff> FindStaff(this CaseManagerDb db, string name)
    {
        var escaped = name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
        var pattern = $"%{escaped}%";
        return db.Staff.AsNoTracking().Include(s => s.Employment!.Organisation)
            .Where(s => s.IsActive && EF.Functions.ILike(s.Name, pattern)).OrderBy(s => s.Name).Take(MaxStaff);
    }

    public static async Task<IReadOnlyDictionary<StaffId, string>> LoadStaffNamesAsync(this CaseManagerDb db, IEnumerable<StaffId> staff,
        CancellationToken cancellationToken)
    {
        StaffId[] ids = [.. staff.Distinct()];
        return await db.Staff.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
    }

    /// <summary>Views, downloads and refusals before a sequence number, latest first.</summary>
    public static IQueryable<AccessLogEntry> GetAccessLog(this CaseManagerDb db, CaseId caseId, long? before) =>
        from entry in db.History
        where entry.CaseId == caseId && (entry.Act == HistoryAct.Viewed || entry.Act == HistoryAct.DocumentDownloaded || entry.Act == HistoryAct.AccessDenied)
        && (before == null || entry.Seq < before)
        orderby entry.Seq descending
        join who in db.Staff on entry.StaffId equals (StaffId?)who.Id
        select new AccessLogEntry(entry.Seq, entry.Act, who.Name, who.Role, entry.Subject, entry.OccurredAt);

    /// <summary>Events that match a timeline filter, latest first.</summary>
    public static IQueryable<HistoryLine> GetHistory(this CaseManagerDb db, CaseId caseId, TimelineQuery asked)
    {
        IQueryable<CaseEvent> events = db.Events;
        if (asked.Cursor is { } after)
        {
            events = events.Where(e => EF.Functions.LessThan(ValueTuple.Create(e.OccurredAt, e.Id), ValueTuple.Create(after.Timestamp, after.Id)));
        }

        if (asked.KindFilter is { } kind)
        {
            var codes = TimelineKinds.GetCodes(kind);
            events = events.Where(e => codes.Contains(e.Code));
        }

        if (asked.PersonFilter is { } person)
        {
            var victim = new VictimId(person);
            events = events.Where(e => e.VictimId == victim);
        }

        return db.GetHistory(events, caseId);
    }

    /// <summary>All events of a case, latest first.</summary>
    public static IQueryable<HistoryLine> GetHistory(this CaseManagerDb db, CaseId caseId) => db.GetHistory(db.Events, caseId);

    private static IQueryable<HistoryLine> GetHistory(this CaseManagerDb db, IQueryable<CaseEvent> events, CaseId caseId) =>
        from happened in events
        where happened.CaseId == caseId
        orderby happened.OccurredAt descending, happened.Id descending
        join who in db.Staff on happened.ActorId equals who.Id
        join about in db.Staff on happened.AffectedStaffId equals (StaffId?)about.Id into mentioned
        from about in mentioned.DefaultIfEmpty()
        select new HistoryLine(happened.Code, happened.Arguments, who.Name, about == null ? null : about.Name, happened.OccurredAt, happened.Id,
            happened.VictimId, happened.SubjectId);
}
