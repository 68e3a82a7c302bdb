using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.People;

public class WhereaboutsTests
{
    private const string HiddenLocationText = "A later location may be hidden from you";

    [Theory]
    [InlineData("Open", true, true, true, true)]
    [InlineData("OfficeOnly", true, false, false, true)]
    [InlineData("Sealed", false, false, false, true)]
    public async Task A_location_is_shown_only_to_people_with_permission(string confidentiality, bool ofTheOffice, bool ofAnother, bool aftercare,
        bool officeLead)
    {
        var app = await TestApp.GetSharedAsync();
        var (lead, place) = (await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest), $"Strada {Guid.CreateVersion7():N}");
        var caseFile = await app.OpenCase(lead, team: [DemoPeople.Mihai, DemoPeople.Grace, DemoPeople.Mihaela]);

        await (await app.SignInAsync(lead)).Send($"/cases/{caseFile.Reference}/safety/location", ("Input.Place", place),
            ("Input.Confidentiality", confidentiality), ("Input.StartedOn.Year", "2026"));

        Assert.True(await Shows(lead));
        Assert.Equal(
            (ofTheOffice, ofAnother, aftercare, officeLead),
            (await Shows(DemoPeople.Mihai), await Shows(DemoPeople.Grace), await Shows(DemoPeople.Mihaela), await Shows(DemoPeople.Radu)));

        async Task<bool> Shows(Staff staff) =>
            (await (await app.SignInAsync(staff)).Open($"/cases/{caseFile.Reference}/safety")).Text.Contains(place, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_recorder_sees_a_location_and_others_a_placeholder()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana, team: [DemoPeople.Mihaela]);
        var (aftercare, ana, address) =
            (await app.SignInAsync(DemoPeople.Mihaela), await app.SignInAsync(DemoPeople.Ana), $"/cases/{caseFile.Reference}/safety");
        await aftercare.Send($"{address}/location", ("Input.Place", "The second house"), ("Input.Confidentiality", "Sealed"));

        var before = await aftercare.Open(address);
        await ana.Send($"{address}/location", ("Input.Place", "The third house"), ("Input.Confidentiality", "Sealed"),
            ("Input.MoveDetails", "Someone asked for her"));
        var after = await aftercare.Open(address);

        before.AssertShows("The second house");
        before.AssertShows(HiddenLocationText);
        Assert.Equal(before.Text, after.Text);
        (await ana.Open(address)).AssertShows("The third house");
        Assert.DoesNotContain(HiddenLocationText, (await ana.Open(address)).Text, StringComparison.Ordinal);
        await AssertEncryptedAsync("location", "The second house", "Someone asked");
    }

    [Fact]
    public async Task A_missing_person_is_shown_first_until_found()
    {
        var app = await TestApp.GetSharedAsync();
        var lead = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest);
        var caseFile = await app.OpenCase(lead, team: [DemoPeople.Mihaela, DemoPeople.Tom]);
        var (client, aftercare, police) = (await app.SignInAsync(lead), await app.SignInAsync(DemoPeople.Mihaela), await app.SignInAsync(DemoPeople.Tom));

        await aftercare.Send(
            $"/cases/{caseFile.Reference}/safety/missing", ("Input.LastSeenOn.Year", "2026"), ("Input.Circumstances", "She did not come home"),
            ("Input.ActionTaken", "The police know"));

        (await client.Open($"/cases/{caseFile.Reference}")).AssertShows("Missing. Reported");
        (await client.Open("/my-work")).AssertShows("Missing person: check today who is searching");
        Assert.DoesNotContain("Missing", (await police.Open($"/cases/{caseFile.Reference}")).Text, StringComparison.Ordinal);
        var again = await client.Send(
            $"/cases/{caseFile.Reference}/safety/missing", ("Input.LastSeenOn.Year", "2026"), ("Input.Circumstances", "Her bed is empty"),
            ("Input.ActionTaken", "Nothing yet"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal("Her bed is empty", again.GetFieldValue("Input.Circumstances"));

        var found = await GetEpisodeIdAsync(app, caseFile);
        await client.Send($"/cases/{caseFile.Reference}/safety/missing/{found}/found", ("Input.FoundOn.Year", "2026"),
            ("Input.Circumstances", "She came back by herself"));

        Assert.DoesNotContain("Missing. Reported", (await client.Open($"/cases/{caseFile.Reference}")).Text, StringComparison.Ordinal);
        (await client.Open($"/cases/{caseFile.Reference}/safety")).AssertShows("She came back by herself");
        (await client.Open("/my-work")).AssertShows("Talk with the survivor about the time they were missing");
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await aftercare.Send($"/cases/{caseFile.Reference}/safety/missing/{found}/found", ("Input.FoundOn.Year", "2026"),
                ("Input.Circumstances", "Otherwise"))).Status);
        await AssertEncryptedAsync("missing_episode", "did not come", "The police know", "by herself");
    }

    [Theory]
    [InlineData("location", "Enter where the survivor is staying", "Select who can see this location")]
    [InlineData("missing", "Enter when the survivor was last seen or heard from", "Enter what is known", "Enter the action taken")]
    public async Task Missing_input_is_requested(string page, params string[] errors)
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana);

        var answer = await (await app.SignInAsync(DemoPeople.Ana)).Send($"/cases/{caseFile.Reference}/safety/{page}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.All(errors, error => Assert.Contains(error, answer.GetErrors(), StringComparison.Ordinal));
    }

    private static async Task<Guid> GetEpisodeIdAsync(TestApp app, Case caseFile) =>
        (await app.Database.ReadAsync<Guid>("select id from missing_episode where case_id = $1", caseFile.Id.Value)).Single();

    private static async Task AssertEncryptedAsync(string table, params string[] planted)
    {
        var rows = await (await TestApp.GetSharedAsync()).Database.ReadAsync<string>($"select t::text from {table} t");
        Assert.NotEmpty(rows);
        Assert.All(planted, word => Assert.DoesNotContain(rows, row => row.Contains(word, StringComparison.Ordinal)));
    }
}
