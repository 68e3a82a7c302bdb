using System.Net;
using CaseManager.Data;
using CaseManager.Data.Law;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Law;
using CaseManager.Domain.Sharing;
using CaseManager.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaseManager.Web.Tests.Cases;

public class IdentificationTests
{
    private static readonly string[] _pages = ["", "/identification", "/timeline", "/chronology", "/deadlines"];

    private static DateOnly Today => DemoPeople.Ana.Today();

    [Fact]
    public async Task Two_states_identify_one_person_and_her_case_shows_both_clocks()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana, "Linden", team: [DemoPeople.Irina, DemoPeople.Mihaela, DemoPeople.Tom]);
        var (ana, address) = (await app.As(DemoPeople.Ana), $"/cases/{opened.Reference}");
        (await ana.Open(address)).Shows("Choose the country whose procedure is to identify them");

        var begun = await ana.Send($"{address}/identification/begin", ("Input.Scheme", "GB.NRM"));
        var refused = await ana.Send(begun.Location!, [("Input.What", "Referred"), ("Input.Authority", "Metropolitan Police"), .. On(Today)]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Metropolitan Police"), (refused.Status, refused.Field("Input.Authority")));
        Assert.Contains("only with consent that is in force on that date", refused.Errors(), StringComparison.Ordinal);

        await app.Identify(DemoPeople.Ana, opened.Id, (changed, victim, _, by) =>
            changed.RecordConsent(victim, Guid.CreateVersion7(), ConsentScope.IdentificationReferral, new(ConsentState.Given, Today, null, null), null, by));
        var nobody = await ana.Send(begun.Location!, [("Input.What", "Referred"), .. On(Today)]);
        Assert.Contains("Enter the organisation through which the victim was referred", nobody.Errors(), StringComparison.Ordinal);

        await RecordAsync(ana, begun.Location!, "Referred", Today);
        await RecordAsync(ana, begun.Location!, "PositiveInitialDecision", Today);
        await RecordAsync(ana, begun.Location!, "Returned", Today);
        var atHome = await ana.Send($"{address}/identification/begin", ("Input.Scheme", "RO.MNIR"));
        await RecordAsync(ana, atHome.Location!, "Referred", Today);

        var identification = await ana.Open($"{address}/identification");
        identification.Shows("Referred via Metropolitan Police");
        identification.Shows($"and at least until {Said(Today.AddDays(29))}");
        var overview = await ana.Open(address);
        overview.Shows("GB NRM: Positive reasonable grounds decision");
        overview.Shows("RO MNIR: Referred to the MNIR, decision awaited");
        overview.Shows("Recovery period, GB (until the conclusive grounds decision)");
        overview.Shows("First assessment of needs, RO");
        overview.Shows("RO.MNIR.ASSESSMENT · not yet checked by a lawyer");
        (await (await app.As(DemoPeople.Mihaela)).Open(address)).Shows("Recovery period, GB (until the conclusive grounds decision)");
        var tom = await app.As(DemoPeople.Tom);
        (await tom.Open(address)).NeverShows("GB NRM");
        Assert.Equal(HttpStatusCode.NotFound, (await tom.Get($"{address}/identification")).Status);
        (await tom.Open($"{address}/timeline")).NeverShows("Identification procedure");
    }

    [Theory]
    [InlineData("GB.NRM", "PositiveInitialDecision", "Positive reasonable grounds decision", "There are reasonable grounds to believe that this person is a victim.")]
    [InlineData("GB.NRM", "NegativeInitialDecision", "Negative reasonable grounds decision", "The authority found no grounds")]
    [InlineData("RO.MNIR", "PositiveInitialDecision", "Presumed victim", "Local term: victimă prezumată.")]
    [InlineData("DE.FBS", "PositiveInitialDecision", "Concrete indications found", "Local term: konkrete Anhaltspunkte.")]
    [InlineData("NL.COMENSHA", "PositiveInitialDecision", "Reflection period offered", "Local term: bedenktijd.")]
    [InlineData("PL.KCIK", "PositiveInitialDecision", "Certificate of presumption issued", "Local term: zaświadczenie")]
    [InlineData("HU.354", "PositiveInitialDecision", "Identified victim", "Local term: azonosított áldozat.")]
    [InlineData("BG.NRM", "PositiveInitialDecision", "Formally identified victim", "Local term: формална идентификация.")]
    public async Task Every_page_of_a_case_has_the_national_term(string scheme, string step, string term, string hint)
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana, answers: Child);
        var (ana, address) = (await app.As(DemoPeople.Ana), $"/cases/{opened.Reference}");
        var begun = await ana.Send($"{address}/identification/begin", ("Input.Scheme", scheme));
        await RecordAsync(ana, begun.Location!, "Referred", Today);

        var form = await ana.Open(begun.Location!);
        form.Shows(term);
        form.Shows(hint);
        await RecordAsync(ana, begun.Location!, step, Today);

        var identification = await ana.Open($"{address}/identification");
        Assert.Equal(term, identification.Document.QuerySelector(".govuk-tag")!.TextContent);
        identification.Shows(hint);
        identification.Shows($"{term}, {Said(Today)}");
        (await ana.Open(address)).Shows($"{scheme.Replace('.', ' ')}: {term}");
        (await ana.Open($"{address}/timeline")).Shows($"Identification step recorded: {term}");
        (await ana.Open($"{address}/chronology")).Shows($"{scheme.Replace('.', ' ')}: {term}");
        foreach (var page in _pages)
        {
            (await ana.Open(address + page)).NeverShows("first decision");
        }
    }

    [Fact]
    public async Task A_presumed_victim_in_Romania_becomes_identified()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana, answers: Child);
        var (ana, address) = (await app.As(DemoPeople.Ana), $"/cases/{opened.Reference}");
        var begun = await ana.Send($"{address}/identification/begin", ("Input.Scheme", "RO.MNIR"));
        await RecordAsync(ana, begun.Location!, "Referred", Today);
        await RecordAsync(ana, begun.Location!, "PositiveInitialDecision", Today);
        (await ana.Open(address)).Shows("Formal identification, RO MNIR");

        await RecordAsync(ana, begun.Location!, "PositiveFinalDecision", Today);

        (await ana.Open(address)).Shows("RO MNIR: Identified victim");
    }

    [Fact]
    public async Task The_awaited_decision_has_the_national_term()
    {
        var (app, opened, ana) = await ReferredAsync();
        (await ana.Open($"/cases/{opened.Reference}")).Shows("Reasonable grounds decision, GB NRM");

        await RecordAsync(ana, await StepOfAsync(app, opened), "PositiveInitialDecision", Today);

        (await ana.Open($"/cases/{opened.Reference}")).Shows("Conclusive grounds decision, GB NRM");
    }

    [Fact]
    public async Task What_would_follow_is_shown_and_nothing_is_recorded()
    {
        var (app, opened, ana) = await ReferredAsync();
        var step = await StepOfAsync(app, opened);

        var asked = await ana.Press(await ana.Open(step), "WhatIf", [("Input.What", "PositiveInitialDecision"), .. On(Today)]);

        asked.Shows("Deadlines that would follow");
        asked.Shows("Recovery period");
        asked.Shows("Nothing has been recorded yet.");
        Assert.Equal("PositiveInitialDecision", asked.Document.QuerySelector("[name='Input.What'][checked]")?.GetAttribute("value"));
        Assert.Equal((1, 1), (await CountAsync(app, "identification_step", opened), await CountAsync(app, "deadline", opened)));

        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(asked)).Status); // the preview can be saved from the same form
        Assert.Equal(2, await CountAsync(app, "identification_step", opened));
    }

    [Fact]
    public async Task A_rule_edited_today_leaves_yesterdays_dates_as_they_were_and_says_which_version_reckoned_them()
    {
        await using var app = await TestApp.StartAsync();
        var (_, opened, ana) = await ReferredAsync(app);
        await RecordAsync(ana, await StepOfAsync(app, opened), "PositiveInitialDecision", Today);

        await app.InScopeOf(DemoPeople.Colin, async services =>
        {
            var db = services.GetRequiredService<CaseManagerDb>();
            var recovery = (await db.ReadLawAsync(CancellationToken.None, LawKind.DateRule)).On("GB.NRM.RECOVERY", Today)!;
            var longer = (DateRule)recovery.Details with { Length = 60 };
            db.Add(recovery.Supersede(new("Recovery period", Today, null, "An Act to come", false, longer), DemoPeople.Colin.SignNow()));
            return await db.SaveChangesAsync();
        });
        var (_, later, _) = await ReferredAsync(app);
        await RecordAsync(ana, await StepOfAsync(app, later), "PositiveInitialDecision", Today);

        var (before, after) = (await ana.Open($"/cases/{opened.Reference}/deadlines"), await ana.Open($"/cases/{later.Reference}/deadlines"));
        before.Shows($"at least until {Said(Today.AddDays(29))}");
        before.Shows("GB.NRM.RECOVERY, version 2");
        after.Shows($"at least until {Said(Today.AddDays(59))}");
        after.Shows("GB.NRM.RECOVERY, version 3 · not yet checked by a lawyer");

        await RecordAsync(ana, await StepOfAsync(app, opened), "PositiveFinalDecision", Today);
        // The deadline is recalculated with its original rule version.
        (await ana.Open($"/cases/{opened.Reference}/deadlines")).Shows("GB.NRM.RECOVERY, version 2");
    }

    [Fact]
    public async Task A_date_stands_on_my_work_on_the_leads_list_and_in_a_calendar_that_says_the_day_and_the_reference_alone()
    {
        var app = await TestApp.SharedAsync();
        var (worker, lead) = (await app.Hire(Role.Caseworker, DemoPeople.Berlin), await app.Hire(Role.OfficeLead, DemoPeople.Berlin));
        var opened = await app.OpenCase(worker, "Juniper", answers: Child);
        await app.Refer(worker, opened.Id);
        var visitor = await app.As(worker);

        (await visitor.Open("/work")).Shows("Reasonable grounds decision expected");
        var list = await (await app.As(lead)).Open("/deadlines");
        list.Shows(opened.Reference.Value);
        list.Shows("Reasonable grounds decision expected");
        (await (await app.As(DemoPeople.Radu)).Open("/deadlines")).NeverShows(opened.Reference.Value);

        var file = await visitor.Client.GetAsync(new Uri("/work/deadlines.ics", UriKind.Relative));
        Assert.Equal("text/calendar", file.Content.Headers.ContentType!.MediaType);
        var said = await file.Content.ReadAsStringAsync();
        var due = (await app.Database.ReadAsync<DateTime>("select due_on::timestamp from deadline where case_id = $1", opened.Id.Value)).Single();
        Assert.Equal(
            ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//CaseManager//EN", "BEGIN:VEVENT", "UID", "DTSTAMP", $"DTSTART;VALUE=DATE:{due:yyyyMMdd}", $"DTEND;VALUE=DATE:{due.AddDays(1):yyyyMMdd}", $"SUMMARY:{opened.Reference}", "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR", ""],
            said.Split("\r\n").Select(line => line.StartsWith("UID", StringComparison.Ordinal) || line.StartsWith("DTSTAMP", StringComparison.Ordinal) ? line.Split(':')[0] : line));
    }

    [Fact]
    public async Task A_date_is_met_waived_and_handed_on_and_never_deleted()
    {
        var (app, opened, ana) = await ReferredAsync(team: [DemoPeople.Mihai, DemoPeople.Irina]);
        var (address, id) = ($"/cases/{opened.Reference}/deadlines", (await app.Database.ReadAsync<Guid>("select id from deadline where case_id = $1", opened.Id.Value)).Single());

        await ana.Send($"{address}/{id}/hand-over", ("Input.Owner", $"{DemoPeople.Mihai.Id.Value}"));
        (await ana.Open(address)).Shows("Owner: Mihai Popescu");
        var irina = await ana.Send($"{address}/{id}/hand-over", ("Input.Owner", $"{DemoPeople.Irina.Id.Value}"));
        Assert.Contains("works on the case and can change deadlines of this kind", irina.Errors(), StringComparison.Ordinal);

        Assert.Contains("Enter a reason for waiving the deadline", (await ana.Send($"{address}/{id}/waive")).Errors(), StringComparison.Ordinal);
        await ana.Send($"{address}/{id}/waive", ("Input.Reason", "The competent authority wrote that it is out of time"));
        var waived = await ana.Open(address);
        waived.Shows("Past and closed deadlines");
        waived.Shows("The competent authority wrote that it is out of time");
        Assert.Contains("This deadline is no longer open", (await ana.Send($"{address}/{id}/meet", [("Input.How", "Otherwise"), .. On(Today)])).Errors(), StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(app, "deadline", opened));
        Assert.Empty(await app.Database.ReadAsync<string>("select d::text from deadline d where encode(seal, 'escape') like '%out of time%'"));
    }

    [Fact]
    public async Task What_was_written_wrongly_is_corrected_and_the_dates_follow()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana);
        await app.Refer(DemoPeople.Ana, opened.Id, Today.AddDays(-20));
        var ana = await app.As(DemoPeople.Ana);
        var step = (await app.Database.ReadAsync<Guid>("select id from identification_step where case_id = $1", opened.Id.Value)).Single();
        var correct = $"{await StepOfAsync(app, opened)}s/{step}";
        Assert.Equal("Metropolitan Police", (await ana.Open(correct)).Field("Input.Authority"));

        await ana.Send(correct, [("Input.What", "Referred"), .. On(Today.AddDays(-14))]);

        var page = await ana.Open($"/cases/{opened.Reference}/identification");
        page.Shows($"Referred to the NRM, {Said(Today.AddDays(-14))}");
        page.NeverShows($"Referred to the NRM, {Said(Today.AddDays(-20))}");
        Assert.Equal(["Open", "Superseded"], await app.Database.ReadAsync<string>("select state from deadline where case_id = $1 order by state", opened.Id.Value));
        (await ana.Open($"/cases/{opened.Reference}/timeline")).Shows("Identification step corrected: Referred to the NRM");
    }

    [Fact]
    public async Task Of_two_who_take_a_step_down_at_once_one_is_told()
    {
        var (app, opened, _) = await ReferredAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => app.Identify(DemoPeople.Ana, opened.Id, (mine, victim, law, by) =>
        {
            mine.RecordStep(mine.Procedures[0], victim, Guid.CreateVersion7(), IdentificationBuilders.Step(LegalEvent.PositiveInitialDecision, by.Day), null, law, by);
            app.Identify(DemoPeople.Ana, opened.Id, (theirs, same, _, _) =>
                theirs.RecordStep(theirs.Procedures[0], same, Guid.CreateVersion7(), IdentificationBuilders.Step(LegalEvent.NegativeInitialDecision, by.Day), null, law, by)).GetAwaiter().GetResult();
        }));

        Assert.Equal(["NegativeInitial"], await app.Database.ReadAsync<string>("select state from identification where case_id = $1", opened.Id.Value));
    }

    [Fact]
    public async Task A_claim_is_due_two_years_from_the_last_incident_for_the_lawyers_to_take_down_and_others_to_read()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana, team: [DemoPeople.Irina]);
        var (irina, ana, address) = (await app.As(DemoPeople.Irina), await app.As(DemoPeople.Ana), $"/cases/{opened.Reference}/deadlines");

        await irina.Send($"{address}/add", ("Input.Rule", "GB.CICA"), ("Input.From.Year", "2026"), ("Input.From.Month", "2"));

        var page = await ana.Open(address);
        page.Shows("by 1 February 2028");
        page.Shows("the earliest possible date");
        page.Shows("Criminal Injuries Compensation Scheme: two years from the incident");
        Assert.Empty(page.Document.QuerySelectorAll("a[href*='/meet'], a[href*='/add']"));
        Assert.Equal(HttpStatusCode.NotFound, (await ana.Get($"{address}/add")).Status);
    }

    [Fact]
    public async Task A_case_does_not_end_while_a_date_is_to_come()
    {
        var (_, opened, ana) = await ReferredAsync();

        (await ana.Open($"/cases/{opened.Reference}/status")).Shows("A legal deadline is open");
    }

    [Fact]
    public async Task Who_did_it_and_why_is_sealed()
    {
        var (app, opened, ana) = await ReferredAsync();

        await ana.Send(await StepOfAsync(app, opened), [("Input.What", "NegativeInitialDecision"), ("Input.Reasons", "They doubt the zebra crossing"), .. On(Today)]);

        (await ana.Open($"/cases/{opened.Reference}/identification")).Shows("They doubt the zebra crossing");
        Assert.Empty(await app.Database.ReadAsync<string>("select s::text from identification_step s where encode(seal, 'escape') like '%zebra%' or s::text like '%zebra%'"));
    }

    private static Func<Domain.Intake.IntakeAnswers, Domain.Intake.IntakeAnswers> Child { get; } =
        answers => answers with { Person = answers.Person! with { Born = Domain.Victims.BirthDate.Exact(new(2015, 5, 1)) } };

    private static async Task<(TestApp App, Case Opened, Visitor Ana)> ReferredAsync(TestApp? own = null, params Staff[] team)
    {
        var app = own ?? await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana, team: team);
        await app.Refer(DemoPeople.Ana, opened.Id);
        return (app, opened, await app.As(DemoPeople.Ana));
    }

    private static async Task RecordAsync(Visitor visitor, string page, string what, DateOnly day) =>
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Send(page, [("Input.What", what), ("Input.Authority", "Metropolitan Police"), .. On(day)])).Status);

    private static async Task<string> StepOfAsync(TestApp app, Case opened) =>
        $"/cases/{opened.Reference}/identification/{(await app.Database.ReadAsync<Guid>("select id from identification where case_id = $1", opened.Id.Value)).Single()}/step";

    private static async Task<long> CountAsync(TestApp app, string table, Case opened) =>
        (await app.Database.ReadAsync<long>($"select count(*) from {table} where case_id = $1", opened.Id.Value)).Single();

    private static (string, string?)[] On(DateOnly day) =>
        [("Input.On.Day", $"{day.Day}"), ("Input.On.Month", $"{day.Month}"), ("Input.On.Year", $"{day.Year}")];

    private static string Said(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"));
}
