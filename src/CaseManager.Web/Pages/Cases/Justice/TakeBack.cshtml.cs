using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Justice;

/// <summary>Marks a charge as recorded in error.</summary>
[Needs(Permission.RecordProceedings)]
public sealed class TakeBackModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ChargePage(db, documents, user, texts)
{
    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ChangeAsync(by => Opened.TakeBackCharge(Charge, by), $"{Above}/{Charge.ProceedingId}", cancellationToken);
}
