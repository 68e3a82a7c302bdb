using CaseManager.Data.Identification;
using CaseManager.Data.LegalReference;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cases.Identification;

/// <summary>Opens a country's identification procedure for a person.</summary>
[Needs(Permission.RecordIdentification)]
public sealed class StartModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : CasePersonPage(db)
{
    private IReadOnlyList<LegalReferenceEntry> _schemes = [];

    public override string Section => "identification";

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Option> Schemes => [.. _schemes.Select(s => new Option(
        s.Code,
        texts["identification.scheme.option", texts[$"countries.{s.Jurisdiction}"], s.Name],
        s.IsVerified ? texts["identification.scheme.verified", s.Source] : texts["identification.scheme.unverified", s.Source, texts["findings.unverified"]]))];

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        _schemes = [.. (await Db.LoadLegalReferencesAsync(cancellationToken, LegalReferenceKind.Scheme)).FindInForce<Scheme>(user.CreateStamp().Date)
            .Where(s => s.Entry.Jurisdiction != LegalReferenceData.EuropeanUnion).Select(s => s.Entry)];
        return await base.LoadAsync(cancellationToken);
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (_schemes.FirstOrDefault(s => s.Code == Input.Scheme) is not { } scheme)
        {
            ModelState.AddModelError("Input.Scheme", texts["common.errors.choose"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        var caseFile = await Db.LoadCaseForIdentificationAsync(documents, Case.Id, Person.Id, cancellationToken);
        var procedure = caseFile.OpenProcedure(caseFile.Victims[0], Input.Id, scheme, user.CreateStamp());
        await Db.SaveIdempotentAsync(cancellationToken);
        return Redirect(GetPageUrl($"identification/{procedure.Id}/step"));
    }

    public sealed class Form
    {
        /// <summary>Generated with the form, so that submitting it twice opens one procedure.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? Scheme { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules() => RuleFor(f => f.Scheme).NotEmpty().WithMessageKey("common.errors.choose");
    }
}
