using CaseManager.Demo;
using CaseManager.Domain.Cases;
using CaseManager.Testing;
using Xunit;
using static CaseManager.Browser.Tests.BrowserForms;

namespace CaseManager.Browser.Tests;

/// <summary>Antonia's court proceedings in a browser without scripts: four defendants in two countries, and an appeal.</summary>
public class AntoniasJusticeTests
{
    private static readonly (string Name, string Role)[] _suspects = [("Viorel", "Organiser"), ("Costel", "Transporter"), ("Moni", "Harbourer"),
        ("Dani", "Recruiter")];

    [Fact]
    public async Task Three_are_convicted_in_London_one_appeals_and_the_fourth_is_convicted_two_years_later()
    {
        var app = await BrowserApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana, "Antonia Ash", team: [DemoPeople.Irina, DemoPeople.Mihaela, DemoPeople.Tom]);
        var address = $"/cases/{caseFile.Reference}";
        await using var ana = await app.OpenSessionAsync(DemoPeople.Ana, javaScript: false);
        foreach (var (name, role) in _suspects)
        {
            await SubmitAsync(ana, $"{address}/suspects/add", ("Name", name), ("Roles", role), ("Agency", name == "Dani" ? "" : "20"));
        }

        await using var irina = await app.OpenSessionAsync(DemoPeople.Irina, javaScript: false);
        var london = await SubmitAsync(irina, $"{address}/justice/start", ("Kind", "Criminal"), ("Country", "GB"), ("Court", "Crown Court, London"),
            ("Agency", "20"));
        var iasi = await SubmitAsync(irina, $"{address}/justice/start", ("Kind", "Criminal"), ("Country", "RO"), ("Court", "Tribunal of Iași"));
        List<string> charges = [];
        for (var number = 0; number < _suspects.Length; number++)
        {
            var isLast = number == _suspects.Length - 1;
            charges.Add(await AddChargeAsync(irina, isLast ? iasi : london, number, isLast ? "RO.CP.210@1" : "GB.MSA.2@2", caseFile));
        }

        await RecordVerdictAsync(irina, charges[0], "Convicted", "2024-7-26", ("Custody.Years", "9"), ("Custody.Months", "6"));
        await RecordVerdictAsync(irina, charges[1], "PleadedGuilty", "2024-7-26", ("Custody.Years", "5"), ("Custody.Months", "3"));
        await RecordVerdictAsync(irina, charges[2], "Convicted", "2024-7-26", ("Custody.Years", "3"), ("Custody.Months", "4"));
        await SubmitAsync(irina, $"{charges[1]}/verdict",
            [("Stage", "Appeal"), .. CreateDateFields("DecidedOn", "2025-2-11"), ("Custody.Years", "4"), ("Custody.Months", "6")]);

        await SubmitAsync(irina, $"{london}/hearing", [("Kind", "Testimony"), ("State", "Held"), .. CreateDateFields("Date", "2024-7-9"), ("Hour", "10:00")]);
        await irina.Open($"{address}/hearings");
        var testimony = await irina.Page.Locator("a[href*='/testimony']").First.GetAttributeAsync("href");
        await SubmitAsync(irina, testimony!, ("Mode", "ByLiveLink"), ("WasGiven", "True"), ("Measures[0].Grant", "Granted"), ("Measures[0].WasUsed", "true"),
            ("Measures[1].Grant", "Granted"), ("Measures[1].WasUsed", "true"), ("Measures[4].Grant", "GrantedInPart"));

        await irina.Open($"{address}/justice");
        Assert.Contains("4 defendants: 3 convicted", await irina.GetAllTextAsync(), StringComparison.Ordinal);
        await RecordVerdictAsync(irina, charges[3], "Convicted", "2026-7-20", ("Custody.Years", "6"));

        await irina.Open($"{address}/justice");
        var notes = await irina.GetAllTextAsync();
        foreach (var text in new[]
        {
            "4 defendants: 4 convicted", "9 years 6 months", "before appeal: 5 years 3 months", "3 years 4 months", "Shorter than four years",
            "Live link from another room", "Granted in part",
        })
        {
            Assert.Contains(text, notes, StringComparison.Ordinal);
        }

        // The sentencing conventions are collapsed by default, so the markup is checked instead of the visible text.
        Assert.Contains("Concurrent sentences count once, as the longest of them.", await irina.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Viorel", notes, StringComparison.Ordinal);
        await irina.Open(charges[1]);
        Assert.Contains("First instance: Pleaded guilty", await irina.GetAllTextAsync(), StringComparison.Ordinal); // earlier verdicts are kept
        await using var tom = await app.OpenSessionAsync(DemoPeople.Tom, BrowserSession.Phone);
        await tom.Open($"{address}/justice");
        Assert.Contains("3 defendants: 3 convicted", await tom.GetAllTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await tom.FindViolationsAsync());
        ana.AssertNoBrowserErrors();
        irina.AssertNoBrowserErrors();
        tom.AssertNoBrowserErrors();
    }

    [Fact]
    public async Task The_British_fund_pays_a_claim_in_two_instalments()
    {
        var app = await BrowserApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana, "Antonia Yew", team: [DemoPeople.Irina, DemoPeople.Mihaela]);
        var address = $"/cases/{caseFile.Reference}/compensation";
        await using var irina = await app.OpenSessionAsync(DemoPeople.Irina, javaScript: false);
        await SubmitAsync(
            irina, $"{address}/start",
            [("Route", "StateScheme"), ("Fund", "GB.FUND.CICA"), .. CreateDateFields("LimitationStartedOn", "2023-10-14"),
                ("Details.DecidingAuthority", "Criminal Injuries Compensation Authority"), ("Details.AssistingAuthority", "Assisting authority in Romania")]);
        await irina.Open(address);
        Assert.Contains("14 October 2025", await irina.GetAllTextAsync(), StringComparison.Ordinal); // the limitation date of the claim
        var step = (await irina.Page.Locator("a[href$='/step']").First.GetAttributeAsync("href"))!;
        await SubmitAsync(irina, step, [("Event", "Submitted"), .. CreateDateFields("OccurredOn", "2025-3-3")]);
        await SubmitAsync(irina, step, [("Event", "InformationRequested"), .. CreateDateFields("OccurredOn", "2025-9-2")]);
        await SubmitAsync(irina, step, [("Event", "InformationSent"), .. CreateDateFields("OccurredOn", "2025-11-14")]);
        await SubmitAsync(irina, step,
            [("Event", "Awarded"), .. CreateDateFields("OccurredOn", "2026-2-3"), ("Award.Currency", "GBP"), ("Award.Injury", "8,200"),
                ("Award.PsychologicalHarm", "12,300")]);
        var payment = step.Replace("/step", "/payment", StringComparison.Ordinal);
        await SubmitAsync(irina, payment,
            [("Amount", "12,000"), ("Currency", "GBP"), .. CreateDateFields("ReceivedOn", "2026-4-20"), ("Description", "First instalment")]);
        await irina.Open(address);
        Assert.Contains("Of GBP 20,500 awarded, Antonia Yew has received GBP 12,000", await irina.GetAllTextAsync(), StringComparison.Ordinal);

        await SubmitAsync(irina, payment,
            [("Amount", "8,500"), ("Currency", "GBP"), .. CreateDateFields("ReceivedOn", "2026-9-15"), ("Description", "Second instalment")]);
        await irina.Open(address);
        Assert.Contains("has received the full amount: GBP 20,500", await irina.GetAllTextAsync(), StringComparison.Ordinal);
        await using var mihaela = await app.OpenSessionAsync(DemoPeople.Mihaela, BrowserSession.Phone);
        await mihaela.Open(address);
        Assert.Contains("Paid", await mihaela.GetAllTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("20,500", await mihaela.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Empty(await mihaela.FindViolationsAsync());
        irina.AssertNoBrowserErrors();
        mihaela.AssertNoBrowserErrors();
    }

    private static async Task<string> AddChargeAsync(BrowserSession worker, string proceeding, int number, string offence, Case caseFile)
    {
        await worker.Open($"{proceeding}/charge");
        var suspect = await worker.Page.Locator("[name='Input.SuspectId']").Nth(number).GetAttributeAsync("value");
        await SubmitAsync(worker, $"{proceeding}/charge",
            [("SuspectId", suspect!), ("Offence", offence), .. CreateDateFields("CommittedOn", "2023-10-14"), .. CreateDateFields("ChargedOn", "2023-10-16"),
                ("Victims", $"{caseFile.Victims[0].Id.Value}")]);
        return (await worker.Page.Locator("a[href*='/charges/']").Last.GetAttributeAsync("href"))!;
    }

    private static Task<string> RecordVerdictAsync(BrowserSession worker, string charge, string outcome, string date, params (string, string)[] custody) =>
        SubmitAsync(worker, $"{charge}/verdict",
            [("Stage", "FirstInstance"), ("Outcome", outcome), .. CreateDateFields("DecidedOn", date), ("Sentence", "Custody"), .. custody]);
}
