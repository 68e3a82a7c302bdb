using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Compensation;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Compensation;

/// <summary>Reverses a payment that did not arrive; the original record is kept.</summary>
public sealed class ReversePaymentModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
    : ClaimPage(db, documents, user, texts)
{
    [FromRoute(Name = "payment")]
    public Guid PaymentId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The payment; null once it is reversed.</summary>
    public Payment? Payment => Claim.ActivePayments.FirstOrDefault(p => p.Id == PaymentId);

    protected override bool IsAvailable => Payment is not null;

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        ApplyAndSaveAsync(stamp => CaseFile.ReversePayment(Claim, PaymentId, Input.Id, Input.Reason!, stamp), "compensation.paymentReversed",
            cancellationToken);

    public sealed class Form
    {
        /// <summary>Generated with the form, so that submitting it twice reverses the payment once.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? Reason { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules() =>
            RuleFor(f => f.Reason).NotEmpty().WithMessageKey("compensation.reversePayment.reason.missing").MaximumLength(AnswerRules.MaxLineLength)
            .WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
    }
}
