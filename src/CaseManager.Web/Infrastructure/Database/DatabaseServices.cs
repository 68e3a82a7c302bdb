using CaseManager.Demo;

namespace CaseManager.Web.Infrastructure.Database;

/// <summary>Monitoring of row security, background work, and the start-up message for developers.</summary>
public static class DatabaseServices
{
    public static IServiceCollection AddDatabaseServices(this IServiceCollection services) => services
        .AddSingleton<RowSecurityMonitor>()
        .AddHostedService(provider => provider.GetRequiredService<RowSecurityMonitor>())
        .AddHostedService<CrossOfficeMatcher>();

    /// <summary>Serves only files, health checks and the error page while row security is not intact.</summary>
    public static IApplicationBuilder UseRowSecurityMonitor(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var path = context.Request.Path;
        if (context.RequestServices.GetRequiredService<RowSecurityMonitor>().IsIntact
            || path.StartsWithSegments("/health") || path.StartsWithSegments("/problem") || path.StartsWithSegments("/dist"))
        {
            return next();
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    });

    /// <summary>Prints the address of the app and, for the demo, the accounts that can sign in.</summary>
    public static void AnnounceAddress(this WebApplication app, bool isDemo) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        Console.Out.WriteLine($"{Environment.NewLine}CaseManager is at {string.Join(" and ", app.Urls)}");
        if (isDemo)
        {
            Console.Out.WriteLine($"Sign in as any of these, with the password {DemoPeople.Password}");
            foreach (var person in DemoPeople.StoryStaff.Concat(DemoPeople.AdditionalStaff))
            {
                Console.Out.WriteLine($"  {DemoPeople.GetEmail(person),-32} {person.Name}, {person.Role}, {DemoPeople.GetOrganisation(person).Name}");
            }
        }

        Console.Out.WriteLine("Ctrl-C stops it.");
    });
}
