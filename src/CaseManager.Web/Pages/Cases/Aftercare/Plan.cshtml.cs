using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cases.Aftercare;

/// <summary>Records the next version of a person's aftercare plan.</summary>
[Needs(Permission.RecordAftercare)]
public sealed class PlanModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : PlanPage(db, documents, user, texts)
{
    private const int MonthsToReview = 3; // proposed by the form; the survivor and the worker set the date

    /// <summary>The version that a colleague saved after this form was opened, shown before it is superseded; null without conflict.</summary>
    public AftercarePlan? Theirs { get; private set; }

    [BindProperty]
    public PlanForm Input { get; set; } = new();

    public void OnGet()
    {
        Input = PlanForm.Of(Plan);
        Input.ReviewOn = DateInput.Of(Plan is { } plan && plan.ReviewOn > Reader.Sign().Day ? plan.ReviewOn : Reader.Sign().Day.AddMonths(MonthsToReview));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Plan is not { } plan || plan.Id == Input.Instead || Opened.Plans.Any(p => p.Id == Input.Id))
        {
            return await TellAsync(by => Opened.WritePlan(Opened.Victims[0], Input.Id, Input.Facts(), Input.Instead, by), "aftercare.written", cancellationToken);
        }

        // On a concurrent edit, shows the colleague's version with status 409; saving again supersedes it.
        (Theirs, Input.Instead) = (plan, plan.Id);
        ModelState.Remove("Input.Instead");
        ModelState.AddModelError("", Texts["rules.PlanReplaced"]);
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }
}
