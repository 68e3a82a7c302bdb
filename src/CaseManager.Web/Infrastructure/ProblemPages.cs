namespace CaseManager.Web.Infrastructure;

/// <summary>What people see when something is not there, not theirs, or went wrong. One page, which says no more than it must.</summary>
public static class ProblemPages
{
    public static IApplicationBuilder UseProblemPages(this IApplicationBuilder app) => app
        .Use(LastResort)
        .UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/problem/500",
            SuppressDiagnosticsCallback = _ => true, // a message may hold what someone typed; the request log says the rest
        })
        .UseStatusCodePagesWithReExecute("/problem/{0}");

    // Where even the page fails. The request log has told of it; the server, if it got the exception, would write its message.
    private static async Task LastResort(HttpContext context, RequestDelegate next)
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
