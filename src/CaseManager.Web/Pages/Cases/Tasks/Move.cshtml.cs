using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Tasks;

/// <summary>Changes the due date of a task; a reason is required.</summary>
public sealed class MoveModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : TaskPage(db, documents, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() => Input.DueOn = DateInput.Of(Line.Task.DueOn);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        ChangeAsync((opened, by) => opened.MoveTask(TaskId, Input.DueOn.ToDate()!.Exact!.Value, Input.Reason!, by), "tasks.moved", cancellationToken);

    public sealed class Form
    {
        public DateInput DueOn { get; set; } = new();

        public string? Reason { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.DueOn).IsDueDay(clock);
            RuleFor(f => f.Reason).NotNull().Says("tasks.reason.missing").MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
