using System.Net;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Intake;
using CaseManager.Domain.People;
using CaseManager.Domain.Trafficking;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.People;

public class PeopleTests
{
    [Fact]
    public async Task Another_person_is_added_by_cover_name_and_linked()
    {
        var (ana, caseFile) = await OpenCaseAsync();

        var added = await ana.Send(
            $"/cases/{caseFile.Reference}/people/add", ("Input.CoverName", "Luca"), ("Input.BirthDate.Basis", "Exact"), ("Input.BirthDate.Exact.Day", "1"),
            ("Input.BirthDate.Exact.Month", "5"),
            ("Input.BirthDate.Exact.Year", "2010"), ("Input.OtherPerson", $"{caseFile.Victims[0].Id.Value}"), ("Input.Kind", "Siblings"));

        var people = await ana.Follow(added);
        people.AssertShows("2 people. 2 are not yet recorded as brought to safety.");
        Assert.Equal(["Link with LucaSiblings", "Link with AmberSiblings"],
            people.Document.QuerySelectorAll(".app-facts > div").Select(GetCompactText).Where(f => f.StartsWith("Link with", StringComparison.Ordinal)));
        (await ana.Open($"/cases/{caseFile.Reference}/timeline")).AssertShows("Person added to the case");
    }

    [Theory]
    [InlineData("amber", "Another person in this case has this cover name.")]
    [InlineData("", "Enter a cover name")]
    [InlineData("Little Popescu", "The cover name shares a word with the real name")]
    public async Task An_invalid_cover_name_is_refused_and_input_remains(string coverName, string error)
    {
        var (ana, caseFile) = await OpenCaseAsync(a => a with { Person = a.Person! with { NameOnDocuments = "Ion Popescu" } });

        var answer = await ana.Send($"/cases/{caseFile.Reference}/people/add", ("Input.CoverName", coverName), ("Input.BirthDate.Basis", "Declined"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(error, answer.GetErrors(), StringComparison.Ordinal);
        Assert.Equal(coverName, answer.GetFieldValue("Input.CoverName"));
    }

    [Fact]
    public async Task A_form_sent_twice_adds_one_person_one_decision_one_link()
    {
        var (ana, caseFile, other) = await OpenTwoPersonCaseAsync();
        (string Page, (string, string?)[] Fields)[] forms =
        [
            ("add", [("Input.CoverName", "Twin"), ("Input.OtherPerson", $"{other.Id.Value}"), ("Input.Kind", "HeldTogether")]),
            ("status", [("Input.Status", "PossibleVictim"), ("Input.DecidedBy", "Police")]),
            ("brought-to-safety", [("Input.OccurredOn.Year", "2026"), ("Input.Country", "RO"), ("Input.BroughtBy", "OurTeam")]),
            ("link", [("Input.OtherPerson", $"{other.Id.Value}"), ("Input.Kind", "Siblings")]),
        ];
        foreach (var (page, fields) in forms)
        {
            var form = await ana.Open($"/cases/{caseFile.Reference}/people/{page}");
            Assert.All(await Task.WhenAll(ana.Send(form, fields), ana.Send(form, fields)),
                a => Assert.Equal((page, $"/cases/{caseFile.Reference}/people"), (page, a.Location)));
            Assert.Equal((page, $"/cases/{caseFile.Reference}/people"), (page, (await ana.Send(form, fields)).Location));
        }

        Assert.Equal([3, 1, 1, 2], await (await TestApp.GetSharedAsync()).Database.ReadAsync<long>(
            """
            select count(*) from victim where case_id = $1 union all select count(*) from trafficking_status where case_id = $1
            union all select count(*) from brought_to_safety where case_id = $1 union all select count(*) from victim_link where case_id = $1
            """,
            caseFile.Id.Value));
    }

    [Fact]
    public async Task Two_people_of_one_case_stay_separate()
    {
        var (ana, caseFile, other) = await OpenTwoPersonCaseAsync(a => a with
        {
            Person = a.Person! with { NameOnDocuments = "Ion Vlad" },
            Acts = CaseBuilders.CreateSigns((Act.Recruitment, IndicatorSource.Survivor, "By an agent of hers")),
            Danger = new(DangerNow.Yes, "From the agent", "In a shelter of hers", default, default),
            Contact = new(default, default, default, "+40 700 111 222", default),
            Consent = new(new(Domain.Sharing.ConsentState.Given, new(2026, 11, 1), "ro", Domain.Sharing.ConsentForm.Oral),
                Domain.Sharing.ConsentAnswer.NotAsked),
        });
        await ana.Send($"/cases/{caseFile.Reference}/people/brought-to-safety", ("Input.OccurredOn.Year", "2025"), ("Input.Country", "GB"),
            ("Input.BroughtBy", "Police"));

        var hers = new[] { "By an agent of hers", "In a shelter of hers", "+40 700 111 222", "Ion Vlad", "Yes, on 1 November 2026", "There is danger now" };
        foreach (var page in new[] { "", "/person", "/safety", "/indicators" })
        {
            var ofOther = await ana.Open($"/cases/{caseFile.Reference}{page}?person={other.Id.Value}");
            Assert.All(hers, fact => ofOther.AssertDoesNotShow(fact));
        }

        (await ana.Open($"/cases/{caseFile.Reference}")).AssertShows("Yes, on 1 November 2026");
        Assert.Contains("In a shelter of hers", (await ana.Open($"/cases/{caseFile.Reference}/safety")).AllText, StringComparison.Ordinal);
        Assert.Contains("+40 700 111 222", (await ana.Open($"/cases/{caseFile.Reference}/person")).AllText, StringComparison.Ordinal);
        var people = await ana.Open($"/cases/{caseFile.Reference}/people");
        people.AssertShows("2 people. One is not yet recorded as brought to safety.");
        Assert.Equal(["2025, United Kingdom, by police", "Not recorded yet"], GetRowsNamed(people, "Brought to safety"));
    }

    [Fact]
    public async Task A_decision_is_recorded_and_the_previous_one_remains_readable()
    {
        var (ana, caseFile) = await OpenCaseAsync();
        var address = $"/cases/{caseFile.Reference}/people/status";
        await ana.Send(address, ("Input.Status", "PossibleVictim"), ("Input.DecidedBy", "NonGovernmentalOrganisation"));
        await ana.Send(address, ("Input.Status", "ActualVictim"), ("Input.DecidedBy", "Police"), ("Input.Body", "Metropolitan Police"),
            ("Input.DecidedOn.Month", "11"), ("Input.DecidedOn.Year", "2023"));

        var people = await ana.Open($"/cases/{caseFile.Reference}/people");

        Assert.Equal(["Recorded as actual victim of trafficking; decided by police (Metropolitan Police), November 2023"],
            GetRowsNamed(people, "Trafficking status"));
        Assert.Contains("Recorded as possible victim of trafficking; decided by a non-governmental organisation",
            people.Document.QuerySelector("details")!.TextContent, StringComparison.Ordinal);
        people.AssertDoesNotShow("is a victim");
        Assert.DoesNotContain(await (await TestApp.GetSharedAsync()).Database.ReadAsync<string>("select t::text from trafficking_status t"),
            row => row.Contains("Metropolitan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Police_see_cover_names_and_the_same_lines_in_every_case()
    {
        var app = await TestApp.GetSharedAsync();
        var police = await app.CreateStaffAsync(Role.PoliceLiaison, DemoPeople.BucharestPolice);
        var bare = await app.OpenCase(DemoPeople.Ana, team: [police]);
        var full = await app.OpenCase(DemoPeople.Ana, answers: a => a with { Person = a.Person! with { BirthDate = BirthDate.FromExactDate(new(2012, 1, 1)) } },
            team: [police]);
        await app.UpdateCaseAsync(DemoPeople.Ana, full.Id, (changed, stamp) =>
        {
            var victim = changed.Victims[0];
            changed.RecordStatus(victim, Guid.CreateVersion7(), new(TraffickingStatus.ActualVictim, DecidingBody.Police, new(null, null)), stamp);
            changed.RecordBroughtToSafety(victim, Guid.CreateVersion7(), new("GB", BroughtBy.Police, new(2025), new(null)), stamp);
            changed.RecordCircumstances(victim, new(default, default, default, "She cannot read"), stamp);
            changed.RecordChildProtection(victim, new(GuardianState.Sought, null, default, null, default, null), stamp);
        });
        using var client = await app.SignInAsync(police);

        string[] pages =
            [.. await Task.WhenAll(new[] { bare,
                full }.Select(async c => (await client.Open($"/cases/{c.Reference}/people")).Document.QuerySelector("main")!.InnerHtml
            .Replace($"{c.Victims[0].Id.Value:N}", "", StringComparison.Ordinal)))];

        Assert.Equal(pages[0], pages[1]);
        Assert.Equal(4, pages[0].Split("app-withheld").Length - 1);
        Assert.All(["brought to safety.", "not yet recorded", "United Kingdom"],
            recorded => Assert.DoesNotContain(recorded, pages[1], StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await client.Get($"/cases/{full.Reference}/people/status")).Status);
    }

    [Fact]
    public async Task Child_protection_is_asked_for_children_only()
    {
        var app = await TestApp.GetSharedAsync();
        var sixteen = BirthDate.FromExactDate(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddYears(-16));
        var (ana, caseFile) = await OpenCaseAsync(a => a with { Person = a.Person! with { BirthDate = sixteen } });
        var adult = await app.OpenCase(DemoPeople.Ana,
            answers: a => a with { Person = a.Person! with { BirthDate = BirthDate.FromExactDate(new(1990, 1, 1)) } });

        (await ana.Open($"/cases/{caseFile.Reference}")).AssertShows("appointment of a guardian or advocate; notification of the child protection authority.");
        (await ana.Open($"/cases/{caseFile.Reference}/people/child-protection")).AssertShows("Directive 2011/36/EU, art. 13(2)");
        await ana.Send(
            $"/cases/{caseFile.Reference}/people/child-protection", ("Input.Guardian", "Appointed"), ("Input.GuardianKind", "Advocate"),
            ("Input.GuardianName", "A child advocate"),
            ("Input.Authority", "Notified"), ("Input.AuthorityName", "The youth office"));
        var people = await ana.Open($"/cases/{caseFile.Reference}/people");

        people.AssertShows("Appointed: Independent guardian or advocate, A child advocate");
        people.AssertDoesNotShow("Outstanding for child protection");
        Assert.Equal(HttpStatusCode.NotFound, (await ana.Get($"/cases/{adult.Reference}/people/child-protection")).Status);
        (await ana.Open($"/cases/{adult.Reference}/people")).AssertDoesNotShow("Child protection");
    }

    [Fact]
    public async Task Concurrent_changes_are_not_overwritten_unseen()
    {
        var (ana, caseFile) = await OpenCaseAsync();
        var address = $"/cases/{caseFile.Reference}/people/circumstances";
        var (here, there) = (await ana.Open(address), await ana.Open(address));
        Assert.Equal(HttpStatusCode.Redirect,
            (await ana.Send(there, ("Input.Vulnerabilities", "Debt"), ("Input.AdditionalInformation.Text", "He owes for the journey"))).Status);

        var answer = await ana.Send(here, ("Input.Vulnerabilities", "NoHome"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(["Vulnerabilities that may have been exploitedDebtHomelessness", "Additional informationHe owes for the journeyNot asked yet"],
            answer.Document.QuerySelectorAll("main tbody tr").Select(GetCompactText));
        Assert.NotNull(answer.Document.QuerySelector("[value=NoHome][checked]"));
        Assert.Equal("He owes for the journey", (await ana.Open(address)).GetFieldValue("Input.AdditionalInformation.Text"));
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(answer)).Status);
        Assert.NotNull((await ana.Open(address)).Document.QuerySelector("[value=NoHome][checked]"));
    }

    [Fact]
    public async Task Of_two_simultaneous_changes_one_is_a_conflict()
    {
        var (ana, caseFile) = await OpenCaseAsync();
        var address = $"/cases/{caseFile.Reference}/people/circumstances";
        for (var round = 0; round < 10; round++)
        {
            var (here, there) = (await ana.Open(address), await ana.Open(address));

            var answers = await Task.WhenAll(ana.Send(here, ("Input.AdditionalInformation.Text", $"Here {round}")),
                ana.Send(there, ("Input.AdditionalInformation.Text", $"There {round}")));

            Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
        }
    }

    private static async Task<(TestClient Ana, Case Opened)> OpenCaseAsync(Func<IntakeAnswers, IntakeAnswers>? answers = null)
    {
        var app = await TestApp.GetSharedAsync();
        return (await app.SignInAsync(DemoPeople.Ana), await app.OpenCase(DemoPeople.Ana, answers: answers));
    }

    private static async Task<(TestClient Ana, Case Opened, Victim Other)> OpenTwoPersonCaseAsync(Func<IntakeAnswers, IntakeAnswers>? answers = null)
    {
        var (ana, caseFile) = await OpenCaseAsync(answers);
        Victim? other = null;
        await (await TestApp.GetSharedAsync()).UpdateCaseAsync(DemoPeople.Ana, caseFile.Id,
            (changed, stamp) => other = changed.AddVictim(VictimId.New(), "Luca", default, null, stamp));
        return (ana, caseFile, other!);
    }

    private static IEnumerable<string> GetRowsNamed(PageResponse page, string name) => page.Document.QuerySelectorAll(".app-facts > div")
        .Where(f => f.QuerySelector("dt")!.TextContent == name).Select(f => f.QuerySelector("dd")!.TextContent);

    private static string GetCompactText(AngleSharp.Dom.IElement element) => string.Concat(element.Children.Select(c => c.TextContent.Trim()));
}
