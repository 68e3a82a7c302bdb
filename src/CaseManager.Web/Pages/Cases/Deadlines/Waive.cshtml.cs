using CaseManager.Data;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Deadlines;

public sealed class WaiveModel(CaseManagerDb db, CurrentUser user, Texts texts) : DeadlinePage(db, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        ChangeAsync((opened, by) => opened.WaiveDeadline(DeadlineId, Input.Reason!, by), "deadlines.waived", cancellationToken);

    public sealed class Form
    {
        public string? Reason { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules() => RuleFor(f => f.Reason).NotEmpty().Says("deadlines.reason.missing").MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
    }
}
