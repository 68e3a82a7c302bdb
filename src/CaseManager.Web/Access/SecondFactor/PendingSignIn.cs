using Microsoft.AspNetCore.DataProtection;

namespace CaseManager.Web.Access.SecondFactor;

/// <summary>Remembers, for five minutes and in the browser alone, whose password was right and whose code is still to come.</summary>
public sealed class PendingSignIn(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan _lifetime = TimeSpan.FromMinutes(5);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("pending sign-in").ToTimeLimitedDataProtector();

    /// <summary>What the browser keeps of it; nobody can read or make it but us.</summary>
    public string Seal(Guid account) => _protector.Protect($"{account}", clock.GetUtcNow() + _lifetime);

    /// <summary>Whose it is; null where it is not ours, or too old.</summary>
    public Guid? Open(string? sealedAccount)
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
