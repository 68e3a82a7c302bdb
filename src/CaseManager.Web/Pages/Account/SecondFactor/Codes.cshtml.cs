using CaseManager.Data;
using CaseManager.Data.SignIn;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Access.SecondFactor;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Account.SecondFactor;

/// <summary>New recovery codes in place of the old.</summary>
[Needs(Permission.UseOwnAccount), NeedsFreshProof]
public sealed class CodesModel(CaseManagerDb db) : PageModel
{
    /// <summary>The codes, once; null at any other time.</summary>
    public IReadOnlyList<string>? NewCodes { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var codes = RecoveryCodes.Create();
        if (!await db.RenewRecoveryCodesAsync([.. codes.Select(c => RecoveryCodes.HashOf(c)!)], cancellationToken))
        {
            return Redirect("/account/second-factor"); // there is nothing that they could stand in for
        }

        NewCodes = codes;
        return Page();
    }
}
