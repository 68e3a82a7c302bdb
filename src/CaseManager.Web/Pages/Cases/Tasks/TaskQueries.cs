using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Tasks;

/// <summary>
/// A task with the names of its people; <paramref name="CoverName"/> is null for the whole case, <paramref name="ClosedBy"/> is null while the task is open.
/// </summary>
public sealed record TaskLine(CaseTask Task, string Owner, string AssignedBy, string? CoverName, string? ClosedBy);

/// <summary>Row security limits the results to what the caller may see.</summary>
public static class TaskQueries
{
    /// <summary>Earliest due date first.</summary>
    public static IQueryable<TaskLine> GetOpenTasks(this CaseManagerDb db, CaseId caseId) =>
        db.SelectLines(db.Tasks.Where(t => t.CaseId == caseId && t.State == TaskState.Open));

    /// <summary>Latest closed tasks, including waived ones.</summary>
    public static IQueryable<TaskLine> GetClosedTasks(this CaseManagerDb db, CaseId caseId, int limit) =>
        db.SelectLines(db.Tasks.Where(t => t.CaseId == caseId && t.State != TaskState.Open).OrderByDescending(t => t.ClosedAt).Take(limit));

    public static IQueryable<TaskLine> GetTask(this CaseManagerDb db, CaseId caseId, Guid task) =>
        db.SelectLines(db.Tasks.Where(t => t.CaseId == caseId && t.Id == task));

    private static IQueryable<TaskLine> SelectLines(this CaseManagerDb db, IQueryable<CaseTask> tasks) =>
        from task in tasks.AsNoTracking()
        join owner in db.Staff on task.OwnerId equals owner.Id
        join giver in db.Staff on task.AssignedBy equals giver.Id
        orderby task.ClosedAt descending, task.DueOn, task.Id
        select new TaskLine(
            task,
            owner.Name,
            giver.Name,
            db.Victims.Where(v => (VictimId?)v.Id == task.VictimId).Select(v => v.CoverName).FirstOrDefault(),
            db.Staff.Where(s => (StaffId?)s.Id == task.ClosedBy).Select(s => s.Name).FirstOrDefault());
}
