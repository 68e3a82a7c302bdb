using CaseManager.Data.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CaseManager.Web.Access.SecondFactor;

/// <summary>Finishes signing in by a code, of the authenticator app or one for recovery. Wrong, used, locked and too late get the same answer.</summary>
public sealed class CodeSignIn(PendingSignIn pending, Authenticator authenticator, IOptions<IdentityOptions> options, SessionRegister sessions)
{
    /// <summary>The token of the new session; null where it was refused.</summary>
    /// <param name="whose">What the browser kept since the password.</param>
    /// <param name="code">What was typed.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public async Task<string?> TryAsync(string? whose, string? code, CancellationToken cancellationToken)
    {
        var lockout = options.Value.Lockout;
        return pending.Open(whose) is { } account
            && await sessions.AttemptCodeAsync(account, lockout.MaxFailedAccessAttempts, lockout.DefaultLockoutTimeSpan, cancellationToken) is { } secret
            && ProofOf(code, secret) is { } proof
                ? await sessions.StartAsync(account, proof, cancellationToken)
                : null;
    }

    private Proof? ProofOf(string? code, AuthenticatorSecret secret) =>
        authenticator.StepOf(code, secret) is { } step ? Proof.Step(step)
        : RecoveryCodes.HashOf(code) is { } hash ? Proof.Recovery(hash)
        : null;
}
