using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Web.Pages.Cases.Timeline;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases;

/// <summary>One line of a case's history.</summary>
/// <param name="Code">What happened.</param>
/// <param name="Arguments">What the words for it need.</param>
/// <param name="Who">Who did it, by name.</param>
/// <param name="About">The member of staff it is about, by name.</param>
/// <param name="When">When.</param>
/// <param name="Id">Names the event.</param>
/// <param name="Victim">Whom it concerns; null where it concerns the case.</param>
/// <param name="Subject">The record that it tells of; null where it tells of none.</param>
public sealed record HistoryLine(
    EventCode Code, IReadOnlyList<string> Arguments, string Who, string? About, DateTimeOffset When, Guid Id, VictimId? Victim, Guid? Subject);

/// <summary>Someone looked at a case, or was refused it.</summary>
/// <param name="Seq">Its place in history.</param>
/// <param name="Act">Looked or refused.</param>
/// <param name="Who">Who, by name.</param>
/// <param name="Role">What they are here.</param>
/// <param name="Subject">The section, or the route of the page.</param>
/// <param name="At">When.</param>
public sealed record Look(long Seq, HistoryAct Act, string Who, Role Role, string? Subject, DateTimeOffset At);

/// <summary>Someone who works on a case.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">By name.</param>
/// <param name="Role">What they are here.</param>
/// <param name="Capacity">As what they work on it.</param>
/// <param name="Since">Since when.</param>
/// <param name="Until">Until when, where an end is agreed.</param>
/// <param name="Organisation">For whom they work; null where the reader may not know.</param>
public sealed record TeamMember(StaffId Id, string Name, Role Role, Capacity Capacity, DateTimeOffset Since, DateTimeOffset? Until, string? Organisation);

/// <summary>What several pages ask about a case.</summary>
public static class CaseQueries
{
    private const int MostStaff = 20;

    /// <summary>The people who work on it now, and those who will stand in for its lead; its lead first.</summary>
    public static IQueryable<TeamMember> LiveTeam(this CaseManagerDb db, CaseId caseId, DateTimeOffset now) =>
        from member in db.Members
        where member.CaseId == caseId && (member.Until == null || now < member.Until)
        orderby member.Capacity == Capacity.Lead ? 0 : 1, member.Staff!.Name
        select new TeamMember(
            member.StaffId, member.Staff!.Name, member.Staff.Role, member.Capacity, member.Since, member.Until,
            member.Staff.Employment == null ? null : member.Staff.Employment.Organisation!.Name);

    /// <summary>Those whose work on it is over, the latest first.</summary>
    public static IQueryable<TeamMember> PastTeam(this CaseManagerDb db, CaseId caseId, DateTimeOffset now) =>
        from member in db.Members
        where member.CaseId == caseId && member.Until <= now && member.Since < member.Until
        orderby member.Until descending, member.Staff!.Name
        select new TeamMember(
            member.StaffId, member.Staff!.Name, member.Staff.Role, member.Capacity, member.Since, member.Until,
            member.Staff.Employment == null ? null : member.Staff.Employment.Organisation!.Name);

    /// <summary>Those who work here now, of any organisation, in whose name this stands; not more than a page of them.</summary>
    public static IQueryable<Staff> FindStaff(this CaseManagerDb db, string name)
    {
        var pattern = $"%{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
        return db.Staff.AsNoTracking().Include(s => s.Employment!.Organisation)
            .Where(s => s.Active && EF.Functions.ILike(s.Name, pattern)).OrderBy(s => s.Name).Take(MostStaff);
    }

    /// <summary>The names of these people of ours.</summary>
    public static async Task<IReadOnlyDictionary<StaffId, string>> NamesAsync(this CaseManagerDb db, IEnumerable<StaffId> staff, CancellationToken cancellationToken)
    {
        StaffId[] ids = [.. staff.Distinct()];
        return await db.Staff.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
    }

    /// <summary>Who looked at it and who was refused, before a place in history, the latest first.</summary>
    public static IQueryable<Look> LooksAt(this CaseManagerDb db, CaseId caseId, long? before) =>
        from entry in db.History
        where entry.CaseId == caseId && (entry.Act == HistoryAct.Viewed || entry.Act == HistoryAct.HandedOut || entry.Act == HistoryAct.Refused) && (before == null || entry.Seq < before)
        orderby entry.Seq descending
        join who in db.Staff on entry.StaffId equals (StaffId?)who.Id
        select new Look(entry.Seq, entry.Act, who.Name, who.Role, entry.Subject, entry.At);

    /// <summary>What happened to it, narrowed to what is asked for, the latest first.</summary>
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

    /// <summary>What happened to it, the latest first.</summary>
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
