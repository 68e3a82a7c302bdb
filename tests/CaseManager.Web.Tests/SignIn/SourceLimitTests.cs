using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaseManager.Web.Tests.SignIn;

/// <summary>Total number of attempts from one source address.</summary>
public class SourceLimitTests
{
    private const int MaxRequests = 6;
    private const string Proxy = "192.0.2.1";

    [Fact]
    public async Task A_limited_source_is_informed_and_keeps_its_input()
    {
        await using var app = await StartAsync();
        using var client = app.CreateAnonymousClient();
        client.Client.DefaultRequestHeaders.Add("X-Source", "198.51.100.7");
        await ExhaustAsync(client);

        var busy = await SendAsync(client, "someone@casemanager.example");

        Assert.Equal(HttpStatusCode.TooManyRequests, busy.Status);
        Assert.Equal("60", busy.Headers["Retry-After"]);
        Assert.Equal("someone@casemanager.example", busy.GetFieldValue("Input.Email"));
        Assert.StartsWith("Too many attempts came from your network", busy.GetErrors(), StringComparison.Ordinal);
        using var elsewhere = app.CreateAnonymousClient();
        elsewhere.Client.DefaultRequestHeaders.Add("X-Source", "198.51.100.8");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(elsewhere, "someone@casemanager.example")).Status);
    }

    [Fact]
    public async Task A_form_held_during_a_limited_sign_in_is_kept()
    {
        await using var app = await StartAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        using var client = await app.SignInAsync(person);
        var form = await client.Open($"/intake/{(await app.StartDraft(person)).Id}/danger");
        await app.Database.ExecuteAsync("delete from session where staff_id = $1", person.Id.Value);
        await ExhaustAsync(app.CreateAnonymousClient());
        var asked = await client.Send(form, ("Input.Whereabouts.Text", "At her sister’s"));

        var busy = await client.Send(asked, ("Email", DemoPeople.GetEmail(person)), ("Password", DemoPeople.Password));

        Assert.Equal(HttpStatusCode.TooManyRequests, busy.Status);
        Assert.Equal("At her sister’s", busy.GetFieldValue("kept.Input.Whereabouts.Text"));
    }

    // Address of the connection, and whether its X-Forwarded-For header is trusted.
    [Theory]
    [InlineData(Proxy, true)]
    [InlineData("198.51.100.9", false)]
    public async Task Only_the_proxy_is_trusted_for_addresses(string connection, bool isBelieved)
    {
        await using var app = await StartAsync();
        using var client = app.CreateAnonymousClient();
        client.Client.DefaultRequestHeaders.Add("X-Source", connection);
        client.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.1");
        await ExhaustAsync(client);

        client.Client.DefaultRequestHeaders.Remove("X-Forwarded-For");
        client.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.2");

        Assert.Equal(isBelieved ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.TooManyRequests,
            (await SendAsync(client, "someone@casemanager.example")).Status);
    }

    private static async Task ExhaustAsync(TestClient client)
    {
        for (var time = 0; time < MaxRequests; time++)
        {
            await SendAsync(client, "nobody@casemanager.example");
        }
    }

    private static Task<PageResponse> SendAsync(TestClient client, string email) =>
        client.Send("/sign-in", ("Input.Email", email), ("Input.Password", "guess"));

    private static Task<TestApp> StartAsync() => TestApp.StartAsync(
        services => services.AddSingleton<IStartupFilter, SourceAddressFilter>(),
        new() { [SourceRateLimiter.SettingKey] = $"{MaxRequests / 2}", ["Proxy:Address"] = Proxy });

    // Connections of the test server have no address: a header supplies it.
    private sealed class SourceAddressFilter : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(context.Request.Headers["X-Source"] is [var source] ? source! : "127.0.0.1");
                return following();
            });
            next(app);
        };
    }
}
