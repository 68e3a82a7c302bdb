using CaseManager.Data.Security.Accounts;
using CaseManager.Data.Security.SignIn;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Identity;

namespace CaseManager.Web.Infrastructure.Commands;

/// <summary>
/// Creates the first accounts, two administrators and the data protection officer, and prints a link to choose a password for each. Refused if
/// there is an administrator.
/// </summary>
internal static class BootstrapAdmin
{
    private const string Usage = "bootstrap-admin --email ADDRESS --name NAME --second-email ADDRESS --second-name NAME --officer-email ADDRESS "
        + "--officer-name NAME --office NAME [--country CODE --time-zone ZONE]";

    public static async Task RunAsync(IConfiguration configuration, string[] subject, CancellationToken cancellationToken)
    {
        var statement = new ConfigurationBuilder().AddCommandLine(subject).Build();
        var (office, country, zone) = (statement["office"], statement["country"], statement["time-zone"]);
        FirstAccount[] accounts =
        [
            Read(statement, "", Role.Administrator), Read(statement, "second-", Role.Administrator), Read(statement, "officer-", Role.DataProtectionOfficer),
        ];
        Require(office is { Length: > 0 }, $"Say for whom: {Usage}.");
        Require(accounts.DistinctBy(account => account.Details.NormalizedEmail).Count() == accounts.Length, "Name three people with an address each.");
        Require(country is null || Countries.All.Contains(country), "--country is a code of two letters, such as RO.");
        Require(zone is null || TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _), "--time-zone is a name such as Europe/Bucharest.");

        await FirstAccounts.CreateAsync(configuration.GetOwnerConnectionString(), accounts, office!, country, zone, cancellationToken);
        foreach (var account in accounts)
        {
            await Console.Out.WriteLineAsync(
                $"Give this link to {account.Details.Name} alone. It works once, within seven days:{Environment.NewLine}"
                + $"{configuration.GetSiteUrl()}/link/{account.Link.Text}");
        }
    }

    private static FirstAccount Read(IConfiguration statement, string prefix, Role role)
    {
        var (email, name) = (statement[$"{prefix}email"], statement[$"{prefix}name"]);
        Require(EmailAddress.IsValid(email) && name is { Length: > 0 }, $"Say for whom: {Usage}.");
        return new(new(name!, email!, new UpperInvariantLookupNormalizer().NormalizeEmail(email)!), role, LinkToken.Create());
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
