using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Accounts;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Administration.Accounts;

public sealed class DetailsModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts, ILookupNormalizer normalizer) : EditAccountPage(db, user, texts)
{
    [BindProperty]
    public DetailsForm Input { get; set; } = new();

    public void OnGet() => Input = new() { Name = Account.Name, Email = Account.Email };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Db.ChangeDetailsAsync(Account.Id, Input.ToDetails(normalizer), cancellationToken);
        return RedirectWithNotice(Texts["accounts.saved"]);
    }
}
