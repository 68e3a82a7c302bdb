using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Web.Access;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Compensation;

/// <summary>Writes anew who decides a claim, who helps and what else is to be known: never unseen over what someone else wrote meanwhile.</summary>
public sealed class DetailsModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ClaimPage(db, documents, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() => Input = new() { Seen = Claim.Written!.Id, Says = DetailsForm.Of(Claim.Written.Content!) };

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        TellAsync(by => Opened.ChangeClaim(Claim, Input.Id, Input.Says.Account(), Input.Seen, by), "compensation.changed", cancellationToken);

    public sealed class Form
    {
        /// <summary>The id that it will have: the same form sent twice writes once.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        /// <summary>What was written before, as this form was filled from it.</summary>
        public Guid Seen { get; set; }

        public DetailsForm Says { get; set; } = new();
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules() => RuleFor(f => f.Says).SetValidator(new DetailsForm.Rules());
    }
}
