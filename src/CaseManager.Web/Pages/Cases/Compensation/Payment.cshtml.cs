using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Compensation;

public sealed class PaymentModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : ClaimPage(db, documents, user, texts)
{
    [BindProperty]
    public PaymentForm Input { get; set; } = new();

    protected override bool IsAvailable => Claim.Ledger.Award is not null;

    public void OnGet() => Input.Currency = Claim.Ledger.Currency;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var details = Input.ToDetails();
        Warning = Claim.WarningAboutPayment(details);
        return ApplyAndSaveAsync(stamp => CaseFile.RecordPayment(Claim, Input.Id, details, Input.Confirmed is not null, stamp), "compensation.paid",
            cancellationToken);
    }
}
