using System.Net;
using System.Text.RegularExpressions;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Doors;

/// <summary>Access by people who are not signed in, and by deactivated staff.</summary>
public class OutsideTests
{
    [Fact]
    public async Task Whoever_has_not_signed_in_is_sent_to_the_door()
    {
        var app = await TestApp.SharedAsync();
        using var anyone = app.Anyone();

        await EveryPageLeadsToTheDoorAsync(app, anyone);
    }

    [Fact]
    public async Task Whoever_no_longer_works_here_is_sent_to_the_door_at_the_next_click()
    {
        var app = await TestApp.SharedAsync();
        var departed = await app.Hire(Role.OfficeLead, DemoPeople.Bucharest);
        using var visitor = await app.As(departed);
        await visitor.Open("/cases");

        await app.Dismiss(departed);

        await EveryPageLeadsToTheDoorAsync(app, visitor);
    }

    [Fact]
    public async Task The_open_pages_answer_as_the_table_says()
    {
        var app = await TestApp.SharedAsync();
        using var anyone = app.Anyone();
        var knocking = await Knocking.AtAsync(anyone, "/sign-in");
        var person = await app.Hire(Role.Caseworker, DemoPeople.Bucharest);

        foreach (var page in WhoMayDoWhat.Pages.Where(p => p.Reach == Reach.Anyone))
        {
            var path = page.Path.Replace("{status:int}", "404", StringComparison.Ordinal);
            await knocking.GetAsync(path, "as a stranger", page.Path == "/sign-in" ? Outcome.Opens : page.Get);
            foreach (var form in page.Posts)
            {
                var own = await Knocking.AtAsync(app.Anyone(), "/sign-in"); // a new client: some forms sign in, and some delete cookies
                await own.PostAsync(path, form, "as a stranger", form.Done, ("email", DemoPeople.EmailOf(person)), ("password", DemoPeople.Password));
                own.WasAnsweredAsExpected();
            }
        }

        knocking.WasAnsweredAsExpected();
    }

    private static async Task EveryPageLeadsToTheDoorAsync(TestApp app, Visitor visitor)
    {
        var existing = await app.OpenCase(await app.Hire(Role.Caseworker, DemoPeople.Bucharest));
        var token = (await visitor.Open("/sign-in")).Field("__RequestVerificationToken")!;
        foreach (var page in WhoMayDoWhat.Pages.Where(p => p.Reach != Reach.Anyone))
        {
            var path = Regex.Replace((await app.FillInAsync(page.Path)).Replace("{reference}", existing.Reference.Value, StringComparison.Ordinal), @"\{\w+:guid\}", $"{existing.Id.Value}");
            var answer = await visitor.Get(path);
            Assert.StartsWith("/sign-in", answer.Location, StringComparison.Ordinal);
            answer.NeverShows(existing.CoverName);
            foreach (var form in page.Posts)
            {
                using var body = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
                using var response = await visitor.Client.PostAsync(new Uri($"{path}?handler={form.Handler}", UriKind.Relative), body);
                Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode); // the response itself asks for sign-in
            }
        }
    }
}
