using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Data.History;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Database;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Infrastructure.History;

/// <summary>What is recorded besides changes: refusals, and where history stands.</summary>
public static class HistoryServices
{
    public static void AddHistory(this WebApplicationBuilder builder, AppDatabase database) => builder.Services
        .AddSingleton(builder.Configuration.OpenCheckpoints(database.KeysDirectory, database.Keys))
        .AddHostedService<CheckpointWriter>();

    /// <summary>The file of checkpoints: in the folder that History:Checkpoints names, or below the keys.</summary>
    public static CheckpointFile OpenCheckpoints(this IConfiguration configuration, string keysDirectory, KeyFiles keys) =>
        CheckpointFile.In(configuration["History:Checkpoints"] ?? Path.Combine(keysDirectory, "checkpoints"), keys.Checkpoint);

    /// <summary>
    /// Records each time that someone signed in asks for a page that is not theirs, or not there: by then nothing is under way that could
    /// take the record back.
    /// </summary>
    public static IApplicationBuilder UseRefusalRecord(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next();
        var isRefusal = context.Response.StatusCode is StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound
            && context.Features.Get<IStatusCodeReExecuteFeature>() is null && context.Features.Get<IExceptionHandlerFeature>() is null;
        if (isRefusal && context.GetEndpoint() is RouteEndpoint page && page.Metadata.GetMetadata<PageActionDescriptor>() is not null
            && context.RequestServices.GetRequiredService<CurrentUser>().IsSignedIn)
        {
            CaseReference? named = CaseReference.TryParse((string?)context.GetRouteValue("reference"), out var reference) ? reference : null;
            await context.RequestServices.GetRequiredService<CaseManagerDb>().RecordRefusalAsync(page.RoutePattern.RawText!, named, CancellationToken.None);
        }
    });
}
