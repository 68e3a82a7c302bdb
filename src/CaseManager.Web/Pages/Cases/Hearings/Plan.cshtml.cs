using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Justice;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Hearings;

/// <summary>Records a planned or past hearing.</summary>
[Needs(Permission.RecordProceedings)]
public sealed class PlanModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ProceedingPage(db, documents, user, texts)
{
    [BindProperty]
    public HearingForm Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Db.LoadListAsync(Opened, c => c.Hearings, h => h.Id == Input.Id, cancellationToken);
        return await ChangeAsync(by => Opened.PlanHearing(Input.Id, Proceeding, Input.Facts(), by), Own, cancellationToken);
    }
}
