using CaseManager.Data.Security.Accounts;
using CaseManager.Data.Security.SignIn;
using CaseManager.Domain;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Identity;

namespace CaseManager.Web.Infrastructure.Commands;

/// <summary>Creates the first administrator, and prints the link to choose a password. Refused if there is an administrator.</summary>
internal static class BootstrapAdmin
{
    private const string Usage = "bootstrap-admin --email ADDRESS --name NAME --office NAME [--country CODE --time-zone ZONE]";

    public static async Task RunAsync(IConfiguration configuration, string[] subject, CancellationToken cancellationToken)
    {
        var statement = new ConfigurationBuilder().AddCommandLine(subject).Build();
        var (email, name, office, country, zone) = (statement["email"], statement["name"], statement["office"], statement["country"], statement["time-zone"]);
        Require(EmailAddress.IsValid(email) && name is { Length: > 0 } && office is { Length: > 0 }, $"Say for whom: {Usage}.");
        Require(country is null || Countries.All.Contains(country), "--country is a code of two letters, such as RO.");
        Require(zone is null || TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _), "--time-zone is a name such as Europe/Bucharest.");

        var link = LinkToken.Create();
        var details = new AccountDetails(name!, email!, new UpperInvariantLookupNormalizer().NormalizeEmail(email)!);
        await FirstAdministrator.CreateAsync(configuration.GetOwnerConnectionString(), details, office!, country, zone, link, cancellationToken);
        await Console.Out.WriteLineAsync(
            $"Give this link to {name} alone. It works once, within seven days:{Environment.NewLine}{configuration.GetSiteUrl()}/link/{link.Text}");
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
