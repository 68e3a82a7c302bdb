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
    private const int MostAtOnce = 6;
    private const string Proxy = "192.0.2.1";

    [Fact]
    public async Task A_source_that_tries_too_much_is_told_and_keeps_what_was_typed()
    {
        await using var app = await StartAsync();
        using var visitor = app.Anyone();
        visitor.Client.DefaultRequestHeaders.Add("X-Source", "198.51.100.7");
        await ExhaustAsync(visitor);

        var busy = await SendAsync(visitor, "someone@casemanager.example");

        Assert.Equal(HttpStatusCode.TooManyRequests, busy.Status);
        Assert.Equal("60", busy.Headers["Retry-After"]);
        Assert.Equal("someone@casemanager.example", busy.Field("Input.Email"));
        Assert.StartsWith("Too many attempts came from your network", busy.Errors(), StringComparison.Ordinal);
        using var elsewhere = app.Anyone();
        elsewhere.Client.DefaultRequestHeaders.Add("X-Source", "198.51.100.8");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(elsewhere, "someone@casemanager.example")).Status);
    }

    [Fact]
    public async Task A_form_that_was_held_when_signing_in_ran_out_is_held_on()
    {
        await using var app = await StartAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.London);
        using var visitor = await app.As(person);
        var form = await visitor.Open($"/intake/{(await app.StartDraft(person)).Id}/danger");
        await app.Database.ExecuteAsync("delete from session where staff_id = $1", person.Id.Value);
        await ExhaustAsync(app.Anyone());
        var asked = await visitor.Send(form, ("Input.Whereabouts.Text", "At her sister’s"));

        var busy = await visitor.Send(asked, ("Email", DemoPeople.EmailOf(person)), ("Password", DemoPeople.Password));

        Assert.Equal(HttpStatusCode.TooManyRequests, busy.Status);
        Assert.Equal("At her sister’s", busy.Field("kept.Input.Whereabouts.Text"));
    }

    // Address of the connection, and whether its X-Forwarded-For header is trusted.
    [Theory]
    [InlineData(Proxy, true)]
    [InlineData("198.51.100.9", false)]
    public async Task The_proxy_alone_is_believed_about_addresses(string connection, bool isBelieved)
    {
        await using var app = await StartAsync();
        using var visitor = app.Anyone();
        visitor.Client.DefaultRequestHeaders.Add("X-Source", connection);
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.1");
        await ExhaustAsync(visitor);

        visitor.Client.DefaultRequestHeaders.Remove("X-Forwarded-For");
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.2");

        Assert.Equal(isBelieved ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.TooManyRequests, (await SendAsync(visitor, "someone@casemanager.example")).Status);
    }

    private static async Task ExhaustAsync(Visitor visitor)
    {
        for (var time = 0; time < MostAtOnce; time++)
        {
            await SendAsync(visitor, "nobody@casemanager.example");
        }
    }

    private static Task<Reply> SendAsync(Visitor visitor, string email) => visitor.Send("/sign-in", ("Input.Email", email), ("Input.Password", "guess"));

    private static Task<TestApp> StartAsync() => TestApp.StartAsync(
        services => services.AddSingleton<IStartupFilter, Sources>(), new() { [SourceLimit.Setting] = $"{MostAtOnce / 2}", ["Proxy:Address"] = Proxy });

    // Connections of the test server have no address: a header supplies it.
    private sealed class Sources : IStartupFilter
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
