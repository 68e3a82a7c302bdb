using CaseManager.Data.Security.SignIn;
using CaseManager.Web.Access.SecondFactor;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CaseManager.Web.Access;

/// <summary>Result of an attempt to sign in by password: refused if both values are null.</summary>
/// <param name="Session">The new session.</param>
/// <param name="Pending">If a code is needed too: the state that the browser keeps until the code is entered.</param>
public readonly record struct PasswordSignInResult(StartedSession? Session, string? Pending);

/// <summary>Signs in by password. An unknown, locked or inactive account and a wrong password get the same answer after the same work.</summary>
/// <remarks>
/// ASP.NET Core Identity provides rules and hashing; its stores are not used, since they would let the app read every account. The database counts the
/// attempts and returns one hash at a time.
/// </remarks>
public sealed class PasswordSignIn(
    ILookupNormalizer normalizer, PasswordVerifier passwords, IOptions<IdentityOptions> options, SignInAttempts attempts, SessionRegister sessions,
    PendingSignIn pending)
{
    /// <summary>Checks the password, and begins a session if no second factor is needed.</summary>
    public async Task<PasswordSignInResult> TryAsync(string email, string password, DeviceToken? device, CancellationToken cancellationToken)
    {
        var attempt = await attempts.CountPasswordAttemptAsync(normalizer.NormalizeEmail(email)!, options.Value.GetAttemptLimits(device), cancellationToken);
        return !passwords.Verify(attempt?.PasswordHash, password) || attempt is not { } found ? default
            : found.HasSecondFactor ? new(null, pending.Protect(found.Account))
            : new(await sessions.StartAsync(found.Account, Proof.PasswordOnly, device, cancellationToken), null);
    }
}
