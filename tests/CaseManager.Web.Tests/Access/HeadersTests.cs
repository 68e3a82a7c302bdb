using CaseManager.Demo;
using CaseManager.Testing;
using Microsoft.AspNetCore.Hosting;
using Xunit;

namespace CaseManager.Web.Tests.Access;

public class HeadersTests
{
    [Theory]
    [InlineData("/cases")]
    [InlineData("/cases/RO-2026-0001-AA")]
    [InlineData("/nowhere")]
    [InlineData("/sign-in")]
    [InlineData("/leave")]
    [InlineData("/dist/styles.css")]
    [InlineData("/mark.svg")]
    [InlineData("/health/ready")]
    [InlineData("/")]
    public async Task Every_response_carries_the_security_headers(string path)
    {
        var app = await TestApp.GetSharedAsync();
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        var headers = (await ana.Get(path)).Headers;

        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; "
            + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
            headers["Content-Security-Policy"]);
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Equal("same-origin", headers["Referrer-Policy"]);
        Assert.Equal("DENY", headers["X-Frame-Options"]);
        Assert.StartsWith("max-age=", headers["Strict-Transport-Security"], StringComparison.Ordinal);
        Assert.DoesNotContain("Server", headers.Keys);
    }

    [Theory]
    [InlineData("/cases")]
    [InlineData("/cases/search")]
    [InlineData("/intake")]
    [InlineData("/nowhere")]
    [InlineData("/sign-in")]
    public async Task No_page_is_ever_cached(string path)
    {
        var app = await TestApp.GetSharedAsync();
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        Assert.Contains("no-store", (await ana.Get(path)).Headers["Cache-Control"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookies_are_bound_to_this_host_and_hidden_from_scripts()
    {
        var app = await TestApp.GetSharedAsync();
        using var anyone = app.CreateAnonymousClient();

        var signedIn = await anyone.Send("/sign-in", ("Input.Email", DemoPeople.GetEmail(DemoPeople.Ana)), ("Input.Password", DemoPeople.Password));

        var cookie = signedIn.Headers["Set-Cookie"].ToLowerInvariant();
        Assert.StartsWith("__host-session=", cookie, StringComparison.Ordinal);
        Assert.Contains("path=/; secure; samesite=strict; httponly", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_cookie_is_secure_when_the_production_proxy_is_used()
    {
        await using var app = await TestApp.StartAsync(settings: new() { [WebHostDefaults.EnvironmentKey] = "Production" });
        using var client = app.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("http://localhost") });

        using var response = await client.GetAsync(new Uri("/sign-in", UriKind.Relative));

        Assert.All(response.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("secure", cookie, StringComparison.Ordinal));
        Assert.StartsWith("max-age=", response.Headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreadable_form_is_reported()
    {
        var app = await TestApp.GetSharedAsync();
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        using var body = new FormUrlEncodedContent(Enumerable.Range(0, 2000).Select(n => KeyValuePair.Create($"f{n}", "a")));

        using var response = await ana.Client.PostAsync(new Uri("/cases/search", UriKind.Relative), body);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Contains("Your request could not be processed", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_a_nul_character_keeps_its_text()
    {
        var app = await TestApp.GetSharedAsync();
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        var answer = await ana.Send($"/intake/{(await app.StartDraft(DemoPeople.Ana)).Id}/danger", ("Input.Whereabouts.Text", "Green\0 door"));

        Assert.Equal(422, (int)answer.Status);
        Assert.Contains("contains a character that cannot be saved", answer.GetErrors(), StringComparison.Ordinal);
        Assert.Equal("Green\u001a door", answer.GetFieldValue("Input.Whereabouts.Text"));
    }

    [Theory]
    [InlineData("cases.example.org", 200)]
    [InlineData("localhost", 200)]
    [InlineData("evil.example", 400)]
    public async Task Only_the_host_of_the_site_is_served(string host, int status)
    {
        await using var app = await TestApp.StartAsync(settings: new() { ["Site:Host"] = "cases.example.org" });
        using var client = app.CreateAnonymousClient();
        client.Client.DefaultRequestHeaders.Host = host;

        Assert.Equal(status, (int)(await client.Get("/sign-in")).Status);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var app = await TestApp.GetSharedAsync();
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        using var body = new FormUrlEncodedContent([new("Input.Term", "Antonia")]);

        using var response = await ana.Client.PostAsync(new Uri("/cases/search", UriKind.Relative), body);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Contains("Your request could not be processed", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
