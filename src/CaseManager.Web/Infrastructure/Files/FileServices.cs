using CaseManager.Domain.Documents;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Limits;
using Microsoft.AspNetCore.Http.Features;

namespace CaseManager.Web.Infrastructure.Files;

/// <summary>Settings for uploads and downloads.</summary>
/// <param name="SpoolFolder">Uploads are kept here, encrypted, until they are stored.</param>
/// <param name="WorkFolder">Metadata is removed here: in memory, never on a disk; null if there is no such folder.</param>
/// <param name="Clamd">The virus scanner; null if there is none.</param>
public sealed record FileSettings(string SpoolFolder, string? WorkFolder, (string Host, int Port)? Clamd);

public static class FileServices
{
    private const string SharedMemoryFolder = "/dev/shm";
    private const int DefaultClamdPort = 3310;
    private const long MaxFieldBytes = 1024 * 1024;
    private const long MaxUploadSize = (AcceptsFilesAttribute.MaxFiles * CaseDocument.MaxSize) + MaxFieldBytes;
    private const long SlowestBytesPerSecond = 20_000;
    private static readonly TimeSpan _minUploadTime = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddFiles(this IServiceCollection services, IConfiguration configuration)
    {
        var clamd = configuration["Viruses:Clamd"]?.Split(':');
        var settings = new FileSettings(
            configuration["Files:SpoolFolder"] ?? Path.GetTempPath(),
            configuration["Files:WorkFolder"] ?? (Directory.Exists(SharedMemoryFolder) ? SharedMemoryFolder : null),
            clamd is [{ Length: > 0 } host, .. var port]
                ? (host, port is [var given] ? int.Parse(given, System.Globalization.CultureInfo.InvariantCulture) : DefaultClamdPort) : null);
        return services.AddSingleton(settings).AddSingleton<VirusScanner>().AddSingleton<UploadReader>().AddSingleton<UploadThrottle>()
            .AddSingleton<CopyQueue>().AddSingleton<CostlyFiles>().AddSingleton<MetadataStripper>();
    }

    /// <summary>Whether the request posts a form with files to a page that accepts them.</summary>
    public static bool HasFiles(this HttpRequest request) =>
        request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<AcceptsFilesAttribute>() is not null && HttpMethods.IsPost(request.Method)
        && request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true;

    // The time is sufficient for a slow connection and for the virus scanner.
    private static TimeSpan GetTime(HttpRequest request) =>
        _minUploadTime + TimeSpan.FromSeconds((request.ContentLength ?? MaxUploadSize) / SlowestBytesPerSecond);

    /// <summary>
    /// Reads the files of a form before the page runs and before the request has a database connection, so that a slow client does not occupy a connection.
    /// </summary>
    public static IApplicationBuilder UseUploads(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!context.Request.HasFiles())
        {
            await next();
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MaxUploadSize;
        }

        await using var uploads = new Uploads();
        using var turn = await context.RequestServices.GetRequiredService<UploadThrottle>()
            .AcquireAsync(context.RequestServices.GetRequiredService<CurrentUser>().Id, context.RequestAborted);
        var reader = context.RequestServices.GetRequiredService<UploadReader>();
        if (await context.TryReadFormAsync(GetTime(context.Request),
            async cancellationToken => await reader.ReadAsync(context.Request, uploads, cancellationToken)))
        {
            context.Features.Set(uploads);
            await next();
        }
    });
}
