using CaseManager.Data;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Deadlines;

public sealed class MeetModel(CaseManagerDb db, CurrentUser user, Texts texts) : DeadlinePage(db, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        ChangeAsync((opened, by) => opened.MeetDeadline(DeadlineId, Input.On.ToDate()!.Earliest, Input.How!, by), "deadlines.met", cancellationToken);

    public sealed class Form
    {
        public DateInput On { get; set; } = new();

        public string? How { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.On).Must(d => d.TryGetDate(out _)).Says("deadlines.meet.on.missing");
            RuleFor(f => f.On).IsPast(clock);
            RuleFor(f => f.How).NotEmpty().Says("deadlines.meet.how.missing");
            RuleFor(f => f.How).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
