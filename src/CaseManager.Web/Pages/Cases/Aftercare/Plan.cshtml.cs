using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cases.Aftercare;

/// <summary>Writes what someone wants to reach, with them: the next version of their plan.</summary>
[Needs(Permission.RecordAftercare)]
public sealed class PlanModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : PlanPage(db, documents, user, texts)
{
    private const int MonthsToReview = 3; // as a first proposal; the day is the survivor's and the worker's to set

    /// <summary>What someone else wrote meanwhile, to be read before writing over it; null where nobody did.</summary>
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

        // Of two who write at once, the second sees what the first wrote, and may then write over it.
        (Theirs, Input.Instead) = (plan, plan.Id);
        ModelState.Remove("Input.Instead");
        ModelState.AddModelError("", Texts["rules.PlanReplaced"]);
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }
}
