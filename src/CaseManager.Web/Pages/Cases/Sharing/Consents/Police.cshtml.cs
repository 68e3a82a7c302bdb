using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Domain.Sharing;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Sharing.Consents;

/// <summary>Records a decision to inform police without consent; reserved to the office lead, who is accountable for it.</summary>
[Needs(Permission.RecordPoliceSharing)]
public sealed class PoliceModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : CasePersonPage(db)
{
    public override string Section => "consent";

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Option> Bases =>
        [.. LegalBases.Current.Police.Select(t =>
            new Option(t.Code, texts[$"findings.lawfulBasis.{t.Code}"],
                t.IsVerified ? t.Source : texts["disclosures.basis.unverified", t.Source, texts["findings.unverified"]]))];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var caseFile = await Db.Cases.Include(c => c.Victims).Include(c => c.PoliceSharings).AsSplitQuery()
            .SingleAsync(c => c.Id == Case.Id, cancellationToken);
        caseFile.ApprovePoliceSharing(caseFile.Victims.Single(v => v.Id == Person.Id), Input.Id, Input.Basis!, Input.Reason!, user.CreateStamp());
        await Db.SaveIdempotentAsync(cancellationToken);
        return Redirect(GetPageUrl("consent"));
    }

    public sealed class Form
    {
        /// <summary>Generated with the form, so that submitting it twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? Basis { get; set; }

        public string? Reason { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            RuleFor(f => f.Basis).Must(code => LegalBases.Current.Police.Any(t => t.Code == code)).WithMessageKey("consents.sharingWithPolice.basis.missing");
            RuleFor(f => f.Reason).NotEmpty().WithMessageKey("consents.sharingWithPolice.reason.missing");
            RuleFor(f => f.Reason).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
