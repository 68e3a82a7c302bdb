using CaseManager.Data.SignIn;
using Microsoft.AspNetCore.Identity;

namespace CaseManager.Web.Access;

/// <summary>Dummy hash, checked if there is no real one, so that the check takes the same time.</summary>
public sealed class NobodysPassword(IPasswordHasher<Account> hasher)
{
    private static readonly Account _nobody = new();
    private readonly Lazy<string> _hash = new(() => hasher.HashPassword(_nobody, "nobody"));

    /// <summary>Whether the password matches the hash; false for a null hash, after the same work.</summary>
    public bool Fits(string? hash, string password) => hasher.VerifyHashedPassword(_nobody, hash ?? _hash.Value, password) != PasswordVerificationResult.Failed && hash is not null;
}
