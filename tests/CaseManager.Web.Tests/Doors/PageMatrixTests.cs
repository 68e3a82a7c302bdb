using System.Net;
using CaseManager.Data.Seeding;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaseManager.Web.Tests.Doors;

/// <summary>Every page, for every role, on a case of one's team and on one of another office. Generated from the routes and the access table.</summary>
public class PageMatrixTests
{
    [Theory]
    [InlineData(Role.Caseworker)]
    [InlineData(Role.PoliceLiaison)]
    [InlineData(Role.AftercareWorker)]
    [InlineData(Role.LegalOfficer)]
    [InlineData(Role.OfficeLead)]
    public async Task Answers_as_the_access_table_says(Role role)
    {
        var app = await TestApp.SharedAsync();
        var person = await app.Hire(role, DemoPeople.Bucharest);
        var lead = await app.Hire(Role.Caseworker, DemoPeople.Bucharest);
        var own = await app.OpenCase(lead, team: [person]);
        var hidden = await app.OpenCase(await app.Hire(Role.Caseworker, DemoPeople.London));
        using var visitor = await app.As(person);

        foreach (var (page, needs) in PagesThatNeed(app))
        {
            var may = role.May(needs);
            if (page.Contains("{reference}", StringComparison.Ordinal))
            {
                var expected = !may ? HttpStatusCode.NotFound : page.Contains("/team", StringComparison.Ordinal) && role != Role.OfficeLead ? HttpStatusCode.Forbidden : HttpStatusCode.OK;
                await Expect(page.Replace("{reference}", own.Reference.Value, StringComparison.Ordinal), expected);
                await Expect(page.Replace("{reference}", hidden.Reference.Value, StringComparison.Ordinal), HttpStatusCode.NotFound);
            }
            else if (page.Contains("{id:guid}", StringComparison.Ordinal))
            {
                var others = await app.StartDraft(lead);
                await Expect(page.Replace("{id:guid}", $"{others.Id}", StringComparison.Ordinal), HttpStatusCode.NotFound);
                if (may)
                {
                    var mine = await app.StartDraft(person);
                    await Expect(page.Replace("{id:guid}", $"{mine.Id}", StringComparison.Ordinal), HttpStatusCode.OK);
                }
            }
            else
            {
                await Expect(page, !may ? HttpStatusCode.NotFound : page == "/" ? HttpStatusCode.Redirect : HttpStatusCode.OK);
            }
        }

        async Task Expect(string path, HttpStatusCode expected) => Assert.Equal((path, expected), (path, (await visitor.Get(path)).Status));
    }

    [Fact]
    public async Task Sends_whoever_has_not_signed_in_to_the_door()
    {
        var app = await TestApp.SharedAsync();
        var existing = await app.OpenCase(await app.Hire(Role.Caseworker, DemoPeople.Bucharest));
        using var anyone = app.Anyone();

        foreach (var (page, _) in PagesThatNeed(app))
        {
            var path = page.Replace("{reference}", existing.Reference.Value, StringComparison.Ordinal).Replace("{id:guid}", $"{Guid.Empty}", StringComparison.Ordinal);
            var answer = await anyone.Get(path);
            Assert.StartsWith("/sign-in", answer.Location, StringComparison.Ordinal);
            answer.NeverShows(existing.CoverName);
        }
    }

    private static IEnumerable<(string Page, Permission Needs)> PagesThatNeed(TestApp app) =>
        from page in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where page.Metadata.GetMetadata<PageActionDescriptor>() is not null
        let needs = page.Metadata.GetMetadata<NeedsAttribute>()
        where needs is not null
        select ($"/{page.RoutePattern.RawText}", needs.Permission);
}
