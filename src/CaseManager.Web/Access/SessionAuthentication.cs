using System.Runtime.ExceptionServices;
using System.Security.Claims;
using System.Text.Encodings.Web;
using CaseManager.Data.Security.RowSecurity;
using CaseManager.Data.Security.SignIn;
using CaseManager.Web.Infrastructure.Files;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CaseManager.Web.Access;

/// <summary>
/// Identifies a session by its cookie, with one database command per request, and sets its holder as the caller. The cookie holds a random
/// token and nothing else.
/// </summary>
public sealed class SessionAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    SessionRegister sessions,
    SessionCookie cookie,
    CurrentUser user,
    HeldForms heldForms,
    Caller caller) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // After a failure the database may be unreachable; the error page needs no user.
        if (Context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            return AuthenticateResult.NoResult();
        }

        if (cookie.Read(Context) is not { } token || await TryIdentifyAsync(token) is not { } signedIn)
        {
            return AuthenticateResult.NoResult();
        }

        user.SetSignedIn(signedIn);
        caller.Identity = signedIn.ToCallerIdentity();
        return AuthenticateResult.Success(new(CreatePrincipal(signedIn), SchemeName));
    }

    // The framework keeps a failure, and would throw it again when the error page is served: UseIdentification throws it once.
    private async Task<SignedInUser?> TryIdentifyAsync(string token)
    {
        try
        {
            return await sessions.IdentifyAsync(token, Context.RequestAborted);
        }
        catch (NpgsqlException e)
        {
            Context.Features.Set(ExceptionDispatchInfo.Capture(e));
            return null;
        }
    }

    /// <summary>The identity known to the framework: the session id only.</summary>
    public static ClaimsPrincipal CreatePrincipal(SignedInUser signedIn) =>
        new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, $"{signedIn.SessionId}")], SchemeName));

    // Redirects to sign-in, or to reauthentication for a signed-in user, with the address to return to; addresses hold no personal data. A form posted
    // after its session has expired is not lost: the page for 401 offers sign-in at once and keeps the fields. Files are not kept, because they would
    // be on disk unencrypted, so a form with files is requested again.
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var isForm = HttpMethods.IsPost(Request.Method) && Request.HasFormContentType;
        var hasFiles = Request.HasFiles();
        if (isForm && !hasFiles && heldForms.CanHold(Request))
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        var returns = Request.Path != "/" && (HttpMethods.IsGet(Request.Method) || hasFiles || (isForm && HeldForms.IsFromOurOrigin(Request)));
        Response.Redirect((user.IsSignedIn ? "/sign-in/confirm" : "/sign-in")
            + (returns ? QueryString.Create("returnUrl", Request.Path + Request.QueryString) : QueryString.Empty));
        return Task.CompletedTask;
    }

    // A forbidden page answers 404, so that its existence is not disclosed.
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
