using CaseManager.Data;
using CaseManager.Data.Accounts;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Accounts;

public sealed class DetailsModel(CaseManagerDb db, CurrentUser user, Texts texts, ILookupNormalizer normalizer) : ChangePage(db, user, texts)
{
    [BindProperty]
    public DetailsForm Input { get; set; } = new();

    public void OnGet() => Input = new() { Name = Account.Name, Email = Account.Email };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Db.ChangeDetailsAsync(Account.Id, Input.Read(normalizer), cancellationToken);
        return Done(Texts["accounts.saved"]);
    }
}
