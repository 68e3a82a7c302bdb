using CaseManager.Data.SignIn;
using Microsoft.AspNetCore.Identity;

namespace CaseManager.Web.Access;

/// <summary>A password of no one, to be checked where there is none to check: so that it takes as long.</summary>
public sealed class NobodysPassword(IPasswordHasher<Account> hasher)
{
    private static readonly Account _nobody = new();
    private readonly Lazy<string> _hash = new(() => hasher.HashPassword(_nobody, "nobody"));

    /// <summary>Whether a password fits a hash; where that is null it never does, after the same work.</summary>
    public bool Fits(string? hash, string password) => hasher.VerifyHashedPassword(_nobody, hash ?? _hash.Value, password) != PasswordVerificationResult.Failed && hash is not null;
}
