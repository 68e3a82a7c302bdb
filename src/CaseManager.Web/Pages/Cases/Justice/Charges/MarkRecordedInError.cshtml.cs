using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Justice.Charges;

[Needs(Permission.RecordProceedings)]
public sealed class MarkRecordedInErrorModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
: ChargePage(db, documents, user, texts)
{
    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        ApplyAndSaveAsync(stamp => CaseFile.MarkChargeRecordedInError(Charge, stamp), $"{ParentUrl}/{Charge.ProceedingId}", cancellationToken);
}
