using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Intake;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Intake;

public class IntakeTests
{
    [Fact]
    public async Task A_draft_is_started_and_finished_on_another_device()
    {
        var app = await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest);
        string parts;
        using (var here = await app.SignInAsync(person))
        {
            parts = (await here.Send("/intake")).Location!;
            var next = await here.Send($"{parts}/person", ("Input.CoverName", "Iris"), ("Input.NameOnDocuments.Text", "Irisz Nagy"));
            Assert.Equal($"{parts}/acts", next.Location);
        }

        using var there = await app.SignInAsync(person);
        (await there.Open("/cases")).AssertShows("Iris");
        Assert.Equal("Irisz Nagy", (await there.Open($"{parts}/person")).GetFieldValue("Input.NameOnDocuments.Text"));
        var reply = await there.Follow(await there.Send($"{parts}/check"));

        reply.AssertShows("Iris");
        (await there.Open("/cases")).AssertDoesNotShow("1 draft case");
        Assert.Equal(["Caseworker"],
            await app.Database.ReadAsync<string>(
                "select s.role from case_member m join staff s on s.id = m.staff_id where m.staff_id = $1 and m.case_role = 'Lead'", person.Id.Value));
    }

    [Fact]
    public async Task Only_the_owner_sees_a_draft()
    {
        var app = await TestApp.GetSharedAsync();
        var draft = await app.StartDraft(DemoPeople.Ana, a => a with { Person = CaseBuilders.CreatePerson("Hyacinth") });
        foreach (var other in new[] { DemoPeople.Mihai, DemoPeople.Radu, DemoPeople.Grace })
        {
            using var client = await app.SignInAsync(other);
            foreach (var page in new[] { "", "/person", "/check", "/delete" })
            {
                Assert.Equal(HttpStatusCode.NotFound, (await client.Get($"/intake/{draft.Id}{page}")).Status);
            }

            (await client.Open("/cases")).AssertDoesNotShow("Hyacinth");
        }
    }

    [Fact]
    public async Task Opening_a_draft_twice_creates_one_case()
    {
        var app = await TestApp.GetSharedAsync();
        var draft = await app.StartDraft(DemoPeople.Ana, a => a with { Person = CaseBuilders.CreatePerson("Twice") });
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        var check = await ana.Open($"/intake/{draft.Id}/check");

        var first = await ana.Send(check);
        var second = await ana.Send(check);

        Assert.Equal(first.Location, second.Location);
        Assert.Single(await app.Database.ReadAsync<Guid>("select id from cases where cover_name = 'Twice'"));
    }

    [Fact]
    public async Task Starting_twice_creates_one_draft()
    {
        var app = await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest);
        using var client = await app.SignInAsync(person);
        var start = await client.Open("/intake");

        Assert.Equal((await client.Send(start)).Location, (await client.Send(start)).Location);
        Assert.Single(await app.Database.ReadAsync<Guid>("select id from intake_draft where owner_id = $1", person.Id.Value));
    }

    [Fact]
    public async Task Without_a_cover_name_the_case_is_not_opened()
    {
        var app = await TestApp.GetSharedAsync();
        var draft = await app.StartDraft(DemoPeople.Ana);
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        var check = await ana.Open($"/intake/{draft.Id}/check");

        check.AssertShows("Enter a cover name: the name");
        Assert.Null(check.Document.QuerySelector("main form"));
    }

    [Fact]
    public async Task The_check_shows_non_responses_and_hides_names()
    {
        var app = await TestApp.GetSharedAsync();
        var draft = await app.StartDraft(DemoPeople.Ana, a => a with
        {
            Person = CaseBuilders.CreatePerson("Iris") with { NameOnDocuments = "Irisz Nagy", PreferredName = Domain.NonResponse.Declined },
            Contact = new(default, default, default, "+40 700", default),
        });
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        var check = await ana.Open($"/intake/{draft.Id}/check");

        check.AssertDoesNotShow("Irisz");
        check.AssertDoesNotShow("+40 700");
        check.AssertShows("Recorded and encrypted");
        check.AssertShows("Prefers not to say");
    }

    [Fact]
    public async Task A_deleted_draft_is_removed_with_its_key()
    {
        var app = await TestApp.GetSharedAsync();
        var draft = await app.StartDraft(DemoPeople.Ana);
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        await ana.Send($"/intake/{draft.Id}/delete");

        Assert.Equal(HttpStatusCode.NotFound, (await ana.Get($"/intake/{draft.Id}")).Status);
        Assert.Empty(await app.Database.ReadAsync<Guid>("select id from sealing_key where id = $1", draft.Id));
    }

    [Fact]
    public async Task Each_section_shows_its_state()
    {
        var app = await TestApp.GetSharedAsync();
        var draft = await app.StartDraft(DemoPeople.Ana, a => a with
        {
            Acts = new IndicatorsPart(Domain.NonResponse.NotKnown),
            Purpose = new(Domain.NonResponse.NotAsked, Domain.NonResponse.NotKnown),
        });
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        var parts = (await ana.Open($"/intake/{draft.Id}")).Document;

        Assert.Equal("Answered", StateOf("acts"));
        Assert.Equal("1 not asked", StateOf("purpose"));
        Assert.Equal("Not answered", StateOf("means"));
        string StateOf(string part) => parts.QuerySelector($"#state-{part}")!.TextContent.Trim();
    }

    [Theory]
    [InlineData("2", "GB")]
    [InlineData("1", "RO")]
    public async Task Someone_in_two_offices_selects_one(string office, string country)
    {
        var (client, check) = await OpenCheckForTwoOfficesAsync();
        using (client)
        {
            Assert.StartsWith($"/cases/{country}-", (await client.Send(check, ("Input.Office", office))).Location, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("x")]
    public async Task An_unavailable_or_missing_office_is_rejected(string office)
    {
        var (client, check) = await OpenCheckForTwoOfficesAsync();
        using (client)
        {
            var answer = await client.Send(check, ("Input.Office", office));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.NotEqual("", answer.GetErrors());
        }
    }

    private static async Task<(TestClient Visitor, PageResponse Check)> OpenCheckForTwoOfficesAsync()
    {
        var app = await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest);
        await app.Database.ExecuteAsync("insert into staff_office values ($1, $2)", person.Id.Value, DemoPeople.London.Id.Value);
        var draft = await app.StartDraft(person, a => a with { Person = CaseBuilders.CreatePerson("Iris") });
        var client = await app.SignInAsync(person);
        return (client, await client.Open($"/intake/{draft.Id}/check"));
    }
}
