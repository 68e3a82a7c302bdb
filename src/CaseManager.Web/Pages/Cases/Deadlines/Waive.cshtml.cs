using CaseManager.Data.Persistence;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Deadlines;

public sealed class WaiveModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : DeadlinePage(db, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        ApplyAndSaveAsync((caseFile, stamp) => caseFile.WaiveDeadline(DeadlineId, Input.Reason!, stamp), "deadlines.waived", cancellationToken);

    public sealed class Form
    {
        public string? Reason { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules() =>
            RuleFor(f => f.Reason).NotEmpty().WithMessageKey("deadlines.reason.missing").MaximumLength(AnswerRules.MaxTextLength)
            .WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
    }
}
