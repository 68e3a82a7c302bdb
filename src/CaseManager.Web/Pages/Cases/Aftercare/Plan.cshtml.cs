using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Aftercare;

/// <summary>Writes what someone wants to reach, with them: the next version of their plan.</summary>
[Needs(Permission.RecordAftercare)]
public sealed class PlanModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : PlanPage(db, documents, user, texts)
{
    private const int MonthsToReview = 3; // as a first proposal; the day is the survivor's and the worker's to set

    [BindProperty]
    public PlanForm Input { get; set; } = new();

    public void OnGet()
    {
        Input = PlanForm.Of(Plan);
        Input.ReviewOn = DateInput.Of(Reader.Sign().Day.AddMonths(MonthsToReview));
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        TellAsync(by => Opened.WritePlan(Opened.Victims[0], Input.Id, Input.Facts(), Input.Instead, by), "aftercare.written", cancellationToken);
}
