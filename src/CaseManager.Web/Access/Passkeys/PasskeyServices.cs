using Microsoft.AspNetCore.Identity;

namespace CaseManager.Web.Access.Passkeys;

/// <summary>Passkeys, bound to the public host name of the site and to its origin.</summary>
public static class PasskeyServices
{
    /// <summary>Setting for the public host name; without it the host of the request is used.</summary>
    public const string HostSettingKey = "Site:Host";

    public static IServiceCollection AddPasskeys(this IServiceCollection services)
    {
        services.AddOptions<IdentityPasskeyOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            var site = configuration[HostSettingKey];
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
