using CaseManager.Data;
using CaseManager.Domain.Victims;
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
        (opened, victim, by) => opened.RecordStatus(victim, Input.Id, Input.Facts(), by),
        cancellationToken);

    public sealed class Form
    {
        /// <summary>Idempotency key: a form sent twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? Status { get; set; }

        public string? DecidedBy { get; set; }

        public string? Body { get; set; }

        public DateInput On { get; set; } = new();

        /// <summary>Requires a validated form.</summary>
        public StatusFacts Facts() => new(Enum.Parse<TraffickingStatus>(Status!), Enum.Parse<DecidingBody>(DecidedBy!), new(Body, On.ToDate()));
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Status).Must(status => Answering.Is<TraffickingStatus>(status, out _)).Says("people.status.which.missing");
            RuleFor(f => f.DecidedBy).Must(body => Answering.Is<DecidingBody>(body, out _)).Says("people.status.decidedBy.missing");
            RuleFor(f => f.Body).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.On).IsPast(clock);
        }
    }
}
