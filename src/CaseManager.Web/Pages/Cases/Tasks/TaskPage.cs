using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Tasks;

/// <summary>A page about one task; 404 for callers who may not read the task or, if the page only changes it, may not change it.</summary>
[Needs(Permission.ManageTasks)]
public abstract class TaskPage(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : CasePage(db)
{
    public override string Section => "tasks";

    [FromRoute(Name = "task")]
    public Guid TaskId { get; set; }

    public TaskLine Line { get; private set; } = null!;

    public DateOnly Today => user.CreateStamp().Date;

    /// <summary>Whether the task is open and the caller owns it or can write its compartment.</summary>
    public bool CanChange => Line.Task.State == Domain.Tasks.TaskState.Open && Line.Task.CanBeChangedBy(user.Id, user.Role);

    /// <summary>Whether the page only changes the task and is therefore 404 for callers who may not change it.</summary>
    protected virtual bool IsEditOnly => true;

    protected TextLocalizer Texts => texts;

    protected string ListUrl => $"/cases/{Case.Reference}/tasks";

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        if (await Db.GetTask(Case.Id, TaskId).SingleOrDefaultAsync(cancellationToken) is not { } found)
        {
            return NotFound();
        }

        await documents.DecryptAsync([found.Task], cancellationToken);
        Line = found;
        return IsEditOnly && !found.Task.CanBeChangedBy(user.Id, user.Role) ? NotFound() : null;
    }

    protected CurrentUser CurrentUser => user;

    /// <summary>Applies a change to the task, saves it idempotently and redirects with a notice.</summary>
    protected async Task<IActionResult> ApplyAndSaveAsync(Action<Case, AuditStamp> change, string notice, CancellationToken cancellationToken)
    {
        var changed = await Db.Cases.Include(c => c.Tasks.Where(t => t.Id == TaskId)).Include(c => c.Members).ThenInclude(m => m.Staff).AsSplitQuery()
            .SingleAsync(c => c.Id == Case.Id, cancellationToken);
        await documents.DecryptAsync([.. changed.Tasks], cancellationToken);
        change(changed, user.CreateStamp());
        await Db.SaveIdempotentAsync(cancellationToken); // idempotent: a repeating task creates only one successor
        TempData["Notice"] = texts[notice];
        return Redirect(ListUrl);
    }
}
