using CaseManager.Data.Persistence;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Deadlines;

public sealed class MeetModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : DeadlinePage(db, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        ApplyAndSaveAsync((caseFile, stamp) => caseFile.MeetDeadline(DeadlineId, Input.MetOn.ToDate()!.Earliest, Input.Method!, stamp), "deadlines.met",
            cancellationToken);

    public sealed class Form
    {
        public DateInput MetOn { get; set; } = new();

        public string? Method { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.MetOn).Must(d => d.TryGetDate(out _)).WithMessageKey("deadlines.markMet.metOn.missing");
            RuleFor(f => f.MetOn).MustNotBeInFuture(clock);
            RuleFor(f => f.Method).NotEmpty().WithMessageKey("deadlines.markMet.method.missing");
            RuleFor(f => f.Method).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
