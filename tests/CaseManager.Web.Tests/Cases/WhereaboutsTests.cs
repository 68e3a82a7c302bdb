using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Cases;

public class WhereaboutsTests
{
    private const string Perhaps = "A later location may be hidden from you";

    [Theory]
    [InlineData("Open", true, true, true, true)]
    [InlineData("OfficeOnly", true, false, false, true)]
    [InlineData("Sealed", false, false, false, true)]
    public async Task A_place_is_shown_to_those_whom_it_was_confided_to(string confidentiality, bool ofTheOffice, bool ofAnother, bool aftercare, bool officeLead)
    {
        var app = await TestApp.SharedAsync();
        var (lead, place) = (await app.Hire(Role.Caseworker, DemoPeople.Bucharest), $"Strada {Guid.CreateVersion7():N}");
        var opened = await app.OpenCase(lead, team: [DemoPeople.Mihai, DemoPeople.Grace, DemoPeople.Mihaela]);

        await (await app.As(lead)).Send($"/cases/{opened.Reference}/safety/location", ("Input.Place", place), ("Input.WhoKnows", confidentiality), ("Input.Since.Year", "2026"));

        Assert.True(await Shows(lead));
        Assert.Equal(
            (ofTheOffice, ofAnother, aftercare, officeLead), (await Shows(DemoPeople.Mihai), await Shows(DemoPeople.Grace), await Shows(DemoPeople.Mihaela), await Shows(DemoPeople.Radu)));

        async Task<bool> Shows(Staff who) => (await (await app.As(who)).Open($"/cases/{opened.Reference}/safety")).Text.Contains(place, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_wrote_a_place_down_may_know_it_and_whoever_may_not_is_told_that_there_may_be_one()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana, team: [DemoPeople.Mihaela]);
        var (aftercare, ana, address) = (await app.As(DemoPeople.Mihaela), await app.As(DemoPeople.Ana), $"/cases/{opened.Reference}/safety");
        await aftercare.Send($"{address}/location", ("Input.Place", "The second house"), ("Input.WhoKnows", "Sealed"));

        var before = await aftercare.Open(address);
        await ana.Send($"{address}/location", ("Input.Place", "The third house"), ("Input.WhoKnows", "Sealed"), ("Input.Move", "Someone asked for her"));
        var after = await aftercare.Open(address);

        before.Shows("The second house");
        before.Shows(Perhaps);
        Assert.Equal(before.Text, after.Text);
        (await ana.Open(address)).Shows("The third house");
        Assert.DoesNotContain(Perhaps, (await ana.Open(address)).Text, StringComparison.Ordinal);
        await NothingInTheClearAsync("location", "The second house", "Someone asked");
    }

    [Fact]
    public async Task Someone_who_is_missing_stands_above_everything_until_they_are_found()
    {
        var app = await TestApp.SharedAsync();
        var lead = await app.Hire(Role.Caseworker, DemoPeople.Bucharest);
        var opened = await app.OpenCase(lead, team: [DemoPeople.Mihaela, DemoPeople.Tom]);
        var (visitor, aftercare, police) = (await app.As(lead), await app.As(DemoPeople.Mihaela), await app.As(DemoPeople.Tom));

        await aftercare.Send(
            $"/cases/{opened.Reference}/safety/missing", ("Input.LastSeen.Year", "2026"), ("Input.Circumstances", "She did not come home"), ("Input.Done", "The police know"));

        (await visitor.Open($"/cases/{opened.Reference}")).Shows("Missing. Reported");
        (await visitor.Open("/work")).Shows("Missing person: check today who is searching");
        Assert.DoesNotContain("Missing", (await police.Open($"/cases/{opened.Reference}")).Text, StringComparison.Ordinal);
        var again = await visitor.Send(
            $"/cases/{opened.Reference}/safety/missing", ("Input.LastSeen.Year", "2026"), ("Input.Circumstances", "Her bed is empty"), ("Input.Done", "Nothing yet"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal("Her bed is empty", again.Field("Input.Circumstances"));

        var found = await EpisodeAsync(app, opened);
        await visitor.Send($"/cases/{opened.Reference}/safety/missing/{found}/found", ("Input.On.Year", "2026"), ("Input.How", "She came back by herself"));

        Assert.DoesNotContain("Missing. Reported", (await visitor.Open($"/cases/{opened.Reference}")).Text, StringComparison.Ordinal);
        (await visitor.Open($"/cases/{opened.Reference}/safety")).Shows("She came back by herself");
        (await visitor.Open("/work")).Shows("Talk with the survivor about the time they were missing");
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await aftercare.Send($"/cases/{opened.Reference}/safety/missing/{found}/found", ("Input.On.Year", "2026"), ("Input.How", "Otherwise"))).Status);
        await NothingInTheClearAsync("missing_episode", "did not come", "The police know", "by herself");
    }

    [Theory]
    [InlineData("location", "Enter where the survivor is staying", "Select who can see this location")]
    [InlineData("missing", "Enter when the survivor was last seen or heard from", "Enter what is known", "Enter the action taken")]
    public async Task What_is_not_said_is_asked_for(string page, params string[] errors)
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana);

        var answer = await (await app.As(DemoPeople.Ana)).Send($"/cases/{opened.Reference}/safety/{page}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.All(errors, error => Assert.Contains(error, answer.Errors(), StringComparison.Ordinal));
    }

    private static async Task<Guid> EpisodeAsync(TestApp app, Case opened) =>
        (await app.Database.ReadAsync<Guid>("select id from missing_episode where case_id = $1", opened.Id.Value)).Single();

    private static async Task NothingInTheClearAsync(string table, params string[] planted)
    {
        var rows = await (await TestApp.SharedAsync()).Database.ReadAsync<string>($"select t::text from {table} t");
        Assert.NotEmpty(rows);
        Assert.All(planted, word => Assert.DoesNotContain(rows, row => row.Contains(word, StringComparison.Ordinal)));
    }
}
