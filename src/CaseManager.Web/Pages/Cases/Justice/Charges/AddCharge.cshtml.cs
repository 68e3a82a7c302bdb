using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Administration.LegalReference;
using CaseManager.Web.Pages.Cases.Justice.Suspects;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cases.Justice.Charges;

/// <summary>Records a charge under the version of the offence in force when it was committed.</summary>
[Needs(Permission.RecordProceedings)]
public sealed class AddChargeModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
: ProceedingPage(db, documents, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Option> Suspects => [.. CaseFile.Suspects.OrderBy(s => s.Number).Select(s => new Option($"{s.Id}", Texts.Describe(s)))];

    public IReadOnlyList<Option> People => [.. CaseFile.Victims.OrderBy(v => v.Id.Value).Select(v => new Option($"{v.Id.Value}", v.CoverName))];

    /// <summary>Offences of the country in all versions, because a charge may be under former law.</summary>
    public IReadOnlyList<Option> Offences => [.. AvailableOffences.Select(o => new Option(
        GetKey(o),
        Texts["justice.offence.option", o.Name, ((Offence)o.Details).Article],
        o.IsVerified
            ? Texts["justice.offence.valid", Texts.DescribeValidity(o), Texts.DescribeSentenceRange((Offence)o.Details), o.Source]
            : Texts["justice.offence.valid.unverified", Texts.DescribeValidity(o), Texts.DescribeSentenceRange((Offence)o.Details), o.Source,
                Texts["findings.unverified"]]))];

    private IEnumerable<LegalReferenceEntry> AvailableOffences =>
        LegalReferences.FindEverInForce(LegalReferenceKind.Offence).Where(o => o.Jurisdiction == Proceeding.Country);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var suspect = CaseFile.Suspects.FirstOrDefault(s => s.Id == Input.SuspectId);
        var offence = AvailableOffences.FirstOrDefault(o => GetKey(o) == Input.Offence);
        VictimId[] victims = [.. CaseFile.Victims.Where(v => Input.Victims.Contains($"{v.Id.Value}")).Select(v => v.Id)];
        if (suspect is null || offence is null)
        {
            ModelState.AddModelError(suspect is null ? "Input.SuspectId" : "Input.Offence", Texts["common.errors.choose"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        var details = new Domain.Justice.ChargeDetails(Input.CommittedOn.ToDate()!, Input.ChargedOn.ToDate()!, victims);
        if (Domain.Cases.Case.BlockerToCharge(Proceeding, offence, details, LegalReferences) == BusinessRule.OffenceNotInForce)
        {
            ModelState.AddModelError("Input.CommittedOn",
                Texts["justice.offence.notInForce", ((Offence)offence.Details).Article, Texts.DescribeValidity(offence), offence.Source]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        return await ApplyAndSaveAsync(stamp => CaseFile.AddCharge(Input.Id, Proceeding, suspect, offence, details, LegalReferences, stamp), DetailsUrl,
            cancellationToken);
    }

    private static string GetKey(LegalReferenceEntry offence) => $"{offence.Code}@{offence.Version}";

    public sealed class Form
    {
        /// <summary>Idempotency key: a form sent twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public Guid? SuspectId { get; set; }

        public string? Offence { get; set; }

        public DateInput CommittedOn { get; set; } = new();

        public DateInput ChargedOn { get; set; } = new();

        public List<string> Victims { get; set; } = [];
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.SuspectId).NotEmpty().WithMessageKey("justice.suspect.missing");
            RuleFor(f => f.Offence).NotEmpty().WithMessageKey("justice.offence.missing");
            RuleFor(f => f.CommittedOn).Must(d => d.ToDate() is not null).WithMessageKey("justice.committedOn.missing");
            RuleFor(f => f.CommittedOn).MustNotBeInFuture(clock);
            RuleFor(f => f.ChargedOn).Must(d => d.ToDate() is not null).WithMessageKey("justice.chargedOn.missing");
            RuleFor(f => f.ChargedOn).MustNotBeInFuture(clock);
            RuleFor(f => f.Victims).Must(v => v.Count > 0).WithMessageKey("justice.victims.missing");
        }
    }
}
