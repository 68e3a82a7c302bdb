using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Domain.Victims;
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
        cases => cases.Include(c => c.Victims).ThenInclude(v => v.TimesBroughtToSafety),
        (opened, victim, by) => opened.RecordBroughtToSafety(victim, Input.Id, Input.Facts(), by),
        cancellationToken);

    public sealed class Form
    {
        /// <summary>Idempotency key: a form sent twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public DateInput On { get; set; } = new();

        public string? Country { get; set; }

        public string? By { get; set; }

        public string? Said { get; set; }

        /// <summary>Requires a validated form.</summary>
        public BroughtToSafetyFacts Facts() => new(Country!, Enum.Parse<BroughtBy>(By!), On.ToDate()!, new(Said));
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.On).Must(d => !d.IsEmpty).Says("people.safety.on.missing");
            RuleFor(f => f.On).IsPast(clock);
            RuleFor(f => f.Country).Must(country => Countries.All.Contains(country)).Says("people.safety.country.missing");
            RuleFor(f => f.By).Must(by => Answering.Is<BroughtBy>(by, out _)).Says("people.safety.by.missing");
            RuleFor(f => f.Said).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
