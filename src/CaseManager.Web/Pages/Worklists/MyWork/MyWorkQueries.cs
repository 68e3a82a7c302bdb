using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Tasks;
using CaseManager.Web.Pages.Cases;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Worklists.MyWork;

public sealed record AssignedTask(CaseTask Task, CaseReference Reference, string CoverName, string AssignedBy);

public sealed record CaseChange(CaseReference Reference, string CoverName, HistoryLine Line);

/// <summary>A draft of a note; <paramref name="CorrectedNoteId"/> is the id of the note to correct, null for a new note.</summary>
public sealed record UnfinishedNote(CaseReference Reference, string CoverName, Guid? CorrectedNoteId, DateTimeOffset SavedAt);

/// <summary>Row security limits the results to what the caller may see.</summary>
public static class MyWorkQueries
{
    /// <summary>Earliest due date first.</summary>
    public static IQueryable<AssignedTask> GetOpenTasks(this CaseManagerDb db, StaffId owner, int limit) =>
        from task in db.Tasks.AsNoTracking().Where(t => t.OwnerId == owner && t.State == TaskState.Open).OrderBy(t => t.DueOn).ThenBy(t => t.Id).Take(limit)
        join opened in db.Cases on task.CaseId equals opened.Id
        join giver in db.Staff on task.AssignedBy equals giver.Id
        orderby task.DueOn, task.Id
        select new AssignedTask(task, opened.Reference, opened.CoverName, giver.Name);

    /// <summary>Events by others since a moment in the cases that the caller works on, latest first.</summary>
    public static IQueryable<CaseChange> GetChanges(this CaseManagerDb db, StaffId reader, DateTimeOffset startedOn, DateTimeOffset now, int limit) =>
        from happened in db.Events.Where(e => e.OccurredAt >= startedOn && e.ActorId != reader
            && db.Members.Where(CaseMember.IsActiveAt(now)).Any(m => m.CaseId == e.CaseId && m.StaffId == reader))
            .OrderByDescending(e => e.OccurredAt).ThenByDescending(e => e.Id).Take(limit)
        join opened in db.Cases on happened.CaseId equals opened.Id
        join who in db.Staff on happened.ActorId equals who.Id
        join about in db.Staff on happened.AffectedStaffId equals (StaffId?)about.Id into mentioned
        from about in mentioned.DefaultIfEmpty()
        orderby happened.OccurredAt descending, happened.Id descending
        select new CaseChange(
            opened.Reference, opened.CoverName, new HistoryLine(
                happened.Code, happened.Arguments, who.Name, about == null ? null : about.Name, happened.OccurredAt, happened.Id, happened.VictimId,
                happened.SubjectId));

    /// <summary>The caller's drafts, latest first.</summary>
    public static IQueryable<UnfinishedNote> GetUnfinishedNotes(this CaseManagerDb db, int limit) =>
        from draft in db.NoteDrafts.OrderByDescending(d => d.SavedAt).Take(limit)
        join opened in db.Cases on draft.CaseId equals opened.Id
        orderby draft.SavedAt descending
        select new UnfinishedNote(opened.Reference, opened.CoverName, draft.CorrectedNoteId, draft.SavedAt);
}
