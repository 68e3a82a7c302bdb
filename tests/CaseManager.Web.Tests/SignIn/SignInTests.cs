using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.SignIn;

public class SignInTests
{
    [Fact]
    public async Task Whoever_signs_in_arrives_where_they_were_going()
    {
        var app = await TestApp.SharedAsync();
        using var anyone = app.Anyone();
        var door = await anyone.Get("/intake");

        var answer = await anyone.Send(await anyone.Open(door.Location!), ("Input.Email", DemoPeople.EmailOf(DemoPeople.Ana)), ("Input.Password", DemoPeople.Password));

        Assert.Equal("/intake", answer.Location);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    public async Task No_one_is_sent_elsewhere(string returnUrl)
    {
        var app = await TestApp.SharedAsync();
        using var anyone = app.Anyone();

        var answer = await anyone.Send(
            $"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}", ("Input.Email", DemoPeople.EmailOf(DemoPeople.Ana)), ("Input.Password", DemoPeople.Password));

        Assert.Equal("/", answer.Location);
    }

    [Fact]
    public async Task Unknown_wrong_locked_and_departed_are_answered_alike()
    {
        var app = await TestApp.SharedAsync();
        var (wrong, departed, locked) = (await Hire(), await Hire(), await Hire());
        await app.Dismiss(departed);
        await app.Database.ExecuteAsync("update account set lockout_end = now() + interval '1 hour' where id = $1", locked.Id.Value);

        string[] answers =
        [
            await Try("nobody@casemanager.example", DemoPeople.Password),
            await Try(DemoPeople.EmailOf(wrong), "not the password"),
            await Try(DemoPeople.EmailOf(departed), DemoPeople.Password),
            await Try(DemoPeople.EmailOf(locked), DemoPeople.Password),
        ];

        Assert.Single(answers.Distinct());
        Assert.StartsWith("422 The email address and password do not match", answers[0], StringComparison.Ordinal);

        Task<Staff> Hire() => app.Hire(Role.Caseworker, DemoPeople.London);

        async Task<string> Try(string email, string password)
        {
            using var anyone = app.Anyone();
            var answer = await anyone.Send("/sign-in", ("Input.Email", email), ("Input.Password", password));
            Assert.Equal(email, answer.Field("Input.Email"));
            answer.NeverShows(password);
            return $"{(int)answer.Status} {answer.Errors()} {string.Join(' ', answer.Headers.Keys.Order())}";
        }
    }

    [Fact]
    public async Task The_cookie_holds_a_random_token_and_the_database_its_hash()
    {
        var app = await TestApp.SharedAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.London);
        using var anyone = app.Anyone();

        var answer = await anyone.Send("/sign-in", ("Input.Email", DemoPeople.EmailOf(person)), ("Input.Password", DemoPeople.Password));

        var token = Base64Url.DecodeFromChars(answer.Headers["Set-Cookie"].Split('=')[1].Split(';')[0]);
        Assert.Equal(32, token.Length);
        Assert.Equal([SHA256.HashData(token)], await app.Database.ReadAsync<byte[]>("select token_hash from session where staff_id = $1", person.Id.Value));
    }

    [Theory]
    [InlineData("/sign-out", "/sign-in")]
    [InlineData("/leave", "/leave")]
    public async Task Signing_out_and_leaving_delete_the_session(string action, string arrives)
    {
        var app = await TestApp.SharedAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.London);
        using var visitor = await app.As(person);

        var answer = await visitor.Send(await visitor.Open("/cases"), $"form[action='{action}']");

        Assert.Equal(arrives, answer.Location);
        Assert.Equal("\"storage\"", answer.Headers["Clear-Site-Data"]);
        Assert.Contains("__Host-session=; expires=Thu, 01 Jan 1970", answer.Headers["Set-Cookie"], StringComparison.Ordinal);
        Assert.DoesNotContain("__Host-device", answer.Headers["Set-Cookie"], StringComparison.Ordinal);
        Assert.Empty(await app.Database.ReadAsync<Guid>("select id from session where staff_id = $1", person.Id.Value));
        Assert.Equal("/sign-in?returnUrl=%2Fcases", (await visitor.Get("/cases")).Location);
    }

    [Fact]
    public async Task Whoever_has_left_the_organisation_is_out_at_the_next_request()
    {
        var app = await TestApp.SharedAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.London);
        using var visitor = await app.As(person);
        await visitor.Open("/cases");

        await app.Dismiss(person);

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/cases")).Status);
    }

    [Fact]
    public async Task A_role_taken_away_is_gone_at_the_next_request()
    {
        var app = await TestApp.SharedAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.London);
        using var visitor = await app.As(person);
        await visitor.Open("/intake");

        await app.Database.ExecuteAsync("update staff set role = 'PoliceLiaison' where id = $1", person.Id.Value);

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/intake")).Status);
        await visitor.SignInAsync(DemoPeople.EmailOf(person), DemoPeople.Password);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/intake")).Status);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("A%00A")]
    public async Task A_cookie_that_is_no_session_is_no_one(string cookie)
    {
        var app = await TestApp.SharedAsync();
        using var client = app.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/cases", UriKind.Relative));
        request.Headers.Add("Cookie", $"__Host-session={cookie}");

        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Theory]
    [InlineData("", "", "Enter your work email address | Enter your password")]
    [InlineData("ana@casemanager.example", "", "Enter your password")]
    public async Task Empty_fields_are_said_to_be_empty(string email, string password, string errors)
    {
        var app = await TestApp.SharedAsync();
        using var anyone = app.Anyone();

        var answer = await anyone.Send("/sign-in", ("Input.Email", email), ("Input.Password", password));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, errors), (answer.Status, answer.Errors()));
    }
}
