using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Data.Security.History;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Database;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Infrastructure.History;

/// <summary>Recording of refusals, and checkpoints of the history.</summary>
public static class HistoryServices
{
    public static void AddHistory(this WebApplicationBuilder builder, AppDatabase database) => builder.Services
        .AddSingleton(builder.Configuration.OpenCheckpoints(database.KeysDirectory, database.Keys))
        .AddHostedService<CheckpointWriter>()
        .AddHostedService<FurtherDenialRecorder>();

    /// <summary>The checkpoint file: in the folder of the setting History:Checkpoints, or below the keys.</summary>
    public static CheckpointFile OpenCheckpoints(this IConfiguration configuration, string keysDirectory, KeyFiles keys) =>
        CheckpointFile.ForFolder(configuration["History:Checkpoints"] ?? Path.Combine(keysDirectory, "checkpoints"), keys.Checkpoint);

    /// <summary>
    /// Records every request of a signed-in user for a forbidden or missing page. It runs after the page, so that no rollback can undo the
    /// record.
    /// </summary>
    public static IApplicationBuilder UseAccessDenialLog(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next();
        var isRefusal = context.Response.StatusCode is StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound
            && context.Features.Get<IStatusCodeReExecuteFeature>() is null && context.Features.Get<IExceptionHandlerFeature>() is null;
        if (isRefusal && context.GetEndpoint() is RouteEndpoint page && page.Metadata.GetMetadata<PageActionDescriptor>() is not null
            && context.RequestServices.GetRequiredService<CurrentUser>().IsSignedIn)
        {
            CaseReference? named = CaseReference.TryParse((string?)context.GetRouteValue("reference"), out var reference) ? reference : null;
            await context.RequestServices.GetRequiredService<CaseManagerDb>().RecordDenialAsync(page.RoutePattern.RawText!, named, CancellationToken.None);
        }
    });
}
