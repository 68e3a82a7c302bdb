using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Safeguarding;

/// <summary>Reports a person missing.</summary>
[Needs(Permission.RecordSafety)]
public sealed class MissingModel(CaseManagerDb db, CurrentUser user, Texts texts) : CasePersonPage(db)
{
    public override string Section => "safety";

    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var opened = await Db.Cases.Include(c => c.Victims).ThenInclude(v => v.MissingEpisodes).Include(c => c.Members).ThenInclude(m => m.Staff)
            .AsSplitQuery().SingleAsync(c => c.Id == Case.Id, cancellationToken);
        var victim = opened.Victims.Single(v => v.Id == Person.Id);
        if (Domain.Cases.Case.BlockerToReportingMissing(victim, Input.Id) is { } rule)
        {
            ModelState.AddModelError("", texts[$"rules.{rule}"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        opened.ReportMissing(victim, Input.Id, new(Input.LastSeen.ToDate()!, Input.Circumstances!, Input.Done!), texts["safety.missing.task"], user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        return Redirect(Address("safety"));
    }

    public sealed class Form
    {
        /// <summary>Idempotency key: a form sent twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public DateInput LastSeen { get; set; } = new();

        public string? Circumstances { get; set; }

        public string? Done { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.LastSeen).Must(d => !d.IsEmpty).Says("safety.missing.lastSeen.missing");
            RuleFor(f => f.LastSeen).IsPast(clock);
            RuleFor(f => f.Circumstances).NotEmpty().Says("safety.missing.circumstances.missing");
            RuleFor(f => f.Circumstances).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
            RuleFor(f => f.Done).NotEmpty().Says("safety.missing.done.missing");
            RuleFor(f => f.Done).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
