using System.Net;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Cases;

public class PeopleTests
{
    [Fact]
    public async Task Another_person_is_added_by_cover_name_and_linked()
    {
        var (ana, opened) = await CaseAsync();

        var added = await ana.Send(
            $"/cases/{opened.Reference}/people/add", ("Input.CoverName", "Luca"), ("Input.Born.Basis", "Exact"), ("Input.Born.Exact.Day", "1"), ("Input.Born.Exact.Month", "5"),
            ("Input.Born.Exact.Year", "2010"), ("Input.Other", $"{opened.Victims[0].Id.Value}"), ("Input.Kind", "Siblings"));

        var people = await ana.Follow(added);
        people.Shows("2 people. 2 are not yet recorded as brought to safety.");
        Assert.Equal(["Link with LucaSiblings", "Link with AmberSiblings"], people.Document.QuerySelectorAll(".app-facts > div").Select(Squeezed).Where(f => f.StartsWith("Link with", StringComparison.Ordinal)));
        (await ana.Open($"/cases/{opened.Reference}/timeline")).Shows("Person added to the case");
    }

    [Theory]
    [InlineData("amber", "Another person in this case has this cover name.")]
    [InlineData("", "Enter a cover name")]
    [InlineData("Little Popescu", "The cover name shares a word with the real name")]
    public async Task A_cover_name_that_is_taken_missing_or_tells_is_refused_and_what_was_written_stays(string coverName, string error)
    {
        var (ana, opened) = await CaseAsync(a => a with { Person = a.Person! with { NameOnDocuments = "Ion Popescu" } });

        var answer = await ana.Send($"/cases/{opened.Reference}/people/add", ("Input.CoverName", coverName), ("Input.Born.Basis", "Declined"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(error, answer.Errors(), StringComparison.Ordinal);
        Assert.Equal(coverName, answer.Field("Input.CoverName"));
    }

    [Fact]
    public async Task A_form_sent_twice_adds_one_person_one_decision_one_link()
    {
        var (ana, opened, other) = await TwoAsync();
        (string Page, (string, string?)[] Fields)[] forms =
        [
            ("add", [("Input.CoverName", "Twin"), ("Input.Other", $"{other.Id.Value}"), ("Input.Kind", "HeldTogether")]),
            ("status", [("Input.Status", "PossibleVictim"), ("Input.DecidedBy", "Police")]),
            ("brought-to-safety", [("Input.On.Year", "2026"), ("Input.Country", "RO"), ("Input.By", "OurTeam")]),
            ("link", [("Input.Other", $"{other.Id.Value}"), ("Input.Kind", "Siblings")]),
        ];
        foreach (var (page, fields) in forms)
        {
            var form = await ana.Open($"/cases/{opened.Reference}/people/{page}");
            Assert.All(await Task.WhenAll(ana.Send(form, fields), ana.Send(form, fields)), a => Assert.Equal((page, $"/cases/{opened.Reference}/people"), (page, a.Location)));
            Assert.Equal((page, $"/cases/{opened.Reference}/people"), (page, (await ana.Send(form, fields)).Location));
        }

        Assert.Equal([3, 1, 1, 2], await (await TestApp.SharedAsync()).Database.ReadAsync<long>(
            """
            select count(*) from victim where case_id = $1 union all select count(*) from trafficking_status where case_id = $1
            union all select count(*) from brought_to_safety where case_id = $1 union all select count(*) from victim_link where case_id = $1
            """,
            opened.Id.Value));
    }

    [Fact]
    public async Task Two_people_of_one_case_never_mix()
    {
        var (ana, opened, other) = await TwoAsync(a => a with
        {
            Person = a.Person! with { NameOnDocuments = "Ion Vlad" },
            Acts = Builders.Signs((Act.Recruitment, IndicatorSource.Survivor, "By an agent of hers")),
            Danger = new(DangerNow.Yes, "From the agent", "In a shelter of hers", default, default),
            Contact = new(default, default, default, "+40 700 111 222", default),
            Consent = new(new(Domain.Sharing.ConsentState.Given, new(2026, 11, 1), "ro", Domain.Sharing.ConsentForm.Oral), Domain.Sharing.ConsentAnswer.NotAsked),
        });
        await ana.Send($"/cases/{opened.Reference}/people/brought-to-safety", ("Input.On.Year", "2025"), ("Input.Country", "GB"), ("Input.By", "Police"));

        var hers = new[] { "By an agent of hers", "In a shelter of hers", "+40 700 111 222", "Ion Vlad", "Yes, on 1 November 2026", "There is danger now" };
        foreach (var page in new[] { "", "/person", "/safety", "/indicators" })
        {
            var ofOther = await ana.Open($"/cases/{opened.Reference}{page}?person={other.Id.Value}");
            Assert.All(hers, fact => ofOther.NeverShows(fact));
        }

        (await ana.Open($"/cases/{opened.Reference}")).Shows("Yes, on 1 November 2026");
        Assert.Contains("In a shelter of hers", (await ana.Open($"/cases/{opened.Reference}/safety")).Words, StringComparison.Ordinal);
        Assert.Contains("+40 700 111 222", (await ana.Open($"/cases/{opened.Reference}/person")).Words, StringComparison.Ordinal);
        var people = await ana.Open($"/cases/{opened.Reference}/people");
        people.Shows("2 people. One is not yet recorded as brought to safety.");
        Assert.Equal(["2025, United Kingdom, by police", "Not recorded yet"], FactsNamed(people, "Brought to safety"));
    }

    [Fact]
    public async Task A_decision_is_reported_and_the_one_before_can_be_read()
    {
        var (ana, opened) = await CaseAsync();
        var address = $"/cases/{opened.Reference}/people/status";
        await ana.Send(address, ("Input.Status", "PossibleVictim"), ("Input.DecidedBy", "NonGovernmentalOrganisation"));
        await ana.Send(address, ("Input.Status", "ActualVictim"), ("Input.DecidedBy", "Police"), ("Input.Body", "Metropolitan Police"), ("Input.On.Month", "11"), ("Input.On.Year", "2023"));

        var people = await ana.Open($"/cases/{opened.Reference}/people");

        Assert.Equal(["Recorded as actual victim of trafficking; decided by police (Metropolitan Police), November 2023"], FactsNamed(people, "Trafficking status"));
        Assert.Contains("Recorded as possible victim of trafficking; decided by a non-governmental organisation", people.Document.QuerySelector("details")!.TextContent, StringComparison.Ordinal);
        people.NeverShows("is a victim");
        Assert.DoesNotContain(await (await TestApp.SharedAsync()).Database.ReadAsync<string>("select t::text from trafficking_status t"), row => row.Contains("Metropolitan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Police_see_cover_names_and_the_same_lines_in_every_case()
    {
        var app = await TestApp.SharedAsync();
        var police = await app.Hire(Role.PoliceLiaison, DemoPeople.BucharestPolice);
        var bare = await app.OpenCase(DemoPeople.Ana, team: [police]);
        var full = await app.OpenCase(DemoPeople.Ana, answers: a => a with { Person = a.Person! with { Born = BirthDate.Exact(new(2012, 1, 1)) } }, team: [police]);
        await app.Change(DemoPeople.Ana, full.Id, (changed, by) =>
        {
            var victim = changed.Victims[0];
            changed.RecordStatus(victim, Guid.CreateVersion7(), new(TraffickingStatus.ActualVictim, DecidingBody.Police, new(null, null)), by);
            changed.RecordBroughtToSafety(victim, Guid.CreateVersion7(), new("GB", BroughtBy.Police, new(2025), new(null)), by);
            changed.RecordCircumstances(victim, new(default, default, default, "She cannot read"), by);
            changed.RecordChildProtection(victim, new(GuardianState.Sought, null, default, null, default, null), by);
        });
        using var visitor = await app.As(police);

        string[] pages = [.. await Task.WhenAll(new[] { bare, full }.Select(async c => (await visitor.Open($"/cases/{c.Reference}/people")).Document.QuerySelector("main")!.InnerHtml
            .Replace($"{c.Victims[0].Id.Value:N}", "", StringComparison.Ordinal)))];

        Assert.Equal(pages[0], pages[1]);
        Assert.Equal(4, pages[0].Split("app-withheld").Length - 1);
        Assert.All(["brought to safety.", "not yet recorded", "United Kingdom"], told => Assert.DoesNotContain(told, pages[1], StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/cases/{full.Reference}/people/status")).Status);
    }

    [Fact]
    public async Task Of_someone_of_sixteen_child_protection_is_asked_and_of_an_adult_not()
    {
        var app = await TestApp.SharedAsync();
        var sixteen = BirthDate.Exact(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddYears(-16));
        var (ana, opened) = await CaseAsync(a => a with { Person = a.Person! with { Born = sixteen } });
        var adult = await app.OpenCase(DemoPeople.Ana, answers: a => a with { Person = a.Person! with { Born = BirthDate.Exact(new(1990, 1, 1)) } });

        (await ana.Open($"/cases/{opened.Reference}")).Shows("appointment of a guardian or advocate; notification of the child protection authority.");
        (await ana.Open($"/cases/{opened.Reference}/people/child-protection")).Shows("Directive 2011/36/EU, art. 13(2)");
        await ana.Send(
            $"/cases/{opened.Reference}/people/child-protection", ("Input.Guardian", "Appointed"), ("Input.GuardianKind", "Advocate"), ("Input.GuardianName", "A child advocate"),
            ("Input.Authority", "Told"), ("Input.AuthorityName", "The youth office"));
        var people = await ana.Open($"/cases/{opened.Reference}/people");

        people.Shows("Appointed: Independent guardian or advocate, A child advocate");
        people.NeverShows("Outstanding for child protection");
        Assert.Equal(HttpStatusCode.NotFound, (await ana.Get($"/cases/{adult.Reference}/people/child-protection")).Status);
        (await ana.Open($"/cases/{adult.Reference}/people")).NeverShows("Child protection");
    }

    [Fact]
    public async Task What_someone_else_wrote_meanwhile_is_not_written_over_unseen()
    {
        var (ana, opened) = await CaseAsync();
        var address = $"/cases/{opened.Reference}/people/circumstances";
        var (here, there) = (await ana.Open(address), await ana.Open(address));
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(there, ("Input.Vulnerabilities", "Debt"), ("Input.Words.Text", "He owes for the journey"))).Status);

        var answer = await ana.Send(here, ("Input.Vulnerabilities", "NoHome"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(["Vulnerabilities that may have been exploitedDebtHomelessness", "Additional informationHe owes for the journeyNot asked yet"], answer.Document.QuerySelectorAll("main tbody tr").Select(Squeezed));
        Assert.NotNull(answer.Document.QuerySelector("[value=NoHome][checked]"));
        Assert.Equal("He owes for the journey", (await ana.Open(address)).Field("Input.Words.Text"));
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(answer)).Status);
        Assert.NotNull((await ana.Open(address)).Document.QuerySelector("[value=NoHome][checked]"));
    }

    [Fact]
    public async Task Of_two_who_write_at_once_one_is_told()
    {
        var (ana, opened) = await CaseAsync();
        var address = $"/cases/{opened.Reference}/people/circumstances";
        for (var round = 0; round < 10; round++)
        {
            var (here, there) = (await ana.Open(address), await ana.Open(address));

            var answers = await Task.WhenAll(ana.Send(here, ("Input.Words.Text", $"Here {round}")), ana.Send(there, ("Input.Words.Text", $"There {round}")));

            Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
        }
    }

    private static async Task<(Visitor Ana, Case Opened)> CaseAsync(Func<IntakeAnswers, IntakeAnswers>? answers = null)
    {
        var app = await TestApp.SharedAsync();
        return (await app.As(DemoPeople.Ana), await app.OpenCase(DemoPeople.Ana, answers: answers));
    }

    private static async Task<(Visitor Ana, Case Opened, Victim Other)> TwoAsync(Func<IntakeAnswers, IntakeAnswers>? answers = null)
    {
        var (ana, opened) = await CaseAsync(answers);
        Victim? other = null;
        await (await TestApp.SharedAsync()).Change(DemoPeople.Ana, opened.Id, (changed, by) => other = changed.AddVictim(VictimId.New(), "Luca", default, null, by));
        return (ana, opened, other!);
    }

    private static IEnumerable<string> FactsNamed(Reply page, string name) => page.Document.QuerySelectorAll(".app-facts > div")
        .Where(f => f.QuerySelector("dt")!.TextContent == name).Select(f => f.QuerySelector("dd")!.TextContent);

    private static string Squeezed(AngleSharp.Dom.IElement element) => string.Concat(element.Children.Select(c => c.TextContent.Trim()));
}
