using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Team;

public class TeamTests
{
    [Theory]
    [InlineData(Role.Caseworker, "London")]
    [InlineData(Role.PoliceLiaison, "Metropolitan Police")]
    [InlineData(Role.AftercareWorker, "Casa Lumina")]
    public async Task The_lead_adds_anyone_of_any_organisation(Role role, string organisation)
    {
        var app = await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(role, DemoPeople.Organisations.Single(o => o.Name == organisation), $"Robin {Guid.CreateVersion7():N}");
        var caseFile = await app.OpenCase(DemoPeople.Ana);
        await app.RecordPoliceSharingAsync(caseFile.Id, PoliceSharingState.Given);
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        var added = await AddMemberAsync(ana, caseFile, person);

        (await ana.Follow(added)).AssertShows($"{person.Name} has been added to the team");
        using var client = await app.SignInAsync(person);
        (await client.Open($"/cases/{caseFile.Reference}")).AssertShows($"{person.Name} added to the team");
    }

    [Fact]
    public async Task The_lead_of_the_office_adds_people_too()
    {
        var app = await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London, $"Robin {Guid.CreateVersion7():N}");
        var caseFile = await app.OpenCase(await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Amsterdam));
        using var lead = await app.SignInAsync(await app.CreateStaffAsync(Role.OfficeLead, DemoPeople.Amsterdam));

        Assert.Equal(HttpStatusCode.Redirect, (await AddMemberAsync(lead, caseFile, person)).Status);
    }

    [Fact]
    public async Task A_team_member_cannot_add_people_and_sees_who_can()
    {
        var app = await TestApp.GetSharedAsync();
        var member = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest);
        var caseFile = await app.OpenCase(DemoPeople.Ana, team: [member]);
        using var client = await app.SignInAsync(member);

        var answer = await client.Get($"/cases/{caseFile.Reference}/team/add");

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        answer.AssertShows("Only those who manage this case can do this");
        (await client.Open($"/cases/{caseFile.Reference}")).AssertDoesNotShow("Manage team");
    }

    [Fact]
    public async Task A_restricted_or_former_staff_member_cannot_join()
    {
        var app = await TestApp.GetSharedAsync();
        var (barred, departed) = (await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London, $"Robin {Guid.CreateVersion7():N}"),
            await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London, $"Robin {Guid.CreateVersion7():N}"));
        var caseFile = await app.OpenCase(DemoPeople.Ana);
        await app.RestrictAccessAsync(barred, caseFile.Id);
        await app.DeactivateAsync(departed);
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        var refused = await AddMemberAsync(ana, caseFile, barred);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "This person cannot work on this case. If you did not expect this, ask your office lead."),
            (refused.Status, refused.GetErrors()));
        (await SearchAsync(ana, caseFile, departed)).AssertShows("No staff member with that name was found");
        Assert.Empty(await app.Database.ReadAsync<Guid>("select id from case_event where case_id = $1 and code = 'TeamMemberAdded'", caseFile.Id.Value));
    }

    [Fact]
    public async Task Added_twice_is_added_once()
    {
        var app = await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London, $"Robin {Guid.CreateVersion7():N}");
        var caseFile = await app.OpenCase(DemoPeople.Ana);
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        var found = await SearchAsync(ana, caseFile, person);

        await ana.Send(found, "form[action*=handler]");
        var again = await ana.Send(found, "form[action*=handler]");

        Assert.Equal("This person is already in the team.", again.GetErrors());
        Assert.Single(await app.Database.ReadAsync<Guid>("select staff_id from case_member where case_id = $1 and staff_id = $2", caseFile.Id.Value,
            person.Id.Value));
    }

    [Fact]
    public async Task A_removed_member_loses_access_at_the_next_request()
    {
        var app = await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        var caseFile = await app.OpenCase(DemoPeople.Ana, team: [person]);
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        using var client = await app.SignInAsync(person);
        await client.Open($"/cases/{caseFile.Reference}");

        var taken = await ana.Send($"/cases/{caseFile.Reference}/team");

        (await ana.Follow(taken)).AssertShows("has been removed from the team");
        Assert.Equal(HttpStatusCode.NotFound, (await client.Get($"/cases/{caseFile.Reference}")).Status);
    }

    [Fact]
    public async Task The_lead_cannot_be_removed()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana, team: [await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London)]);
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        var answer = await ana.Send($"/cases/{caseFile.Reference}/team", ("staff", $"{DemoPeople.Ana.Id.Value}"));

        Assert.Equal("The lead stays in the team until the case is transferred to another lead.", answer.GetErrors());
    }

    [Theory]
    [InlineData("a", "Enter at least 2 letters of the name")]
    [InlineData("", "Enter at least 2 letters of the name")]
    public async Task A_short_name_is_reported(string name, string error)
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana);
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        var answer = await ana.Send($"/cases/{caseFile.Reference}/team/add", ("Input.Name", name));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, error), (answer.Status, answer.GetErrors()));
    }

    private static async Task<PageResponse> AddMemberAsync(TestClient client, Case caseFile, Staff person) =>
        await client.Send(await SearchAsync(client, caseFile, person), "form[action*=handler]");

    private static Task<PageResponse> SearchAsync(TestClient client, Case caseFile, Staff person) =>
        client.Send($"/cases/{caseFile.Reference}/team/add", ("Input.Name", person.Name));
}
