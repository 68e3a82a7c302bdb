using CaseManager.Demo;
using CaseManager.Domain.Notes;
using CaseManager.Domain.Sharing;
using CaseManager.Testing;
using Xunit;
using static CaseManager.Browser.Tests.BrowserForms;

namespace CaseManager.Browser.Tests;

/// <summary>Antonia's recovery in a browser without scripts: plan, four services, and four assessments until she is restored.</summary>
public class AntoniasAftercareTests
{
    private const string CounsellingText = "Dreams of the stairs";

    private static readonly (string Occasion, string Date, string Score)[] _assessments =
        [("Intake", "2024-1-15", "1"), ("SixMonths", "2024-7-15", "2"), ("Yearly", "2025-7-15", "3"), ("Closure", "2026-7-15", "4")];

    [Fact]
    public async Task Police_see_no_aftercare_and_caseworkers_see_no_counselling()
    {
        var app = await BrowserApp.GetSharedAsync();
        await app.LoadInstrument();
        var caseFile = await app.OpenCase(DemoPeople.Ana, "Antonia Oak", team: [DemoPeople.Mihaela, DemoPeople.Tom]);
        var (address, provider) = ($"/cases/{caseFile.Reference}", await app.AddProviderAsync("Casa Noua"));
        await app.UpdateFollowUpAsync(DemoPeople.Ana, caseFile.Id, (changed, victim, stamp) =>
            changed.RecordConsent(victim, Guid.CreateVersion7(), ConsentScope.ShareWithOrganisation,
                new(ConsentState.Given, new(2024, 1, 2), "ro", ConsentForm.Oral) { Details = ConsentDetails.None with { Recipient = "Casa Noua" } },
                null, stamp));
        await app.WriteNote(DemoPeople.Mihaela, caseFile.Id, NoteKind.Health, CounsellingText);

        await using var mihaela = await app.OpenSessionAsync(DemoPeople.Mihaela, javaScript: false);
        var review = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(60);
        await SubmitAsync(mihaela, $"{address}/aftercare/plan", [
            ("Goals[0].Description", "I want to cook for people"), ("Goals[0].Domain", "EconomicEmpowerment"),
            ("Goals[0].Steps[0].Description", "Ask the kitchen school"), ("Goals[0].Steps[0].ResponsiblePerson", "Mihaela"),
            ("Agreement", "InPerson"), .. CreateDateFields("AgreedOn", "2024-1-15"),
            .. CreateDateFields("ReviewDueOn", $"{review.Year}-{review.Month}-{review.Day}")]);
        foreach (var kind in new[] { "Housing", "Counselling", "SocialCare", "SkillsCourse" })
        {
            await SubmitAsync(mihaela, $"{address}/services/add",
                [("Kind", kind), ("Provider", $"{provider.Id}"), .. CreateDateFields("OccurredOn", "2024-1-16")]);
            await mihaela.Open($"{address}/services");
            var service = await mihaela.Page.GetByRole(Microsoft.Playwright.AriaRole.Link,
                new()
                {
                    Name = kind switch { "SocialCare" => "Social care", "SkillsCourse" => "Skills course", _ => kind },
                    Exact = true
                }).First.GetAttributeAsync("href");
            await SubmitAsync(mihaela, $"{service}/step", [("Event", "Accepted"), .. CreateDateFields("OccurredOn", "2024-1-20")]);
            await SubmitAsync(mihaela, $"{service}/step", [("Event", "Started"), .. CreateDateFields("OccurredOn", "2024-2-1")]);
            await SubmitAsync(mihaela, $"{service}/session", [("Attendance", "Attended"), .. CreateDateFields("ScheduledOn", "2024-2-8")]);
        }

        foreach (var (occasion, date, score) in _assessments)
        {
            await SubmitAsync(mihaela, $"{address}/outcomes/{OutcomeBuilders.OwnInstrument}/assess",
                [("Occasion", occasion), .. CreateDateFields("AssessedOn", date), .. Enumerable.Range(0, 4).Select(i => ($"Scores[{i}].Score", score))]);
        }

        await mihaela.Open($"{address}/outcomes");
        var outcomes = await mihaela.GetAllTextAsync();
        Assert.Contains("Safety went from 1.0 at intake to 4.0 at closure", outcomes, StringComparison.Ordinal);
        Assert.Contains("Restored", outcomes, StringComparison.Ordinal);
        Assert.True(await mihaela.Page.Locator("main svg").CountAsync() >= 2); // one chart per domain, beside the table
        await mihaela.Open($"{address}/services");
        Assert.Contains("4 services are in progress", await mihaela.GetAllTextAsync(), StringComparison.Ordinal);
        await using var onPhone = await app.OpenSessionAsync(DemoPeople.Mihaela, BrowserSession.Phone);
        foreach (var page in new[] { "aftercare", "services", "outcomes" })
        {
            await onPhone.Open($"{address}/{page}");
            Assert.Empty(await onPhone.FindViolationsAsync());
        }

        await using var ana = await app.OpenSessionAsync(DemoPeople.Ana, BrowserSession.Phone);
        await ana.Open($"{address}/aftercare");
        Assert.Contains("I want to cook for people", await ana.GetAllTextAsync(), StringComparison.Ordinal);
        await ana.Open($"{address}/notes");
        Assert.DoesNotContain(CounsellingText, await ana.Page.ContentAsync(), StringComparison.Ordinal);

        await using var tom = await app.OpenSessionAsync(DemoPeople.Tom, BrowserSession.Phone);
        foreach (var page in new[] { "aftercare", "services", "outcomes", "follow-up", "health-summary" })
        {
            Assert.Equal((page, 404), (page, await tom.Open($"{address}/{page}")));
        }

        await tom.Open(address);
        Assert.DoesNotContain("cook for people", await tom.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await tom.Page.Locator("a[href*='aftercare'], a[href*='services'], a[href*='outcomes']").CountAsync());
        mihaela.AssertNoBrowserErrors();
        ana.AssertNoBrowserErrors();
    }
}
