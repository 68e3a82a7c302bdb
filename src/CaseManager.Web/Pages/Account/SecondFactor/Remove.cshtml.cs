using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Data.Security.SignIn;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Account.SecondFactor;

/// <summary>Removes the second factor, so that it can be set up on another phone.</summary>
[Needs(Permission.UseOwnAccount), NeedsReauthentication]
public sealed class RemoveModel(CaseManagerDb db, RecordDecryptor documents) : PageModel
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await db.FindOwnFactorAsync(documents, cancellationToken) is { } factor)
        {
            await db.RemoveFactorAsync(factor, cancellationToken);
        }

        return Redirect("/account/second-factor");
    }
}
