using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Providers;

/// <summary>Adds a version of a provider, with optimistic concurrency.</summary>
[Needs(Permission.ManageProviders)]
public sealed class ChangeModel(CaseManagerDb db, CurrentUser user, Texts texts) : ProviderPage(db)
{
    [BindProperty]
    public ProviderForm Input { get; set; } = new();

    /// <summary>Differences from a concurrent change by someone else.</summary>
    public IReadOnlyList<ConflictLine> Conflict { get; private set; } = [];

    public void OnGet() => Input = ProviderForm.Of(Latest);

    /// <summary>If <paramref name="more"/> is true, adds an input for another language and saves nothing.</summary>
    public async Task<IActionResult> OnPostAsync(bool more, CancellationToken cancellationToken)
    {
        if (more)
        {
            return Page();
        }

        if (Input.Version == Latest.Version && Between().Count > 0)
        {
            Db.Providers.Add(Latest.Change(Input.Facts(), user.Sign()));
            if (!await Db.SaveOnceAsync(cancellationToken))
            {
                Db.ChangeTracker.Clear(); // the version number exists: a concurrent change or a repeated submission
            }

            await LoadAsync(cancellationToken);
        }

        Conflict = Between();
        if (Conflict.Count == 0)
        {
            TempData["Notice"] = texts["providers.changed"];
            return Redirect($"/providers/{Id}");
        }

        Input.Version = Latest.Version;
        ModelState.AddModelError("", texts["common.conflict"]);
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    private IReadOnlyList<ConflictLine> Between() => ConflictLine.Between(texts.Sheet(Latest.Facts()), texts.Sheet(Input.Facts()));
}
