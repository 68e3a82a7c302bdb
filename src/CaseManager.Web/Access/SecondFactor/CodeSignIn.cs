using CaseManager.Data.SignIn;

namespace CaseManager.Web.Access.SecondFactor;

/// <summary>Finishes signing in by a code, of the authenticator app or one for recovery. Wrong, used, locked and too late get the same answer.</summary>
public sealed class CodeSignIn(PendingSignIn pending, CodeCheck codes, SessionRegister sessions)
{
    /// <summary>The new session; null where it was refused.</summary>
    /// <param name="whose">What the browser kept since the password.</param>
    /// <param name="code">What was typed.</param>
    /// <param name="device">The device; null where it showed nothing.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public async Task<StartedSession?> TryAsync(string? whose, string? code, DeviceToken? device, CancellationToken cancellationToken) =>
        pending.Open(whose) is { } account && await codes.TryAsync(account, code, device, cancellationToken) is { } proof
            ? await sessions.StartAsync(account, proof, device, cancellationToken)
            : null;
}
