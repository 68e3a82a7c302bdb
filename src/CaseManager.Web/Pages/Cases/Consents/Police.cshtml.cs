using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Domain.Sharing;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Consents;

/// <summary>Records a decision to inform police without consent; reserved to the office lead, who is accountable for it.</summary>
[Needs(Permission.RecordPoliceSharing)]
public sealed class PoliceModel(CaseManagerDb db, CurrentUser user, Texts texts) : CasePersonPage(db)
{
    public override string Section => "consent";

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Option> Bases =>
        [.. LegalBases.Current.Police.Select(t => new Option(t.Code, texts[$"law.basis.{t.Code}"], t.Verified ? t.Source : texts["disclosures.ground.unverified", t.Source, texts["law.unverified"]]))];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var opened = await Db.Cases.Include(c => c.Victims).Include(c => c.PoliceSharings).AsSplitQuery().SingleAsync(c => c.Id == Case.Id, cancellationToken);
        opened.TellPolice(opened.Victims.Single(v => v.Id == Person.Id), Input.Id, Input.Basis!, Input.Reason!, user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        return Redirect(Address("consent"));
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
            RuleFor(f => f.Basis).Must(code => LegalBases.Current.Police.Any(t => t.Code == code)).Says("consent.police.basis.missing");
            RuleFor(f => f.Reason).NotEmpty().Says("consent.police.reason.missing");
            RuleFor(f => f.Reason).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
