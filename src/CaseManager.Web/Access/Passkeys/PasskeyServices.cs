using Microsoft.AspNetCore.Identity;

namespace CaseManager.Web.Access.Passkeys;

/// <summary>Passkeys: bound to the name that people reach the site by, and to its origin.</summary>
public static class PasskeyServices
{
    /// <summary>The setting that names the site; without it the host of the request is taken.</summary>
    public const string Site = "Site:Host";

    public static IServiceCollection AddPasskeys(this IServiceCollection services)
    {
        services.AddOptions<IdentityPasskeyOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            var site = configuration[Site];
            options.ServerDomain = string.IsNullOrEmpty(site) ? null : site;
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
            options.AttestationConveyancePreference = "none";
            options.ValidateOrigin = asked => ValueTask.FromResult(
                !asked.CrossOrigin && asked.Origin == $"{asked.HttpContext.Request.Scheme}://{asked.HttpContext.Request.Host}"
                && (options.ServerDomain is null || asked.HttpContext.Request.Host.Host == options.ServerDomain));
        });
        return services.AddScoped<PasskeyCeremony>();
    }
}
