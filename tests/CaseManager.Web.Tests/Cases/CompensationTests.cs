using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Compensation;
using CaseManager.Testing;
using CaseManager.Web.Pages.Cases.Compensation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaseManager.Web.Tests.Cases;

public class CompensationTests
{
    private static readonly string[] _figures = ["20,500.00", "12,000.00", "8,500.00"];

    private static readonly string[] _stations = ["Submitted", "Further information requested", "Further information sent", "Awarded", "Partly paid", "Paid"];

    // Withheld from aftercare workers: amounts, currencies, payment dates, deciding and assisting authorities.
    private static readonly string[] _beyondStatus =
        ["GBP", "20,500", "12,000", "20500", "12000", "8,500", "instalment", "Assisting authority in", "Criminal Injuries Compensation Authority", "27 April"];

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task Antonias_claim_is_sent_from_home_answered_awarded_and_paid_in_two_instalments()
    {
        var (app, opened, irina, address) = await CaseAsync("Laurel");

        await irina.Send($"{address}/begin", [
            ("Input.Route", "StateScheme"), ("Input.Fund", "GB.FUND.CICA"), .. On("2023-10-14", "Input.From"),
            ("Input.Says.AssistingAuthority", "Assisting authority in Romania"), ("Input.Says.ExternalReference", "X/23/1")]);
        var begun = await irina.Open(address);
        begun.Shows("State compensation scheme, United Kingdom: In preparation.");
        begun.Shows("Criminal Injuries Compensation Authority"); // taken from the fund's details
        begun.Shows("Assisting authority in Romania");
        begun.Shows("by 14 October 2025");
        begun.Shows("submit the claim.");

        var claim = await ClaimOfAsync(app, opened, address);
        await RecordAsync(irina, $"{claim}/step", ("Input.What", "Submitted"), "2025-03-03");
        await RecordAsync(irina, $"{claim}/step", ("Input.What", "InformationRequested"), "2025-09-02");
        await RecordAsync(irina, $"{claim}/step", ("Input.What", "InformationSent"), "2025-11-14");
        await RecordAsync(irina, $"{claim}/step", ("Input.What", "Awarded"), "2026-02-03", ("Input.Award.Currency", "GBP"), ("Input.Award.PsychologicalHarm", "11,000"), ("Input.Award.Injury", "5500"), ("Input.Award.LossOfEarnings", "4 000.00"));
        var awarded = await irina.Open(address);
        awarded.Shows("Of GBP 20,500 awarded, Laurel has received GBP 0.");
        awarded.Shows("met on 3 March 2025; due on 14 October 2025");

        await RecordAsync(irina, $"{claim}/payment", ("Input.Amount", "12,000"), "2026-04-20", ("Input.Currency", "GBP"), ("Input.Words", "First instalment"));
        var part = await irina.Open(address);
        part.Shows("Of GBP 20,500 awarded, Laurel has received GBP 12,000.");
        Assert.Equal(_figures, Figures(part));
        Assert.Equal(_stations, Stations(part));
        Assert.Contains("Partly paid", part.Document.QuerySelector(".app-station--now")!.TextContent, StringComparison.Ordinal);
        part.Shows("11,000.00");
        part.Shows("5,500.00");
        part.Shows("4,000.00");

        await RecordAsync(irina, $"{claim}/payment", ("Input.Amount", "8500"), "2026-09-15", ("Input.Currency", "GBP"), ("Input.Words", "Second instalment"));
        var paid = await irina.Open(address);
        paid.Shows("Of GBP 20,500 awarded, Laurel has received the full amount: GBP 20,500.");
        Assert.Empty(paid.Document.QuerySelectorAll(".app-next"));

        var ana = await app.As(DemoPeople.Ana);
        var read = await ana.Open(address);
        read.Shows("Second instalment");
        Assert.Empty(read.Document.QuerySelectorAll("main a[href*='/compensation/']"));
        (await ana.Open($"/cases/{opened.Reference}/timeline?kind=Compensation")).Shows("Compensation claim step recorded: Awarded");
    }

    [Fact]
    public async Task Aftercare_sees_where_it_stands_and_no_amount_anywhere()
    {
        var (app, opened, _, address) = await CaseAsync("Aspen");
        var mihaela = await app.As(DemoPeople.Mihaela);
        (await mihaela.Open(address)).Shows("No compensation has been claimed");
        await app.PaidClaim(DemoPeople.Irina, opened.Id);

        var page = await mihaela.Open(address);
        page.Shows("State compensation scheme, United Kingdom: Partly paid.");
        page.Shows("3 February 2026");
        Assert.Equal(4, page.Document.QuerySelectorAll(".app-withheld").Length);
        foreach (var path in new[] { address, $"/cases/{opened.Reference}", $"/cases/{opened.Reference}/timeline", $"/cases/{opened.Reference}/deadlines" })
        {
            var reply = await mihaela.Open(path);
            Assert.All(_beyondStatus, reply.NeverShows);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await mihaela.Get("/claims")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await mihaela.Get($"{address}/begin")).Status);
        await app.InScopeOf(DemoPeople.Mihaela, async db =>
        {
            var claim = await db.Claims.AsNoTracking().Include(c => c.Steps).Include(c => c.Details).Include(c => c.Awards).Include(c => c.Payments).AsSplitQuery().SingleAsync(c => c.CaseId == opened.Id);
            Assert.Equal((2, 0, 0, 0), (claim.Steps.Count, claim.Details.Count, claim.Awards.Count, claim.Payments.Count));
        });
    }

    [Fact]
    public async Task Police_find_neither_the_page_nor_its_place_in_the_menu_nor_an_event()
    {
        var (app, opened, _, address) = await CaseAsync();
        await app.PaidClaim(DemoPeople.Irina, opened.Id);
        var tom = await app.As(DemoPeople.Tom);

        Assert.Equal(HttpStatusCode.NotFound, (await tom.Get(address)).Status);
        var overview = await tom.Open($"/cases/{opened.Reference}");
        Assert.Empty(overview.Document.QuerySelectorAll("a[href*='compensation'], a[href='/claims']"));
        (await tom.Open($"/cases/{opened.Reference}/timeline")).NeverShows("Compensation claim added");
    }

    [Fact]
    public async Task More_than_was_awarded_is_asked_about_and_kept_once_confirmed()
    {
        var (app, opened, irina, address) = await CaseAsync();
        await app.PaidClaim(DemoPeople.Irina, opened.Id);
        var claim = await ClaimOfAsync(app, opened, address);
        (string, string?)[] payment = [("Input.Amount", "8,500.75"), ("Input.Currency", "GBP"), ("Input.Words", "With interest"), .. On("2026-05-04")];

        var asked = await irina.Send($"{claim}/payment", payment);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "8,500.75", "With interest"), (asked.Status, asked.Field("Input.Amount"), asked.Field("Input.Words")));
        Assert.Contains("more has been received than was awarded", asked.Errors(), StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(app, "payment where arrived and id not in (select replaces from payment where replaces is not null)", opened));

        Assert.Equal(HttpStatusCode.Redirect, (await irina.Send(asked, ("Input.Confirmed", "yes"))).Status);
        (await irina.Open(address)).Shows("GBP 0.75 more than the award has been received");
    }

    [Fact]
    public async Task A_claim_that_was_late_is_asked_about_with_the_source_of_the_rule()
    {
        var (app, opened, irina, address) = await CaseAsync();
        await app.BeginClaim(DemoPeople.Irina, opened.Id, new(2023, 10, 14));
        var claim = await ClaimOfAsync(app, opened, address);

        var asked = await irina.Send($"{claim}/step", [("Input.What", "Submitted"), .. On("2025-10-15")]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "15"), (asked.Status, asked.Field("Input.On.Day")));
        asked.Shows("The limitation date was 14 October 2025");
        asked.Shows("Criminal Injuries Compensation Scheme: two years from the incident");
        Assert.Equal(0, await CountAsync(app, "claim_step", opened));

        Assert.Equal(HttpStatusCode.Redirect, (await irina.Send(asked, ("Input.Confirmed", "yes"))).Status);
        (await irina.Open(address)).Shows("met on 15 October 2025");
    }

    [Fact]
    public async Task Money_in_another_currency_needs_a_dated_rate_with_its_source()
    {
        var (app, opened, irina, address) = await CaseAsync();
        await app.PaidClaim(DemoPeople.Irina, opened.Id);
        var claim = await ClaimOfAsync(app, opened, address);
        (string, string?)[] payment = [("Input.Amount", "1000"), ("Input.Currency", "EUR"), .. On("2026-05-04")];

        Assert.Contains("The award is in another currency", (await irina.Send($"{claim}/payment", payment)).Errors(), StringComparison.Ordinal);
        var unsaid = await irina.Send($"{claim}/payment", [.. payment, ("Input.Rate", "0.8547")]);
        Assert.Contains("Enter the full date of the rate", unsaid.Errors(), StringComparison.Ordinal);
        Assert.Contains("Enter the source of the rate", unsaid.Errors(), StringComparison.Ordinal);

        await irina.Send($"{claim}/payment", [.. payment, ("Input.Rate", "0.8547"), ("Input.RateSource", "European Central Bank"), .. On("2026-05-04", "Input.RateOn")]);
        var page = await irina.Open(address);
        page.Shows("has received GBP 12,854.70");
        page.Shows("EUR 1,000 at 0.8547: European Central Bank, 4 May 2026");
    }

    [Fact]
    public async Task Each_currency_stands_by_itself()
    {
        var (app, opened, irina, address) = await CaseAsync("Hazel");
        await app.PaidClaim(DemoPeople.Irina, opened.Id);
        await app.Compensate(DemoPeople.Irina, opened.Id, (changed, victim, law, by) =>
        {
            var claim = changed.OpenClaim(victim, Guid.CreateVersion7(), new(CompensationRoute.CivilClaimInCriminalTrial, "RO", null, null, null), new(null, null, null, null), law, by);
            changed.RecordClaimStep(claim, Guid.CreateVersion7(), CompensationBuilders.Happens(ClaimEvent.Submitted, new(2026, 1, 22)), null, confirmed: false, law, by);
            changed.RecordClaimStep(claim, Guid.CreateVersion7(), CompensationBuilders.Happens(ClaimEvent.Awarded, new(2026, 2, 16)) with { Award = new("RON", [new(HeadOfLoss.Other, 25_000m)]) }, null, confirmed: false, law, by);
        });

        var page = await irina.Open(address);

        page.Shows("Of GBP 20,500 awarded, Hazel has received GBP 12,000. Of RON 25,000 awarded, Hazel has received RON 0.");
        page.Shows("never added across currencies");
        page.NeverShows("45,500");
    }

    [Fact]
    public async Task A_payment_that_did_not_arrive_counts_no_more_and_stays_on_file()
    {
        var (app, opened, irina, address) = await CaseAsync("Rowan");
        await app.PaidClaim(DemoPeople.Irina, opened.Id);
        var page = await irina.Open(address);
        page.Shows("GBP 12,000, 20 April 2026: reversed, did not arrive.");
        page.Shows("The bank sent it back");
        var takeBack = page.Document.QuerySelector("a[href*='/take-back']")!.GetAttribute("href")!;

        Assert.Contains("Enter a reason", (await irina.Send(takeBack)).Errors(), StringComparison.Ordinal);
        await irina.Send(takeBack, ("Input.Why", "Sent to a closed account"));

        (await irina.Open(address)).Shows("Of GBP 20,500 awarded, Rowan has received GBP 0.");
        Assert.Equal(HttpStatusCode.NotFound, (await irina.Get(takeBack)).Status);
        Assert.Equal(4, await CountAsync(app, "payment", opened));
    }

    [Fact]
    public async Task What_was_recorded_wrongly_is_corrected_and_the_date_stands_again()
    {
        var (app, opened, irina, address) = await CaseAsync();
        await app.BeginClaim(DemoPeople.Irina, opened.Id, Today.AddYears(-1));
        var claim = await ClaimOfAsync(app, opened, address);
        await irina.Send($"{claim}/step", [("Input.What", "Submitted"), .. On($"{Today:yyyy-MM-dd}")]);
        var correct = (await irina.Open(address)).Document.QuerySelector("a[href*='/steps/']")!.GetAttribute("href")!;
        Assert.Equal("Submitted", (await irina.Open(correct)).Document.QuerySelector("[name='Input.What'][checked]")!.GetAttribute("value"));

        await irina.Send(correct, ("Input.What", "DidNotHappen"));

        (await irina.Open(address)).Shows("State compensation scheme, United Kingdom: In preparation.");
        Assert.Equal(["Open", "Superseded"], await app.Database.ReadAsync<string>("select state from deadline where case_id = $1 order by state", opened.Id.Value));
        Assert.Equal(HttpStatusCode.NotFound, (await irina.Get(correct)).Status);
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_record()
    {
        var (app, opened, irina, address) = await CaseAsync();
        var form = await irina.Open($"{address}/begin");
        (string, string?)[] begun = [("Input.Route", "Settlement"), ("Input.Country", "RO")];
        await irina.Send(form, begun);
        Assert.Equal(HttpStatusCode.Redirect, (await irina.Send(form, begun)).Status);
        Assert.Equal(1, await CountAsync(app, "compensation_claim", opened));

        var claim = await ClaimOfAsync(app, opened, address);
        var step = await irina.Open($"{claim}/step");
        (string, string?)[] sent = [("Input.What", "Submitted"), .. On("2026-01-10")];
        await irina.Send(step, sent);
        Assert.Equal(HttpStatusCode.Redirect, (await irina.Send(step, sent)).Status);
        Assert.Equal(1, await CountAsync(app, "claim_step", opened));

        await irina.Send($"{claim}/step", [("Input.What", "Awarded"), ("Input.Award.Currency", "RON"), ("Input.Award.Other", "100"), .. On("2026-01-11")]);
        var payment = await irina.Open($"{claim}/payment");
        Assert.Equal("RON", payment.Field("Input.Currency"));
        (string, string?)[] paid = [("Input.Amount", "100"), .. On("2026-01-12")];
        await irina.Send(payment, paid);
        Assert.Equal(HttpStatusCode.Redirect, (await irina.Send(payment, paid)).Status);
        Assert.Equal(1, await CountAsync(app, "payment", opened));
    }

    [Fact]
    public async Task Wrong_input_loses_nothing()
    {
        var (app, opened, irina, address) = await CaseAsync();
        var begun = await irina.Send($"{address}/begin", ("Input.Route", "StateScheme"), ("Input.Says.Words", "She wants it to be over"), ("Input.From.Year", "2025"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "She wants it to be over", "2025"), (begun.Status, begun.Field("Input.Says.Words"), begun.Field("Input.From.Year")));
        Assert.Contains("Select a fund", begun.Errors(), StringComparison.Ordinal);
        var elsewhere = await irina.Send($"{address}/begin", ("Input.Route", "CivilSuit"), ("Input.Country", "RO"), ("Input.Limitation", "GB.CIVIL_CLAIM"));
        Assert.Contains("Select a rule of the deciding country", elsewhere.Errors(), StringComparison.Ordinal);

        await app.BeginClaim(DemoPeople.Irina, opened.Id, null);
        var claim = await ClaimOfAsync(app, opened, address);
        await irina.Send($"{claim}/step", [("Input.What", "Submitted"), .. On("2026-01-10")]);
        foreach (var (amount, says) in new[] { ("1,50", "Enter an amount, such as"), ("-5", "Enter an amount, such as"), ("0.001", "Enter an amount, such as"), ("many", "Enter an amount, such as"), ("", "Enter at least one amount") })
        {
            var award = await irina.Send($"{claim}/step", [("Input.What", "Awarded"), ("Input.Award.Currency", "GBP"), ("Input.Award.Injury", amount), .. On("2026-02-03")]);
            Assert.Contains(says, award.Errors(), StringComparison.Ordinal);
            Assert.Equal((amount, "GBP", "2026"), (award.Field("Input.Award.Injury"), award.Field("Input.Award.Currency"), award.Field("Input.On.Year")));
        }

        var refused = await irina.Send($"{claim}/step", [("Input.What", "Refused"), ("Input.Award.Injury", "5"), .. On("2026-02-03")]);
        Assert.Contains("Select an award, or remove the amounts", refused.Errors(), StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(app, "claim_step", opened));
    }

    [Fact]
    public async Task Who_decides_and_who_helps_is_sealed_and_never_written_over_unseen()
    {
        var (app, opened, irina, address) = await CaseAsync();
        await app.BeginClaim(DemoPeople.Irina, opened.Id, null);
        var claim = await ClaimOfAsync(app, opened, address);
        var (mine, theirs) = (await irina.Open($"{claim}/details"), await irina.Open($"{claim}/details"));
        Assert.Equal("Assisting authority in Romania", mine.Field("Input.Says.AssistingAuthority"));

        await irina.Send(theirs, ("Input.Says.AssistingAuthority", "The zebra office"));
        var late = await irina.Send(mine, ("Input.Says.AssistingAuthority", "Another office"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Another office"), (late.Status, late.Field("Input.Says.AssistingAuthority")));
        Assert.Contains("Someone else changed this claim while you were editing", late.Errors(), StringComparison.Ordinal);
        (await irina.Open(address)).Shows("The zebra office");
        Assert.Empty(await app.Database.ReadAsync<string>("select d::text from claim_details d where encode(seal, 'escape') like '%zebra%' or d::text like '%zebra%'"));
    }

    [Fact]
    public async Task Of_two_who_record_a_payment_at_once_one_is_told()
    {
        var (app, opened, _, _) = await CaseAsync();
        await app.PaidClaim(DemoPeople.Irina, opened.Id);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => app.Compensate(DemoPeople.Irina, opened.Id, (mine, _, _, by) =>
        {
            mine.RecordPayment(mine.Claims[0], Guid.CreateVersion7(), new(new(2026, 5, 4), 8_000m, "GBP", null, null), confirmed: false, by);
            app.Compensate(DemoPeople.Irina, opened.Id, (theirs, _, _, _) =>
                theirs.RecordPayment(theirs.Claims[0], Guid.CreateVersion7(), new(new(2026, 5, 4), 8_000m, "GBP", null, null), confirmed: false, by)).GetAwaiter().GetResult();
        }));

        Assert.Equal(20_000m, (await app.Database.ReadAsync<decimal>("select sum(counted) from payment p where case_id = $1 and arrived and not exists (select from payment l where l.replaces = p.id)", opened.Id.Value)).Single());
    }

    [Fact]
    public async Task The_lawyers_list_says_awarded_against_paid_and_which_dates_are_at_risk_and_is_read_to_its_end()
    {
        await using var app = await TestApp.StartAsync();
        var lawyer = await app.Hire(Role.LegalOfficer, DemoPeople.Bucharest);
        var opened = await app.OpenCase(DemoPeople.Ana, "Willow", team: [lawyer, DemoPeople.Irina]);
        await app.PaidClaim(lawyer, opened.Id);
        foreach (var number in Enumerable.Range(0, 27))
        {
            await app.BeginClaim(lawyer, (await app.OpenCase(DemoPeople.Ana, $"Late {number}", team: [lawyer])).Id, Today.AddYears(-2).AddDays(number + (number < 11 ? 60 : 200)));
        }

        var visitor = await app.As(lawyer);
        var first = await visitor.Open("/claims");
        Assert.NotNull(first.Document.QuerySelector("nav a[href='/claims'][aria-current=page]"));
        first.Shows("11 limitation dates have passed or fall within 90 days.");
        first.Shows("Limitation dates at risk");
        var second = await visitor.Open(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal([.. Enumerable.Range(0, 27).Select(n => $"Late {n}"), "Willow"], [.. Names(first), .. Names(second)]);
        second.Shows("GBP 20,500");
        second.Shows("GBP 12,000");
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/claims?after=nonsense")).Status);
        Assert.DoesNotContain(Names(await (await app.As(DemoPeople.Irina)).Open("/claims")), name => name.StartsWith("Late", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(DemoPeople.Ana)).Get("/claims")).Status);
    }

    [Fact]
    public void Every_head_of_loss_has_its_line() => Assert.Equal(Enum.GetValues<HeadOfLoss>(), new AwardForm().Lines.Select(l => l.Head));

    private static IEnumerable<string> Names(Reply reply) => reply.Document.QuerySelectorAll("table")[^1].QuerySelectorAll("tbody th bdi").Select(n => n.TextContent);

    private static IEnumerable<string> Figures(Reply reply) => reply.Document.QuerySelector(".app-ledger > table")!.QuerySelectorAll("tbody .num").Select(n => n.TextContent).Where(n => n.Length > 0);

    private static IEnumerable<string> Stations(Reply reply) => reply.Document.QuerySelectorAll(".app-station__name").Select(n => n.LastChild!.TextContent);

    private static async Task<(TestApp App, Case Opened, Visitor Irina, string Address)> CaseAsync(string coverName = "Amber")
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana, coverName, team: [DemoPeople.Irina, DemoPeople.Mihaela, DemoPeople.Tom]);
        return (app, opened, await app.As(DemoPeople.Irina), $"/cases/{opened.Reference}/compensation");
    }

    private static async Task<string> ClaimOfAsync(TestApp app, Case opened, string address) =>
        $"{address}/{(await app.Database.ReadAsync<Guid>("select id from compensation_claim where case_id = $1", opened.Id.Value)).Single()}";

    private static async Task RecordAsync(Visitor visitor, string page, (string, string?) what, string on, params (string, string?)[] more)
    {
        var reply = await visitor.Send(page, [what, .. On(on), .. more]);
        Assert.True(reply.Status == HttpStatusCode.Redirect, reply.Errors());
    }

    private static async Task<long> CountAsync(TestApp app, string rows, Case opened) =>
        (await app.Database.ReadAsync<long>($"select count(*) from {rows} {(rows.Contains("where", StringComparison.Ordinal) ? "and" : "where")} case_id = $1", opened.Id.Value)).Single();

    private static (string, string?)[] On(string iso, string field = "Input.On") =>
        iso.Split('-') is [var year, var month, var day] ? [($"{field}.Day", day), ($"{field}.Month", month), ($"{field}.Year", year)] : throw new ArgumentException("Not a day.", nameof(iso));
}
