using System.Runtime.ExceptionServices;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.SignIn;
using CaseManager.Web.Access.Passkeys;
using CaseManager.Web.Access.SecondFactor;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
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
        services.AddSingleton<SessionCookie>().AddSingleton<PasswordVerifier>().AddSingleton<SourceRateLimiter>().AddSingleton<HeldForms>();
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

    /// <summary>Identifies the user. A database failure is thrown here only, and not again when the error page is served.</summary>
    public static IApplicationBuilder UseIdentification(this IApplicationBuilder app) => app.UseAuthentication().Use((context, next) =>
    {
        if (!context.IsErrorPage())
        {
            context.Features.Get<ExceptionDispatchInfo>()?.Throw();
        }

        return next();
    });

    /// <summary>
    /// Opens the request's only database connection, as its caller, after page authorization and after the form was read. It is returned to the pool before
    /// the response is sent, because a slow client would occupy it.
    /// </summary>
    public static IApplicationBuilder UseCallerConnection(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        // The error page needs no database.
        if (!context.IsErrorPage() && context.RequestServices.GetRequiredService<CurrentUser>().IsSignedIn && context.GetEndpoint() is not null)
        {
            var database = context.RequestServices.GetRequiredService<CaseManagerDb>().Database;
            await database.OpenConnectionAsync(context.RequestAborted);
            context.Response.OnStarting(database.CloseConnectionAsync);
        }

        await next();
    });
}
