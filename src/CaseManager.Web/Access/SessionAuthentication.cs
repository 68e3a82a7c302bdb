using System.Security.Claims;
using System.Text.Encodings.Web;
using CaseManager.Data.RowSecurity;
using CaseManager.Data.SignIn;
using CaseManager.Web.Infrastructure.Files;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace CaseManager.Web.Access;

/// <summary>
/// Recognises a session by its cookie, by one command to the database at each request, and announces its holder as the caller. The
/// cookie holds a random token and nothing else.
/// </summary>
public sealed class SessionAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    SessionRegister sessions,
    SessionCookie cookie,
    CurrentUser user,
    Caller caller) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // After a failure the database may be out of reach; the page that says so needs no one.
        if (Context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            return AuthenticateResult.NoResult();
        }

        if (cookie.Read(Context) is not { } token || await sessions.IdentifyAsync(token, Context.RequestAborted) is not { } signedIn)
        {
            return AuthenticateResult.NoResult();
        }

        user.Is(signedIn);
        caller.Identity = signedIn.AsCaller();
        return AuthenticateResult.Success(new(PrincipalOf(signedIn), SchemeName));
    }

    /// <summary>Who someone is to the framework: their session, and no more.</summary>
    public static ClaimsPrincipal PrincipalOf(SignedIn signedIn) =>
        new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, $"{signedIn.SessionId}")], SchemeName));

    // Asks to sign in, or, of someone who is signed in, to prove who they are once more, and remembers where to go on. Only addresses are
    // remembered, and they hold no fact about anyone. What someone wrote and sent when their session or proof had run out is not lost: the
    // page for 401 asks there and then, and holds it.
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Request.BringsFiles())
        {
            // Files are not held: they would lie on the disk as they came. The form is asked for again.
            Response.Redirect($"{(user.IsSignedIn ? "/sign-in/prove" : "/sign-in")}?returnUrl={Uri.EscapeDataString(Request.Path + Request.QueryString)}");
            return Task.CompletedTask;
        }

        if (HttpMethods.IsPost(Request.Method) && Request.HasFormContentType && IsOurOwnForm())
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        var returnTo = HttpMethods.IsGet(Request.Method) && Request.Path != "/" ? $"?returnUrl={Uri.EscapeDataString(Request.Path + Request.QueryString)}" : "";
        Response.Redirect((user.IsSignedIn ? "/sign-in/prove" : "/sign-in") + returnTo);
        return Task.CompletedTask;
    }

    // Another site cannot put words into the mouth of whoever signs in next.
    private bool IsOurOwnForm() => Request.Headers["Sec-Fetch-Site"] is not [var site] || site == "same-origin";

    // What someone may not do is not there for them.
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
