using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Justice;

public sealed class OrderModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : OrderPage(db, documents, user, texts)
{
    public IActionResult OnGet() => Charge.InForce?.Outcome.IsConviction() == true ? Page() : NotFound();
}
