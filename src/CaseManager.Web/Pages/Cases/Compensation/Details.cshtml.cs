using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Web.Access;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Compensation;

/// <summary>Edits the authorities, reference and notes of a claim; an edit based on a superseded version is rejected.</summary>
public sealed class DetailsModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : ClaimPage(db, documents, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() => Input = new() { LoadedVersionId = Claim.CurrentDetails!.Id, Details = DetailsForm.FromAccount(Claim.CurrentDetails.Content!) };

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        ApplyAndSaveAsync(stamp => CaseFile.UpdateClaim(Claim, Input.Id, Input.Details.ToAccount(), Input.LoadedVersionId, stamp), "compensation.updated",
            cancellationToken);

    public sealed class Form
    {
        /// <summary>Generated with the form, so that submitting it twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        /// <summary>The details shown when the form was opened; detects concurrent edits.</summary>
        public Guid LoadedVersionId { get; set; }

        public DetailsForm Details { get; set; } = new();
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules() => RuleFor(f => f.Details).SetValidator(new DetailsForm.Rules());
    }
}
