using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Domain.People;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.People.Safeguarding;

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
        var caseFile = await Db.Cases.Include(c => c.Victims).ThenInclude(v => v.Locations).AsSplitQuery().SingleAsync(c => c.Id == Case.Id, cancellationToken);
        caseFile.RecordLocation(
            caseFile.Victims.Single(v => v.Id == Person.Id), Input.Id, Enum.Parse<LocationConfidentiality>(Input.Confidentiality!),
            new(Input.Place!, Input.StartedOn.ToDate(), Input.MoveDetails), user.CreateStamp());
        await Db.SaveIdempotentAsync(cancellationToken);
        return Redirect(GetPageUrl("safety"));
    }

    public sealed class Form
    {
        /// <summary>Idempotency key: a form sent twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? Place { get; set; }

        public DateInput StartedOn { get; set; } = new();

        public string? Confidentiality { get; set; }

        public string? MoveDetails { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Place).NotEmpty().WithMessageKey("safeguarding.location.location.missing");
            RuleFor(f => f.Place).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
            RuleFor(f => f.StartedOn).MustNotBeInFuture(clock);
            RuleFor(f => f.Confidentiality).Must(c => FormValues.TryParseCode<LocationConfidentiality>(c, out _))
                .WithMessageKey("safeguarding.location.confidentiality.missing");
            RuleFor(f => f.MoveDetails).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
