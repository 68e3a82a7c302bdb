using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Tasks;

/// <summary>A page about one task; 404 for callers who may not read it, or change it where the page is for that.</summary>
[Needs(Permission.WorkOnTasks)]
public abstract class TaskPage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePage(db)
{
    public override string Section => "tasks";

    [FromRoute(Name = "task")]
    public Guid TaskId { get; set; }

    public TaskLine Line { get; private set; } = null!;

    public DateOnly Today => user.Sign().Day;

    /// <summary>Whether the task is open and the caller owns it or can write its compartment.</summary>
    public bool MayChange => Line.Task.State == Domain.Tasks.TaskState.Open && Line.Task.MayBeChangedBy(user.Id, user.Role);

    /// <summary>Whether the page is only for changing the task; if so, it is 404 for callers who may not.</summary>
    protected virtual bool OnlyForChanging => true;

    protected Texts Texts => texts;

    protected string Address => $"/cases/{Case.Reference}/tasks";

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        if (await Db.TaskOf(Case.Id, TaskId).SingleOrDefaultAsync(cancellationToken) is not { } found)
        {
            return NotFound();
        }

        await documents.OpenAsync([found.Task], cancellationToken);
        Line = found;
        return OnlyForChanging && !found.Task.MayBeChangedBy(user.Id, user.Role) ? NotFound() : null;
    }

    protected CurrentUser Reader => user;

    /// <summary>Applies a change to the task, saves it idempotently and redirects with a notice.</summary>
    protected async Task<IActionResult> ChangeAsync(Action<Case, Signature> change, string notice, CancellationToken cancellationToken)
    {
        var changed = await Db.Cases.Include(c => c.Tasks.Where(t => t.Id == TaskId)).Include(c => c.Members).ThenInclude(m => m.Staff).AsSplitQuery().SingleAsync(c => c.Id == Case.Id, cancellationToken);
        await documents.OpenAsync([.. changed.Tasks], cancellationToken);
        change(changed, user.Sign());
        await Db.SaveOnceAsync(cancellationToken); // idempotent: a repeating task creates only one successor
        TempData["Notice"] = texts[notice];
        return Redirect(Address);
    }
}
