using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Consents;

/// <summary>Records the legal basis for keeping a person's file; the organisation determines it, independently of consent.</summary>
[Needs(Permission.RecordConsent)]
public sealed class BasisModel(CaseManagerDb db, CurrentUser user, Texts texts) : CasePersonPage(db)
{
    // The file holds no special category data.
    private const string None = "None";

    public override string Section => "consent";

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Option> Ordinary => [.. LegalBases.Current.Ordinary.Select(OptionOf)];

    public IReadOnlyList<Option> Special => [.. LegalBases.Current.Special.Select(OptionOf), new(None, texts["consent.basis.special.none"])];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var opened = await Db.Cases.Include(c => c.Victims).Include(c => c.LegalBases).AsSplitQuery().SingleAsync(c => c.Id == Case.Id, cancellationToken);
        opened.RecordLegalBasis(
            opened.Victims.Single(v => v.Id == Person.Id), Input.Id, new(Input.Ordinary!, Input.Special == None ? null : Input.Special, Input.Reason!), user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        return Redirect(Address("consent"));
    }

    private Option OptionOf(LegalTerm term) => new(term.Code, texts[$"law.basis.{term.Code}"]);

    public sealed class Form
    {
        /// <summary>Generated with the form, so that submitting it twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? Ordinary { get; set; }

        public string? Special { get; set; }

        public string? Reason { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            RuleFor(f => f.Ordinary).Must(code => LegalBases.Current.Ordinary.Any(t => t.Code == code)).Says("consent.basis.ordinary.missing");
            RuleFor(f => f.Special).Must(code => code == None || LegalBases.Current.Special.Any(t => t.Code == code)).Says("consent.basis.special.missing");
            RuleFor(f => f.Reason).NotEmpty().Says("consent.basis.reason.missing");
            RuleFor(f => f.Reason).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
