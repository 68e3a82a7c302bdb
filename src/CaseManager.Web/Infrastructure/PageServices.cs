using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Intake;
using FluentValidation;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Infrastructure;

/// <summary>Razor Pages as this app uses them: short addresses, forms that cannot be forged, one way to answer bad input.</summary>
public static class PageServices
{
    public static IServiceCollection AddPages(this IServiceCollection services, string keysDirectory)
    {
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        services.AddDataProtection().SetApplicationName("CaseManager").PersistKeysToFileSystem(new(Path.Combine(keysDirectory, "data-protection")));
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true; // SecurityHeaders says it everywhere
        });
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = "notice";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddRazorPages(pages => pages.Conventions.AddPageRoute("/SignIn/Again", "problem/401")).AddMvcOptions(options =>
        {
            options.ModelBinderProviders.Insert(0, new TextBinderProvider());
            options.Filters.Add<ValidateInput>();
        });
        services.AddScoped<IntakeDrafts>();
        foreach (var rules in AssemblyScanner.FindValidatorsInAssembly(typeof(Program).Assembly, includeInternalTypes: true))
        {
            services.AddSingleton(rules.InterfaceType, rules.ValidatorType);
        }

        return services;
    }
}
