using CaseManager.Data.Security.SignIn;
using CaseManager.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CaseManager.Web.Access;

/// <summary>Changes the user's own password. The current password is required, and each attempt counts as a sign-in attempt.</summary>
public sealed class PasswordChange(PasswordRegister passwords, PasswordVerifier check, IPasswordHasher<Account> hasher, IOptions<IdentityOptions> options)
{
    private static readonly Account _dummyAccount = new();

    /// <summary>Changes the password, and ends every other session.</summary>
    /// <returns>The field of the wrong password and the text key of the error; null if it was changed.</returns>
    public async Task<(string Field, string Wrong)?> TryAsync(StaffId staff, Guid session, string now, string next, DeviceToken? device,
        CancellationToken cancellationToken)
    {
        if (await passwords.AttemptAsync(staff, options.Value.GetAttemptLimits(device), cancellationToken) is not var (hash, owner)
            || !check.Verify(hash, now))
        {
            return ("CurrentPassword", "account.newPassword.currentPassword.wrong");
        }

        if (PasswordPolicy.GetErrorKey(next, owner) is { } wrong)
        {
            return ("Password", wrong);
        }

        await passwords.ChangeAsync(staff, session, hasher.HashPassword(_dummyAccount, next), cancellationToken);
        return null;
    }
}
