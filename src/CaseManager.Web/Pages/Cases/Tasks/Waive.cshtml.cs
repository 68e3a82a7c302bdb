using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Tasks;

/// <summary>Closes a task that is no longer needed; a reason is required.</summary>
public sealed class WaiveModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : TaskPage(db, documents, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        ChangeAsync((opened, by) => opened.WaiveTask(TaskId, Input.Reason!, by), "tasks.waived", cancellationToken);

    public sealed class Form
    {
        public string? Reason { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules() => RuleFor(f => f.Reason).NotNull().Says("tasks.reason.missing").MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
    }
}
