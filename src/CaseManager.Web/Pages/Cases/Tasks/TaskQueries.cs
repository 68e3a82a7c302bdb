using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Tasks;

/// <summary>
/// A task with the names of its people; <paramref name="About"/> is null for the whole case, <paramref name="ClosedBy"/> is null while the task is open.
/// </summary>
public sealed record TaskLine(CaseTask Task, string Owner, string HandedBy, string? About, string? ClosedBy);

/// <summary>Row security limits the results to what the caller may see.</summary>
public static class TaskQueries
{
    /// <summary>Earliest due date first.</summary>
    public static IQueryable<TaskLine> OpenTasksOf(this CaseManagerDb db, CaseId caseId) =>
        db.AsLines(db.Tasks.Where(t => t.CaseId == caseId && t.State == TaskState.Open));

    /// <summary>Latest closed tasks, including waived ones.</summary>
    public static IQueryable<TaskLine> ClosedTasksOf(this CaseManagerDb db, CaseId caseId, int most) =>
        db.AsLines(db.Tasks.Where(t => t.CaseId == caseId && t.State != TaskState.Open).OrderByDescending(t => t.ClosedAt).Take(most));

    public static IQueryable<TaskLine> TaskOf(this CaseManagerDb db, CaseId caseId, Guid task) => db.AsLines(db.Tasks.Where(t => t.CaseId == caseId && t.Id == task));

    private static IQueryable<TaskLine> AsLines(this CaseManagerDb db, IQueryable<CaseTask> tasks) =>
        from task in tasks.AsNoTracking()
        join owner in db.Staff on task.OwnerId equals owner.Id
        join giver in db.Staff on task.HandedBy equals giver.Id
        orderby task.ClosedAt descending, task.DueOn, task.Id
        select new TaskLine(
            task,
            owner.Name,
            giver.Name,
            db.Victims.Where(v => (VictimId?)v.Id == task.VictimId).Select(v => v.CoverName).FirstOrDefault(),
            db.Staff.Where(s => (StaffId?)s.Id == task.ClosedBy).Select(s => s.Name).FirstOrDefault());
}
