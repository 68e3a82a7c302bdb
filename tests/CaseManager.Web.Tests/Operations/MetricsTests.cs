using System.Text.RegularExpressions;
using CaseManager.Demo;
using CaseManager.Testing;
using CaseManager.Web.Infrastructure.Database;
using CaseManager.Web.Infrastructure.Metrics;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.Operations;

public sealed partial class MetricsTests
{
    [Fact]
    public async Task No_label_holds_anything_but_route_templates_statuses_and_fixed_words()
    {
        await using var app = await TestApp.StartAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana);
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        await ana.Get($"/cases/{caseFile.Reference}?q=canary-in-a-query");
        await ana.Get("/cases?q=canary-in-a-search");
        await ana.Get("/canary-in-an-address");
        await ana.Get($"/cases/{Guid.CreateVersion7()}");
        using var anyone = app.CreateAnonymousClient();
        await anyone.Send("/sign-in", ("Input.Email", "canary@casemanager.example"), ("Input.Password", "canary"));

        var text = app.Services.GetRequiredService<MetricsText>().Write();

        var templates = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText).Append("(none)").ToHashSet();
        var labels = Label().Matches(text);
        Assert.NotEmpty(labels);
        Assert.All(labels, label => Assert.True(
            label.Groups["name"].Value switch
            {
                "route" => templates.Contains(label.Groups["value"].Value),
                "status" => Status().IsMatch(label.Groups["value"].Value),
                _ => false,
            },
            label.Value));
        Assert.DoesNotContain("canary", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("casemanager_sign_ins_refused_total 1\n", text, StringComparison.Ordinal);
        Assert.Contains("casemanager_requests_total{route=\"sign-in\",status=\"422\"} 1\n", text.ToLowerInvariant(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_security_fault_is_counted()
    {
        await using var app = await TestApp.StartAsync();
        Assert.Contains("casemanager_row_security_holes_total 0\n", Write(), StringComparison.Ordinal);
        await app.Database.ExecuteAsync("alter table identity no force row level security");

        await app.Services.GetRequiredService<RowSecurityMonitor>().CheckAsync(CancellationToken.None);

        Assert.Contains("casemanager_row_security_holes_total 1\n", Write(), StringComparison.Ordinal);

        string Write() => app.Services.GetRequiredService<MetricsText>().Write();
    }

    [Fact]
    public async Task A_database_out_of_reach_is_counted_and_the_app_is_not_ready()
    {
        await using var app = await TestApp.StartAsync();
        using var anyone = app.CreateAnonymousClient();
        var name = new NpgsqlConnectionStringBuilder(app.Database.Superuser).Database;
        var elsewhere = app.Database with { Superuser = new NpgsqlConnectionStringBuilder(app.Database.Superuser) { Database = "postgres" }.ConnectionString };
        await elsewhere.ExecuteAsync($"alter database {name} allow_connections false");
        await elsewhere.ExecuteAsync("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", name!);

        Assert.Equal(503, (int)(await anyone.Get("/health/ready")).Status);
        Assert.Contains("casemanager_database_unreachable_total 1\n", app.Services.GetRequiredService<MetricsText>().Write(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_port_serves_no_metrics()
    {
        var app = await TestApp.GetSharedAsync();
        using var anyone = app.CreateAnonymousClient();

        Assert.Equal(404, (int)(await anyone.Get("/metrics")).Status);
    }

    [GeneratedRegex("(?<name>[a-z]+)=\"(?<value>[^\"]*)\"")]
    private static partial Regex Label();

    [GeneratedRegex("^[1-5][0-9][0-9]$")]
    private static partial Regex Status();
}
