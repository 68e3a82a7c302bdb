using System.Net;
using System.Text.RegularExpressions;
using CaseManager.Data.Search;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Intake;
using CaseManager.Domain.People;
using CaseManager.Testing;
using CaseManager.Web.Tests.RowSecurity;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.Search;

/// <summary>Cross-office match requests: the office that knows the person is notified; the asking office never learns the result.</summary>
public class CrossOfficeMatchingTests
{
    private const string RequestSentText = "Other offices have been asked. If one knows this person, it may contact you.";

    [Fact]
    public async Task The_lead_of_the_matching_office_reads_and_answers_requests()
    {
        var app = await TestApp.GetSharedAsync();
        var phone = CreateNumber();
        var known = await app.OpenCase(DemoPeople.Ana, "Quince", WithPhone(phone: phone), DemoPeople.Mihai, DemoPeople.Irina);
        var caller = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London, "Asking Someone");
        var asking = await app.OpenCase(caller, "Hazel", WithPhone(phone: $"+40{phone[1..]}"));
        using var radu = await app.SignInAsync(DemoPeople.Radu);

        await MatchAsync(app);

        (await radu.Open("/my-work")).AssertShows("your office may know");
        var link = (await radu.Open("/cross-office-matches")).Document.QuerySelectorAll("li")
            .Single(li => li.TextContent.Contains("Asking Someone", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!;
        var inquiry = await radu.Open(link);
        inquiry.AssertShows("Asking Someone, London");
        inquiry.AssertShows("telephone number");
        inquiry.AssertShows(known.Reference.Value);
        inquiry.AssertDoesNotShow("Hazel");
        inquiry.AssertDoesNotShow(asking.Reference.Value);
        foreach (var other in new[] { DemoPeople.Ana, DemoPeople.Mihai, DemoPeople.Irina, DemoPeople.Helen, caller })
        {
            using var client = await app.SignInAsync(other);
            Assert.Equal(HttpStatusCode.NotFound, (await client.Get(link)).Status);
            (await client.Get("/cross-office-matches")).AssertDoesNotShow("Quince");
        }

        Assert.Equal("Select the outcome", (await radu.Send(inquiry)).GetErrors());
        (await radu.Follow(await radu.Send(inquiry, ("Input.State", "InContact")))).AssertShows("Outcome saved.");

        Assert.Equal("This request has already been answered.", (await radu.Send(inquiry, ("Input.State", "DifferentPerson"))).GetErrors());
        (await radu.Open(link)).AssertShows("In contact with the other office");
        (await radu.Open("/cross-office-matches")).AssertDoesNotShow("Asking Someone");
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        (await ana.Open($"/cases/{known.Reference}/access-log")).AssertDoesNotShow("nquir");
        (await ana.Open($"/cases/{known.Reference}/access-log")).AssertDoesNotShow("match request");
        (await radu.Open($"/cases/{known.Reference}/timeline")).AssertShows("Cross-office match request answered: the offices are in contact");
    }

    [Theory]
    [InlineData("phone")]
    [InlineData("paper")]
    [InlineData("name")]
    public async Task Each_mark_also_matches_records_added_later(string mark)
    {
        var app = await TestApp.GetSharedAsync();
        var (phone, paper, name) = (CreateNumber(), $"XZ{CreateNumber()}", (First: CreateWord(), Last: CreateWord()));
        var known = await app.OpenCase(DemoPeople.Ana, "Quince");
        await RecordIdentityAsync(app, DemoPeople.Ana, known, f => mark switch
        {
            "phone" => f with { PhoneOrEmail = Answer.Create(phone) },
            "paper" => f with { Papers = [new(PaperKind.Passport, paper, "RO", null)] },
            _ => f with { NameOnDocuments = Answer.Create($"{name.First} {name.Last}"), BirthDate = BirthDate.FromApproximateDate(new(1999)) },
        });
        var asking = await app.OpenCase(DemoPeople.Grace, "Hazel");
        await MatchAsync(app);
        Assert.Empty(await ReadMatchesAsync(app, known));

        await RecordIdentityAsync(app, DemoPeople.Grace, asking, f => f with
        {
            PhoneOrEmail = Answer.Create($"00 40 {phone[1..]}"),
            OtherNames = [new($"{name.Last.ToUpperInvariant()}, {name.First}", OtherNameKind.Spelling, false)],
            BirthDate = BirthDate.FromExactDate(new(1999, 2, 3)),
            Papers = [new(PaperKind.Other, paper.ToLowerInvariant(), null, null)],
        });
        await MatchAsync(app);
        await MatchAsync(app);

        Assert.Equal(mark switch { "phone" => "Telephone", "paper" => "Paper", _ => "NameAndBirthYear" }, Assert.Single(await ReadMatchesAsync(app, known)));
    }

    [Fact]
    public async Task Only_a_new_matching_mark_reopens_the_request()
    {
        var app = await TestApp.GetSharedAsync();
        var (phone, paper) = (CreateNumber(), $"XY{CreateNumber()}");
        var known = await app.OpenCase(DemoPeople.Ana, "Quince", WithPhone(phone: phone));
        await RecordIdentityAsync(app, DemoPeople.Ana, known, f => f with { Papers = [new(PaperKind.Passport, paper, "RO", null)] });
        var asking = await app.OpenCase(DemoPeople.Grace, "Hazel", WithPhone(phone: phone));
        await MatchAsync(app);
        await app.Database.ExecuteAsync("update inquiry set state = 'DifferentPerson' where case_id = $1", known.Id.Value);

        await RecordIdentityAsync(app, DemoPeople.Grace, asking,
            f => f with { OtherNames = [new("Willow Aspen", OtherNameKind.Alias, false)], BirthDate = BirthDate.FromApproximateDate(new(1999)) });
        await MatchAsync(app);
        Assert.Equal(["DifferentPerson Telephone"], await StatesAsync());

        await RecordIdentityAsync(app, DemoPeople.Grace, asking, f => f with { Papers = [new(PaperKind.Passport, paper, "RO", null)] });
        await MatchAsync(app);
        Assert.Equal(["Pending Paper Telephone"], await StatesAsync());

        Task<IReadOnlyList<string>> StatesAsync() =>
            app.Database.ReadAsync<string>("select state || ' ' || array_to_string(marks, ' ') from inquiry where case_id = $1", known.Id.Value);
    }

    [Theory]
    [InlineData("DifferentPerson")]
    [InlineData("AnswerWithheld")]
    public async Task The_team_does_not_see_unsuccessful_requests(string answer)
    {
        var app = await TestApp.GetSharedAsync();
        var known = await app.OpenCase(DemoPeople.Ana, "Quince");
        using var radu = await app.SignInAsync(DemoPeople.Radu);
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        Assert.Equal(HttpStatusCode.Redirect,
            (await radu.Send($"/cross-office-matches/{await app.InsertInquiryAsync(known)}", ("Input.State", answer))).Status);

        (await ana.Open($"/cases/{known.Reference}/timeline")).AssertDoesNotShow("match request");
        (await ana.Open($"/cases/{known.Reference}/access-log")).AssertDoesNotShow("nquir");
        (await ana.Open($"/cases/{known.Reference}/access-log")).AssertDoesNotShow("match request");
    }

    [Fact]
    public async Task People_with_access_are_not_asked_about_their_own_case()
    {
        var app = await TestApp.GetSharedAsync();
        var (one, other) = (CreateNumber(), CreateNumber());
        var joint = await app.OpenCase(DemoPeople.Ana, "Quince", WithPhone(phone: one), DemoPeople.Grace);
        var led = await app.OpenCase(DemoPeople.Ana, "Quince", WithPhone(phone: other));

        await app.OpenCase(DemoPeople.Grace, "Hazel", WithPhone(phone: one));
        await app.OpenCase(DemoPeople.Radu, "Hazel", WithPhone(phone: other));
        await MatchAsync(app);

        Assert.Empty(await ReadMatchesAsync(app, joint));
        Assert.Empty(await ReadMatchesAsync(app, led));
    }

    [Fact]
    public async Task The_requester_reads_the_same_with_or_without_a_match()
    {
        var app = await TestApp.GetSharedAsync();
        var (known, unknown) = (CreateNumber(), CreateNumber());
        await app.OpenCase(DemoPeople.Ana, "Quince", WithPhone(phone: known));
        var caller = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        using var client = await app.SignInAsync(caller);

        var first = await OpenAsync(known);
        var second = await OpenAsync(unknown);
        await MatchAsync(app);

        Assert.Single(await app.Database.ReadAsync<Guid>("select id from inquiry where requested_by = $1", caller.Id.Value));
        foreach (var page in new[] { "", "/people", "/person", "/safety", "/consent", "/feedback", "/notes", "/documents", "/tasks", "/indicators",
            "/identification", "/deadlines", "/timeline", "/chronology", "/team", "/access-log", "/readers" })
        {
            Assert.Equal(RemoveVariableParts(await client.Open($"{first}{page}")), RemoveVariableParts(await client.Open($"{second}{page}")));
        }

        async Task<string> OpenAsync(string phone)
        {
            var draft = await app.StartDraft(caller, a => WithPhone(phone: phone)(a with { Person = CaseBuilders.CreatePerson("Hazel") }));
            var check = await client.Open($"/intake/{draft.Id}/check");
            check.AssertShows("Their answer is not shown here");
            var reply = await client.Send(check);
            (await client.Follow(reply)).AssertShows(RequestSentText);
            return reply.Location!;
        }
    }

    [Fact]
    public async Task Raw_SQL_neither_reads_nor_starts_a_match_request()
    {
        var app = await TestApp.GetSharedAsync();
        await using var connection = await AppConnection.OpenForStaffAsync(app.Database, DemoPeople.Radu);
        foreach (var sql in new[]
        {
            "select * from row_security.inquiry_queue",
            "insert into row_security.inquiry_queue (case_id, requested_by, requested_at) values (gen_random_uuid(), gen_random_uuid(), now())",
            "select asking_victim_id from inquiry",
            "insert into inquiry (id) values (gen_random_uuid())",
            "select row_security.match_across_offices()",
        })
        {
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege,
                (await Assert.ThrowsAsync<PostgresException>(() => AppConnection.RunAsync(connection, sql))).SqlState);
        }
    }

    internal static Task MatchAsync(TestApp app) => CrossOfficeMatching.MatchAsync(app.Services.GetRequiredService<NpgsqlDataSource>(), CancellationToken.None);

    internal static Func<IntakeAnswers, IntakeAnswers> WithPhone(string phone) =>
        a => a with { Contact = new(default, default, default, Answer.Create(phone), default) };

    internal static string CreateNumber() => $"07{Random.Shared.Next(10_000_000, 99_999_999)}";

    private static string CreateWord() =>
        "Q" + string.Concat(Enumerable.Range(0, 8).Select(i => "aeioubcdfglmnprstvz"[Random.Shared.Next(i % 2 == 0 ? 0 : 5, i % 2 == 0 ? 5 : 19)]));

    private static Task RecordIdentityAsync(TestApp app, Staff by, Case caseFile, Func<IdentityDetails, IdentityDetails> known) =>
        app.UpdateCaseAsync(by, caseFile.Id,
            (changed, stamp) => changed.RecordIdentity(changed.Victims[0], known(changed.Victims[0].Identity!.Content!), IdentityPart.Person, stamp));

    private static Task<IReadOnlyList<string>> ReadMatchesAsync(TestApp app, Case known) =>
        app.Database.ReadAsync<string>("select array_to_string(marks, ' ') from inquiry where case_id = $1", known.Id.Value);

    // The page without case references, and without times and tokens that differ between requests.
    private static string RemoveVariableParts(PageResponse page) => Regex.Replace(
        page.Document.QuerySelector("main")!.OuterHtml + page.Title,
        "[A-Z]{2}-\\d{4}-\\d{4,}-[0-9A-Z]{2}|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{28,32}|07\\d{8}|CfDJ[\\w-]+|\\d{1,2}:\\d{2}|after=[\\w-]+|before=\\d+", "");
}
