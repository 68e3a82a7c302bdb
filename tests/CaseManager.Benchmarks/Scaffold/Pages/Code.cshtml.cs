using System.Security.Claims;
using CaseManager.Benchmarks.Caseload;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OtpNet;

namespace CaseManager.Benchmarks.Scaffold.Pages;

/// <summary>Checks the code and sets the cookie. The authenticator key is derived, where a stock page would store it unencrypted.</summary>
internal sealed class CodeModel(ScaffoldDb db, TimeProvider clock) : PageModel
{
    private const string AccountKey = "Account";
    private static readonly VerificationWindow _verificationWindow = new(1, 1);

    public void OnGet() => TempData.Keep(AccountKey);

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "Input.Code")] string code)
    {
        var id = (Guid)TempData[AccountKey]!;
        var account = await db.Accounts.FirstAsync(a => a.Id == id);
        if (!await db.SecondFactors.AnyAsync(f => f.StaffId == id)
            || !new Totp(AppAccounts.DeriveKey(new(id))).VerifyTotp(clock.GetUtcNow().UtcDateTime, code, out _, _verificationWindow))
        {
            ModelState.AddModelError("", "Invalid authenticator code.");
            return Page();
        }

        account.AccessFailedCount = 0;
        await db.SaveChangesAsync();
        await HttpContext.SignInAsync(
            new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, $"{id}")], CookieAuthenticationDefaults.AuthenticationScheme)));
        return RedirectToPage("Work");
    }
}
