using CaseManager.Data.Security.RowSecurity;
using CaseManager.Data.Security.SignIn;
using CaseManager.Web.Access.SecondFactor;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CaseManager.Web.Access;

/// <summary>Reauthenticates a signed-in user: by a code, or by the password if there is no second factor.</summary>
public sealed class Reauthentication(
    CurrentUser user, Caller caller, SessionCookie cookie, CodeCheck codes, PasswordVerifier passwords, IOptions<IdentityOptions> options,
    PasswordRegister register, SessionRegister sessions)
{
    /// <summary>Checks the proof. On success the session continues under a new token, which is returned; null if the proof is refused.</summary>
    public async Task<string?> TryAsync(HttpContext http, string? codeOrPassword, CancellationToken cancellationToken)
    {
        var device = cookie.ReadDevice(http);
        var proof = user.HasSecondFactor
            ? await codes.TryAsync(user.Id.Value, codeOrPassword, device, cancellationToken)
            : await TryPasswordAsync(codeOrPassword, device, cancellationToken);
        if (proof is not { } given || await sessions.ReauthenticateAsync(caller.Identity!, given, device, cancellationToken) is not { } token)
        {
            return null;
        }

        cookie.Renew(http, token);
        return token;
    }

    private async Task<Proof?> TryPasswordAsync(string? password, DeviceToken? device, CancellationToken cancellationToken)
    {
        var attempt = await register.AttemptAsync(user.Id, options.Value.GetAttemptLimits(device), cancellationToken);
        return passwords.Verify(attempt?.PasswordHash, password ?? "") ? Proof.PasswordOnly : null;
    }
}
