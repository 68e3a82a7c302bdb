using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Tasks;

/// <summary>A task as a page shows it.</summary>
/// <param name="Task">The task.</param>
/// <param name="Owner">Who is to do it, by name.</param>
/// <param name="HandedBy">Who gave it to them, by name.</param>
/// <param name="About">The person whom it concerns, by cover name; null where it concerns the whole case.</param>
/// <param name="ClosedBy">Who did or waived it, by name; null while it is open.</param>
public sealed record TaskLine(CaseTask Task, string Owner, string HandedBy, string? About, string? ClosedBy);

/// <summary>What the pages about tasks ask. Whatever they ask for, the database adds: as far as the caller may know.</summary>
public static class TaskQueries
{
    /// <summary>What is to be done in a case, the nearest day first.</summary>
    public static IQueryable<TaskLine> OpenTasksOf(this CaseManagerDb db, CaseId caseId) =>
        db.AsLines(db.Tasks.Where(t => t.CaseId == caseId && t.State == TaskState.Open));

    /// <summary>What was done or waived in a case of late.</summary>
    public static IQueryable<TaskLine> ClosedTasksOf(this CaseManagerDb db, CaseId caseId, int most) =>
        db.AsLines(db.Tasks.Where(t => t.CaseId == caseId && t.State != TaskState.Open).OrderByDescending(t => t.ClosedAt).Take(most));

    /// <summary>One task of a case.</summary>
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
