using CaseManager.Demo;
using CaseManager.Domain.Cases;
using CaseManager.Testing;
using Xunit;
using static CaseManager.Browser.Tests.SentForms;

namespace CaseManager.Browser.Tests;

/// <summary>Antonia's court proceedings in a browser without scripts: four defendants in two countries, and an appeal.</summary>
public class AntoniasJusticeTests
{
    private static readonly (string Name, string Role)[] _suspects = [("Viorel", "Organiser"), ("Costel", "Transporter"), ("Moni", "Harbourer"), ("Dani", "Recruiter")];

    [Fact]
    public async Task Three_are_convicted_in_London_one_appeals_and_the_fourth_is_convicted_two_years_later()
    {
        var app = await BrowserApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana, "Antonia Ash", team: [DemoPeople.Irina, DemoPeople.Mihaela, DemoPeople.Tom]);
        var address = $"/cases/{opened.Reference}";
        await using var ana = await app.SeatOf(DemoPeople.Ana, javaScript: false);
        foreach (var (name, role) in _suspects)
        {
            await Send(ana, $"{address}/suspects/add", ("Name", name), ("Roles", role), ("Agency", name == "Dani" ? "" : "20"));
        }

        await using var irina = await app.SeatOf(DemoPeople.Irina, javaScript: false);
        var london = await Send(irina, $"{address}/justice/begin", ("Kind", "Criminal"), ("Country", "GB"), ("Court", "Crown Court, London"), ("Agency", "20"));
        var iasi = await Send(irina, $"{address}/justice/begin", ("Kind", "Criminal"), ("Country", "RO"), ("Court", "Tribunal of Iași"));
        List<string> charges = [];
        for (var number = 0; number < _suspects.Length; number++)
        {
            var isLast = number == _suspects.Length - 1;
            charges.Add(await ChargeAsync(irina, isLast ? iasi : london, number, isLast ? "RO.CP.210@1" : "GB.MSA.2@2", opened));
        }

        await JudgeAsync(irina, charges[0], "Convicted", "2024-7-26", ("Custody.Years", "9"), ("Custody.Months", "6"));
        await JudgeAsync(irina, charges[1], "PleadedGuilty", "2024-7-26", ("Custody.Years", "5"), ("Custody.Months", "3"));
        await JudgeAsync(irina, charges[2], "Convicted", "2024-7-26", ("Custody.Years", "3"), ("Custody.Months", "4"));
        await Send(irina, $"{charges[1]}/verdict", [("Stage", "Appeal"), .. Day("On", "2025-2-11"), ("Custody.Years", "4"), ("Custody.Months", "6")]);

        await Send(irina, $"{london}/hearing", [("Kind", "Testimony"), ("State", "Held"), .. Day("Day", "2024-7-9"), ("Hour", "10:00")]);
        await irina.Open($"{address}/hearings");
        var testimony = await irina.Page.Locator("a[href*='/testimony']").First.GetAttributeAsync("href");
        await Send(irina, testimony!, ("Mode", "ByLiveLink"), ("WasGiven", "True"), ("Measures[0].Grant", "Granted"), ("Measures[0].WasUsed", "true"), ("Measures[1].Grant", "Granted"), ("Measures[1].WasUsed", "true"), ("Measures[4].Grant", "InPart"));

        await irina.Open($"{address}/justice");
        Assert.Contains("4 defendants: 3 convicted", await irina.Words(), StringComparison.Ordinal);
        await JudgeAsync(irina, charges[3], "Convicted", "2026-7-20", ("Custody.Years", "6"));

        await irina.Open($"{address}/justice");
        var words = await irina.Words();
        foreach (var said in new[]
        {
            "4 defendants: 4 convicted", "9 years 6 months", "before appeal: 5 years 3 months", "3 years 4 months", "Shorter than four years", "Live link from another room", "Granted in part",
        })
        {
            Assert.Contains(said, words, StringComparison.Ordinal);
        }

        // The sentencing conventions, collapsed by default.
        Assert.Contains("Concurrent sentences count once, as the longest of them.", await irina.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Viorel", words, StringComparison.Ordinal);
        await irina.Open(charges[1]);
        Assert.Contains("First instance: Pleaded guilty", await irina.Words(), StringComparison.Ordinal); // earlier verdicts are kept
        await using var tom = await app.SeatOf(DemoPeople.Tom, Seat.Phone);
        await tom.Open($"{address}/justice");
        Assert.Contains("3 defendants: 3 convicted", await tom.Words(), StringComparison.Ordinal);
        Assert.Empty(await tom.Faults());
        ana.NothingWasObjectedTo();
        irina.NothingWasObjectedTo();
        tom.NothingWasObjectedTo();
    }

    [Fact]
    public async Task The_British_state_is_claimed_from_through_the_assisting_authority_at_home_and_pays_in_two_instalments()
    {
        var app = await BrowserApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana, "Antonia Yew", team: [DemoPeople.Irina, DemoPeople.Mihaela]);
        var address = $"/cases/{opened.Reference}/compensation";
        await using var irina = await app.SeatOf(DemoPeople.Irina, javaScript: false);
        await Send(
            irina, $"{address}/begin",
            [("Route", "StateScheme"), ("Fund", "GB.FUND.CICA"), .. Day("From", "2023-10-14"), ("Says.DecidingAuthority", "Criminal Injuries Compensation Authority"), ("Says.AssistingAuthority", "Assisting authority in Romania")]);
        await irina.Open(address);
        Assert.Contains("14 October 2025", await irina.Words(), StringComparison.Ordinal); // the limitation date of the claim
        var step = (await irina.Page.Locator("a[href$='/step']").First.GetAttributeAsync("href"))!;
        await Send(irina, step, [("What", "Submitted"), .. Day("On", "2025-3-3")]);
        await Send(irina, step, [("What", "InformationRequested"), .. Day("On", "2025-9-2")]);
        await Send(irina, step, [("What", "InformationSent"), .. Day("On", "2025-11-14")]);
        await Send(irina, step, [("What", "Awarded"), .. Day("On", "2026-2-3"), ("Award.Currency", "GBP"), ("Award.Injury", "8,200"), ("Award.PsychologicalHarm", "12,300")]);
        var payment = step.Replace("/step", "/payment", StringComparison.Ordinal);
        await Send(irina, payment, [("Amount", "12,000"), ("Currency", "GBP"), .. Day("On", "2026-4-20"), ("Words", "First instalment")]);
        await irina.Open(address);
        Assert.Contains("Of GBP 20,500 awarded, Antonia Yew has received GBP 12,000", await irina.Words(), StringComparison.Ordinal);

        await Send(irina, payment, [("Amount", "8,500"), ("Currency", "GBP"), .. Day("On", "2026-9-15"), ("Words", "Second instalment")]);
        await irina.Open(address);
        Assert.Contains("has received the full amount: GBP 20,500", await irina.Words(), StringComparison.Ordinal);
        await using var mihaela = await app.SeatOf(DemoPeople.Mihaela, Seat.Phone);
        await mihaela.Open(address);
        Assert.Contains("Paid", await mihaela.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("20,500", await mihaela.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Empty(await mihaela.Faults());
        irina.NothingWasObjectedTo();
        mihaela.NothingWasObjectedTo();
    }

    private static async Task<string> ChargeAsync(Seat seat, string proceeding, int number, string offence, Case opened)
    {
        await seat.Open($"{proceeding}/charge");
        var suspect = await seat.Page.Locator("[name='Input.Suspect']").Nth(number).GetAttributeAsync("value");
        await Send(seat, $"{proceeding}/charge", [("Suspect", suspect!), ("Offence", offence), .. Day("Committed", "2023-10-14"), .. Day("Charged", "2023-10-16"), ("Victims", $"{opened.Victims[0].Id.Value}")]);
        return (await seat.Page.Locator("a[href*='/charges/']").Last.GetAttributeAsync("href"))!;
    }

    private static Task<string> JudgeAsync(Seat seat, string charge, string outcome, string on, params (string, string)[] custody) =>
        Send(seat, $"{charge}/verdict", [("Stage", "FirstInstance"), ("Outcome", outcome), .. Day("On", on), ("Sentence", "Custody"), .. custody]);
}
