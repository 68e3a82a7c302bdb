using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Tasks;

public sealed class TaskModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : TaskPage(db, documents, user, texts)
{
    protected override bool OnlyForChanging => HttpMethods.IsPost(Request.Method);

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ChangeAsync((opened, by) => opened.CompleteTask(TaskId, by), "tasks.done", cancellationToken);
}
