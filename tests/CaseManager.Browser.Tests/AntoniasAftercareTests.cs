using CaseManager.Demo;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;
using CaseManager.Testing;
using Xunit;
using static CaseManager.Browser.Tests.SentForms;

namespace CaseManager.Browser.Tests;

/// <summary>Antonia's recovery in a browser without scripts: plan, four services, and four assessments until she is restored.</summary>
public class AntoniasAftercareTests
{
    private const string Counselled = "Dreams of the stairs";

    private static readonly (string Occasion, string On, string Score)[] _assessed =
        [("Intake", "2024-1-15", "1"), ("SixMonths", "2024-7-15", "2"), ("Yearly", "2025-7-15", "3"), ("Closure", "2026-7-15", "4")];

    [Fact]
    public async Task She_is_restored_and_police_find_none_of_it_nor_her_caseworker_what_she_told_the_counsellor()
    {
        var app = await BrowserApp.SharedAsync();
        await app.LoadInstrument();
        var opened = await app.OpenCase(DemoPeople.Ana, "Antonia Oak", team: [DemoPeople.Mihaela, DemoPeople.Tom]);
        var (address, provider) = ($"/cases/{opened.Reference}", await app.AddProviderAsync("Casa Noua"));
        await app.FollowUp(DemoPeople.Ana, opened.Id, (changed, victim, by) =>
            changed.RecordConsent(victim, Guid.CreateVersion7(), ConsentScope.ShareWithOrganisation, new(ConsentState.Given, new(2024, 1, 2), "ro", ConsentForm.Oral) { Details = ConsentDetails.None with { Recipient = "Casa Noua" } }, null, by));
        await app.WriteNote(DemoPeople.Mihaela, opened.Id, NoteKind.Health, Counselled);

        await using var mihaela = await app.SeatOf(DemoPeople.Mihaela, javaScript: false);
        var review = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(60);
        await Send(mihaela, $"{address}/aftercare/plan", [
            ("Goals[0].Words", "I want to cook for people"), ("Goals[0].Domain", "EconomicEmpowerment"), ("Goals[0].Steps[0].What", "Ask the kitchen school"), ("Goals[0].Steps[0].Who", "Mihaela"),
            ("Agreement", "InPerson"), .. Day("AgreedOn", "2024-1-15"), .. Day("ReviewOn", $"{review.Year}-{review.Month}-{review.Day}")]);
        foreach (var kind in new[] { "Housing", "Counselling", "SocialCare", "SkillsCourse" })
        {
            await Send(mihaela, $"{address}/services/add", [("Kind", kind), ("Provider", $"{provider.Id}"), .. Day("On", "2024-1-16")]);
            await mihaela.Open($"{address}/services");
            var service = await mihaela.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = kind switch { "SocialCare" => "Social care", "SkillsCourse" => "Skills course", _ => kind }, Exact = true }).First.GetAttributeAsync("href");
            await Send(mihaela, $"{service}/step", [("What", "Accepted"), .. Day("On", "2024-1-20")]);
            await Send(mihaela, $"{service}/step", [("What", "Started"), .. Day("On", "2024-2-1")]);
            await Send(mihaela, $"{service}/session", [("Attendance", "Attended"), .. Day("On", "2024-2-8")]);
        }

        foreach (var (occasion, on, score) in _assessed)
        {
            await Send(mihaela, $"{address}/outcomes/{OutcomeBuilders.OwnInstrument}/assess", [("Occasion", occasion), .. Day("On", on), .. Enumerable.Range(0, 4).Select(i => ($"Scores[{i}].Score", score))]);
        }

        await mihaela.Open($"{address}/outcomes");
        var outcomes = await mihaela.Words();
        Assert.Contains("Safety went from 1.0 at intake to 4.0 at closure", outcomes, StringComparison.Ordinal);
        Assert.Contains("Restored", outcomes, StringComparison.Ordinal);
        Assert.True(await mihaela.Page.Locator("main svg").CountAsync() >= 2); // one chart per domain, beside the table
        await mihaela.Open($"{address}/services");
        Assert.Contains("4 services are in progress", await mihaela.Words(), StringComparison.Ordinal);
        await using var onPhone = await app.SeatOf(DemoPeople.Mihaela, Seat.Phone);
        foreach (var page in new[] { "aftercare", "services", "outcomes" })
        {
            await onPhone.Open($"{address}/{page}");
            Assert.Empty(await onPhone.Faults());
        }

        await using var ana = await app.SeatOf(DemoPeople.Ana, Seat.Phone);
        await ana.Open($"{address}/aftercare");
        Assert.Contains("I want to cook for people", await ana.Words(), StringComparison.Ordinal);
        await ana.Open($"{address}/notes");
        Assert.DoesNotContain(Counselled, await ana.Page.ContentAsync(), StringComparison.Ordinal);

        await using var tom = await app.SeatOf(DemoPeople.Tom, Seat.Phone);
        foreach (var page in new[] { "aftercare", "services", "outcomes", "follow-up", "health-summary" })
        {
            Assert.Equal((page, 404), (page, await tom.Open($"{address}/{page}")));
        }

        await tom.Open(address);
        Assert.DoesNotContain("cook for people", await tom.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await tom.Page.Locator("a[href*='aftercare'], a[href*='services'], a[href*='outcomes']").CountAsync());
        mihaela.NothingWasObjectedTo();
        ana.NothingWasObjectedTo();
    }
}
