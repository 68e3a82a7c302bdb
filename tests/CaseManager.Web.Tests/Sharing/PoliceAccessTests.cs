using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Tests.RowSecurity;
using Xunit;

namespace CaseManager.Web.Tests.Sharing;

/// <summary>Police see a case only while someone in it consents to telling them, or a legal basis recorded by the office lead is in force.</summary>
public class PoliceAccessTests
{
    public static TheoryData<PoliceSharingState> States => [.. Enum.GetValues<PoliceSharingState>()];

    [Theory]
    [MemberData(nameof(States))]
    public async Task A_liaison_joins_only_while_the_police_may_be_told(PoliceSharingState state)
    {
        var app = await TestApp.GetSharedAsync();
        var liaison = await app.CreateStaffAsync(Role.PoliceLiaison, DemoPeople.MetropolitanPolice, $"Robin {Guid.CreateVersion7():N}");
        var caseFile = await app.OpenCase(DemoPeople.Ana);
        await app.RecordPoliceSharingAsync(caseFile.Id, state);
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        var found = await ana.Send($"/cases/{caseFile.Reference}/team/add", ("Input.Name", liaison.Name));
        var answer = await ana.Send(found, "form[action*=handler]");

        Assert.Equal(state.IsShared() ? HttpStatusCode.Redirect : HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(state.IsShared() ? "" : "Police can join only while someone in this case consents", answer.GetErrors().Split(" to telling")[0]);
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task A_liaison_in_the_team_sees_the_case_only_while_the_police_may_be_told(PoliceSharingState state)
    {
        var app = await TestApp.GetSharedAsync();
        var liaison = await app.CreateStaffAsync(Role.PoliceLiaison, DemoPeople.MetropolitanPolice, $"Robin {Guid.CreateVersion7():N}");
        var caseFile = await app.OpenCase(DemoPeople.Ana);
        await app.RecordPoliceSharingAsync(caseFile.Id, state);
        await app.InsertMemberAsync(caseFile, liaison);
        using var client = await app.SignInAsync(liaison);

        foreach (var page in new[] { "", "/timeline", "/team", "/tasks", "/notes", "/documents", "/suspects", "/proceedings" })
        {
            var status = (await client.Get($"/cases/{caseFile.Reference}{page}")).Status;
            Assert.True(status == HttpStatusCode.NotFound || state.IsShared(), $"{state}: {page} answered {status}");
        }

        Assert.Equal(state.IsShared(), (await client.Open("/cases")).AllText.Contains(caseFile.Reference.Value, StringComparison.Ordinal));
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        Assert.Equal(state.IsShared(), (await ana.Open($"/cases/{caseFile.Reference}/readers")).AllText.Contains(liaison.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Access_ends_at_the_next_statement_after_a_withdrawal()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana, team: [DemoPeople.Tom]);
        await using var connection = await AppConnection.OpenForStaffAsync(app.Database, DemoPeople.Tom);
        Assert.Equal(1, await CountAsync(connection, caseFile.Id.Value));

        await app.RecordPoliceSharingAsync(caseFile.Id, PoliceSharingState.Refused);

        Assert.Equal(0, await CountAsync(connection, caseFile.Id.Value));
    }

    [Fact]
    public async Task Without_the_condition_a_liaison_would_stay_after_a_refusal()
    {
        await using var app = await TestApp.StartAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana, team: [DemoPeople.Tom]);
        await app.RecordPoliceSharingAsync(caseFile.Id, PoliceSharingState.Refused);
        await using var connection = await AppConnection.OpenForStaffAsync(app.Database, DemoPeople.Tom);
        Assert.Equal(0, await CountAsync(connection, caseFile.Id.Value));
        var asWritten = (await app.Database.ReadAsync<string>("select pg_get_functiondef('row_security.my_cases(text, text)'::regprocedure)")).Single();
        var broken = asWritten.Replace("row_security.my_role() = 'PoliceLiaison'", "false", StringComparison.Ordinal);
        Assert.NotEqual(asWritten, broken);

        await app.Database.ExecuteAsync(broken);

        Assert.Equal(1, await CountAsync(connection, caseFile.Id.Value));
    }

    private static async Task<long> CountAsync(Npgsql.NpgsqlConnection connection, Guid caseId)
    {
        await using var command = new Npgsql.NpgsqlCommand("select count(*) from cases where id = $1", connection);
        command.Parameters.Add(new() { Value = caseId });
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
