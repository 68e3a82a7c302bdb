using System.Net;
using CaseManager.Data.LegalReference;
using CaseManager.Data.Persistence;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.LegalReference;
using CaseManager.Domain.Sharing;
using CaseManager.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaseManager.Web.Tests.Identification;

public class IdentificationTests
{
    private static readonly string[] _pages = ["", "/identification", "/timeline", "/chronology", "/deadlines"];

    private static DateOnly Today => DemoPeople.Ana.GetToday();

    [Fact]
    public async Task Two_procedures_show_both_deadlines_on_one_case()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana, "Linden", team: [DemoPeople.Irina, DemoPeople.Mihaela, DemoPeople.Tom]);
        var (ana, address) = (await app.SignInAsync(DemoPeople.Ana), $"/cases/{caseFile.Reference}");
        (await ana.Open(address)).AssertShows("Choose the country whose procedure is to identify them");

        var started = await ana.Send($"{address}/identification/start", ("Input.Scheme", "GB.NRM"));
        var refused = await ana.Send(started.Location!, [("Input.Event", "Referred"), ("Input.Authority", "Metropolitan Police"), .. CreateDateFields(Today)]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Metropolitan Police"), (refused.Status, refused.GetFieldValue("Input.Authority")));
        Assert.Contains("only with consent that is in force on that date", refused.GetErrors(), StringComparison.Ordinal);

        await app.UpdateIdentificationAsync(DemoPeople.Ana, caseFile.Id, (changed, victim, _, stamp) =>
            changed.RecordConsent(victim, Guid.CreateVersion7(), ConsentScope.IdentificationReferral, new(ConsentState.Given, Today, null, null), null, stamp));
        var nobody = await ana.Send(started.Location!, [("Input.Event", "Referred"), .. CreateDateFields(Today)]);
        Assert.Contains("Enter the organisation through which the victim was referred", nobody.GetErrors(), StringComparison.Ordinal);

        await RecordAsync(ana, started.Location!, "Referred", Today);
        await RecordAsync(ana, started.Location!, "PositiveInitialDecision", Today);
        await RecordAsync(ana, started.Location!, "Returned", Today);
        var atHome = await ana.Send($"{address}/identification/start", ("Input.Scheme", "RO.MNIR"));
        await RecordAsync(ana, atHome.Location!, "Referred", Today);

        var identification = await ana.Open($"{address}/identification");
        identification.AssertShows("Referred via Metropolitan Police");
        identification.AssertShows($"and at least until {FormatDate(Today.AddDays(29))}");
        var overview = await ana.Open(address);
        overview.AssertShows("GB NRM: Positive reasonable grounds decision");
        overview.AssertShows("RO MNIR: Referred to the MNIR, decision awaited");
        overview.AssertShows("Recovery period, GB (until the conclusive grounds decision)");
        overview.AssertShows("First assessment of needs, RO");
        overview.AssertShows("RO.MNIR.ASSESSMENT · not yet checked by a lawyer");
        (await (await app.SignInAsync(DemoPeople.Mihaela)).Open(address)).AssertShows("Recovery period, GB (until the conclusive grounds decision)");
        var tom = await app.SignInAsync(DemoPeople.Tom);
        (await tom.Open(address)).AssertDoesNotShow("GB NRM");
        Assert.Equal(HttpStatusCode.NotFound, (await tom.Get($"{address}/identification")).Status);
        (await tom.Open($"{address}/timeline")).AssertDoesNotShow("Identification procedure");
    }

    [Theory]
    [InlineData("GB.NRM", "PositiveInitialDecision", "Positive reasonable grounds decision",
        "There are reasonable grounds to believe that this person is a victim.")]
    [InlineData("GB.NRM", "NegativeInitialDecision", "Negative reasonable grounds decision", "The authority found no grounds")]
    [InlineData("RO.MNIR", "PositiveInitialDecision", "Presumed victim", "Local term: victimă prezumată.")]
    [InlineData("DE.FBS", "PositiveInitialDecision", "Concrete indications found", "Local term: konkrete Anhaltspunkte.")]
    [InlineData("NL.COMENSHA", "PositiveInitialDecision", "Reflection period offered", "Local term: bedenktijd.")]
    [InlineData("PL.KCIK", "PositiveInitialDecision", "Certificate of presumption issued", "Local term: zaświadczenie")]
    [InlineData("HU.354", "PositiveInitialDecision", "Identified victim", "Local term: azonosított áldozat.")]
    [InlineData("BG.NRM", "PositiveInitialDecision", "Formally identified victim", "Local term: формална идентификация.")]
    public async Task Every_page_of_a_case_has_the_national_term(string scheme, string step, string term, string hint)
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana, answers: WithChild);
        var (ana, address) = (await app.SignInAsync(DemoPeople.Ana), $"/cases/{caseFile.Reference}");
        var started = await ana.Send($"{address}/identification/start", ("Input.Scheme", scheme));
        await RecordAsync(ana, started.Location!, "Referred", Today);

        var form = await ana.Open(started.Location!);
        form.AssertShows(term);
        form.AssertShows(hint);
        await RecordAsync(ana, started.Location!, step, Today);

        var identification = await ana.Open($"{address}/identification");
        Assert.Equal(term, identification.Document.QuerySelector(".govuk-tag")!.TextContent);
        identification.AssertShows(hint);
        identification.AssertShows($"{term}, {FormatDate(Today)}");
        (await ana.Open(address)).AssertShows($"{scheme.Replace('.', ' ')}: {term}");
        (await ana.Open($"{address}/timeline")).AssertShows($"Identification step recorded: {term}");
        (await ana.Open($"{address}/chronology")).AssertShows($"{scheme.Replace('.', ' ')}: {term}");
        foreach (var page in _pages)
        {
            (await ana.Open(address + page)).AssertDoesNotShow("first decision");
        }
    }

    [Fact]
    public async Task A_presumed_victim_in_Romania_becomes_identified()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana, answers: WithChild);
        var (ana, address) = (await app.SignInAsync(DemoPeople.Ana), $"/cases/{caseFile.Reference}");
        var started = await ana.Send($"{address}/identification/start", ("Input.Scheme", "RO.MNIR"));
        await RecordAsync(ana, started.Location!, "Referred", Today);
        await RecordAsync(ana, started.Location!, "PositiveInitialDecision", Today);
        (await ana.Open(address)).AssertShows("Formal identification, RO MNIR");

        await RecordAsync(ana, started.Location!, "PositiveFinalDecision", Today);

        (await ana.Open(address)).AssertShows("RO MNIR: Identified victim");
    }

    [Fact]
    public async Task The_awaited_decision_has_the_national_term()
    {
        var (app, caseFile, ana) = await OpenReferredCaseAsync();
        (await ana.Open($"/cases/{caseFile.Reference}")).AssertShows("Reasonable grounds decision, GB NRM");

        await RecordAsync(ana, await GetStepIdAsync(app, caseFile), "PositiveInitialDecision", Today);

        (await ana.Open($"/cases/{caseFile.Reference}")).AssertShows("Conclusive grounds decision, GB NRM");
    }

    [Fact]
    public async Task A_preview_shows_consequences_and_records_nothing()
    {
        var (app, caseFile, ana) = await OpenReferredCaseAsync();
        var step = await GetStepIdAsync(app, caseFile);

        var asked = await ana.Press(await ana.Open(step), "Preview", [("Input.Event", "PositiveInitialDecision"), .. CreateDateFields(Today)]);

        asked.AssertShows("Deadlines that would follow");
        asked.AssertShows("Recovery period");
        asked.AssertShows("Nothing has been recorded yet.");
        Assert.Equal("PositiveInitialDecision", asked.Document.QuerySelector("[name='Input.Event'][checked]")?.GetAttribute("value"));
        Assert.Equal((1, 1), (await CountAsync(app, "identification_step", caseFile), await CountAsync(app, "deadline", caseFile)));

        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(asked)).Status); // the preview can be saved from the same form
        Assert.Equal(2, await CountAsync(app, "identification_step", caseFile));
    }

    [Fact]
    public async Task An_edited_rule_keeps_earlier_deadlines_and_shows_their_version()
    {
        await using var app = await TestApp.StartAsync();
        var (_, caseFile, ana) = await OpenReferredCaseAsync(app);
        await RecordAsync(ana, await GetStepIdAsync(app, caseFile), "PositiveInitialDecision", Today);

        await app.RunAsAsync(DemoPeople.Colin, async services =>
        {
            var db = services.GetRequiredService<CaseManagerDb>();
            var recovery = (await db.LoadLegalReferencesAsync(CancellationToken.None, LegalReferenceKind.DateRule)).FindInForce("GB.NRM.RECOVERY", Today)!;
            var longer = (DateRule)recovery.Details with { Length = 60 };
            db.Add(recovery.Supersede(new("Recovery period", Today, null, "An Act to come", false, longer), DemoPeople.Colin.CreateStamp()));
            return await db.SaveChangesAsync();
        });
        var (_, later, _) = await OpenReferredCaseAsync(app);
        await RecordAsync(ana, await GetStepIdAsync(app, later), "PositiveInitialDecision", Today);

        var (before, after) = (await ana.Open($"/cases/{caseFile.Reference}/deadlines"), await ana.Open($"/cases/{later.Reference}/deadlines"));
        before.AssertShows($"at least until {FormatDate(Today.AddDays(29))}");
        before.AssertShows("GB.NRM.RECOVERY, version 2");
        after.AssertShows($"at least until {FormatDate(Today.AddDays(59))}");
        after.AssertShows("GB.NRM.RECOVERY, version 3 · not yet checked by a lawyer");

        await RecordAsync(ana, await GetStepIdAsync(app, caseFile), "PositiveFinalDecision", Today);
        // The deadline is recalculated with its original rule version.
        (await ana.Open($"/cases/{caseFile.Reference}/deadlines")).AssertShows("GB.NRM.RECOVERY, version 2");
    }

    [Fact]
    public async Task A_deadline_appears_in_lists_and_a_discreet_calendar()
    {
        var app = await TestApp.GetSharedAsync();
        var (worker, lead) = (await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Berlin), await app.CreateStaffAsync(Role.OfficeLead, DemoPeople.Berlin));
        var caseFile = await app.OpenCase(worker, "Juniper", answers: WithChild);
        await app.AddReferralAsync(worker, caseFile.Id);
        var client = await app.SignInAsync(worker);

        (await client.Open("/my-work")).AssertShows("Reasonable grounds decision expected");
        var list = await (await app.SignInAsync(lead)).Open("/deadlines");
        list.AssertShows(caseFile.Reference.Value);
        list.AssertShows("Reasonable grounds decision expected");
        (await (await app.SignInAsync(DemoPeople.Radu)).Open("/deadlines")).AssertDoesNotShow(caseFile.Reference.Value);

        var file = await client.Client.GetAsync(new Uri("/my-work/deadlines.ics", UriKind.Relative));
        Assert.Equal("text/calendar", file.Content.Headers.ContentType!.MediaType);
        var text = await file.Content.ReadAsStringAsync();
        var due = (await app.Database.ReadAsync<DateTime>("select due_on::timestamp from deadline where case_id = $1", caseFile.Id.Value)).Single();
        Assert.Equal(
            ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//CaseManager//EN", "BEGIN:VEVENT", "UID", "DTSTAMP", $"DTSTART;VALUE=DATE:{due:yyyyMMdd}",
                $"DTEND;VALUE=DATE:{due.AddDays(1):yyyyMMdd}", $"SUMMARY:{caseFile.Reference}", "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR", ""],
            text.Split("\r\n")
                .Select(line => line.StartsWith("UID", StringComparison.Ordinal)
                    || line.StartsWith("DTSTAMP", StringComparison.Ordinal) ? line.Split(':')[0] : line));
    }

    [Fact]
    public async Task A_deadline_is_met_waived_or_reassigned_but_never_deleted()
    {
        var (app, caseFile, ana) = await OpenReferredCaseAsync(team: [DemoPeople.Mihai, DemoPeople.Irina]);
        var (address, id) = ($"/cases/{caseFile.Reference}/deadlines",
            (await app.Database.ReadAsync<Guid>("select id from deadline where case_id = $1", caseFile.Id.Value)).Single());

        await ana.Send($"{address}/{id}/transfer", ("Input.Owner", $"{DemoPeople.Mihai.Id.Value}"));
        (await ana.Open(address)).AssertShows("Owner: Mihai Popescu");
        var irina = await ana.Send($"{address}/{id}/transfer", ("Input.Owner", $"{DemoPeople.Irina.Id.Value}"));
        Assert.Contains("works on the case and can change deadlines of this kind", irina.GetErrors(), StringComparison.Ordinal);

        Assert.Contains("Enter a reason for waiving the deadline", (await ana.Send($"{address}/{id}/waive")).GetErrors(), StringComparison.Ordinal);
        await ana.Send($"{address}/{id}/waive", ("Input.Reason", "The competent authority wrote that it is out of time"));
        var waived = await ana.Open(address);
        waived.AssertShows("Past and closed deadlines");
        waived.AssertShows("The competent authority wrote that it is out of time");
        Assert.Contains("This deadline is no longer open",
            (await ana.Send($"{address}/{id}/meet", [("Input.Method", "Otherwise"), .. CreateDateFields(Today, "Input.MetOn")])).GetErrors(),
            StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(app, "deadline", caseFile));
        Assert.Empty(await app.Database.ReadAsync<string>("select d::text from deadline d where encode(seal, 'escape') like '%out of time%'"));
    }

    [Fact]
    public async Task A_corrected_step_updates_the_deadlines()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana);
        await app.AddReferralAsync(DemoPeople.Ana, caseFile.Id, Today.AddDays(-20));
        var ana = await app.SignInAsync(DemoPeople.Ana);
        var step = (await app.Database.ReadAsync<Guid>("select id from identification_step where case_id = $1", caseFile.Id.Value)).Single();
        var correct = $"{await GetStepIdAsync(app, caseFile)}s/{step}";
        Assert.Equal("Metropolitan Police", (await ana.Open(correct)).GetFieldValue("Input.Authority"));

        await ana.Send(correct, [("Input.Event", "Referred"), .. CreateDateFields(Today.AddDays(-14))]);

        var page = await ana.Open($"/cases/{caseFile.Reference}/identification");
        page.AssertShows($"Referred to the NRM, {FormatDate(Today.AddDays(-14))}");
        page.AssertDoesNotShow($"Referred to the NRM, {FormatDate(Today.AddDays(-20))}");
        Assert.Equal(["Open", "Superseded"],
            await app.Database.ReadAsync<string>("select state from deadline where case_id = $1 order by state", caseFile.Id.Value));
        (await ana.Open($"/cases/{caseFile.Reference}/timeline")).AssertShows("Identification step corrected: Referred to the NRM");
    }

    [Fact]
    public async Task Of_two_simultaneous_steps_one_is_rejected()
    {
        var (app, caseFile, _) = await OpenReferredCaseAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => app.UpdateIdentificationAsync(DemoPeople.Ana, caseFile.Id, (mine, victim, law, stamp) =>
        {
            mine.RecordStep(mine.Procedures[0], victim, Guid.CreateVersion7(),
                IdentificationBuilders.CreateStep(LegalEvent.PositiveInitialDecision, stamp.Date), null, law, stamp);
            app.UpdateIdentificationAsync(DemoPeople.Ana, caseFile.Id, (theirs, same, _, _) =>
                theirs.RecordStep(theirs.Procedures[0], same, Guid.CreateVersion7(),
                    IdentificationBuilders.CreateStep(LegalEvent.NegativeInitialDecision, stamp.Date), null, law, stamp)).GetAwaiter().GetResult();
        }));

        Assert.Equal(["NegativeInitial"], await app.Database.ReadAsync<string>("select state from identification where case_id = $1", caseFile.Id.Value));
    }

    [Fact]
    public async Task A_claim_is_due_two_years_after_the_last_incident()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana, team: [DemoPeople.Irina]);
        var (irina, ana, address) = (await app.SignInAsync(DemoPeople.Irina), await app.SignInAsync(DemoPeople.Ana), $"/cases/{caseFile.Reference}/deadlines");

        await irina.Send($"{address}/add", ("Input.Rule", "GB.CICA"), ("Input.TriggeredOn.Year", "2026"), ("Input.TriggeredOn.Month", "2"));

        var page = await ana.Open(address);
        page.AssertShows("by 1 February 2028");
        page.AssertShows("the earliest possible date");
        page.AssertShows("Criminal Injuries Compensation Scheme: two years from the incident");
        Assert.Empty(page.Document.QuerySelectorAll("a[href*='/meet'], a[href*='/add']"));
        Assert.Equal(HttpStatusCode.NotFound, (await ana.Get($"{address}/add")).Status);
    }

    [Fact]
    public async Task A_case_does_not_end_before_its_deadlines()
    {
        var (_, caseFile, ana) = await OpenReferredCaseAsync();

        (await ana.Open($"/cases/{caseFile.Reference}/status")).AssertShows("A legal deadline is open");
    }

    [Fact]
    public async Task The_authority_and_the_reason_are_encrypted()
    {
        var (app, caseFile, ana) = await OpenReferredCaseAsync();

        await ana.Send(await GetStepIdAsync(app, caseFile),
            [("Input.Event", "NegativeInitialDecision"), ("Input.Reasons", "They doubt the zebra crossing"), .. CreateDateFields(Today)]);

        (await ana.Open($"/cases/{caseFile.Reference}/identification")).AssertShows("They doubt the zebra crossing");
        Assert.Empty(
            await app.Database.ReadAsync<string>(
                "select s::text from identification_step s where encode(seal, 'escape') like '%zebra%' or s::text like '%zebra%'"));
    }

    private static Func<Domain.Intake.IntakeAnswers, Domain.Intake.IntakeAnswers> WithChild { get; } =
        answers => answers with { Person = answers.Person! with { BirthDate = CaseManager.Domain.People.BirthDate.FromExactDate(new(2015, 5, 1)) } };

    private static async Task<(TestApp App, Case Opened, TestClient Ana)> OpenReferredCaseAsync(TestApp? own = null, params Staff[] team)
    {
        var app = own ?? await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana, team: team);
        await app.AddReferralAsync(DemoPeople.Ana, caseFile.Id);
        return (app, caseFile, await app.SignInAsync(DemoPeople.Ana));
    }

    private static async Task RecordAsync(TestClient client, string page, string description, DateOnly day) =>
        Assert.Equal(HttpStatusCode.Redirect,
            (await client.Send(page, [("Input.Event", description), ("Input.Authority", "Metropolitan Police"), .. CreateDateFields(day)])).Status);

    private static async Task<string> GetStepIdAsync(TestApp app, Case caseFile)
    {
        var ids = await app.Database.ReadAsync<Guid>("select id from identification where case_id = $1", caseFile.Id.Value);
        return $"/cases/{caseFile.Reference}/identification/{ids.Single()}/step";
    }

    private static async Task<long> CountAsync(TestApp app, string table, Case caseFile) =>
        (await app.Database.ReadAsync<long>($"select count(*) from {table} where case_id = $1", caseFile.Id.Value)).Single();

    private static (string, string?)[] CreateDateFields(DateOnly day, string field = "Input.OccurredOn") =>
        [($"{field}.Day", $"{day.Day}"), ($"{field}.Month", $"{day.Month}"), ($"{field}.Year", $"{day.Year}")];

    private static string FormatDate(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"));
}
