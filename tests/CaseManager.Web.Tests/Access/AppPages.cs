using CaseManager.Testing;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Web.Tests.Access;

/// <summary>The pages of the app, read from its routes.</summary>
internal static class AppPages
{
    /// <summary>Every page by its route, with the handlers of its forms; the unnamed one is "".</summary>
    public static async Task<IReadOnlyDictionary<string, string[]>> ReadAsync(TestApp app)
    {
        var loader = app.Services.GetRequiredService<PageLoader>();
        var pages = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var loaded = await loader.LoadAsync(page, endpoint.Metadata);
                pages[$"/{endpoint.RoutePattern.RawText}"] = [.. loaded.HandlerMethods.Where(h => h.HttpMethod == "Post").Select(h => h.Name ?? "")
                    .Order(StringComparer.Ordinal)];
            }
        }

        return pages;
    }
}
