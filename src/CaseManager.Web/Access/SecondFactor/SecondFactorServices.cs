namespace CaseManager.Web.Access.SecondFactor;

/// <summary>The second factor: checked at sign-in, and required of everyone outside development.</summary>
public static class SecondFactorServices
{
    private static readonly string[] _exemptPaths = ["/account/second-factor", "/sign-out", "/leave", "/problem"];

    public static IServiceCollection AddSecondFactor(this IServiceCollection services) => services
        .AddSingleton<Authenticator>().AddSingleton<PendingSignIn>().AddScoped<CodeCheck>().AddScoped<CodeSignIn>();

    /// <summary>Redirects a user without a second factor to its set-up; only a few other pages remain available.</summary>
    public static IApplicationBuilder UseSecondFactorRequirement(this WebApplication app)
    {
        var required = app.Configuration.GetValue("SecondFactor:Required", !app.Environment.IsDevelopment());
        return app.Use((context, next) =>
        {
            var user = context.RequestServices.GetRequiredService<CurrentUser>();
            if (!required || !user.IsSignedIn || user.HasSecondFactor || Array.Exists(_exemptPaths, path => context.Request.Path.StartsWithSegments(path)))
            {
                return next();
            }

            context.Response.Redirect("/account/second-factor");
            return Task.CompletedTask;
        });
    }
}
