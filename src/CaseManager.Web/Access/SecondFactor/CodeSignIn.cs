using CaseManager.Data.Security.SignIn;

namespace CaseManager.Web.Access.SecondFactor;

/// <summary>
/// Completes a sign-in by a code, of the authenticator app or for recovery. A wrong or used code, a locked account and an expired sign-in get the same
/// answer.
/// </summary>
public sealed class CodeSignIn(PendingSignIn pending, CodeCheck codes, SessionRegister sessions)
{
    /// <summary>The new session; null if it was refused. <paramref name="owner"/> is the state of <see cref="PendingSignIn"/>.</summary>
    public async Task<StartedSession?> TryAsync(string? owner, string? code, DeviceToken? device, CancellationToken cancellationToken) =>
        pending.Unprotect(owner) is { } account && await codes.TryAsync(account, code, device, cancellationToken) is { } proof
            ? await sessions.StartAsync(account, proof, device, cancellationToken)
            : null;
}
