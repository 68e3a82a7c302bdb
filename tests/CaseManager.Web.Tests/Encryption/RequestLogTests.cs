using System.Net;
using System.Security.Cryptography;
using CaseManager.Demo;
using CaseManager.Testing;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Serilog;
using Xunit;

namespace CaseManager.Web.Tests.Encryption;

/// <summary>Plants a token in addresses and in an exception message, and searches the log as the app configures it.</summary>
public class RequestLogTests
{
    private readonly string _token = $"Quill{Convert.ToHexString(RandomNumberGenerator.GetBytes(6))}";
    private readonly LogLines _log = new();
    private readonly ThrowingClock _clock = new();

    [Fact]
    public async Task Route_values_queries_and_exception_messages_are_not_logged()
    {
        await using var app = await TestApp.StartAsync(LogAsConfigured);

        await RequestAsync(app);

        Assert.DoesNotContain(Lines, line => line.Contains(_token, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(Lines, line => line.Contains("link/{token}", StringComparison.Ordinal)
            && line.Contains("\"StatusCode\":404", StringComparison.Ordinal));
        Assert.Contains(Lines, line => line.Contains("cases/{reference}", StringComparison.Ordinal)
            && line.Contains("\"StatusCode\":500", StringComparison.Ordinal));
        Assert.Contains(Lines, line => line.Contains(nameof(InvalidTimeZoneException), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_defaults_of_the_package_log_route_values()
    {
        await using var app = await TestApp.StartAsync(services => services
            .AddSingleton<TimeProvider>(_clock)
            .AddSerilog(logger => logger.WriteTo.Sink(_log), preserveStaticLogger: true)
            .AddSingleton<IStartupFilter, PackageRequestLog>());

        await RequestAsync(app);

        Assert.Contains(Lines, line => line.Contains($"/link/{_token}", StringComparison.Ordinal) && line.Contains("responded 404", StringComparison.Ordinal));
    }

    private IEnumerable<string> Lines => _log.Lines.Select(line => line.Text);

    private void LogAsConfigured(IServiceCollection services) => services.AddSingleton<TimeProvider>(_clock).AddSerilog(
        (provider, logger) => logger.WithoutPersonalData().ReadFrom.Configuration(provider.GetRequiredService<IConfiguration>()).WriteTo.Sink(_log),
        preserveStaticLogger: true);

    private async Task RequestAsync(TestApp app)
    {
        using var client = app.CreateAnonymousClient();
        Assert.Equal(HttpStatusCode.NotFound, (await client.Get($"/link/{_token}?q={_token}")).Status);
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        (_clock.Message, _clock.RemainingThrows) = (_token, 1);
        Assert.Equal(HttpStatusCode.InternalServerError, (await ana.Get($"/cases/{_token}?q={_token}")).Status);
    }

    private sealed class PackageRequestLog : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseSerilogRequestLogging(options => options.Logger = app.ApplicationServices.GetRequiredService<ILogger>());
            next(app);
        };
    }
}
