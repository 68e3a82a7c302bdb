using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Justice;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Hearings;

/// <summary>Takes down that a hearing will be, or was.</summary>
[Needs(Permission.RecordProceedings)]
public sealed class PlanModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ProceedingPage(db, documents, user, texts)
{
    [BindProperty]
    public HearingForm Input { get; set; } = new();

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ChangeAsync(by => Opened.PlanHearing(Input.Id, Proceeding, Input.Facts(), by), Own, cancellationToken);
}
