using System.Security.Cryptography;
using CaseManager.Data.Seeding;
using CaseManager.Data.SignIn;
using CaseManager.Domain;
using CaseManager.Domain.Access;

namespace CaseManager.Benchmarks.Caseload;

/// <summary>What the invented staff sign in with: e-mail, one password for all, and the codes of an authenticator app.</summary>
internal static class AppAccounts
{
    public const string Password = DemoPeople.Password;

    /// <summary>E-mail of someone.</summary>
    public static string EmailOf(StaffId staff) => $"{staff.Value:N}@casemanager.example";

    /// <summary>The key of someone's authenticator app: whoever drives the app has to know it too.</summary>
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
