using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Tasks;

/// <summary>Closes a task that is no longer needed; a reason is required.</summary>
public sealed class WaiveModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : TaskPage(db, documents, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        ApplyAndSaveAsync((caseFile, stamp) => caseFile.WaiveTask(TaskId, Input.Reason!, stamp), "tasks.waived", cancellationToken);

    public sealed class Form
    {
        public string? Reason { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules() =>
            RuleFor(f => f.Reason).NotNull().WithMessageKey("tasks.reason.missing").MaximumLength(AnswerRules.MaxTextLength)
            .WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
    }
}
