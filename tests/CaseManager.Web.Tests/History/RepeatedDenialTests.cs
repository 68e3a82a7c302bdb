using CaseManager.Data.Security.History;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Tests.RowSecurity;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.History;

/// <summary>Refusals of one person beyond twenty in a minute become one entry with their number.</summary>
public class RepeatedDenialTests
{
    private const string Refuse = "select row_security.record_denial('cases/{reference}', null) from generate_series(1, 30)";
    private const string EndMinute = "update row_security.denial_count set minute = minute - interval '61 seconds' where staff_id = $1";

    [Fact]
    public async Task Further_refusals_become_one_entry_at_the_next_refusal()
    {
        var (app, person) = await CreateAsync();
        await using var connection = await AppConnection.OpenForStaffAsync(app.Database, person);
        await AppConnection.RunAsync(connection, Refuse);
        Assert.Equal(Enumerable.Repeat("AccessDenied", 20), await ReadActsAsync(app, person));
        await app.Database.ExecuteAsync(EndMinute, person.Id.Value);

        await AppConnection.RunAsync(connection, "select row_security.record_denial('cases/{reference}', null)");

        Assert.Equal([.. Enumerable.Repeat("AccessDenied", 20), "AccessDeniedRepeatedly", "AccessDenied"], await ReadActsAsync(app, person));
        using var vera = await app.SignInAsync(await app.CreateStaffAsync(Role.DataProtectionOfficer, DemoPeople.Bucharest));
        (await vera.Open($"/history?who={person.Id.Value}&act=AccessDeniedRepeatedly")).AssertShows("10 more in the same minute");
    }

    [Fact]
    public async Task The_application_completes_the_record_after_the_minute()
    {
        await using var app = await TestApp.StartAsync();
        var person = DemoPeople.Sanne;
        await using var connection = await AppConnection.OpenForStaffAsync(app.Database, person);
        await AppConnection.RunAsync(connection, Refuse);
        await using var background = await AppConnection.OpenAsync(app.Database);
        await AppConnection.RunAsync(background, "select row_security.append_further_denials()");
        Assert.DoesNotContain("AccessDeniedRepeatedly", await ReadActsAsync(app, person));
        await app.Database.ExecuteAsync(EndMinute, person.Id.Value);

        await AppConnection.RunAsync(background, "select row_security.append_further_denials()");
        await AppConnection.RunAsync(background, "select row_security.append_further_denials()");

        Assert.Equal(["10"], await app.Database.ReadAsync<string>(
            "select subject from history_entry where staff_id = $1 and act = 'AccessDeniedRepeatedly'", person.Id.Value));
        await using var owner = new NpgsqlConnection(app.Database.Owner);
        await owner.OpenAsync();
        await AppConnection.RunAsync(owner, "set row_security = on");
        Assert.Null((await new HistoryVerifier(owner).VerifyChainAsync(CancellationToken.None)).Message);
    }

    [Fact]
    public async Task Without_the_limit_every_refusal_would_have_an_entry()
    {
        await using var app = await TestApp.StartAsync();
        await app.Database.ExecuteAsync(
            "do $$ begin execute replace(pg_get_functiondef('row_security.record_denial'::regproc), 'constant int := 20', 'constant int := 1000'); end $$");
        await using var connection = await AppConnection.OpenForStaffAsync(app.Database, DemoPeople.Sanne);

        await AppConnection.RunAsync(connection, Refuse);

        Assert.Equal(30, (await ReadActsAsync(app, DemoPeople.Sanne)).Count);
    }

    private static async Task<(TestApp App, Staff Person)> CreateAsync()
    {
        var app = await TestApp.GetSharedAsync();
        return (app, await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London));
    }

    private static Task<IReadOnlyList<string>> ReadActsAsync(TestApp app, Staff person) =>
        app.Database.ReadAsync<string>("select act from history_entry where staff_id = $1 and act like 'AccessDenied%' order by seq", person.Id.Value);
}
