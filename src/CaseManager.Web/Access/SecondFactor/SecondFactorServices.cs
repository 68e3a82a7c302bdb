namespace CaseManager.Web.Access.SecondFactor;

/// <summary>The second factor: checked at signing in, and required of everyone wherever people are not only trying the app out.</summary>
public static class SecondFactorServices
{
    private static readonly string[] _openWithout = ["/account/second-factor", "/sign-out", "/leave", "/problem"];

    public static IServiceCollection AddSecondFactor(this IServiceCollection services) => services
        .AddSingleton<Authenticator>().AddSingleton<PendingSignIn>().AddScoped<CodeCheck>().AddScoped<CodeSignIn>();

    /// <summary>Leads whoever has none to where it is set up, and nowhere else.</summary>
    public static IApplicationBuilder UseSecondFactorRequirement(this WebApplication app)
    {
        var required = app.Configuration.GetValue("SecondFactor:Required", !app.Environment.IsDevelopment());
        return app.Use((context, next) =>
        {
            var user = context.RequestServices.GetRequiredService<CurrentUser>();
            if (!required || !user.IsSignedIn || user.HasSecondFactor || Array.Exists(_openWithout, path => context.Request.Path.StartsWithSegments(path)))
            {
                return next();
            }

            context.Response.Redirect("/account/second-factor");
            return Task.CompletedTask;
        });
    }
}
