using System.Net;
using System.Text.RegularExpressions;
using CaseManager.Data.Search;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Victims;
using CaseManager.Testing;
using CaseManager.Web.Tests.RowSecurity;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.Find;

/// <summary>Cross-office match requests: the office that knows the person is notified; the asking office never learns the result.</summary>
public class OtherOfficesTests
{
    private const string Asked = "Other offices have been asked. If one knows this person, it may contact you.";

    [Fact]
    public async Task The_lead_of_the_office_that_knows_the_person_reads_who_asks_and_answers()
    {
        var app = await TestApp.SharedAsync();
        var phone = NewNumber();
        var known = await app.OpenCase(DemoPeople.Ana, "Quince", With(phone: phone), DemoPeople.Mihai, DemoPeople.Irina);
        var asker = await app.Hire(Role.Caseworker, DemoPeople.London, "Asking Someone");
        var asking = await app.OpenCase(asker, "Hazel", With(phone: $"+40{phone[1..]}"));
        using var radu = await app.As(DemoPeople.Radu);

        await AskAsync(app);

        (await radu.Open("/work")).Shows("your office may know");
        var link = (await radu.Open("/inquiries")).Document.QuerySelectorAll("li").Single(li => li.TextContent.Contains("Asking Someone", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!;
        var inquiry = await radu.Open(link);
        inquiry.Shows("Asking Someone, London");
        inquiry.Shows("telephone number");
        inquiry.Shows(known.Reference.Value);
        inquiry.NeverShows("Hazel");
        inquiry.NeverShows(asking.Reference.Value);
        foreach (var other in new[] { DemoPeople.Ana, DemoPeople.Mihai, DemoPeople.Irina, DemoPeople.Helen, asker })
        {
            using var visitor = await app.As(other);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(link)).Status);
            (await visitor.Get("/inquiries")).NeverShows("Quince");
        }

        Assert.Equal("Select the outcome", (await radu.Send(inquiry)).Errors());
        (await radu.Follow(await radu.Send(inquiry, ("Input.State", "InTouch")))).Shows("Outcome saved.");

        Assert.Equal("This request has already been answered.", (await radu.Send(inquiry, ("Input.State", "AnotherPerson"))).Errors());
        (await radu.Open(link)).Shows("In contact with the other office");
        (await radu.Open("/inquiries")).NeverShows("Asking Someone");
        using var ana = await app.As(DemoPeople.Ana);
        (await ana.Open($"/cases/{known.Reference}/looks")).NeverShows("nquir");
        (await ana.Open($"/cases/{known.Reference}/looks")).NeverShows("match request");
        (await radu.Open($"/cases/{known.Reference}/timeline")).Shows("Cross-office match request answered: the offices are in contact");
    }

    [Theory]
    [InlineData("phone")]
    [InlineData("paper")]
    [InlineData("name")]
    public async Task Each_mark_finds_the_person_later_too_when_it_becomes_known(string mark)
    {
        var app = await TestApp.SharedAsync();
        var (phone, paper, name) = (NewNumber(), $"XZ{NewNumber()}", (First: NewWord(), Last: NewWord()));
        var known = await app.OpenCase(DemoPeople.Ana, "Quince");
        await KnowAsync(app, DemoPeople.Ana, known, f => mark switch
        {
            "phone" => f with { PhoneOrEmail = Answer.Of(phone) },
            "paper" => f with { Papers = [new(PaperKind.Passport, paper, "RO", null)] },
            _ => f with { NameOnDocuments = Answer.Of($"{name.First} {name.Last}"), Born = BirthDate.Approximate(new(1999)) },
        });
        var asking = await app.OpenCase(DemoPeople.Grace, "Hazel");
        await AskAsync(app);
        Assert.Empty(await MatchesAsync(app, known));

        await KnowAsync(app, DemoPeople.Grace, asking, f => f with
        {
            PhoneOrEmail = Answer.Of($"00 40 {phone[1..]}"),
            OtherNames = [new($"{name.Last.ToUpperInvariant()}, {name.First}", OtherNameKind.Spelling, false)],
            Born = BirthDate.Exact(new(1999, 2, 3)),
            Papers = [new(PaperKind.Other, paper.ToLowerInvariant(), null, null)],
        });
        await AskAsync(app);
        await AskAsync(app);

        Assert.Equal(mark switch { "phone" => "Telephone", "paper" => "Paper", _ => "NameAndBirthYear" }, Assert.Single(await MatchesAsync(app, known)));
    }

    [Fact]
    public async Task What_matches_besides_later_makes_it_wait_for_an_answer_again_and_the_same_does_not()
    {
        var app = await TestApp.SharedAsync();
        var (phone, paper) = (NewNumber(), $"XY{NewNumber()}");
        var known = await app.OpenCase(DemoPeople.Ana, "Quince", With(phone: phone));
        await KnowAsync(app, DemoPeople.Ana, known, f => f with { Papers = [new(PaperKind.Passport, paper, "RO", null)] });
        var asking = await app.OpenCase(DemoPeople.Grace, "Hazel", With(phone: phone));
        await AskAsync(app);
        await app.Database.ExecuteAsync("update inquiry set state = 'AnotherPerson' where case_id = $1", known.Id.Value);

        await KnowAsync(app, DemoPeople.Grace, asking, f => f with { OtherNames = [new("Willow Aspen", OtherNameKind.Alias, false)], Born = BirthDate.Approximate(new(1999)) });
        await AskAsync(app);
        Assert.Equal(["AnotherPerson Telephone"], await StatesAsync());

        await KnowAsync(app, DemoPeople.Grace, asking, f => f with { Papers = [new(PaperKind.Passport, paper, "RO", null)] });
        await AskAsync(app);
        Assert.Equal(["Waiting Paper Telephone"], await StatesAsync());

        Task<IReadOnlyList<string>> StatesAsync() => app.Database.ReadAsync<string>("select state || ' ' || array_to_string(marks, ' ') from inquiry where case_id = $1", known.Id.Value);
    }

    [Theory]
    [InlineData("AnotherPerson")]
    [InlineData("NothingSaid")]
    public async Task The_team_does_not_learn_that_someone_asked_in_vain(string answer)
    {
        var app = await TestApp.SharedAsync();
        var known = await app.OpenCase(DemoPeople.Ana, "Quince");
        using var radu = await app.As(DemoPeople.Radu);
        using var ana = await app.As(DemoPeople.Ana);

        Assert.Equal(HttpStatusCode.Redirect, (await radu.Send($"/inquiries/{await app.PlantInquiryAsync(known)}", ("Input.State", answer))).Status);

        (await ana.Open($"/cases/{known.Reference}/timeline")).NeverShows("match request");
        (await ana.Open($"/cases/{known.Reference}/looks")).NeverShows("nquir");
        (await ana.Open($"/cases/{known.Reference}/looks")).NeverShows("match request");
    }

    [Fact]
    public async Task Whoever_works_on_the_case_or_leads_its_office_is_not_told_of_themselves()
    {
        var app = await TestApp.SharedAsync();
        var (one, other) = (NewNumber(), NewNumber());
        var joint = await app.OpenCase(DemoPeople.Ana, "Quince", With(phone: one), DemoPeople.Grace);
        var led = await app.OpenCase(DemoPeople.Ana, "Quince", With(phone: other));

        await app.OpenCase(DemoPeople.Grace, "Hazel", With(phone: one));
        await app.OpenCase(DemoPeople.Radu, "Hazel", With(phone: other));
        await AskAsync(app);

        Assert.Empty(await MatchesAsync(app, joint));
        Assert.Empty(await MatchesAsync(app, led));
    }

    [Fact]
    public async Task Whoever_asks_reads_the_same_whether_or_not_another_office_knows_the_person()
    {
        var app = await TestApp.SharedAsync();
        var (known, unknown) = (NewNumber(), NewNumber());
        await app.OpenCase(DemoPeople.Ana, "Quince", With(phone: known));
        var asker = await app.Hire(Role.Caseworker, DemoPeople.London);
        using var visitor = await app.As(asker);

        var first = await OpenAsync(known);
        var second = await OpenAsync(unknown);
        await AskAsync(app);

        Assert.Single(await app.Database.ReadAsync<Guid>("select id from inquiry where asked_by = $1", asker.Id.Value));
        foreach (var page in new[] { "", "/people", "/person", "/safety", "/consent", "/feedback", "/notes", "/documents", "/tasks", "/indicators", "/identification", "/deadlines", "/timeline", "/chronology", "/team", "/looks", "/readers" })
        {
            Assert.Equal(Bare(await visitor.Open($"{first}{page}")), Bare(await visitor.Open($"{second}{page}")));
        }

        async Task<string> OpenAsync(string phone)
        {
            var draft = await app.StartDraft(asker, a => With(phone: phone)(a with { Person = Builders.Person("Hazel") }));
            var check = await visitor.Open($"/intake/{draft.Id}/check");
            check.Shows("Their answer is not shown here");
            var opened = await visitor.Send(check);
            (await visitor.Follow(opened)).Shows(Asked);
            return opened.Location!;
        }
    }

    [Fact]
    public async Task No_one_reads_who_was_looked_for_nor_has_it_looked_for_by_raw_sql()
    {
        var app = await TestApp.SharedAsync();
        await using var connection = await AppConnection.AsAsync(app.Database, DemoPeople.Radu);
        foreach (var sql in new[]
        {
            "select * from row_security.inquiry_queue",
            "insert into row_security.inquiry_queue (case_id, asked_by, asked_at) values (gen_random_uuid(), gen_random_uuid(), now())",
            "select asking_victim_id from inquiry",
            "insert into inquiry (id) values (gen_random_uuid())",
            "select row_security.ask_offices()",
        })
        {
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => AppConnection.RunAsync(connection, sql))).SqlState);
        }
    }

    internal static Task AskAsync(TestApp app) => OtherOffices.AskAsync(app.Services.GetRequiredService<NpgsqlDataSource>(), CancellationToken.None);

    internal static Func<IntakeAnswers, IntakeAnswers> With(string phone) => a => a with { Contact = new(default, default, default, Answer.Of(phone), default) };

    internal static string NewNumber() => $"07{Random.Shared.Next(10_000_000, 99_999_999)}";

    private static string NewWord() => "Q" + string.Concat(Enumerable.Range(0, 8).Select(i => "aeioubcdfglmnprstvz"[Random.Shared.Next(i % 2 == 0 ? 0 : 5, i % 2 == 0 ? 5 : 19)]));

    private static Task KnowAsync(TestApp app, Staff by, Case opened, Func<IdentityFacts, IdentityFacts> known) =>
        app.Change(by, opened.Id, (changed, signature) => changed.RecordIdentity(changed.Victims[0], known(changed.Victims[0].Identity!.Content!), IdentityPart.Person, signature));

    private static Task<IReadOnlyList<string>> MatchesAsync(TestApp app, Case known) =>
        app.Database.ReadAsync<string>("select array_to_string(marks, ' ') from inquiry where case_id = $1", known.Id.Value);

    // The page without case references, and without times and tokens that differ between requests.
    private static string Bare(Reply page) => Regex.Replace(
        page.Document.QuerySelector("main")!.OuterHtml + page.Title,
        "[A-Z]{2}-\\d{4}-\\d{4,}-[0-9A-Z]{2}|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{28,32}|07\\d{8}|CfDJ[\\w-]+|\\d{1,2}:\\d{2}|after=[\\w-]+|before=\\d+", "");
}
