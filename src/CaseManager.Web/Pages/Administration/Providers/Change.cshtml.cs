using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Administration.Providers;

/// <summary>Adds a version of a provider, with optimistic concurrency.</summary>
[Needs(Permission.ManageProviders)]
public sealed class ChangeModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : ProviderPage(db)
{
    [BindProperty]
    public ProviderForm Input { get; set; } = new();

    /// <summary>Differences from a concurrent change by someone else.</summary>
    public IReadOnlyList<ConflictLine> Conflicts { get; private set; } = [];

    public void OnGet() => Input = ProviderForm.FromProvider(Latest);

    /// <summary>If <paramref name="more"/> is true, adds an input for another language and saves nothing.</summary>
    public async Task<IActionResult> OnPostAsync(bool more, CancellationToken cancellationToken)
    {
        if (more)
        {
            return Page();
        }

        if (Input.Version == Latest.Version && GetConflicts().Count > 0)
        {
            Db.Providers.Add(Latest.Update(Input.ToDetails(), user.CreateStamp()));
            if (!await Db.SaveIdempotentAsync(cancellationToken))
            {
                Db.ChangeTracker.Clear(); // the version number exists: a concurrent change or a repeated submission
            }

            await LoadAsync(cancellationToken);
        }

        Conflicts = GetConflicts();
        if (Conflicts.Count == 0)
        {
            TempData["Notice"] = texts["providers.updated"];
            return Redirect($"/providers/{Id}");
        }

        Input.Version = Latest.Version;
        ModelState.AddModelError("", texts["common.conflict"]);
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    private IReadOnlyList<ConflictLine> GetConflicts() =>
        ConflictLine.Compare(texts.CreateSummaryList(Latest.ToDetails()), texts.CreateSummaryList(Input.ToDetails()));
}
