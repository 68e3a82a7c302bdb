using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.People.Safeguarding;

/// <summary>Reports a person missing.</summary>
[Needs(Permission.RecordSafety)]
public sealed class MissingModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : CasePersonPage(db)
{
    public override string Section => "safety";

    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var caseFile = await Db.Cases.Include(c => c.Victims).ThenInclude(v => v.MissingEpisodes).Include(c => c.Members).ThenInclude(m => m.Staff)
            .AsSplitQuery().SingleAsync(c => c.Id == Case.Id, cancellationToken);
        var victim = caseFile.Victims.Single(v => v.Id == Person.Id);
        if (Domain.Cases.Case.BlockerToReportingMissing(victim, Input.Id) is { } rule)
        {
            ModelState.AddModelError("", texts[$"rules.{rule}"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        caseFile.ReportMissing(victim, Input.Id, new(Input.LastSeenOn.ToDate()!, Input.Circumstances!, Input.ActionTaken!), texts["safeguarding.missing.task"],
            user.CreateStamp());
        await Db.SaveIdempotentAsync(cancellationToken);
        return Redirect(GetPageUrl("safety"));
    }

    public sealed class Form
    {
        /// <summary>Idempotency key: a form sent twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public DateInput LastSeenOn { get; set; } = new();

        public string? Circumstances { get; set; }

        public string? ActionTaken { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.LastSeenOn).Must(d => !d.IsEmpty).WithMessageKey("safeguarding.missing.lastSeenOn.missing");
            RuleFor(f => f.LastSeenOn).MustNotBeInFuture(clock);
            RuleFor(f => f.Circumstances).NotEmpty().WithMessageKey("safeguarding.missing.circumstances.missing");
            RuleFor(f => f.Circumstances).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
            RuleFor(f => f.ActionTaken).NotEmpty().WithMessageKey("safeguarding.missing.actionTaken.missing");
            RuleFor(f => f.ActionTaken).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
