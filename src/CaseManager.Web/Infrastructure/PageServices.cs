using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Cases.Tasks;
using CaseManager.Web.Pages.Cases.Tracks;
using CaseManager.Web.Pages.Intake;
using FluentValidation;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Infrastructure;

/// <summary>Configures Razor Pages: lower-case addresses, antiforgery tokens, one answer to invalid input.</summary>
public static class PageServices
{
    /// <summary>Folder, within that of the keys, of the data protection keys. The app writes it, since they rotate automatically.</summary>
    public const string DataProtectionFolder = "data-protection";

    public static IServiceCollection AddPages(this IServiceCollection services, string keysDirectory, IHostEnvironment environment)
    {
        var prefix = environment.IsProduction() ? "__Host-" : ""; // bound to HTTPS and this host, where HTTPS is certain
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        services.AddDataProtection().SetApplicationName("CaseManager").PersistKeysToFileSystem(new(Path.Combine(keysDirectory, DataProtectionFolder)));
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = $"{prefix}form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true; // SecurityHeaders sets it for every response
        });
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = $"{prefix}notice";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddRazorPages(pages => pages.Conventions.AddPageRoute("/SignIn/Resubmit", "problem/401")).AddMvcOptions(options =>
        {
            options.ModelBinderProviders.Insert(0, new TextBinderProvider());
            options.Filters.Add<InputValidationFilter>();
        });
        services.AddScoped<IntakeDrafts>().AddScoped<TaskNotifier>().AddScoped<TrackQueries>();
        foreach (var rules in AssemblyScanner.FindValidatorsInAssembly(typeof(Program).Assembly, includeInternalTypes: true))
        {
            services.AddSingleton(rules.InterfaceType, rules.ValidatorType);
        }

        return services;
    }
}
