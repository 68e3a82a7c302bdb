using CaseManager.Domain.Documents;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Http.Features;

namespace CaseManager.Web.Infrastructure.Files;

/// <summary>Where files pass through.</summary>
/// <param name="SpoolFolder">Where files wait, sealed, while they are taken in.</param>
/// <param name="WorkFolder">Where files are made clean: in memory, never on a disk; null where there is no such place.</param>
/// <param name="Clamd">The virus scanner; null where there is none.</param>
public sealed record FileSettings(string SpoolFolder, string? WorkFolder, (string Host, int Port)? Clamd);

/// <summary>Files: how they come in, and how they go out.</summary>
public static class FileServices
{
    private const string Memory = "/dev/shm";
    private const int ClamdsPort = 3310;
    private const long BesidesFiles = 1024 * 1024;

    public static IServiceCollection AddFiles(this IServiceCollection services, IConfiguration configuration)
    {
        var clamd = configuration["Viruses:Clamd"]?.Split(':');
        var settings = new FileSettings(
            configuration["Files:SpoolFolder"] ?? Path.GetTempPath(),
            configuration["Files:WorkFolder"] ?? (Directory.Exists(Memory) ? Memory : null),
            clamd is [{ Length: > 0 } host, .. var port] ? (host, port is [var given] ? int.Parse(given, System.Globalization.CultureInfo.InvariantCulture) : ClamdsPort) : null);
        return services.AddSingleton(settings).AddSingleton<VirusScanner>().AddSingleton<UploadReader>().AddSingleton<UploadTurns>().AddSingleton<CleanCopies>();
    }

    /// <summary>Whether it is a form with files, of a page that takes them.</summary>
    public static bool BringsFiles(this HttpRequest request) =>
        request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<TakesFilesAttribute>() is not null && HttpMethods.IsPost(request.Method)
        && request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>
    /// Takes the files of a form in before the page is asked, and before the request has a connection to the database: a slow line holds
    /// nothing that others need.
    /// </summary>
    public static IApplicationBuilder UseUploads(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!context.Request.BringsFiles())
        {
            await next();
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = (TakesFilesAttribute.Most * CaseDocument.Largest) + BesidesFiles;
        }

        await using var uploads = new Uploads();
        using var turn = await context.RequestServices.GetRequiredService<UploadTurns>().TakeAsync(context.RequestServices.GetRequiredService<CurrentUser>().Id, context.RequestAborted);
        try
        {
            context.Request.Form = await context.RequestServices.GetRequiredService<UploadReader>().ReadAsync(context.Request, uploads, context.RequestAborted);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException or FormatException || (e is IOException && !context.RequestAborted.IsCancellationRequested))
        {
            context.Response.StatusCode = (e as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
            return;
        }

        context.Features.Set(uploads);
        await next();
    });
}
