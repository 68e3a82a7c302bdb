using CaseManager.Data.Security.RowSecurity;

namespace CaseManager.Web.Infrastructure.Commands;

/// <summary>Updates the database to this version, as its owner: a step of every deployment.</summary>
internal static class Migrate
{
    public static Task RunAsync(IConfiguration configuration, CancellationToken cancellationToken) =>
        new DatabaseSetup(configuration.GetOwnerConnectionString(), configuration.GetKeys()).ApplyAsync(cancellationToken);
}
