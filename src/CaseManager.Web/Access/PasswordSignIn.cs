using CaseManager.Data.SignIn;
using CaseManager.Web.Access.SecondFactor;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CaseManager.Web.Access;

/// <summary>Result of an attempt to sign in by password: refused if both values are null.</summary>
/// <param name="Started">The new session.</param>
/// <param name="Pending">If a code is needed too: the state that the browser keeps until the code is entered.</param>
public readonly record struct PasswordAnswer(StartedSession? Started, string? Pending);

/// <summary>Signs in by password. Unknown, wrong, locked and inactive get the same answer, after the same work.</summary>
/// <remarks>
/// Rules and hashing are Identity's; its stores are not used, since they would let the app read every account. The database counts the
/// attempts and returns one hash at a time.
/// </remarks>
public sealed class PasswordSignIn(
    ILookupNormalizer normalizer, NobodysPassword passwords, IOptions<IdentityOptions> options, Attempts attempts, SessionRegister sessions, PendingSignIn pending)
{
    /// <summary>Checks the password, and begins a session if no second factor is needed.</summary>
    public async Task<PasswordAnswer> TryAsync(string email, string password, DeviceToken? device, CancellationToken cancellationToken)
    {
        var attempt = await attempts.OfPasswordAsync(normalizer.NormalizeEmail(email)!, options.Value.LimitsFrom(device), cancellationToken);
        return !passwords.Fits(attempt?.PasswordHash, password) || attempt is not { } found ? default
            : found.HasSecondFactor ? new(null, pending.Seal(found.Account))
            : new(await sessions.StartAsync(found.Account, Proof.PasswordAlone, device, cancellationToken), null);
    }
}
