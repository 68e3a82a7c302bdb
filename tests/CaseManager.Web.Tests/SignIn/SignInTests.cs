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
    public async Task Signing_in_continues_to_the_requested_page()
    {
        var app = await TestApp.GetSharedAsync();
        using var anyone = app.CreateAnonymousClient();
        var redirect = await anyone.Get("/intake");

        var answer = await anyone.Send(await anyone.Open(redirect.Location!), ("Input.Email", DemoPeople.GetEmail(DemoPeople.Ana)),
            ("Input.Password", DemoPeople.Password));

        Assert.Equal("/intake", answer.Location);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    public async Task Nobody_is_redirected_to_another_site(string returnUrl)
    {
        var app = await TestApp.GetSharedAsync();
        using var anyone = app.CreateAnonymousClient();

        var answer = await anyone.Send(
            $"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}", ("Input.Email", DemoPeople.GetEmail(DemoPeople.Ana)),
            ("Input.Password", DemoPeople.Password));

        Assert.Equal("/", answer.Location);
    }

    [Fact]
    public async Task Every_failed_sign_in_gets_the_same_response()
    {
        var app = await TestApp.GetSharedAsync();
        var (wrong, departed, locked) = (await Hire(), await Hire(), await Hire());
        await app.DeactivateAsync(departed);
        await app.Database.ExecuteAsync("update account set lockout_end = now() + interval '1 hour' where id = $1", locked.Id.Value);

        string[] answers =
        [
            await Try("nobody@casemanager.example", DemoPeople.Password),
            await Try(DemoPeople.GetEmail(wrong), "not the password"),
            await Try(DemoPeople.GetEmail(departed), DemoPeople.Password),
            await Try(DemoPeople.GetEmail(locked), DemoPeople.Password),
        ];

        Assert.Single(answers.Distinct());
        Assert.StartsWith("422 The email address and password do not match", answers[0], StringComparison.Ordinal);

        Task<Staff> Hire() => app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);

        async Task<string> Try(string email, string password)
        {
            using var anyone = app.CreateAnonymousClient();
            var answer = await anyone.Send("/sign-in", ("Input.Email", email), ("Input.Password", password));
            Assert.Equal(email, answer.GetFieldValue("Input.Email"));
            answer.AssertDoesNotShow(password);
            return $"{(int)answer.Status} {answer.GetErrors()} {string.Join(' ', answer.Headers.Keys.Order())}";
        }
    }

    [Fact]
    public async Task The_cookie_holds_a_random_token_and_the_database_its_hash()
    {
        var app = await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        using var anyone = app.CreateAnonymousClient();

        var answer = await anyone.Send("/sign-in", ("Input.Email", DemoPeople.GetEmail(person)), ("Input.Password", DemoPeople.Password));

        var token = Base64Url.DecodeFromChars(answer.Headers["Set-Cookie"].Split('=')[1].Split(';')[0]);
        Assert.Equal(32, token.Length);
        Assert.Equal([SHA256.HashData(token)], await app.Database.ReadAsync<byte[]>("select token_hash from session where staff_id = $1", person.Id.Value));
    }

    [Theory]
    [InlineData("/sign-out", "/sign-in")]
    [InlineData("/leave", "/leave")]
    public async Task Signing_out_and_leaving_delete_the_session(string action, string arrives)
    {
        var app = await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        using var client = await app.SignInAsync(person);

        var answer = await client.Send(await client.Open("/cases"), $"form[action='{action}']");

        Assert.Equal(arrives, answer.Location);
        Assert.Equal("\"storage\"", answer.Headers["Clear-Site-Data"]);
        Assert.Contains("__Host-session=; expires=Thu, 01 Jan 1970", answer.Headers["Set-Cookie"], StringComparison.Ordinal);
        Assert.DoesNotContain("__Host-device", answer.Headers["Set-Cookie"], StringComparison.Ordinal);
        Assert.Empty(await app.Database.ReadAsync<Guid>("select id from session where staff_id = $1", person.Id.Value));
        Assert.Equal("/sign-in?returnUrl=%2Fcases", (await client.Get("/cases")).Location);
    }

    [Fact]
    public async Task A_deactivated_user_loses_access_at_the_next_request()
    {
        var app = await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        using var client = await app.SignInAsync(person);
        await client.Open("/cases");

        await app.DeactivateAsync(person);

        Assert.Equal(HttpStatusCode.Redirect, (await client.Get("/cases")).Status);
    }

    [Fact]
    public async Task A_removed_role_ends_at_the_next_request()
    {
        var app = await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        using var client = await app.SignInAsync(person);
        await client.Open("/intake");

        await app.Database.ExecuteAsync("update staff set role = 'PoliceLiaison' where id = $1", person.Id.Value);

        Assert.Equal(HttpStatusCode.Redirect, (await client.Get("/intake")).Status);
        await client.SignInAsync(DemoPeople.GetEmail(person), DemoPeople.Password);
        Assert.Equal(HttpStatusCode.NotFound, (await client.Get("/intake")).Status);
    }

    [Fact]
    public async Task A_return_address_with_a_letter_beyond_ascii_is_escaped()
    {
        var app = await TestApp.GetSharedAsync();
        using var client = app.CreateAnonymousClient();

        var answer = await client.Send($"/sign-in?returnUrl={Uri.EscapeDataString("/cases/é?term=ș")}",
            ("Input.Email", DemoPeople.GetEmail(DemoPeople.Ana)), ("Input.Password", DemoPeople.Password));

        Assert.Equal((HttpStatusCode.Redirect, "/cases/%C3%A9?term=%C8%99"), (answer.Status, answer.Location));
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("A%00A")]
    public async Task A_cookie_without_a_session_is_anonymous(string cookie)
    {
        var app = await TestApp.GetSharedAsync();
        using var client = app.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/cases", UriKind.Relative));
        request.Headers.Add("Cookie", $"__Host-session={cookie}");

        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Theory]
    [InlineData("", "", "Enter your work email address | Enter your password")]
    [InlineData("ana@casemanager.example", "", "Enter your password")]
    public async Task Empty_fields_are_reported(string email, string password, string errors)
    {
        var app = await TestApp.GetSharedAsync();
        using var anyone = app.CreateAnonymousClient();

        var answer = await anyone.Send("/sign-in", ("Input.Email", email), ("Input.Password", password));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, errors), (answer.Status, answer.GetErrors()));
    }
}
