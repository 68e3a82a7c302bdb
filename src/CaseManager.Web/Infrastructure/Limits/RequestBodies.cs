using CaseManager.Web.Infrastructure.Files;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Infrastructure.Limits;

/// <summary>
/// Reads the body of a request in a limited time, before the page runs and before the request has a database connection, so that a slow client does not
/// occupy a connection.
/// </summary>
public static class RequestBodies
{
    /// <summary>Reads every form of a page except those with files (<see cref="FileServices.UseUploads"/>).</summary>
    public static IApplicationBuilder UseForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        if (!request.HasFormContentType || context.Features.Get<IFormFeature>()?.Form is not null || (request.HasFiles() && !context.IsErrorPage()))
        {
            await next();
            return;
        }

        if (context.IsErrorPage() || !HttpMethods.IsPost(request.Method) || context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is null)
        {
            request.Form = FormCollection.Empty; // nothing reads it, and an error page must not wait for it
            await next();
            return;
        }

        var limits = context.RequestServices.GetRequiredService<LimitSettings>();
        if (await context.TryReadFormAsync(limits.FormTime, cancellationToken => PostedForm.ReadAsync(request, cancellationToken)))
        {
            await next();
        }
    });

    /// <summary>
    /// Sets the form of the request. Returns whether it could be read in time; if not, the form is empty and the response has an error status.
    /// </summary>
    public static async Task<bool> TryReadFormAsync(this HttpContext context, TimeSpan limit, Func<CancellationToken, Task<IFormCollection>> read)
    {
        using var timeout = new CancellationTokenSource(limit, context.RequestServices.GetRequiredService<TimeProvider>());
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, context.RequestAborted);
        try
        {
            context.Request.Form = await read(stop.Token);
            return true;
        }
        catch (Exception e) when (!context.RequestAborted.IsCancellationRequested && GetStatus(e) is { } status)
        {
            context.Request.Form = FormCollection.Empty;
            context.Response.StatusCode = status;
            context.Response.Headers.Connection = "close"; // the server does not wait for the rest of the body
            return false;
        }
    }

    private static int? GetStatus(Exception failure) => failure switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        OperationCanceledException => StatusCodes.Status408RequestTimeout,
        InvalidDataException or FormatException or IOException => StatusCodes.Status400BadRequest,
        _ => null,
    };
}
