using System.Security.Cryptography;
using CaseManager.Data.Security.SignIn;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;

namespace CaseManager.Benchmarks.Caseload;

/// <summary>Sign-in data of the generated staff: email address, one shared password, and authenticator codes.</summary>
internal static class AppAccounts
{
    public const string Password = DemoPeople.Password;

    public static string GetEmail(StaffId staff) => $"{staff.Value:N}@casemanager.example";

    /// <summary>Key of a person's authenticator app, derived from the id so that the load generator can calculate the codes.</summary>
    public static byte[] DeriveKey(StaffId staff) => SHA256.HashData(staff.Value.ToByteArray())[..20];

    public static Account CreateAccount(Staff person, string passwordHash)
    {
        var email = GetEmail(person.Id);
        return new()
        {
            Id = person.Id.Value,
            Email = email,
            UserName = email,
            NormalizedEmail = email.ToUpperInvariant(),
            NormalizedUserName = email.ToUpperInvariant(),
            EmailConfirmed = true,
            LockoutEnabled = true,
            PasswordHash = passwordHash,
            SecurityStamp = Guid.CreateVersion7().ToString("N"),
        };
    }
}
