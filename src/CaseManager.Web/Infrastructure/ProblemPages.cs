namespace CaseManager.Web.Infrastructure;

/// <summary>The error page for anything missing, forbidden or failed. It discloses no more than necessary.</summary>
public static class ProblemPages
{
    public static IApplicationBuilder UseProblemPages(this IApplicationBuilder app) => app
        .Use(HandleErrorPageFailureAsync)
        .UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/problem/500",
            SuppressDiagnosticsCallback = _ => true, // a message may contain user input; the request log has the rest
        })
        .UseStatusCodePagesWithReExecute("/problem/{0}");

    // For a failure of the error page itself. The request log has recorded it; the server would log the message of an unhandled exception.
    private static async Task HandleErrorPageFailureAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
        catch (Exception)
        {
            context.Abort();
        }
    }
}
