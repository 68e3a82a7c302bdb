using CaseManager.Data.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CaseManager.Web.Access;

/// <summary>Signs in by password. Unknown, wrong, locked and departed get the same answer, after the same work.</summary>
/// <remarks>
/// The rules and the hashing are Identity's; its stores are not used, since they would let the app read every account. The database counts
/// the attempts and hands out one hash at a time.
/// </remarks>
public sealed class PasswordSignIn(
    ILookupNormalizer normalizer, IPasswordHasher<Account> hasher, IOptions<IdentityOptions> options, SessionRegister sessions)
{
    private static readonly Account _nobody = new();
    private static string? _nobodysHash;

    /// <summary>The token of the new session; null where it was refused.</summary>
    public async Task<string?> TryAsync(string email, string password, CancellationToken cancellationToken)
    {
        var lockout = options.Value.Lockout;
        var attempt = await sessions.AttemptAsync(normalizer.NormalizeEmail(email)!, lockout.MaxFailedAccessAttempts, lockout.DefaultLockoutTimeSpan, cancellationToken);
        var hash = attempt?.PasswordHash ?? (_nobodysHash ??= hasher.HashPassword(_nobody, "nobody"));
        var matches = hasher.VerifyHashedPassword(_nobody, hash, password) != PasswordVerificationResult.Failed;
        return matches && attempt is { } found ? await sessions.StartAsync(found.Account, cancellationToken) : null;
    }
}
