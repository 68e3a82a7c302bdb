using CaseManager.Benchmarks.Scaffold.Models;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Benchmarks.Scaffold.Pages;

/// <summary>
/// Sign-in as in the default UI of ASP.NET Core Identity: account by email address, password, and a code page if there is a second factor.
/// </summary>
internal sealed class SignInModel(ScaffoldDb db, IPasswordHasher<Account> hasher) : PageModel
{
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "Input.Email")] string email, [FromForm(Name = "Input.Password")] string password)
    {
        var normalized = email.ToUpperInvariant();
        var account = await db.Accounts.FirstOrDefaultAsync(a => a.NormalizedEmail == normalized);
        if (account is null || hasher.VerifyHashedPassword(account, account.PasswordHash!, password) == PasswordVerificationResult.Failed)
        {
            ModelState.AddModelError("", "Invalid login attempt.");
            return Page();
        }

        TempData["Account"] = account.Id;
        return RedirectToPage("Code");
    }
}
