using System.Net;
using CaseManager.Demo;
using CaseManager.Testing;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaseManager.Web.Tests.Doors;

public class PageDoorTests
{
    // Pages that must be accessible before sign-in is complete.
    private static readonly string[] _open = ["leave", "link/{token}", "problem/{status:int}", "problem/401", "sign-in", "sign-in/again", "sign-in/code", "sign-in/passkey", "sign-out"];

    [Fact]
    public async Task Every_page_says_what_it_needs()
    {
        var app = await TestApp.SharedAsync();

        Assert.Empty(PagesOf(app).Where(SaysNothing).Select(e => e.RoutePattern.RawText));
        Assert.Equal(_open, PagesOf(app).Where(IsOpen).Select(e => e.RoutePattern.RawText).Distinct().Order());
    }

    [Fact]
    public async Task A_page_that_says_nothing_is_found()
    {
        await using var app = await WithPlantedPagesAsync();

        Assert.Equal(["planted"], PagesOf(app).Where(SaysNothing).Select(e => e.RoutePattern.RawText));
    }

    [Fact]
    public async Task A_page_that_says_nothing_is_closed_to_everyone()
    {
        await using var app = await WithPlantedPagesAsync();

        using var anyone = app.Anyone();
        Assert.Equal("/sign-in?returnUrl=%2Fplanted", (await anyone.Get("/planted")).Location);
        foreach (var person in DemoPeople.Everyone)
        {
            using var visitor = await app.As(person);
            var answer = await visitor.Get("/planted");
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            answer.NeverShows("Nobody may read this");
            (await visitor.Open("/planted-open")).Shows("Some may read this");
        }
    }

    private static Task<TestApp> WithPlantedPagesAsync() =>
        TestApp.StartAsync(services => services.AddRazorPages().AddApplicationPart(typeof(PageDoorTests).Assembly));

    private static IEnumerable<RouteEndpoint> PagesOf(TestApp app) => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null);

    private static bool IsOpen(Endpoint page) => page.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static bool SaysNothing(Endpoint page) => !IsOpen(page) && page.Metadata.GetMetadata<NeedsAttribute>() is null;
}
