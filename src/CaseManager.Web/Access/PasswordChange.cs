using CaseManager.Data.SignIn;
using CaseManager.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CaseManager.Web.Access;

/// <summary>Changes one's own password, by the one that one has: asked again, and counted like an attempt to sign in.</summary>
public sealed class PasswordChange(PasswordRegister passwords, NobodysPassword check, IPasswordHasher<Account> hasher, IOptions<IdentityOptions> options)
{
    private static readonly Account _anyone = new();

    /// <summary>Changes it, and ends every other session.</summary>
    /// <returns>Which of the two passwords is wrong and the key of the text that says how; null where it is changed.</returns>
    public async Task<(string Field, string Wrong)?> TryAsync(StaffId staff, Guid session, string now, string next, DeviceToken? device, CancellationToken cancellationToken)
    {
        if (await passwords.AttemptAsync(staff, options.Value.LimitsFrom(device), cancellationToken) is not var (hash, owner)
            || !check.Fits(hash, now))
        {
            return ("Now", "password.now.wrong");
        }

        if (Passwords.WhatIsWrong(next, owner) is { } wrong)
        {
            return ("Password", wrong);
        }

        await passwords.ChangeAsync(staff, session, hasher.HashPassword(_anyone, next), cancellationToken);
        return null;
    }
}
