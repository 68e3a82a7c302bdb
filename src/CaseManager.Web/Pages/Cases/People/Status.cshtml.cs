using CaseManager.Data.Persistence;
using CaseManager.Domain.People;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.People;

/// <summary>Records a decision of another body about someone's trafficking status.</summary>
public sealed class StatusModel(CaseManagerDb db, CurrentUser user) : PeoplePage(db, user)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => RecordAsync(
        cases => cases.Include(c => c.Victims).ThenInclude(v => v.StatusDecisions),
        (caseFile, victim, stamp) => caseFile.RecordStatus(victim, Input.Id, Input.ToDetails(), stamp),
        cancellationToken);

    public sealed class Form
    {
        /// <summary>Idempotency key: a form sent twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? Status { get; set; }

        public string? DecidedBy { get; set; }

        public string? Body { get; set; }

        public DateInput DecidedOn { get; set; } = new();

        /// <summary>Requires a validated form.</summary>
        public StatusDecisionDetails ToDetails() =>
            new(Enum.Parse<TraffickingStatus>(Status!), Enum.Parse<DecidingBody>(DecidedBy!), new(Body, DecidedOn.ToDate()));
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Status).Must(status => FormValues.TryParseCode<TraffickingStatus>(status, out _)).WithMessageKey("people.status.decision.missing");
            RuleFor(f => f.DecidedBy).Must(body => FormValues.TryParseCode<DecidingBody>(body, out _)).WithMessageKey("people.status.decidedBy.missing");
            RuleFor(f => f.Body).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.DecidedOn).MustNotBeInFuture(clock);
        }
    }
}
