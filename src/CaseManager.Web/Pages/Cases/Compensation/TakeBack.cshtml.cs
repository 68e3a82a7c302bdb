using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Compensation;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Compensation;

/// <summary>Reverses a payment that did not arrive; the original record is kept.</summary>
public sealed class TakeBackModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ClaimPage(db, documents, user, texts)
{
    [FromRoute(Name = "payment")]
    public Guid PaymentId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The payment; null once it is reversed.</summary>
    public Payment? Payment => Claim.Received.FirstOrDefault(p => p.Id == PaymentId);

    protected override bool IsThere => Payment is not null;

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        TellAsync(by => Opened.TakePaymentBack(Claim, PaymentId, Input.Id, Input.Why!, by), "compensation.takenBack", cancellationToken);

    public sealed class Form
    {
        /// <summary>Generated with the form, so that submitting it twice reverses the payment once.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? Why { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules() => RuleFor(f => f.Why).NotEmpty().Says("compensation.takeBack.why.missing").MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
    }
}
