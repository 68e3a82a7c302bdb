using System.Net;
using System.Text.RegularExpressions;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Notes;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using CaseManager.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaseManager.Web.Tests.Trafficking;

/// <summary>Police read indicators only where the survivor consented or a recorded legal basis covers it, and nothing else.</summary>
public class PoliceIndicatorTests
{
    private const string Statement = "He hit her on the first evening";
    private const string Neighbour = "The neighbour on the second floor";

    private static readonly (string, string?)[] _consentFields =
    [
        ("Input.State", "Given"), ("Input.AnsweredOn.Day", "3"), ("Input.AnsweredOn.Month", "11"), ("Input.AnsweredOn.Year", "2025"), ("Input.Giver", "Self"),
    ];

    private static readonly (string, string?)[] _withdrawalFields = [("Input.WithdrawnOn.Day", "4"), ("Input.WithdrawnOn.Month", "11"),
        ("Input.WithdrawnOn.Year", "2025")];

    [Fact]
    public async Task Consent_opens_the_indicators_and_its_withdrawal_closes_them()
    {
        var (app, caseFile, tom) = await OpenCaseAsync();
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        var before = await GetIndicatorsTextAsync(tom, caseFile);
        Assert.Contains("Not shared", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Force", before, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(await GetPoliceConsentUrlAsync(ana, caseFile, "Record new answer"), _consentFields)).Status);

        foreach (var page in new[] { "/indicators", "" })
        {
            var shown = await tom.Open($"/cases/{caseFile.Reference}{page}");
            Assert.NotNull(shown.Document.QuerySelector(".app-finding"));
            shown.AssertShows("Force");
            shown.AssertShows("Source not shared");
            foreach (var hidden in new[] { Statement, Neighbour, "Third party’s account", "/assessment", "/chronology", "/correct", "Recorded by" })
            {
                shown.AssertDoesNotShow(hidden);
            }
        }

        (await tom.Open($"/cases/{caseFile.Reference}/indicators")).AssertShows("Ask Ana Dumitru for this information");
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(await GetPoliceConsentUrlAsync(ana, caseFile, "Withdraw consent"), _withdrawalFields)).Status);

        Assert.Equal(before, await GetIndicatorsTextAsync(tom, caseFile));
        Assert.Null((await tom.Open($"/cases/{caseFile.Reference}")).Document.QuerySelector(".app-finding"));
    }

    [Fact]
    public async Task Unshared_pages_look_the_same_regardless_of_the_records()
    {
        var (app, full, tom) = await OpenCaseAsync();
        var police = await app.CreateStaffAsync(Role.PoliceLiaison, DemoPeople.BucharestPolice);
        var bare = await app.OpenCase(DemoPeople.Ana);
        await app.AddLiaisonOfOtherVictimAsync(DemoPeople.Ana, bare, police);
        using var other = await app.SignInAsync(police);

        Assert.Equal(await GetIndicatorsTextAsync(other, bare), await GetIndicatorsTextAsync(tom, full));
    }

    [Fact]
    public async Task An_office_lead_shares_with_police_without_consent()
    {
        var (app, caseFile, tom) = await OpenCaseAsync();
        using var radu = await app.SignInAsync(DemoPeople.Radu);
        var address = $"/cases/{caseFile.Reference}/consent";

        var recorded = await radu.Send($"{address}/police", ("Input.Basis", "VitalInterests"), ("Input.Reason", "She is locked in"));

        var consents = await radu.Follow(recorded);
        consents.AssertShows("Vital interests (to protect someone’s life)");
        consents.AssertShows("She is locked in");
        Assert.Contains(consents.Document.QuerySelectorAll(".app-facts dd"), dd => dd.TextContent.StartsWith("Radu Ionescu, ", StringComparison.Ordinal));
        Assert.Contains("Source not shared", await GetIndicatorsTextAsync(tom, caseFile), StringComparison.Ordinal);
        Assert.Empty(await app.Database.ReadAsync<string>("select s::text from police_sharing s where encode(seal, 'escape') like '%locked%'"));

        var end = consents.Document.QuerySelectorAll("main a").Single(a => a.TextContent == "End sharing with police").GetAttribute("href")!;
        var form = await radu.Open(end);
        Assert.All(
            await Task.WhenAll(radu.Send(form, ("Input.Reason", "She is safe")), radu.Send(form, ("Input.Reason", "She is safe"))),
            a => Assert.Equal(HttpStatusCode.Redirect, a.Status));

        (await radu.Open(address)).AssertShows("She is safe");
        Assert.Contains("Not shared", await GetIndicatorsTextAsync(tom, caseFile), StringComparison.Ordinal);
        foreach (var page in new[] { "", "/timeline" })
        {
            (await tom.Open($"/cases/{caseFile.Reference}{page}")).AssertDoesNotShow("without consent");
        }

        (await radu.Open($"/cases/{caseFile.Reference}/timeline?kind=Consent")).AssertShows("Sharing with police without consent ended");
    }

    [Theory]
    [InlineData("Input.Basis", "LegitimateInterests", "Select the lawful basis for sharing with police")]
    [InlineData("Input.Reason", "", "Enter the reason for sharing")]
    public async Task Police_sharing_needs_a_basis_and_a_reason(string field, string value, string error)
    {
        var (app, caseFile, tom) = await OpenCaseAsync();
        using var radu = await app.SignInAsync(DemoPeople.Radu);
        (string, string?)[] fields = [("Input.Basis", "VitalInterests"), ("Input.Reason", "She is locked in")];

        var answer = await radu.Send($"/cases/{caseFile.Reference}/consent/police", [.. fields.Where(f => f.Item1 != field), (field, value)]);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, error), (answer.Status, answer.GetErrors()));
        Assert.Contains("Not shared", await GetIndicatorsTextAsync(tom, caseFile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consent_opens_nothing_else_and_for_nobody_else()
    {
        var (app, caseFile, tom) = await OpenCaseAsync();
        await app.WriteNote(DemoPeople.Ana, caseFile.Id, NoteKind.Safety, "Canary street 5");
        await app.UpdateCaseAsync(DemoPeople.Ana, caseFile.Id, (changed, stamp) =>
        {
            var other = changed.AddVictim(VictimId.New(), "Willow", BirthDate.FromExactDate(stamp.Date.AddYears(-15)), null, stamp);
            changed.RecordIndicator(other, Guid.CreateVersion7(),
                new(Element.Purpose, nameof(ExploitationForm.ForcedBegging), IndicatorSource.Survivor, Confidence.Stated, new("In the underground")), stamp);
            changed.RecordStatus(changed.Victims[0], Guid.CreateVersion7(), new(TraffickingStatus.ActualVictim, DecidingBody.Police, new(null, null)), stamp);
            changed.RecordConsent(other, Guid.CreateVersion7(), ConsentScope.ShareWithPolice, new(ConsentState.Refused, stamp.Date, null, null),
                changed.FindConsent(other, ConsentScope.ShareWithPolice)?.Id, stamp);
        });
        await app.UpdateIdentificationAsync(DemoPeople.Ana, caseFile.Id, (changed, victim, _, stamp) => changed.RecordConsent(
            victim, Guid.CreateVersion7(), ConsentScope.ShareWithPolice, new(ConsentState.Given, stamp.Date, null, null),
            changed.FindConsent(victim, ConsentScope.ShareWithPolice)?.Id, stamp));
        Assert.Contains("Source not shared", await GetIndicatorsTextAsync(tom, caseFile), StringComparison.Ordinal);

        var willow = (await app.Database.ReadAsync<Guid>("select id from victim where case_id = $1 and cover_name = 'Willow'", caseFile.Id.Value)).Single();
        foreach (var page in new[] { "", "/indicators", "/people", "/timeline", "/notes", "/documents", "/tasks" })
        {
            foreach (var person in new[] { "", $"?person={willow}" })
            {
                var shown = await tom.Open($"/cases/{caseFile.Reference}{page}{person}");
                foreach (var hidden in new[] { "underground", "Forced begging", "Canary street", "ctual victim", "guardian" })
                {
                    shown.AssertDoesNotShow(hidden);
                }
            }
        }

        foreach (var page in new[] { "assessment", "chronology", "identification", "deadlines", "indicators/record", "person", "disclosures", "consent" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await tom.Get($"/cases/{caseFile.Reference}/{page}")).Status);
        }
    }

    [Fact]
    public async Task Police_do_not_see_the_open_questions_about_a_child()
    {
        var app = await TestApp.GetSharedAsync();
        var police = await app.CreateStaffAsync(Role.PoliceLiaison, DemoPeople.BucharestPolice);
        var caseFile = await app.OpenCase(DemoPeople.Ana,
            answers: a => a with { Person = a.Person! with { BirthDate = BirthDate.FromEstimatedAge(14, 16, new(2026, 11, 1)) } }, team: [police]);
        await app.UpdateCaseAsync(DemoPeople.Radu, caseFile.Id,
            (changed, stamp) => changed.ApprovePoliceSharing(changed.Victims[0], Guid.CreateVersion7(), "ChildProtection", "So that he is found", stamp));
        using var tom = await app.SignInAsync(police);

        var page = await tom.Open($"/cases/{caseFile.Reference}");

        Assert.NotNull(page.Document.QuerySelector(".app-finding"));
        page.AssertDoesNotShow("guardian");
    }

    [Fact]
    public async Task Only_police_read_through_this_consent()
    {
        var app = await TestApp.GetSharedAsync();
        var police = await app.CreateStaffAsync(Role.PoliceLiaison, DemoPeople.BucharestPolice);
        var caseFile = await app.OpenCase(DemoPeople.Ana, team: [DemoPeople.Irina, DemoPeople.Mihaela, police]);
        await app.UpdateCaseAsync(DemoPeople.Radu, caseFile.Id,
            (changed, stamp) => changed.ApprovePoliceSharing(changed.Victims[0], Guid.CreateVersion7(), "VitalInterests", "She is locked in", stamp));

        foreach (var person in new[] { DemoPeople.Ana, DemoPeople.Radu, DemoPeople.Irina, DemoPeople.Mihaela, police })
        {
            await app.RunAsAsync(person, async db => Assert.Equal(
                (person.Name, person == police ? 1 : 0),
                (person.Name,
                    (await db.Database.SqlQuery<int>($"select cardinality(row_security.victims_shared_with_me()) as \"Value\"").ToListAsync()).Single())));
        }
    }

    private static async Task<string> GetPoliceConsentUrlAsync(TestClient ana, Case caseFile, string link) =>
        (await ana.Open($"/cases/{caseFile.Reference}/consent")).Document.QuerySelectorAll("section[aria-label='Sharing information with police'] a")
            .Single(a => a.TextContent.StartsWith(link, StringComparison.Ordinal)).GetAttribute("href")!;

    // The page without the reader's name, the time of printing and ids of people.
    private static async Task<string> GetIndicatorsTextAsync(TestClient client, Case caseFile)
    {
        var page = (await client.Open($"/cases/{caseFile.Reference}/indicators")).Document;
        page.QuerySelector(".app-printed")!.Remove();
        return Regex.Replace(page.QuerySelector("main")!.InnerHtml, "person=[0-9a-f-]+", "person=");
    }

    private static async Task<(TestApp App, Case Opened, TestClient Tom)> OpenCaseAsync()
    {
        var app = await TestApp.GetSharedAsync();
        var police = await app.CreateStaffAsync(Role.PoliceLiaison, DemoPeople.MetropolitanPolice);
        var caseFile = await app.OpenCase(DemoPeople.Ana);
        await app.AddLiaisonOfOtherVictimAsync(DemoPeople.Ana, caseFile, police);
        await app.UpdateCaseAsync(DemoPeople.Ana, caseFile.Id, (changed, stamp) => changed.RecordIndicator(
            changed.Victims[0], Guid.CreateVersion7(),
            new(Element.Means, nameof(Means.Force), IndicatorSource.ThirdParty, Confidence.Stated, new(Statement, Neighbour)), stamp));
        return (app, caseFile, await app.SignInAsync(police));
    }
}
