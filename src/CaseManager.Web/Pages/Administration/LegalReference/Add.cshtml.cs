using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Administration.LegalReference.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Administration.LegalReference;

/// <summary>Adds an entry of legal reference data: first its kind, then its content.</summary>
[Needs(Permission.ManageLegalReferences)]
public sealed class AddModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : PageModel
{
    [FromQuery(Name = "kind")]
    public string? Kind { get; set; }

    [BindProperty]
    public LegalReferenceForm Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var details = Input.ToDetails();
        var there = await GetLatestAsync(cancellationToken);
        if (there is null)
        {
            db.LegalReferences.Add(LegalReferenceEntry.Add(Input.Code!, details, user.CreateStamp()));
            if (!await db.SaveIdempotentAsync(cancellationToken))
            {
                db.ChangeTracker.Clear();
            }

            there = (await GetLatestAsync(cancellationToken))!;
        }

        // A repeated submission finds its data already saved.
        if (there.ToDetails().IsSameAs(details))
        {
            TempData["Notice"] = texts["legalReference.added"];
            return Redirect($"/legal-reference/{Input.Code}");
        }

        ModelState.AddModelError("Input.Code", texts["legalReference.code.duplicate", there.Name]);
        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Input.IsNew = true;
        await Input.PrepareAsync(FormValues.TryParseCode<LegalReferenceKind>(Kind, out var kind) ? kind : null, Input.Code, db, HttpContext.RequestAborted);
        await next();
    }

    private Task<LegalReferenceEntry?> GetLatestAsync(CancellationToken cancellationToken) =>
        db.LegalReferences.AsNoTracking().Where(e => e.Code == Input.Code).OrderByDescending(e => e.Version).FirstOrDefaultAsync(cancellationToken);
}
