using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Web.Access;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Compensation;

/// <summary>Edits the authorities, reference and notes of a claim; an edit based on a superseded version is rejected.</summary>
public sealed class DetailsModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ClaimPage(db, documents, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() => Input = new() { Seen = Claim.Written!.Id, Says = DetailsForm.Of(Claim.Written.Content!) };

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        TellAsync(by => Opened.ChangeClaim(Claim, Input.Id, Input.Says.Account(), Input.Seen, by), "compensation.changed", cancellationToken);

    public sealed class Form
    {
        /// <summary>Generated with the form, so that submitting it twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        /// <summary>The details shown when the form was opened; detects concurrent edits.</summary>
        public Guid Seen { get; set; }

        public DetailsForm Says { get; set; } = new();
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules() => RuleFor(f => f.Says).SetValidator(new DetailsForm.Rules());
    }
}
