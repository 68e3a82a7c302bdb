using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Data.Law;
using CaseManager.Domain.Access;
using CaseManager.Domain.Law;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cases.Identification;

/// <summary>Opens a country's identification procedure for a person.</summary>
[Needs(Permission.RecordIdentification)]
public sealed class BeginModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePersonPage(db)
{
    private IReadOnlyList<LawEntry> _schemes = [];

    public override string Section => "identification";

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Option> Schemes => [.. _schemes.Select(s => new Option(
        s.Code,
        texts["identification.scheme.option", texts[$"countries.{s.Jurisdiction}"], s.Name],
        s.IsVerified ? texts["identification.scheme.verified", s.Source] : texts["identification.scheme.unverified", s.Source, texts["law.unverified"]]))];

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        _schemes = [.. (await Db.ReadLawAsync(cancellationToken, LawKind.Scheme)).On<Scheme>(user.Sign().Day).Where(s => s.Entry.Jurisdiction != LawBook.Union).Select(s => s.Entry)];
        return await base.RefusalAsync(cancellationToken);
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

        var opened = await Db.CaseForIdentificationAsync(documents, Case.Id, Person.Id, cancellationToken);
        var procedure = opened.OpenProcedure(opened.Victims[0], Input.Id, scheme, user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        return Redirect(Address($"identification/{procedure.Id}/step"));
    }

    public sealed class Form
    {
        /// <summary>Generated with the form, so that submitting it twice opens one procedure.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? Scheme { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules() => RuleFor(f => f.Scheme).NotEmpty().Says("common.errors.choose");
    }
}
