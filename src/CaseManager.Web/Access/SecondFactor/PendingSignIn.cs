using Microsoft.AspNetCore.DataProtection;

namespace CaseManager.Web.Access.SecondFactor;

/// <summary>State of a sign-in whose password was correct and whose code has not been entered. Only the browser keeps it, for five minutes.</summary>
public sealed class PendingSignIn(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan _lifetime = TimeSpan.FromMinutes(5);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("pending sign-in").ToTimeLimitedDataProtector();

    /// <summary>The state for the browser: only this app can read or create it.</summary>
    public string Protect(Guid account) => _protector.Protect($"{account}", clock.GetUtcNow() + _lifetime);

    /// <summary>The account; null if the state is forged or has expired.</summary>
    public Guid? Unprotect(string? sealedAccount)
    {
        try
        {
            return sealedAccount is null ? null : Guid.Parse(_protector.Unprotect(sealedAccount));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
