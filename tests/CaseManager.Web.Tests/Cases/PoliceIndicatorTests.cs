using System.Net;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;
using CaseManager.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaseManager.Web.Tests.Cases;

/// <summary>Police read indicators only where the survivor consented or a recorded legal basis covers it, and nothing else.</summary>
public class PoliceIndicatorTests
{
    private const string Said = "He hit her on the first evening";
    private const string Neighbour = "The neighbour on the second floor";

    private static readonly (string, string?)[] _given =
    [
        ("Input.State", "Given"), ("Input.On.Day", "3"), ("Input.On.Month", "11"), ("Input.On.Year", "2025"), ("Input.Giver", "Self"),
    ];

    private static readonly (string, string?)[] _takenBack = [("Input.On.Day", "4"), ("Input.On.Month", "11"), ("Input.On.Year", "2025")];

    [Fact]
    public async Task A_consent_opens_the_indicators_and_its_withdrawal_shuts_them_at_the_next_click()
    {
        var (app, opened, tom) = await CaseAsync();
        using var ana = await app.As(DemoPeople.Ana);
        var before = await IndicatorsAsync(tom, opened);
        Assert.Contains("Not shared", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Force", before, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(await PoliceQuestionAsync(ana, opened, "Record new answer"), _given)).Status);

        foreach (var page in new[] { "/indicators", "" })
        {
            var shown = await tom.Open($"/cases/{opened.Reference}{page}");
            Assert.NotNull(shown.Document.QuerySelector(".app-finding"));
            shown.Shows("Force");
            shown.Shows("Source not shared");
            foreach (var hidden in new[] { Said, Neighbour, "Third party’s account", "/assessment", "/chronology", "/correct", "Recorded by" })
            {
                shown.NeverShows(hidden);
            }
        }

        (await tom.Open($"/cases/{opened.Reference}/indicators")).Shows("Ask Ana Dumitru for this information");
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(await PoliceQuestionAsync(ana, opened, "Withdraw consent"), _takenBack)).Status);

        Assert.Equal(before, await IndicatorsAsync(tom, opened));
        Assert.Null((await tom.Open($"/cases/{opened.Reference}")).Document.QuerySelector(".app-finding"));
    }

    [Fact]
    public async Task Where_nothing_is_shared_the_page_is_the_same_whatever_is_on_file()
    {
        var (app, full, tom) = await CaseAsync();
        var police = await app.Hire(Role.PoliceLiaison, DemoPeople.BucharestPolice);
        var bare = await app.OpenCase(DemoPeople.Ana, team: [police]);
        using var other = await app.As(police);

        Assert.Equal(await IndicatorsAsync(other, bare), await IndicatorsAsync(tom, full));
    }

    [Fact]
    public async Task The_lead_of_an_office_lets_police_know_without_consent_and_ends_it()
    {
        var (app, opened, tom) = await CaseAsync();
        using var radu = await app.As(DemoPeople.Radu);
        var address = $"/cases/{opened.Reference}/consent";

        var told = await radu.Send($"{address}/police", ("Input.Basis", "VitalInterests"), ("Input.Reason", "She is locked in"));

        var consents = await radu.Follow(told);
        consents.Shows("Vital interests (to protect someone’s life)");
        consents.Shows("She is locked in");
        Assert.Contains(consents.Document.QuerySelectorAll(".app-facts dd"), dd => dd.TextContent.StartsWith("Radu Ionescu, ", StringComparison.Ordinal));
        Assert.Contains("Source not shared", await IndicatorsAsync(tom, opened), StringComparison.Ordinal);
        Assert.Empty(await app.Database.ReadAsync<string>("select s::text from police_sharing s where encode(seal, 'escape') like '%locked%'"));

        var end = consents.Document.QuerySelectorAll("main a").Single(a => a.TextContent == "End sharing with police").GetAttribute("href")!;
        var form = await radu.Open(end);
        Assert.All(
            await Task.WhenAll(radu.Send(form, ("Input.Reason", "She is safe")), radu.Send(form, ("Input.Reason", "She is safe"))), a => Assert.Equal(HttpStatusCode.Redirect, a.Status));

        (await radu.Open(address)).Shows("She is safe");
        Assert.Contains("Not shared", await IndicatorsAsync(tom, opened), StringComparison.Ordinal);
        foreach (var page in new[] { "", "/timeline" })
        {
            (await tom.Open($"/cases/{opened.Reference}{page}")).NeverShows("without consent");
        }

        (await radu.Open($"/cases/{opened.Reference}/timeline?kind=Consent")).Shows("Sharing with police without consent ended");
    }

    [Theory]
    [InlineData("Input.Basis", "LegitimateInterests", "Select the lawful basis for sharing with police")]
    [InlineData("Input.Reason", "", "Enter the reason for sharing")]
    public async Task Without_a_basis_or_a_reason_they_are_not_told(string field, string value, string error)
    {
        var (app, opened, tom) = await CaseAsync();
        using var radu = await app.As(DemoPeople.Radu);
        (string, string?)[] fields = [("Input.Basis", "VitalInterests"), ("Input.Reason", "She is locked in")];

        var answer = await radu.Send($"/cases/{opened.Reference}/consent/police", [.. fields.Where(f => f.Item1 != field), (field, value)]);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, error), (answer.Status, answer.Errors()));
        Assert.Contains("Not shared", await IndicatorsAsync(tom, opened), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consent_opens_nothing_else_and_of_no_one_else()
    {
        var (app, opened, tom) = await CaseAsync();
        await app.WriteNote(DemoPeople.Ana, opened.Id, NoteKind.Safety, "Canary street 5");
        await app.Change(DemoPeople.Ana, opened.Id, (changed, by) =>
        {
            var other = changed.AddVictim(VictimId.New(), "Willow", BirthDate.Exact(by.Day.AddYears(-15)), null, by);
            changed.RecordIndicator(other, Guid.CreateVersion7(), new(Element.Purpose, nameof(ExploitationForm.ForcedBegging), IndicatorSource.Survivor, Confidence.Stated, new("In the underground")), by);
            changed.RecordStatus(changed.Victims[0], Guid.CreateVersion7(), new(TraffickingStatus.ActualVictim, DecidingBody.Police, new(null, null)), by);
            changed.RecordConsent(other, Guid.CreateVersion7(), ConsentScope.ShareWithPolice, new(ConsentState.Refused, by.Day, null, null), changed.ConsentOf(other, ConsentScope.ShareWithPolice)?.Id, by);
        });
        await app.Identify(DemoPeople.Ana, opened.Id, (changed, victim, _, by) => changed.RecordConsent(
            victim, Guid.CreateVersion7(), ConsentScope.ShareWithPolice, new(ConsentState.Given, by.Day, null, null), changed.ConsentOf(victim, ConsentScope.ShareWithPolice)?.Id, by));
        Assert.Contains("Source not shared", await IndicatorsAsync(tom, opened), StringComparison.Ordinal);

        var willow = (await app.Database.ReadAsync<Guid>("select id from victim where case_id = $1 and cover_name = 'Willow'", opened.Id.Value)).Single();
        foreach (var page in new[] { "", "/indicators", "/people", "/timeline", "/notes", "/documents", "/tasks" })
        {
            foreach (var person in new[] { "", $"?person={willow}" })
            {
                var shown = await tom.Open($"/cases/{opened.Reference}{page}{person}");
                foreach (var hidden in new[] { "underground", "Forced begging", "Canary street", "ctual victim", "guardian" })
                {
                    shown.NeverShows(hidden);
                }
            }
        }

        foreach (var page in new[] { "assessment", "chronology", "identification", "deadlines", "indicators/record", "person", "disclosures", "consent" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await tom.Get($"/cases/{opened.Reference}/{page}")).Status);
        }
    }

    [Fact]
    public async Task Of_a_child_whose_indicators_are_shared_police_are_not_told_what_is_still_open()
    {
        var app = await TestApp.SharedAsync();
        var police = await app.Hire(Role.PoliceLiaison, DemoPeople.BucharestPolice);
        var opened = await app.OpenCase(DemoPeople.Ana, answers: a => a with { Person = a.Person! with { Born = BirthDate.Estimated(14, 16, new(2026, 11, 1)) } }, team: [police]);
        await app.Change(DemoPeople.Radu, opened.Id, (changed, by) => changed.TellPolice(changed.Victims[0], Guid.CreateVersion7(), "ChildProtection", "So that he is found", by));
        using var tom = await app.As(police);

        var page = await tom.Open($"/cases/{opened.Reference}");

        Assert.NotNull(page.Document.QuerySelector(".app-finding"));
        page.NeverShows("guardian");
    }

    [Fact]
    public async Task No_one_but_police_reads_by_it()
    {
        var app = await TestApp.SharedAsync();
        var police = await app.Hire(Role.PoliceLiaison, DemoPeople.BucharestPolice);
        var opened = await app.OpenCase(DemoPeople.Ana, team: [DemoPeople.Irina, DemoPeople.Mihaela, police]);
        await app.Change(DemoPeople.Radu, opened.Id, (changed, by) => changed.TellPolice(changed.Victims[0], Guid.CreateVersion7(), "VitalInterests", "She is locked in", by));

        foreach (var person in new[] { DemoPeople.Ana, DemoPeople.Radu, DemoPeople.Irina, DemoPeople.Mihaela, police })
        {
            await app.InScopeOf(person, async db => Assert.Equal(
                (person.Name, person == police ? 1 : 0), (person.Name, (await db.Database.SqlQuery<int>($"select cardinality(row_security.victims_shared_with_me()) as \"Value\"").ToListAsync()).Single())));
        }
    }

    private static async Task<string> PoliceQuestionAsync(Visitor ana, Case opened, string link) =>
        (await ana.Open($"/cases/{opened.Reference}/consent")).Document.QuerySelectorAll("section[aria-label='Sharing information with police'] a")
            .Single(a => a.TextContent.StartsWith(link, StringComparison.Ordinal)).GetAttribute("href")!;

    // The page without the reader's name and the time of printing.
    private static async Task<string> IndicatorsAsync(Visitor visitor, Case opened)
    {
        var page = (await visitor.Open($"/cases/{opened.Reference}/indicators")).Document;
        page.QuerySelector(".app-printed")!.Remove();
        return page.QuerySelector("main")!.InnerHtml;
    }

    private static async Task<(TestApp App, Case Opened, Visitor Tom)> CaseAsync()
    {
        var app = await TestApp.SharedAsync();
        var police = await app.Hire(Role.PoliceLiaison, DemoPeople.MetropolitanPolice);
        var opened = await app.OpenCase(DemoPeople.Ana, team: [police]);
        await app.Change(DemoPeople.Ana, opened.Id, (changed, by) => changed.RecordIndicator(
            changed.Victims[0], Guid.CreateVersion7(), new(Element.Means, nameof(Means.Force), IndicatorSource.ThirdParty, Confidence.Stated, new(Said, Neighbour)), by));
        return (app, opened, await app.As(police));
    }
}
