using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Justice.Charges;

public sealed class OrderModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : OrderPage(db, documents, user, texts)
{
    public IActionResult OnGet() => Charge.VerdictInForce?.Outcome.IsConviction() == true ? Page() : NotFound();
}
