using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Tasks;

public sealed class TaskModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : TaskPage(db, documents, user, texts)
{
    protected override bool IsEditOnly => HttpMethods.IsPost(Request.Method);

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        ApplyAndSaveAsync((caseFile, stamp) => caseFile.CompleteTask(TaskId, stamp), "tasks.markedDone", cancellationToken);
}
