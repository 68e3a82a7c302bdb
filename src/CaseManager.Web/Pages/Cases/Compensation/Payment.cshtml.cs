using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Compensation;

public sealed class PaymentModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ClaimPage(db, documents, user, texts)
{
    [BindProperty]
    public PaymentForm Input { get; set; } = new();

    protected override bool IsThere => Claim.Ledger.Award is not null;

    public void OnGet() => Input.Currency = Claim.Ledger.Currency;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var facts = Input.Facts();
        Asked = Claim.QuestionAboutPayment(facts);
        return TellAsync(by => Opened.RecordPayment(Claim, Input.Id, facts, Input.Confirmed is not null, by), "compensation.paid", cancellationToken);
    }
}
