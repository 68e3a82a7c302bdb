using System.Security.Cryptography;
using CaseManager.Demo;
using CaseManager.Data.SignIn;
using CaseManager.Domain;
using CaseManager.Domain.Access;

namespace CaseManager.Benchmarks.Caseload;

/// <summary>Sign-in data of the generated staff: email address, one shared password, and authenticator codes.</summary>
internal static class AppAccounts
{
    public const string Password = DemoPeople.Password;

    public static string EmailOf(StaffId staff) => $"{staff.Value:N}@casemanager.example";

    /// <summary>Key of a person's authenticator app, derived from the id so that the load generator can calculate the codes.</summary>
    public static byte[] KeyOf(StaffId staff) => SHA256.HashData(staff.Value.ToByteArray())[..20];

    public static Account AccountOf(Staff person, string passwordHash)
    {
        var email = EmailOf(person.Id);
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
