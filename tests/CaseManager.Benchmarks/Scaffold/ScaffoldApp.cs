using CaseManager.Benchmarks.Scaffold.Models;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseManager.Benchmarks.Scaffold;

/// <summary>A stock Razor Pages app with EF Core over the same rows, without row security.</summary>
internal static class ScaffoldApp
{
    public static async Task<WebApplication> StartAsync(BenchmarkDatabase database, TimeProvider clock, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = "Production",
            ApplicationName = typeof(ScaffoldApp).Assembly.GetName().Name
        });
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(clock).AddDbContext<ScaffoldDb>(options => options.UseNpgsql(database.BulkCopyConnectionString));
        builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = AccessServices.Iterations)
            .AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddAntiforgery(options => options.Cookie.Name = "form");
        builder.Services.AddRazorPages(options => options.RootDirectory = "/Scaffold/Pages").ConfigureApplicationPartManager(parts =>
        {
            parts.ApplicationParts.Clear(); // excludes the app's own pages
            parts.ApplicationParts.Add(new AssemblyPart(typeof(ScaffoldApp).Assembly));
            parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(typeof(ScaffoldApp).Assembly));
        });
        var app = builder.Build();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
        await app.StartAsync(cancellationToken);
        return app;
    }
}
