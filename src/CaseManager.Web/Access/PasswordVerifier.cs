using CaseManager.Data.Security.SignIn;
using Microsoft.AspNetCore.Identity;

namespace CaseManager.Web.Access;

/// <summary>Verifies passwords. Without a stored hash it verifies a dummy hash, so that the check takes the same time.</summary>
public sealed class PasswordVerifier(IPasswordHasher<Account> hasher)
{
    private static readonly Account _dummyAccount = new();
    private readonly Lazy<string> _dummyHash = new(() => hasher.HashPassword(_dummyAccount, "nobody"));

    /// <summary>Whether the password matches the hash; false for a null hash, after the same work.</summary>
    public bool Verify(string? hash, string password) =>
        hasher.VerifyHashedPassword(_dummyAccount, hash ?? _dummyHash.Value, password) != PasswordVerificationResult.Failed && hash is not null;
}
