using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Work;

public sealed record OwnTask(CaseTask Task, CaseReference Reference, string CoverName, string HandedBy);

public sealed record CaseChange(CaseReference Reference, string CoverName, HistoryLine Line);

/// <summary>A draft of a note; <paramref name="Corrects"/> is the id of the note to correct, null for a new note.</summary>
public sealed record BegunNote(CaseReference Reference, string CoverName, Guid? Corrects, DateTimeOffset SavedAt);

/// <summary>Row security limits the results to what the caller may see.</summary>
public static class WorkQueries
{
    /// <summary>Earliest due date first.</summary>
    public static IQueryable<OwnTask> OpenTasksOf(this CaseManagerDb db, StaffId owner, int most) =>
        from task in db.Tasks.AsNoTracking().Where(t => t.OwnerId == owner && t.State == TaskState.Open).OrderBy(t => t.DueOn).ThenBy(t => t.Id).Take(most)
        join opened in db.Cases on task.CaseId equals opened.Id
        join giver in db.Staff on task.HandedBy equals giver.Id
        orderby task.DueOn, task.Id
        select new OwnTask(task, opened.Reference, opened.CoverName, giver.Name);

    /// <summary>Events by others since a moment in the cases that the caller works on, latest first.</summary>
    public static IQueryable<CaseChange> ChangesFor(this CaseManagerDb db, StaffId reader, DateTimeOffset since, DateTimeOffset now, int most) =>
        from happened in db.Events.Where(e => e.When >= since && e.Who != reader
            && db.Members.Where(CaseMember.LiveAt(now)).Any(m => m.CaseId == e.CaseId && m.StaffId == reader)).OrderByDescending(e => e.When).ThenByDescending(e => e.Id).Take(most)
        join opened in db.Cases on happened.CaseId equals opened.Id
        join who in db.Staff on happened.Who equals who.Id
        join about in db.Staff on happened.About equals (StaffId?)about.Id into mentioned
        from about in mentioned.DefaultIfEmpty()
        orderby happened.When descending, happened.Id descending
        select new CaseChange(
            opened.Reference, opened.CoverName, new HistoryLine(
                happened.Code, happened.Arguments, who.Name, about == null ? null : about.Name, happened.When, happened.Id, happened.VictimId, happened.SubjectId));

    /// <summary>The caller's drafts, latest first.</summary>
    public static IQueryable<BegunNote> BegunNotes(this CaseManagerDb db, int most) =>
        from draft in db.NoteDrafts.OrderByDescending(d => d.SavedAt).Take(most)
        join opened in db.Cases on draft.CaseId equals opened.Id
        orderby draft.SavedAt descending
        select new BegunNote(opened.Reference, opened.CoverName, draft.Corrects, draft.SavedAt);
}
