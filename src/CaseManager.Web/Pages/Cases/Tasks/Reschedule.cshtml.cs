using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Tasks;

/// <summary>Changes the due date of a task; a reason is required.</summary>
public sealed class RescheduleModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : TaskPage(db, documents, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() => Input.DueOn = DateInput.FromDate(Line.Task.DueOn);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        ApplyAndSaveAsync((caseFile, stamp) => caseFile.RescheduleTask(TaskId, Input.DueOn.ToDate()!.Exact!.Value, Input.Reason!, stamp), "tasks.rescheduled",
            cancellationToken);

    public sealed class Form
    {
        public DateInput DueOn { get; set; } = new();

        public string? Reason { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.DueOn).MustBeDueDate(clock);
            RuleFor(f => f.Reason).NotNull().WithMessageKey("tasks.reason.missing").MaximumLength(AnswerRules.MaxTextLength)
                .WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
