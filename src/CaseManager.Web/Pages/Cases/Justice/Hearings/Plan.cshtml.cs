using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Justice.Hearings;

/// <summary>Records a planned or past hearing.</summary>
[Needs(Permission.RecordProceedings)]
public sealed class PlanModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : ProceedingPage(db, documents, user, texts)
{
    [BindProperty]
    public HearingForm Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Db.LoadListAsync(CaseFile, c => c.Hearings, h => h.Id == Input.Id, cancellationToken);
        return await ApplyAndSaveAsync(stamp => CaseFile.PlanHearing(Input.Id, Proceeding, Input.ToDetails(), stamp), DetailsUrl, cancellationToken);
    }
}
