using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Safeguarding;

/// <summary>Records the current accommodation and who may see it.</summary>
[Needs(Permission.RecordSafety)]
public sealed class LocationModel(CaseManagerDb db, CurrentUser user) : CasePersonPage(db)
{
    public override string Section => "safety";

    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var opened = await Db.Cases.Include(c => c.Victims).ThenInclude(v => v.Locations).AsSplitQuery().SingleAsync(c => c.Id == Case.Id, cancellationToken);
        opened.RecordLocation(
            opened.Victims.Single(v => v.Id == Person.Id), Input.Id, Enum.Parse<LocationConfidentiality>(Input.WhoKnows!), new(Input.Place!, Input.Since.ToDate(), Input.Move), user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        return Redirect(Address("safety"));
    }

    public sealed class Form
    {
        /// <summary>Idempotency key: a form sent twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? Place { get; set; }

        public DateInput Since { get; set; } = new();

        public string? WhoKnows { get; set; }

        public string? Move { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Place).NotEmpty().Says("safety.location.place.missing");
            RuleFor(f => f.Place).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
            RuleFor(f => f.Since).IsPast(clock);
            RuleFor(f => f.WhoKnows).Must(c => Answering.Is<LocationConfidentiality>(c, out _)).Says("safety.location.whoKnows.missing");
            RuleFor(f => f.Move).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
