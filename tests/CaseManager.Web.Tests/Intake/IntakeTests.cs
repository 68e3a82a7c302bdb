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
    public async Task A_draft_is_begun_left_and_finished_elsewhere()
    {
        var app = await TestApp.SharedAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.Bucharest);
        string parts;
        using (var here = await app.As(person))
        {
            parts = (await here.Send("/intake")).Location!;
            var next = await here.Send($"{parts}/person", ("Input.CoverName", "Iris"), ("Input.NameOnDocuments.Text", "Irisz Nagy"));
            Assert.Equal($"{parts}/acts", next.Location);
        }

        using var there = await app.As(person);
        (await there.Open("/cases")).Shows("Iris");
        Assert.Equal("Irisz Nagy", (await there.Open($"{parts}/person")).Field("Input.NameOnDocuments.Text"));
        var opened = await there.Follow(await there.Send($"{parts}/check"));

        opened.Shows("Iris");
        (await there.Open("/cases")).NeverShows("1 draft case");
        Assert.Equal(["Caseworker"], await app.Database.ReadAsync<string>("select s.role from case_member m join staff s on s.id = m.staff_id where m.staff_id = $1 and m.capacity = 'Lead'", person.Id.Value));
    }

    [Fact]
    public async Task A_draft_is_its_owners_alone()
    {
        var app = await TestApp.SharedAsync();
        var draft = await app.StartDraft(DemoPeople.Ana, a => a with { Person = Builders.Person("Hyacinth") });
        foreach (var other in new[] { DemoPeople.Mihai, DemoPeople.Radu, DemoPeople.Grace })
        {
            using var visitor = await app.As(other);
            foreach (var page in new[] { "", "/person", "/check", "/delete" })
            {
                Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/intake/{draft.Id}{page}")).Status);
            }

            (await visitor.Open("/cases")).NeverShows("Hyacinth");
        }
    }

    [Fact]
    public async Task Opened_twice_it_is_one_case()
    {
        var app = await TestApp.SharedAsync();
        var draft = await app.StartDraft(DemoPeople.Ana, a => a with { Person = Builders.Person("Twice") });
        using var ana = await app.As(DemoPeople.Ana);
        var check = await ana.Open($"/intake/{draft.Id}/check");

        var first = await ana.Send(check);
        var second = await ana.Send(check);

        Assert.Equal(first.Location, second.Location);
        Assert.Single(await app.Database.ReadAsync<Guid>("select id from cases where cover_name = 'Twice'"));
    }

    [Fact]
    public async Task Begun_twice_it_is_one_draft()
    {
        var app = await TestApp.SharedAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.Bucharest);
        using var visitor = await app.As(person);
        var start = await visitor.Open("/intake");

        Assert.Equal((await visitor.Send(start)).Location, (await visitor.Send(start)).Location);
        Assert.Single(await app.Database.ReadAsync<Guid>("select id from intake_draft where owner_id = $1", person.Id.Value));
    }

    [Fact]
    public async Task Without_a_cover_name_the_case_waits_and_says_why()
    {
        var app = await TestApp.SharedAsync();
        var draft = await app.StartDraft(DemoPeople.Ana);
        using var ana = await app.As(DemoPeople.Ana);

        var check = await ana.Open($"/intake/{draft.Id}/check");

        check.Shows("Enter a cover name: the name");
        Assert.Null(check.Document.QuerySelector("main form"));
    }

    [Fact]
    public async Task The_check_shows_silence_as_an_answer_and_names_nothing_over_a_shoulder()
    {
        var app = await TestApp.SharedAsync();
        var draft = await app.StartDraft(DemoPeople.Ana, a => a with
        {
            Person = Builders.Person("Iris") with { NameOnDocuments = "Irisz Nagy", CalledAs = Domain.Silence.Declined },
            Contact = new(default, default, default, "+40 700", default),
        });
        using var ana = await app.As(DemoPeople.Ana);

        var check = await ana.Open($"/intake/{draft.Id}/check");

        check.NeverShows("Irisz");
        check.NeverShows("+40 700");
        check.Shows("Recorded and encrypted");
        check.Shows("Prefers not to say");
    }

    [Fact]
    public async Task Thrown_away_it_is_gone_and_its_key_with_it()
    {
        var app = await TestApp.SharedAsync();
        var draft = await app.StartDraft(DemoPeople.Ana);
        using var ana = await app.As(DemoPeople.Ana);

        await ana.Send($"/intake/{draft.Id}/delete");

        Assert.Equal(HttpStatusCode.NotFound, (await ana.Get($"/intake/{draft.Id}")).Status);
        Assert.Empty(await app.Database.ReadAsync<Guid>("select id from sealing_key where id = $1", draft.Id));
    }

    [Fact]
    public async Task Each_state_of_a_part_is_said()
    {
        var app = await TestApp.SharedAsync();
        var draft = await app.StartDraft(DemoPeople.Ana, a => a with
        {
            Acts = new SignsPart(Domain.Silence.NotKnown),
            Purpose = new(Domain.Silence.NotAsked, Domain.Silence.NotKnown),
        });
        using var ana = await app.As(DemoPeople.Ana);

        var parts = (await ana.Open($"/intake/{draft.Id}")).Document;

        Assert.Equal("Answered", StateOf("acts"));
        Assert.Equal("1 not asked", StateOf("purpose"));
        Assert.Equal("Not answered", StateOf("means"));
        string StateOf(string part) => parts.QuerySelector($"#state-{part}")!.TextContent.Trim();
    }

    [Theory]
    [InlineData("2", "GB")]
    [InlineData("1", "RO")]
    public async Task Whoever_works_in_two_offices_chooses_one(string office, string country)
    {
        var (visitor, check) = await CheckOfTwoOfficesAsync();
        using (visitor)
        {
            Assert.StartsWith($"/cases/{country}-", (await visitor.Send(check, ("Input.Office", office))).Location, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("x")]
    public async Task Another_office_or_none_is_asked_about(string office)
    {
        var (visitor, check) = await CheckOfTwoOfficesAsync();
        using (visitor)
        {
            var answer = await visitor.Send(check, ("Input.Office", office));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.NotEqual("", answer.Errors());
        }
    }

    private static async Task<(Visitor Visitor, Reply Check)> CheckOfTwoOfficesAsync()
    {
        var app = await TestApp.SharedAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.Bucharest);
        await app.Database.ExecuteAsync("insert into staff_office values ($1, $2)", person.Id.Value, DemoPeople.London.Id.Value);
        var draft = await app.StartDraft(person, a => a with { Person = Builders.Person("Iris") });
        var visitor = await app.As(person);
        return (visitor, await visitor.Open($"/intake/{draft.Id}/check"));
    }
}
