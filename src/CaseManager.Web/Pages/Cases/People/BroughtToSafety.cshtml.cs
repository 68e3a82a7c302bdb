using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.People;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.People;

/// <summary>Records when, where and by whom someone was brought to safety; never the current location, which is restricted data.</summary>
public sealed class BroughtToSafetyModel(CaseManagerDb db, CurrentUser user) : PeoplePage(db, user)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => RecordAsync(
        cases => cases.Include(c => c.Victims).ThenInclude(v => v.BroughtToSafetyRecords),
        (caseFile, victim, stamp) => caseFile.RecordBroughtToSafety(victim, Input.Id, Input.ToDetails(), stamp),
        cancellationToken);

    public sealed class Form
    {
        /// <summary>Idempotency key: a form sent twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public DateInput OccurredOn { get; set; } = new();

        public string? Country { get; set; }

        public string? BroughtBy { get; set; }

        public string? Notes { get; set; }

        /// <summary>Requires a validated form.</summary>
        public BroughtToSafetyDetails ToDetails() => new(Country!, Enum.Parse<BroughtBy>(BroughtBy!), OccurredOn.ToDate()!, new(Notes));
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.OccurredOn).Must(d => !d.IsEmpty).WithMessageKey("people.safetyRecord.broughtOn.missing");
            RuleFor(f => f.OccurredOn).MustNotBeInFuture(clock);
            RuleFor(f => f.Country).Must(country => Countries.All.Contains(country)).WithMessageKey("people.safetyRecord.country.missing");
            RuleFor(f => f.BroughtBy).Must(by => FormValues.TryParseCode<BroughtBy>(by, out _)).WithMessageKey("people.safetyRecord.broughtBy.missing");
            RuleFor(f => f.Notes).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
