using CaseManager.Data.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CaseManager.Web.Access.SecondFactor;

/// <summary>Turns what someone typed into a proof: a code of the authenticator app, or one for recovery.</summary>
public sealed class CodeCheck(Authenticator authenticator, IOptions<IdentityOptions> options, Attempts attempts)
{
    /// <summary>The proof, which the database has still to take; null where it is none, or not to be tried now.</summary>
    public async Task<Proof?> TryAsync(Guid account, string? code, DeviceToken? device, CancellationToken cancellationToken) =>
        await attempts.OfCodeAsync(account, options.Value.LimitsFrom(device), cancellationToken) is not { } secret ? null
        : authenticator.StepOf(code, secret) is { } step ? Proof.Step(step)
        : RecoveryCodes.HashOf(code) is { } hash ? Proof.Recovery(hash)
        : null;
}
