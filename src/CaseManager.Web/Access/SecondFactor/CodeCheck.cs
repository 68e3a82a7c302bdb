using CaseManager.Data.Security.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CaseManager.Web.Access.SecondFactor;

/// <summary>Converts a typed code, of the authenticator app or for recovery, to a proof.</summary>
public sealed class CodeCheck(Authenticator authenticator, IOptions<IdentityOptions> options, SignInAttempts attempts)
{
    /// <summary>The proof, which the database still has to accept; null if the code is invalid or an attempt is not allowed now.</summary>
    public async Task<Proof?> TryAsync(Guid account, string? code, DeviceToken? device, CancellationToken cancellationToken) =>
        await attempts.CountCodeAttemptAsync(account, options.Value.GetAttemptLimits(device), cancellationToken) is not { } secret ? null
        : authenticator.GetTimeStep(code, secret) is { } step ? Proof.ForTimeStep(step)
        : RecoveryCodes.ComputeHash(code) is { } hash ? Proof.ForRecoveryCode(hash)
        : null;
}
