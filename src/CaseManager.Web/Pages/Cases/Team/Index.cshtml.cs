using CaseManager.Data;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Team;

/// <summary>Who works on the case, and ending someone's work on it.</summary>
public sealed class IndexModel(CaseManagerDb db, CurrentUser user, Texts texts) : TeamPage(db, user, texts)
{
    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(Guid staff, CancellationToken cancellationToken) =>
        ChangeAsync((changed, by) => changed.EndMembership(new(staff), by), "cases.team.ended", new(staff), cancellationToken);
}
