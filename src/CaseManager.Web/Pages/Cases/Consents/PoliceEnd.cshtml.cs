using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Consents;

/// <summary>Ends sharing with police without consent.</summary>
[Needs(Permission.RecordPoliceSharing)]
public sealed class PoliceEndModel(CaseManagerDb db, CurrentUser user) : CasePersonPage(db)
{
    public override string Section => "consent";

    [FromRoute(Name = "sharing")]
    public Guid Sharing { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var opened = await Db.Cases.Include(c => c.PoliceSharings).SingleAsync(c => c.Id == Case.Id, cancellationToken);
        if (opened.BlockerToEndingPoliceSharing(Sharing) is null)
        {
            opened.StopTellingPolice(Sharing, Input.Id, Input.Reason!, user.Sign());
            await Db.SaveOnceAsync(cancellationToken);
        }

        return Redirect(Address("consent")); // shows the current state, also where a colleague has ended it first
    }

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken) =>
        await base.RefusalAsync(cancellationToken) is { } refusal ? refusal
        : await Db.PoliceSharings.AnyAsync(s => s.Id == Sharing && s.VictimId == Person.Id && s.Basis != null, cancellationToken) ? null
        : NotFound();

    public sealed class Form
    {
        /// <summary>Generated with the form, so that submitting it twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? Reason { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            RuleFor(f => f.Reason).NotEmpty().Says("consent.police.end.reason.missing");
            RuleFor(f => f.Reason).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
