using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Administration.Providers;

[Needs(Permission.ManageProviders)]
public sealed class AddModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : PageModel
{
    [BindProperty]
    public ProviderForm Input { get; set; } = new();

    public void OnGet()
    {
    }

    /// <summary>If <paramref name="more"/> is true, adds an input for another language and saves nothing.</summary>
    public async Task<IActionResult> OnPostAsync(bool more, CancellationToken cancellationToken)
    {
        if (more)
        {
            return Page();
        }

        db.Providers.Add(Provider.Add(Input.Id, Input.ToDetails(), user.CreateStamp()));
        await db.SaveIdempotentAsync(cancellationToken);
        TempData["Notice"] = texts["providers.added"];
        return Redirect($"/providers/{Input.Id}");
    }
}
