using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cases.Aftercare;

/// <summary>Records the next version of a person's aftercare plan.</summary>
[Needs(Permission.RecordAftercare)]
public sealed class PlanModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : PlanPage(db, documents, user, texts)
{
    private const int MonthsToReview = 3; // proposed by the form; the survivor and the worker set the date

    /// <summary>The version that a colleague saved after this form was opened, shown before it is superseded; null without conflict.</summary>
    public AftercarePlan? ConflictingPlan { get; private set; }

    [BindProperty]
    public PlanForm Input { get; set; } = new();

    public void OnGet()
    {
        Input = PlanForm.FromPlan(Plan);
        Input.ReviewDueOn = DateInput.FromDate(Plan is { } plan && plan.ReviewDueOn > CurrentUser.CreateStamp().Date
            ? plan.ReviewDueOn : CurrentUser.CreateStamp().Date.AddMonths(MonthsToReview));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Plan is not { } plan || plan.Id == Input.SupersedesId || CaseFile.Plans.Any(p => p.Id == Input.Id))
        {
            return await ApplyAndSaveAsync(stamp => CaseFile.RecordPlan(CaseFile.Victims[0], Input.Id, Input.ToDetails(), Input.SupersedesId, stamp),
                "aftercare.saved", cancellationToken);
        }

        // On a concurrent edit, shows the colleague's version with status 409; saving again supersedes it.
        (ConflictingPlan, Input.SupersedesId) = (plan, plan.Id);
        ModelState.Remove("Input.SupersedesId");
        ModelState.AddModelError("", Texts["rules.PlanSuperseded"]);
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }
}
