using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Formatting.Json;

namespace CaseManager.Benchmarks.Load;

/// <summary>The app in production configuration on a local port; log lines are formatted and discarded.</summary>
internal sealed class MeasuredApp : WebApplicationFactory<global::Program>
{
    private const string UnlimitedRequests = "1000000";

    private readonly BenchmarkDatabase _database;

    public MeasuredApp(BenchmarkDatabase database)
    {
        _database = database;
        UseKestrel(0);
        StartServer();
    }

    public Uri Address => ClientOptions.BaseAddress;

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.UseStaticWebAssets(); // static files stay in the build output
        builder.UseSetting("ConnectionStrings:CaseManager", _database.App);
        builder.UseSetting("Keys:Directory", _database.KeysDirectory);
        builder.UseSetting("History:Checkpoints", Path.Combine(_database.KeysDirectory, "checkpoints", _database.Name));
        builder.UseSetting(SourceRateLimiter.SettingKey, UnlimitedRequests); // all load comes from one address
        builder.UseSetting("Limits:RequestsPerSource", UnlimitedRequests);
        builder.UseSetting("Limits:RequestsPerPerson", UnlimitedRequests);
        builder.UseSetting("Limits:RequestsPerSecond", UnlimitedRequests);
        var logger = new LoggerConfiguration().MinimumLevel.Information().MinimumLevel.Override("Microsoft", LogEventLevel.Warning).WithoutPersonalData()
            .WriteTo.Sink(new DiscardingSink()).CreateLogger();
        builder.ConfigureTestServices(services => services.RemoveAll<ILoggerProvider>().AddSingleton<Serilog.ILogger>(logger)
            .AddSingleton<ILoggerProvider>(new SerilogLoggerProvider(logger, dispose: true)));
    }

    // Formats each line, so that its cost is measured.
    private sealed class DiscardingSink : Serilog.Core.ILogEventSink
    {
        private readonly JsonFormatter _format = new(renderMessage: true);

        public void Emit(LogEvent logEvent) => _format.Format(logEvent, TextWriter.Null);
    }
}
