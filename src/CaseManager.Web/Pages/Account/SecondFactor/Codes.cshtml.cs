using CaseManager.Data.Persistence;
using CaseManager.Data.Security.SignIn;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Access.SecondFactor;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Account.SecondFactor;

/// <summary>Replaces all recovery codes.</summary>
[Needs(Permission.UseOwnAccount), NeedsReauthentication]
public sealed class CodesModel(CaseManagerDb db) : PageModel
{
    /// <summary>Shown once, in the response that creates them; otherwise null.</summary>
    public IReadOnlyList<string>? NewCodes { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var codes = RecoveryCodes.Create();
        if (!await db.RenewRecoveryCodesAsync([.. codes.Select(c => RecoveryCodes.ComputeHash(c)!)], cancellationToken))
        {
            return Redirect("/account/second-factor"); // no confirmed second factor: recovery codes have no use
        }

        NewCodes = codes;
        return Page();
    }
}
