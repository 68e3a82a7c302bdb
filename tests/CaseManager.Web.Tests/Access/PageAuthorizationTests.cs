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

namespace CaseManager.Web.Tests.Access;

public class PageAuthorizationTests
{
    // Pages that must be accessible before sign-in is complete.
    private static readonly string[] _publicPages = ["leave", "link/{token}", "problem/{status:int}", "problem/401", "sign-in", "sign-in/code",
        "sign-in/passkey", "sign-in/resubmit", "sign-out"];

    [Fact]
    public async Task Every_page_declares_its_permission()
    {
        var app = await TestApp.GetSharedAsync();

        Assert.Empty(GetPages(app).Where(HasNoPermission).Select(e => e.RoutePattern.RawText));
        Assert.Equal(_publicPages, GetPages(app).Where(IsPublic).Select(e => e.RoutePattern.RawText).Distinct().Order());
    }

    [Fact]
    public async Task A_page_without_a_permission_is_detected()
    {
        await using var app = await StartWithTestPagesAsync();

        Assert.Equal(["planted"], GetPages(app).Where(HasNoPermission).Select(e => e.RoutePattern.RawText));
    }

    [Fact]
    public async Task A_page_without_a_permission_is_closed_to_everyone()
    {
        await using var app = await StartWithTestPagesAsync();

        using var anyone = app.CreateAnonymousClient();
        Assert.Equal("/sign-in?returnUrl=%2Fplanted", (await anyone.Get("/planted")).Location);
        foreach (var person in DemoPeople.StoryStaff)
        {
            using var client = await app.SignInAsync(person);
            var answer = await client.Get("/planted");
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            answer.AssertDoesNotShow("Nobody may read this");
            (await client.Open("/planted-open")).AssertShows("Some may read this");
        }
    }

    private static Task<TestApp> StartWithTestPagesAsync() =>
        TestApp.StartAsync(services => services.AddRazorPages().AddApplicationPart(typeof(PageAuthorizationTests).Assembly));

    private static IEnumerable<RouteEndpoint> GetPages(TestApp app) => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null);

    private static bool IsPublic(Endpoint page) => page.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static bool HasNoPermission(Endpoint page) => !IsPublic(page) && page.Metadata.GetMetadata<NeedsAttribute>() is null;
}
