using System.Net;
using System.Text.RegularExpressions;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Access;

/// <summary>Access by people who are not signed in, and by deactivated staff.</summary>
public class AnonymousAccessTests
{
    [Fact]
    public async Task An_anonymous_user_is_redirected_to_sign_in()
    {
        var app = await TestApp.GetSharedAsync();
        using var anyone = app.CreateAnonymousClient();

        await AssertEveryPageRequiresSignInAsync(app, anyone);
    }

    [Fact]
    public async Task A_deactivated_user_is_redirected_to_sign_in_at_once()
    {
        var app = await TestApp.GetSharedAsync();
        var departed = await app.CreateStaffAsync(Role.OfficeLead, DemoPeople.Bucharest);
        using var client = await app.SignInAsync(departed);
        await client.Open("/cases");

        await app.DeactivateAsync(departed);

        await AssertEveryPageRequiresSignInAsync(app, client);
    }

    [Fact]
    public async Task The_public_pages_answer_as_the_table_says()
    {
        var app = await TestApp.GetSharedAsync();
        using var anyone = app.CreateAnonymousClient();
        var probe = await MatrixProbe.CreateAsync(anyone, "/sign-in");
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest);

        foreach (var page in AuthorizationMatrix.Pages.Where(p => p.Scope == PageScope.Anyone))
        {
            var path = page.Path.Replace("{status:int}", "404", StringComparison.Ordinal);
            await probe.GetAsync(path, "as a stranger", page.Path == "/sign-in" ? ExpectedResult.Ok : page.GetResult);
            foreach (var form in page.Posts)
            {
                var own = await MatrixProbe.CreateAsync(app.CreateAnonymousClient(), "/sign-in"); // a new client: some forms sign in, and some delete cookies
                await own.PostAsync(path, form, "as a stranger", form.Result, ("email", DemoPeople.GetEmail(person)), ("password", DemoPeople.Password));
                own.AssertNoMismatches();
            }
        }

        probe.AssertNoMismatches();
    }

    private static async Task AssertEveryPageRequiresSignInAsync(TestApp app, TestClient client)
    {
        var existing = await app.OpenCase(await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest));
        var token = (await client.Open("/sign-in")).GetFieldValue("__RequestVerificationToken")!;
        foreach (var page in AuthorizationMatrix.Pages.Where(p => p.Scope != PageScope.Anyone))
        {
            var path = Regex.Replace((await app.FillInAsync(page.Path)).Replace("{reference}", existing.Reference.Value, StringComparison.Ordinal),
                @"\{\w+:guid\}", $"{existing.Id.Value}");
            var answer = await client.Get(path);
            Assert.StartsWith("/sign-in", answer.Location, StringComparison.Ordinal);
            answer.AssertDoesNotShow(existing.CoverName);
            foreach (var form in page.Posts)
            {
                using var body = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
                using var response = await client.Client.PostAsync(new Uri($"{path}?handler={form.Handler}", UriKind.Relative), body);
                Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
                Assert.StartsWith("/sign-in", response.Headers.Location!.OriginalString, StringComparison.Ordinal);
            }
        }
    }
}
