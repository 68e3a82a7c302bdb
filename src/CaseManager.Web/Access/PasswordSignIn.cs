using CaseManager.Data.SignIn;
using Microsoft.AspNetCore.Identity;

namespace CaseManager.Web.Access;

/// <summary>Signs in by password. Unknown, wrong, locked and departed get the same answer, after the same work.</summary>
public sealed class PasswordSignIn(UserManager<Account> accounts, IPasswordHasher<Account> hasher, SessionRegister sessions)
{
    private static readonly Account _nobody = new();
    private static string? _nobodysHash;

    /// <summary>The token of the new session; null where it was refused.</summary>
    public async Task<string?> TryAsync(string email, string password, CancellationToken cancellationToken)
    {
        var account = await accounts.FindByEmailAsync(email);
        if (account is null || await accounts.IsLockedOutAsync(account))
        {
            hasher.VerifyHashedPassword(_nobody, _nobodysHash ??= hasher.HashPassword(_nobody, "nobody"), password);
            return null;
        }

        if (!await accounts.CheckPasswordAsync(account, password))
        {
            await accounts.AccessFailedAsync(account);
            return null;
        }

        if (account.AccessFailedCount > 0)
        {
            await accounts.ResetAccessFailedCountAsync(account);
        }

        return await sessions.StartAsync(account.Id, cancellationToken);
    }
}
