using CaseManager.Data.Persistence;
using CaseManager.Data.Security.SignIn;
using CaseManager.Web.Access.Passkeys;
using CaseManager.Web.Access.SecondFactor;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Access;

public static class AccessServices
{
    /// <summary>PBKDF2 iterations with HMAC-SHA512, as recommended by OWASP.</summary>
    public const int Iterations = 210_000;

    private static readonly TimeSpan _lockout = TimeSpan.FromMinutes(15);

    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.Configure<IdentityOptions>(options =>
        {
            options.Lockout.MaxFailedAccessAttempts = 10;
            options.Lockout.DefaultLockoutTimeSpan = _lockout;
        });
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = Iterations);
        services.AddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>().AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSecondFactor().AddPasskeys().AddScoped<PasswordSignIn>().AddScoped<PasswordChange>().AddScoped<Reauthentication>().AddScoped<CurrentUser>();
        services.AddSingleton<SessionCookie>().AddSingleton<PasswordVerifier>().AddSingleton<SourceRateLimiter>();
        services.AddAuthentication(SessionAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(SessionAuthentication.SchemeName, null);

        // Denies access to every endpoint that declares no requirement.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        services.AddScoped<IAuthorizationHandler, NeedsHandler>().AddScoped<IAuthorizationHandler, NeedsReauthenticationHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, ReauthenticationResultHandler>();
        return services;
    }

    internal static AttemptLimits GetAttemptLimits(this IdentityOptions options, DeviceToken? device) =>
        new(options.Lockout.MaxFailedAccessAttempts, options.Lockout.DefaultLockoutTimeSpan, device);

    /// <summary>Opens the request's only database connection, as its caller and after page authorization. The scope closes it.</summary>
    public static IApplicationBuilder UseCallerConnection(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var failed = context.Features.Get<IExceptionHandlerFeature>() is not null; // the error page needs no database
        if (!failed && context.RequestServices.GetRequiredService<CurrentUser>().IsSignedIn && context.GetEndpoint() is not null)
        {
            await context.RequestServices.GetRequiredService<CaseManagerDb>().Database.OpenConnectionAsync(context.RequestAborted);
        }

        await next();
    });
}
