using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Accounts;
using CaseManager.Domain.Access;
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
        var details = Input.ToDetails(normalizer);
        if (details.Email != Account.Email)
        {
            return await RequestAsync(new(AccountRequestKind.EmailChange, Account.Id) { Details = details }, cancellationToken);
        }

        await Db.RenameStaffAsync(Account.Id, details.Name, cancellationToken);
        return RedirectWithNotice(Texts["accounts.saved"]);
    }
}
