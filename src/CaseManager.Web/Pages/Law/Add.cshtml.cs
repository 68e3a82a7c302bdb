using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Domain.Law;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Law.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Law;

/// <summary>Adds an entry of legal reference data: first its kind, then its content.</summary>
[Needs(Permission.ManageLaw)]
public sealed class AddModel(CaseManagerDb db, CurrentUser user, Texts texts) : PageModel
{
    [FromQuery(Name = "kind")]
    public string? Kind { get; set; }

    [BindProperty]
    public LawForm Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var facts = Input.ToFacts();
        var there = await LatestAsync(cancellationToken);
        if (there is null)
        {
            db.Law.Add(LawEntry.Add(Input.Code!, facts, user.Sign()));
            if (!await db.SaveOnceAsync(cancellationToken))
            {
                db.ChangeTracker.Clear();
            }

            there = (await LatestAsync(cancellationToken))!;
        }

        // A repeated submission finds its data already saved.
        if (there.Facts().IsSameAs(facts))
        {
            TempData["Notice"] = texts["lawBook.added"];
            return Redirect($"/law/{Input.Code}");
        }

        ModelState.AddModelError("Input.Code", texts["lawBook.code.taken", there.Name]);
        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Input.IsNew = true;
        await Input.PrepareAsync(Answering.Is<LawKind>(Kind, out var kind) ? kind : null, Input.Code, db, HttpContext.RequestAborted);
        await next();
    }

    private Task<LawEntry?> LatestAsync(CancellationToken cancellationToken) =>
        db.Law.AsNoTracking().Where(e => e.Code == Input.Code).OrderByDescending(e => e.Version).FirstOrDefaultAsync(cancellationToken);
}
