using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Providers;

/// <summary>Writes down what is right of a provider: the next version, never unseen over what someone else wrote meanwhile.</summary>
[Needs(Permission.ManageProviders)]
public sealed class ChangeModel(CaseManagerDb db, CurrentUser user, Texts texts) : ProviderPage(db)
{
    [BindProperty]
    public ProviderForm Input { get; set; } = new();

    /// <summary>What someone else wrote meanwhile, and differently.</summary>
    public IReadOnlyList<ConflictLine> Conflict { get; private set; } = [];

    public void OnGet() => Input = ProviderForm.Of(Latest);

    /// <param name="more">Set by the button for another language: nothing is written yet.</param>
    /// <param name="cancellationToken">Ends the work when nobody waits for it.</param>
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
                Db.ChangeTracker.Clear(); // another has that number: of someone else, or of this form sent twice
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
