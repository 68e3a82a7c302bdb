using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Sharing.Consents;

/// <summary>Ends sharing with police without consent.</summary>
[Needs(Permission.RecordPoliceSharing)]
public sealed class PoliceEndModel(CaseManagerDb db, CurrentUser user) : CasePersonPage(db)
{
    public override string Section => "consent";

    [FromRoute(Name = "sharing")]
    public Guid SharingId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var caseFile = await Db.Cases.Include(c => c.PoliceSharings).SingleAsync(c => c.Id == Case.Id, cancellationToken);
        if (caseFile.BlockerToEndingPoliceSharing(SharingId) is null)
        {
            caseFile.EndPoliceSharing(SharingId, Input.Id, Input.Reason!, user.CreateStamp());
            await Db.SaveIdempotentAsync(cancellationToken);
        }

        return Redirect(GetPageUrl("consent")); // shows the current state, also where a colleague has ended it first
    }

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken) =>
        await base.LoadAsync(cancellationToken) is { } result ? result
        : await Db.PoliceSharings.AnyAsync(s => s.Id == SharingId && s.VictimId == Person.Id && s.Basis != null, cancellationToken) ? null
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
            RuleFor(f => f.Reason).NotEmpty().WithMessageKey("consents.sharingWithPolice.end.reason.missing");
            RuleFor(f => f.Reason).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
