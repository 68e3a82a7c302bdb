using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Sharing.Consents;

/// <summary>Records the legal basis for keeping a person's file; the organisation determines it, independently of consent.</summary>
[Needs(Permission.RecordConsent)]
public sealed class BasisModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : CasePersonPage(db)
{
    // The file holds no special category data.
    private const string None = "None";

    public override string Section => "consent";

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Option> OrdinaryBases => [.. LegalBases.Current.Ordinary.Select(CreateOption)];

    public IReadOnlyList<Option> SpecialBases => [.. LegalBases.Current.Special.Select(CreateOption), new(None, texts["consents.lawfulBasis.special.none"])];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var caseFile = await Db.Cases.Include(c => c.Victims).Include(c => c.LegalBases).AsSplitQuery().SingleAsync(c => c.Id == Case.Id, cancellationToken);
        caseFile.RecordLegalBasis(
            caseFile.Victims.Single(v => v.Id == Person.Id), Input.Id, new(Input.Ordinary!, Input.Special == None ? null : Input.Special, Input.Reason!),
            user.CreateStamp());
        await Db.SaveIdempotentAsync(cancellationToken);
        return Redirect(GetPageUrl("consent"));
    }

    private Option CreateOption(LegalTerm term) => new(term.Code, texts[$"findings.lawfulBasis.{term.Code}"]);

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
            RuleFor(f => f.Ordinary).Must(code => LegalBases.Current.Ordinary.Any(t => t.Code == code)).WithMessageKey("consents.lawfulBasis.ordinary.missing");
            RuleFor(f => f.Special).Must(code => code == None || LegalBases.Current.Special.Any(t => t.Code == code))
                .WithMessageKey("consents.lawfulBasis.special.missing");
            RuleFor(f => f.Reason).NotEmpty().WithMessageKey("consents.lawfulBasis.reason.missing");
            RuleFor(f => f.Reason).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
