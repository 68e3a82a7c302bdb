using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Cases;

public class TeamTests
{
    [Theory]
    [InlineData(Role.Caseworker, "London")]
    [InlineData(Role.PoliceLiaison, "Metropolitan Police")]
    [InlineData(Role.AftercareWorker, "Casa Lumina")]
    public async Task The_lead_adds_anyone_of_any_organisation(Role role, string organisation)
    {
        var app = await TestApp.SharedAsync();
        var person = await app.Hire(role, DemoPeople.Organisations.Single(o => o.Name == organisation), $"Robin {Guid.CreateVersion7():N}");
        var opened = await app.OpenCase(DemoPeople.Ana);
        using var ana = await app.As(DemoPeople.Ana);

        var added = await AddAsync(ana, opened, person);

        (await ana.Follow(added)).Shows($"{person.Name} has been added to the team");
        using var visitor = await app.As(person);
        (await visitor.Open($"/cases/{opened.Reference}")).Shows($"{person.Name} added to the team");
    }

    [Fact]
    public async Task The_lead_of_the_office_adds_people_too()
    {
        var app = await TestApp.SharedAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.London, $"Robin {Guid.CreateVersion7():N}");
        var opened = await app.OpenCase(await app.Hire(Role.Caseworker, DemoPeople.Amsterdam));
        using var lead = await app.As(await app.Hire(Role.OfficeLead, DemoPeople.Amsterdam));

        Assert.Equal(HttpStatusCode.Redirect, (await AddAsync(lead, opened, person)).Status);
    }

    [Fact]
    public async Task Someone_of_the_team_does_not_and_is_told_who_does()
    {
        var app = await TestApp.SharedAsync();
        var member = await app.Hire(Role.Caseworker, DemoPeople.Bucharest);
        var opened = await app.OpenCase(DemoPeople.Ana, team: [member]);
        using var visitor = await app.As(member);

        var answer = await visitor.Get($"/cases/{opened.Reference}/team/add");

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        answer.Shows("Only those who manage this case can do this");
        (await visitor.Open($"/cases/{opened.Reference}")).NeverShows("Manage team");
    }

    [Fact]
    public async Task Whoever_is_barred_or_has_left_cannot_join()
    {
        var app = await TestApp.SharedAsync();
        var (barred, departed) = (await app.Hire(Role.Caseworker, DemoPeople.London, $"Robin {Guid.CreateVersion7():N}"), await app.Hire(Role.Caseworker, DemoPeople.London, $"Robin {Guid.CreateVersion7():N}"));
        var opened = await app.OpenCase(DemoPeople.Ana);
        await app.Bar(barred, opened.Id);
        await app.Dismiss(departed);
        using var ana = await app.As(DemoPeople.Ana);

        var refused = await AddAsync(ana, opened, barred);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "This person cannot work on this case. If you did not expect this, ask your office lead."), (refused.Status, refused.Errors()));
        (await FindAsync(ana, opened, departed)).Shows("No staff member with that name was found");
        Assert.Empty(await app.Database.ReadAsync<Guid>("select id from case_event where case_id = $1 and code = 'TeamMemberAdded'", opened.Id.Value));
    }

    [Fact]
    public async Task Added_twice_is_added_once()
    {
        var app = await TestApp.SharedAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.London, $"Robin {Guid.CreateVersion7():N}");
        var opened = await app.OpenCase(DemoPeople.Ana);
        using var ana = await app.As(DemoPeople.Ana);
        var found = await FindAsync(ana, opened, person);

        await ana.Send(found, "form[action*=handler]");
        var again = await ana.Send(found, "form[action*=handler]");

        Assert.Equal("This person is already in the team.", again.Errors());
        Assert.Single(await app.Database.ReadAsync<Guid>("select staff_id from case_member where case_id = $1 and staff_id = $2", opened.Id.Value, person.Id.Value));
    }

    [Fact]
    public async Task Taken_off_the_team_one_is_out_at_the_next_request()
    {
        var app = await TestApp.SharedAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.London);
        var opened = await app.OpenCase(DemoPeople.Ana, team: [person]);
        using var ana = await app.As(DemoPeople.Ana);
        using var visitor = await app.As(person);
        await visitor.Open($"/cases/{opened.Reference}");

        var taken = await ana.Send($"/cases/{opened.Reference}/team");

        (await ana.Follow(taken)).Shows("has been removed from the team");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/cases/{opened.Reference}")).Status);
    }

    [Fact]
    public async Task The_lead_stays()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana, team: [await app.Hire(Role.Caseworker, DemoPeople.London)]);
        using var ana = await app.As(DemoPeople.Ana);

        var answer = await ana.Send($"/cases/{opened.Reference}/team", ("staff", $"{DemoPeople.Ana.Id.Value}"));

        Assert.Equal("The lead stays in the team until the case is transferred to another lead.", answer.Errors());
    }

    [Theory]
    [InlineData("a", "Enter at least 2 letters of the name")]
    [InlineData("", "Enter at least 2 letters of the name")]
    public async Task A_name_too_short_is_said_to_be(string name, string error)
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana);
        using var ana = await app.As(DemoPeople.Ana);

        var answer = await ana.Send($"/cases/{opened.Reference}/team/add", ("Input.Name", name));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, error), (answer.Status, answer.Errors()));
    }

    private static async Task<Reply> AddAsync(Visitor visitor, Case opened, Staff person) =>
        await visitor.Send(await FindAsync(visitor, opened, person), "form[action*=handler]");

    private static Task<Reply> FindAsync(Visitor visitor, Case opened, Staff person) =>
        visitor.Send($"/cases/{opened.Reference}/team/add", ("Input.Name", person.Name));
}
