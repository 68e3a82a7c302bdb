using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Compensation;
using CaseManager.Testing;
using CaseManager.Web.Pages.Cases.Compensation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaseManager.Web.Tests.Compensation;

public class CompensationTests
{
    private static readonly string[] _figures = ["20,500.00", "12,000.00", "8,500.00"];

    private static readonly string[] _stations = ["Submitted", "Further information requested", "Further information sent", "Awarded", "Partly paid", "Paid"];

    // Withheld from aftercare workers: amounts, currencies, payment dates, deciding and assisting authorities.
    private static readonly string[] _withheldFromAftercare =
        ["GBP ", "20,500", "12,000", "20500", "12000", "8,500", "instalment", "Assisting authority in", "Criminal Injuries Compensation Authority", "27 April"];

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task Antonias_claim_is_submitted_awarded_and_paid_in_instalments()
    {
        var (app, caseFile, irina, address) = await OpenCaseAsync("Laurel");

        await irina.Send($"{address}/start", [
            ("Input.Route", "StateScheme"), ("Input.Fund", "GB.FUND.CICA"), .. CreateDateFields("2023-10-14", "Input.LimitationStartedOn"),
            ("Input.Details.AssistingAuthority", "Assisting authority in Romania"), ("Input.Details.ExternalReference", "X/23/1")]);
        var started = await irina.Open(address);
        started.AssertShows("State compensation scheme, United Kingdom: In preparation.");
        started.AssertShows("Criminal Injuries Compensation Authority"); // taken from the fund's details
        started.AssertShows("Assisting authority in Romania");
        started.AssertShows("by 14 October 2025");
        started.AssertShows("submit the claim.");

        var claim = await GetClaimUrlAsync(app, caseFile, address);
        await RecordAsync(irina, $"{claim}/step", ("Input.Event", "Submitted"), "2025-03-03");
        await RecordAsync(irina, $"{claim}/step", ("Input.Event", "InformationRequested"), "2025-09-02");
        await RecordAsync(irina, $"{claim}/step", ("Input.Event", "InformationSent"), "2025-11-14");
        await RecordAsync(irina, $"{claim}/step", ("Input.Event", "Awarded"), "2026-02-03", ("Input.Award.Currency", "GBP"),
            ("Input.Award.PsychologicalHarm", "11,000"), ("Input.Award.Injury", "5500"), ("Input.Award.LossOfEarnings", "4 000.00"));
        var awarded = await irina.Open(address);
        awarded.AssertShows("Of GBP 20,500 awarded, Laurel has received GBP 0.");
        awarded.AssertShows("met on 3 March 2025; due on 14 October 2025");

        await RecordAsync(irina, $"{claim}/payment", ("Input.Amount", "12,000"), "2026-04-20", ("Input.Currency", "GBP"),
            ("Input.Description", "First instalment"));
        var part = await irina.Open(address);
        part.AssertShows("Of GBP 20,500 awarded, Laurel has received GBP 12,000.");
        Assert.Equal(_figures, GetFigures(part));
        Assert.Equal(_stations, GetStations(part));
        Assert.Contains("Partly paid", part.Document.QuerySelector(".app-station--current")!.TextContent, StringComparison.Ordinal);
        part.AssertShows("11,000.00");
        part.AssertShows("5,500.00");
        part.AssertShows("4,000.00");

        await RecordAsync(irina, $"{claim}/payment", ("Input.Amount", "8500"), "2026-09-15", ("Input.Currency", "GBP"),
            ("Input.Description", "Second instalment"));
        var paid = await irina.Open(address);
        paid.AssertShows("Of GBP 20,500 awarded, Laurel has received the full amount: GBP 20,500.");
        Assert.Empty(paid.Document.QuerySelectorAll(".app-next"));

        var ana = await app.SignInAsync(DemoPeople.Ana);
        var read = await ana.Open(address);
        read.AssertShows("Second instalment");
        Assert.Empty(read.Document.QuerySelectorAll("main a[href*='/compensation/']"));
        (await ana.Open($"/cases/{caseFile.Reference}/timeline?kind=Compensation")).AssertShows("Compensation claim step recorded: Awarded");
    }

    [Fact]
    public async Task Aftercare_workers_see_the_claim_status_and_no_amount()
    {
        var (app, caseFile, _, address) = await OpenCaseAsync("Aspen");
        var mihaela = await app.SignInAsync(DemoPeople.Mihaela);
        (await mihaela.Open(address)).AssertShows("No compensation has been claimed");
        await app.AddPaidClaimAsync(DemoPeople.Irina, caseFile.Id);

        var page = await mihaela.Open(address);
        page.AssertShows("State compensation scheme, United Kingdom: Partly paid.");
        page.AssertShows("3 February 2026");
        Assert.Equal(4, page.Document.QuerySelectorAll(".app-withheld").Length);
        foreach (var path in new[] { address, $"/cases/{caseFile.Reference}", $"/cases/{caseFile.Reference}/timeline",
            $"/cases/{caseFile.Reference}/deadlines" })
        {
            var reply = await mihaela.Open(path);
            Assert.All(_withheldFromAftercare, reply.AssertDoesNotShow);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await mihaela.Get("/claims")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await mihaela.Get($"{address}/start")).Status);
        await app.RunAsAsync(DemoPeople.Mihaela, async db =>
        {
            var claim = await db.Claims.AsNoTracking().Include(c => c.Steps).Include(c => c.Details).Include(c => c.Awards).Include(c => c.Payments)
                .AsSplitQuery().SingleAsync(c => c.CaseId == caseFile.Id);
            Assert.Equal((2, 0, 0, 0), (claim.Steps.Count, claim.Details.Count, claim.Awards.Count, claim.Payments.Count));
        });
    }

    [Fact]
    public async Task Police_find_no_compensation_page_menu_or_event()
    {
        var (app, caseFile, _, address) = await OpenCaseAsync();
        await app.AddPaidClaimAsync(DemoPeople.Irina, caseFile.Id);
        var tom = await app.SignInAsync(DemoPeople.Tom);

        Assert.Equal(HttpStatusCode.NotFound, (await tom.Get(address)).Status);
        var overview = await tom.Open($"/cases/{caseFile.Reference}");
        Assert.Empty(overview.Document.QuerySelectorAll("a[href*='compensation'], a[href='/claims']"));
        (await tom.Open($"/cases/{caseFile.Reference}/timeline")).AssertDoesNotShow("Compensation claim added");
    }

    [Fact]
    public async Task A_payment_above_the_award_needs_confirmation()
    {
        var (app, caseFile, irina, address) = await OpenCaseAsync();
        await app.AddPaidClaimAsync(DemoPeople.Irina, caseFile.Id);
        var claim = await GetClaimUrlAsync(app, caseFile, address);
        (string, string?)[] payment = [("Input.Amount", "8,500.75"), ("Input.Currency", "GBP"), ("Input.Description", "With interest"),
            .. CreateDateFields("2026-05-04", "Input.ReceivedOn")];

        var asked = await irina.Send($"{claim}/payment", payment);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "8,500.75", "With interest"),
            (asked.Status, asked.GetFieldValue("Input.Amount"), asked.GetFieldValue("Input.Description")));
        Assert.Contains("more has been received than was awarded", asked.GetErrors(), StringComparison.Ordinal);
        Assert.Equal(1,
            await CountAsync(app, "payment where is_received and id not in (select supersedes_id from payment where supersedes_id is not null)", caseFile));

        Assert.Equal(HttpStatusCode.Redirect, (await irina.Send(asked, ("Input.Confirmed", "yes"))).Status);
        (await irina.Open(address)).AssertShows("GBP 0.75 more than the award has been received");
    }

    [Fact]
    public async Task A_late_claim_shows_the_rule_source_before_confirmation()
    {
        var (app, caseFile, irina, address) = await OpenCaseAsync();
        await app.StartClaimAsync(DemoPeople.Irina, caseFile.Id, new(2023, 10, 14));
        var claim = await GetClaimUrlAsync(app, caseFile, address);

        var asked = await irina.Send($"{claim}/step", [("Input.Event", "Submitted"), .. CreateDateFields("2025-10-15")]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "15"), (asked.Status, asked.GetFieldValue("Input.OccurredOn.Day")));
        asked.AssertShows("The limitation date was 14 October 2025");
        asked.AssertShows("Criminal Injuries Compensation Scheme: two years from the incident");
        Assert.Equal(0, await CountAsync(app, "claim_step", caseFile));

        Assert.Equal(HttpStatusCode.Redirect, (await irina.Send(asked, ("Input.Confirmed", "yes"))).Status);
        (await irina.Open(address)).AssertShows("met on 15 October 2025");
    }

    [Fact]
    public async Task Money_in_another_currency_needs_a_dated_rate_with_its_source()
    {
        var (app, caseFile, irina, address) = await OpenCaseAsync();
        await app.AddPaidClaimAsync(DemoPeople.Irina, caseFile.Id);
        var claim = await GetClaimUrlAsync(app, caseFile, address);
        (string, string?)[] payment = [("Input.Amount", "1000"), ("Input.Currency", "EUR"), .. CreateDateFields("2026-05-04", "Input.ReceivedOn")];

        Assert.Contains("The award is in another currency", (await irina.Send($"{claim}/payment", payment)).GetErrors(), StringComparison.Ordinal);
        var unsaid = await irina.Send($"{claim}/payment", [.. payment, ("Input.Rate", "0.8547")]);
        Assert.Contains("Enter the full date of the rate", unsaid.GetErrors(), StringComparison.Ordinal);
        Assert.Contains("Enter the source of the rate", unsaid.GetErrors(), StringComparison.Ordinal);

        await irina.Send($"{claim}/payment",
            [.. payment, ("Input.Rate", "0.8547"), ("Input.RateSource", "European Central Bank"), .. CreateDateFields("2026-05-04", "Input.RateDate")]);
        var page = await irina.Open(address);
        page.AssertShows("has received GBP 12,854.70");
        page.AssertShows("EUR 1,000 at 0.8547: European Central Bank, 4 May 2026");
    }

    [Fact]
    public async Task Each_currency_has_its_own_total()
    {
        var (app, caseFile, irina, address) = await OpenCaseAsync("Hazel");
        await app.AddPaidClaimAsync(DemoPeople.Irina, caseFile.Id);
        await app.UpdateCompensationAsync(DemoPeople.Irina, caseFile.Id, (changed, victim, law, stamp) =>
        {
            var claim = changed.OpenClaim(victim, Guid.CreateVersion7(), new(CompensationRoute.CivilClaimInCriminalTrial, "RO", null, null, null),
                new(null, null, null, null), law, stamp);
            changed.RecordClaimStep(claim, Guid.CreateVersion7(), CompensationBuilders.CreateClaimStep(ClaimEvent.Submitted, new(2026, 1, 22)), null,
                confirmed: false, law, stamp);
            changed.RecordClaimStep(claim, Guid.CreateVersion7(),
                CompensationBuilders.CreateClaimStep(ClaimEvent.Awarded, new(2026, 2, 16)) with { Award = new("RON", [new(HeadOfLoss.Other, 25_000m)]) }, null,
                confirmed: false, law, stamp);
        });

        var page = await irina.Open(address);

        page.AssertShows("Of GBP 20,500 awarded, Hazel has received GBP 12,000. Of RON 25,000 awarded, Hazel has received RON 0.");
        page.AssertShows("never added across currencies");
        page.AssertDoesNotShow("45,500");
    }

    [Fact]
    public async Task A_reversed_payment_no_longer_counts_but_remains()
    {
        var (app, caseFile, irina, address) = await OpenCaseAsync("Rowan");
        await app.AddPaidClaimAsync(DemoPeople.Irina, caseFile.Id);
        var page = await irina.Open(address);
        page.AssertShows("GBP 12,000, 20 April 2026: reversed, did not arrive.");
        page.AssertShows("The bank sent it back");
        var reversal = page.Document.QuerySelector("a[href*='/reversal']")!.GetAttribute("href")!;

        Assert.Contains("Enter a reason", (await irina.Send(reversal)).GetErrors(), StringComparison.Ordinal);
        await irina.Send(reversal, ("Input.Reason", "Sent to a closed account"));

        (await irina.Open(address)).AssertShows("Of GBP 20,500 awarded, Rowan has received GBP 0.");
        Assert.Equal(HttpStatusCode.NotFound, (await irina.Get(reversal)).Status);
        Assert.Equal(4, await CountAsync(app, "payment", caseFile));
    }

    [Fact]
    public async Task Correcting_an_error_restores_the_deadline()
    {
        var (app, caseFile, irina, address) = await OpenCaseAsync();
        await app.StartClaimAsync(DemoPeople.Irina, caseFile.Id, Today.AddYears(-1));
        var claim = await GetClaimUrlAsync(app, caseFile, address);
        await irina.Send($"{claim}/step", [("Input.Event", "Submitted"), .. CreateDateFields($"{Today:yyyy-MM-dd}")]);
        var correct = (await irina.Open(address)).Document.QuerySelector("a[href*='/steps/']")!.GetAttribute("href")!;
        Assert.Equal("Submitted", (await irina.Open(correct)).Document.QuerySelector("[name='Input.Event'][checked]")!.GetAttribute("value"));

        await irina.Send(correct, ("Input.Event", "RecordedInError"));

        (await irina.Open(address)).AssertShows("State compensation scheme, United Kingdom: In preparation.");
        Assert.Equal(["Open", "Superseded"],
            await app.Database.ReadAsync<string>("select state from deadline where case_id = $1 order by state", caseFile.Id.Value));
        Assert.Equal(HttpStatusCode.NotFound, (await irina.Get(correct)).Status);
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_record()
    {
        var (app, caseFile, irina, address) = await OpenCaseAsync();
        var form = await irina.Open($"{address}/start");
        (string, string?)[] started = [("Input.Route", "Settlement"), ("Input.Country", "RO")];
        await irina.Send(form, started);
        Assert.Equal(HttpStatusCode.Redirect, (await irina.Send(form, started)).Status);
        Assert.Equal(1, await CountAsync(app, "compensation_claim", caseFile));

        var claim = await GetClaimUrlAsync(app, caseFile, address);
        var step = await irina.Open($"{claim}/step");
        (string, string?)[] sent = [("Input.Event", "Submitted"), .. CreateDateFields("2026-01-10")];
        await irina.Send(step, sent);
        Assert.Equal(HttpStatusCode.Redirect, (await irina.Send(step, sent)).Status);
        Assert.Equal(1, await CountAsync(app, "claim_step", caseFile));

        await irina.Send($"{claim}/step",
            [("Input.Event", "Awarded"), ("Input.Award.Currency", "RON"), ("Input.Award.Other", "100"), .. CreateDateFields("2026-01-11")]);
        var payment = await irina.Open($"{claim}/payment");
        Assert.Equal("RON", payment.GetFieldValue("Input.Currency"));
        (string, string?)[] paid = [("Input.Amount", "100"), .. CreateDateFields("2026-01-12", "Input.ReceivedOn")];
        await irina.Send(payment, paid);
        Assert.Equal(HttpStatusCode.Redirect, (await irina.Send(payment, paid)).Status);
        Assert.Equal(1, await CountAsync(app, "payment", caseFile));
    }

    [Fact]
    public async Task Wrong_input_loses_nothing()
    {
        var (app, caseFile, irina, address) = await OpenCaseAsync();
        var started = await irina.Send($"{address}/start", ("Input.Route", "StateScheme"), ("Input.Details.AdditionalInformation", "She wants it to be over"),
            ("Input.LimitationStartedOn.Year", "2025"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "She wants it to be over", "2025"),
            (started.Status, started.GetFieldValue("Input.Details.AdditionalInformation"), started.GetFieldValue("Input.LimitationStartedOn.Year")));
        Assert.Contains("Select a fund", started.GetErrors(), StringComparison.Ordinal);
        var elsewhere = await irina.Send($"{address}/start", ("Input.Route", "CivilSuit"), ("Input.Country", "RO"), ("Input.Limitation", "GB.CIVIL_CLAIM"));
        Assert.Contains("Select a rule of the deciding country", elsewhere.GetErrors(), StringComparison.Ordinal);

        await app.StartClaimAsync(DemoPeople.Irina, caseFile.Id, null);
        var claim = await GetClaimUrlAsync(app, caseFile, address);
        await irina.Send($"{claim}/step", [("Input.Event", "Submitted"), .. CreateDateFields("2026-01-10")]);
        foreach (var (amount, says) in new[] { ("1,50", "Enter an amount, such as"), ("-5", "Enter an amount, such as"), ("0.001", "Enter an amount, such as"),
            ("many", "Enter an amount, such as"), ("", "Enter at least one amount") })
        {
            var award = await irina.Send($"{claim}/step",
                [("Input.Event", "Awarded"), ("Input.Award.Currency", "GBP"), ("Input.Award.Injury", amount), .. CreateDateFields("2026-02-03")]);
            Assert.Contains(says, award.GetErrors(), StringComparison.Ordinal);
            Assert.Equal((amount, "GBP", "2026"),
                (award.GetFieldValue("Input.Award.Injury"), award.GetFieldValue("Input.Award.Currency"), award.GetFieldValue("Input.OccurredOn.Year")));
        }

        var refused = await irina.Send($"{claim}/step", [("Input.Event", "Refused"), ("Input.Award.Injury", "5"), .. CreateDateFields("2026-02-03")]);
        Assert.Contains("Select an award, or remove the amounts", refused.GetErrors(), StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(app, "claim_step", caseFile));
    }

    [Fact]
    public async Task Claim_contacts_are_encrypted_and_never_overwritten_unseen()
    {
        var (app, caseFile, irina, address) = await OpenCaseAsync();
        await app.StartClaimAsync(DemoPeople.Irina, caseFile.Id, null);
        var claim = await GetClaimUrlAsync(app, caseFile, address);
        var (mine, theirs) = (await irina.Open($"{claim}/details"), await irina.Open($"{claim}/details"));
        Assert.Equal("Assisting authority in Romania", mine.GetFieldValue("Input.Details.AssistingAuthority"));

        await irina.Send(theirs, ("Input.Details.AssistingAuthority", "The zebra office"));
        var late = await irina.Send(mine, ("Input.Details.AssistingAuthority", "Another office"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Another office"), (late.Status, late.GetFieldValue("Input.Details.AssistingAuthority")));
        Assert.Contains("Someone else changed this claim while you were editing", late.GetErrors(), StringComparison.Ordinal);
        (await irina.Open(address)).AssertShows("The zebra office");
        Assert.Empty(
            await app.Database.ReadAsync<string>("select d::text from claim_details d where encode(seal, 'escape') like '%zebra%' or d::text like '%zebra%'"));
    }

    [Fact]
    public async Task Of_two_simultaneous_payments_one_is_rejected()
    {
        var (app, caseFile, _, _) = await OpenCaseAsync();
        await app.AddPaidClaimAsync(DemoPeople.Irina, caseFile.Id);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => app.UpdateCompensationAsync(DemoPeople.Irina, caseFile.Id, (mine, _, _, stamp) =>
        {
            mine.RecordPayment(mine.Claims[0], Guid.CreateVersion7(), new(new(2026, 5, 4), 8_000m, "GBP", null, null), confirmed: false, stamp);
            app.UpdateCompensationAsync(DemoPeople.Irina, caseFile.Id, (theirs, _, _, _) =>
                theirs.RecordPayment(theirs.Claims[0], Guid.CreateVersion7(), new(new(2026, 5, 4), 8_000m, "GBP", null, null), confirmed: false, stamp))
                .GetAwaiter().GetResult();
        }));

        Assert.Equal(20_000m,
            (await app.Database.ReadAsync<decimal>(
                "select sum(amount_in_award_currency) from payment p where case_id = $1 and is_received and not exists (select from payment l where "
                + "l.supersedes_id = p.id)", caseFile.Id.Value)).Single());
    }

    [Fact]
    public async Task The_lawyers_list_shows_awarded_paid_and_deadlines_at_risk()
    {
        await using var app = await TestApp.StartAsync();
        var lawyer = await app.CreateStaffAsync(Role.LegalOfficer, DemoPeople.Bucharest);
        var caseFile = await app.OpenCase(DemoPeople.Ana, "Willow", team: [lawyer, DemoPeople.Irina]);
        await app.AddPaidClaimAsync(lawyer, caseFile.Id);
        foreach (var number in Enumerable.Range(0, 27))
        {
            await app.StartClaimAsync(lawyer, (await app.OpenCase(DemoPeople.Ana, $"Late {number}", team: [lawyer])).Id,
                Today.AddYears(-2).AddDays(number + (number < 11 ? 60 : 200)));
        }

        var client = await app.SignInAsync(lawyer);
        var first = await client.Open("/claims");
        Assert.NotNull(first.Document.QuerySelector("nav a[href='/claims'][aria-current=page]"));
        first.AssertShows("11 limitation dates have passed or fall within 90 days.");
        first.AssertShows("Limitation dates at risk");
        var second = await client.Open(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal([.. Enumerable.Range(0, 27).Select(n => $"Late {n}"), "Willow"], [.. GetNames(first), .. GetNames(second)]);
        second.AssertShows("GBP 20,500");
        second.AssertShows("GBP 12,000");
        Assert.Equal(HttpStatusCode.OK, (await client.Get("/claims?after=nonsense")).Status);
        Assert.DoesNotContain(GetNames(await (await app.SignInAsync(DemoPeople.Irina)).Open("/claims")),
            name => name.StartsWith("Late", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync(DemoPeople.Ana)).Get("/claims")).Status);
    }

    [Fact]
    public void Every_head_of_loss_has_its_line() => Assert.Equal(Enum.GetValues<HeadOfLoss>(), new AwardForm().Lines.Select(l => l.Head));

    private static IEnumerable<string> GetNames(PageResponse reply) =>
        reply.Document.QuerySelectorAll("table")[^1].QuerySelectorAll("tbody th bdi").Select(n => n.TextContent);

    private static IEnumerable<string> GetFigures(PageResponse reply) =>
        reply.Document.QuerySelector(".app-ledger > table")!.QuerySelectorAll("tbody .num").Select(n => n.TextContent).Where(n => n.Length > 0);

    private static IEnumerable<string> GetStations(PageResponse reply) =>
        reply.Document.QuerySelectorAll(".app-station__name").Select(n => n.LastChild!.TextContent);

    private static async Task<(TestApp App, Case Opened, TestClient Irina, string Address)> OpenCaseAsync(string coverName = "Amber")
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana, coverName, team: [DemoPeople.Irina, DemoPeople.Mihaela, DemoPeople.Tom]);
        return (app, caseFile, await app.SignInAsync(DemoPeople.Irina), $"/cases/{caseFile.Reference}/compensation");
    }

    private static async Task<string> GetClaimUrlAsync(TestApp app, Case caseFile, string address) =>
        $"{address}/{(await app.Database.ReadAsync<Guid>("select id from compensation_claim where case_id = $1", caseFile.Id.Value)).Single()}";

    private static async Task RecordAsync(TestClient client, string page, (string, string?) kind, string date, params (string, string?)[] more)
    {
        var reply = await client.Send(page,
            [kind, .. CreateDateFields(date, page.EndsWith("/payment", StringComparison.Ordinal) ? "Input.ReceivedOn" : "Input.OccurredOn"), .. more]);
        Assert.True(reply.Status == HttpStatusCode.Redirect, reply.GetErrors());
    }

    private static async Task<long> CountAsync(TestApp app, string rows, Case caseFile) =>
        (await app.Database.ReadAsync<long>($"select count(*) from {rows} {(rows.Contains("where", StringComparison.Ordinal) ? "and" : "where")} case_id = $1",
            caseFile.Id.Value)).Single();

    private static (string, string?)[] CreateDateFields(string iso, string field = "Input.OccurredOn") =>
        iso.Split('-') is [var year, var month, var day]
        ? [($"{field}.Day", day), ($"{field}.Month", month), ($"{field}.Year", year)] : throw new ArgumentException("Not a day.", nameof(iso));
}
