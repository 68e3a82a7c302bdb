using System.Net;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;
using CaseManager.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaseManager.Web.Tests.Cases;

public class AftercareTests
{
    private static readonly (string, string?)[] _agreed =
        [("Input.Agreement", "InPerson"), .. Day("Input.AgreedOn", -1), .. Day("Input.ReviewOn", 60)];

    [Fact]
    public async Task A_plan_begins_with_the_survivors_words_and_keeps_its_versions()
    {
        var (app, opened, address) = await OpenAsync();
        var mihaela = await app.As(DemoPeople.Mihaela);
        (await mihaela.Open($"{address}/aftercare")).Shows("No plan yet");

        var written = await mihaela.Follow(await mihaela.Send($"{address}/aftercare/plan", [
            ("Input.Goals[0].Words", "I want to cook for people"), ("Input.Goals[0].Domain", "EconomicEmpowerment"),
            ("Input.Goals[0].Steps[0].What", "Ask the kitchen school"), ("Input.Goals[0].Steps[0].Who", "Mihaela"), .. Day("Input.Goals[0].Steps[0].By", 10), .. _agreed]));
        written.Shows("1 goal; 0 of 1 steps done.");
        written.Shows("I want to cook for people");
        var step = written.Document.QuerySelector("main a[href*='/aftercare/steps/']")!.GetAttribute("href")!;
        (await mihaela.Follow(await mihaela.Send(step, ("Input.State", "Done")))).Shows("1 goal; 1 of 1 steps done.");

        var second = await mihaela.Follow(await mihaela.Send($"{address}/aftercare/plan", [("Input.Goals[0].Words", "I want a kitchen of my own"), .. _agreed]));
        second.Shows("I want a kitchen of my own");
        second.Shows("1 of 1 steps done"); // completed steps stay completed
        var earlier = await mihaela.Open(second.Document.QuerySelector("main a[href*='/aftercare/plan/']")!.GetAttribute("href")!);
        earlier.Shows("I want to cook for people");
        Assert.Empty(earlier.Document.QuerySelectorAll("main a[href*='/aftercare/steps/']"));

        earlier.Shows("Juniper agreed on");
        earlier.NeverShows("Done,"); // progress is shown for the current plan only

        var irina = await app.As(DemoPeople.Irina);
        var read = await irina.Open($"{address}/aftercare");
        read.Shows("I want a kitchen of my own");
        Assert.Empty(read.Document.QuerySelectorAll("main a[href*='/aftercare/plan'].govuk-button, main a[href*='/aftercare/steps/'], main a[href*='follow-up'], main a[href*='health']"));
        (await irina.Open($"/cases/{opened.Reference}/timeline?kind=Aftercare")).Shows("Aftercare plan recorded: In person");
    }

    [Fact]
    public async Task Bad_answers_lose_nothing_and_say_what_is_missing()
    {
        var (app, _, address) = await OpenAsync();
        var ana = await app.As(DemoPeople.Ana);

        var refused = await ana.Send($"{address}/aftercare/plan", [
            ("Input.Goals[0].Words", "To sleep"), ("Input.Goals[0].Steps[0].Who", "Mihaela"), ("Input.Agreement", "ByPhone"), .. Day("Input.ReviewOn", 400)]);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "To sleep", "Mihaela"), (refused.Status, refused.Field("Input.Goals[0].Words")!.Trim(), refused.Field("Input.Goals[0].Steps[0].Who")));
        foreach (var said in new[] { "Select the area of life", "Enter the action", "Enter the date of agreement", "within a year" })
        {
            refused.Shows(said);
        }

        var empty = await ana.Send($"{address}/aftercare/plan", _agreed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        empty.Shows("Enter at least one goal");
    }

    [Fact]
    public async Task Whoever_writes_a_plan_that_a_colleague_wrote_meanwhile_is_told()
    {
        var (app, opened, address) = await OpenAsync();
        var ana = await app.As(DemoPeople.Ana);
        var form = await ana.Open($"{address}/aftercare/plan");
        await app.CareFor(DemoPeople.Mihaela, opened.Id);

        var refused = await ana.Send(form, [("Input.Goals[0].Words", "To sleep"), ("Input.Goals[0].Domain", "MentalWellbeing"), .. _agreed]);

        Assert.Equal((HttpStatusCode.Conflict, "To sleep"), (refused.Status, refused.Field("Input.Goals[0].Words")!.Trim()));
        refused.Shows("Someone else saved this version while you were editing");
        refused.Shows("I want a kitchen of my own");
        var written = await ana.Follow(await ana.Send(refused)); // after reading the colleague's version
        written.Shows("To sleep");
        Assert.Equal(2, written.Document.QuerySelectorAll("main a[href*='/aftercare/plan/']").Length);
    }

    [Fact]
    public async Task A_contact_says_when_to_be_in_touch_again_and_can_be_corrected()
    {
        var (app, _, address) = await OpenAsync();
        var mihaela = await app.As(DemoPeople.Mihaela);

        var saved = await mihaela.Follow(await mihaela.Send($"{address}/follow-up/contact", [
            ("Input.Way", "PartnerVisit"), ("Input.Through", "Sister Agnes"), ("Input.Said", "Sleeps well"), ("Input.Risk", "High"), ("Input.RiskBecause", "He asks for her"), .. Day("Input.On", -3), .. Day("Input.NextOn", 20)]));
        saved.Shows("Visit by a partner");
        saved.Shows("Sister Agnes");
        saved.Shows("Risk of being trafficked again: High");
        (await (await app.As(DemoPeople.Ana)).Open("/work")).Shows("the risk of being trafficked again is high");
        var correct = saved.Document.QuerySelector("main a[href*='/follow-up/contacts/']")!.GetAttribute("href")!;
        var corrected = await mihaela.Follow(await mihaela.Send(correct, ("Input.Said", "Sleeps badly")));
        corrected.Shows("Sleeps badly");
        corrected.NeverShows("Sleeps well");

        var late = await mihaela.Send($"{address}/follow-up/contact", [("Input.Way", "Call"), ("Input.Said", "Well"), ("Input.Risk", "Critical"), .. Day("Input.On", -3), .. Day("Input.NextOn", -3)]);
        late.Shows("Enter the risk factors, because the risk is high");
        (await mihaela.Send($"{address}/follow-up/contact", [("Input.Way", "PartnerVisit"), ("Input.Said", "Well"), ("Input.Risk", "Low"), .. Day("Input.On", -3)])).Shows("Enter the partner who visited");
        var tried = await mihaela.Follow(await mihaela.Send($"{address}/follow-up/contact", [("Input.Way", "NotReached"), ("Input.Risk", "NotWeighed"), .. Day("Input.On", -1), .. Day("Input.NextOn", 2)]));
        tried.Shows("They could not be reached on");
        tried.Shows("Last contact on");
        late.Shows("The next contact must be after this one");
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(DemoPeople.Irina)).Get($"{address}/follow-up")).Status);
    }

    [Fact]
    public async Task An_incident_gives_the_lead_a_task_for_today()
    {
        var (app, opened, address) = await OpenAsync();
        var mihaela = await app.As(DemoPeople.Mihaela);

        var saved = await mihaela.Follow(await mihaela.Send($"{address}/follow-up/incident", ("Input.Kind", "ContactByExploiters"), ("Input.On.Year", "2026"), ("Input.Said", "A letter under the door"), ("Input.Done", "Police told")));

        saved.Shows("asked to review the risk today");
        saved.Shows("A letter under the door");
        var ana = await app.As(DemoPeople.Ana);
        (await ana.Open("/work")).Shows("an incident was reported");
        var correct = saved.Document.QuerySelector("main a[href*='/follow-up/incidents/']")!.GetAttribute("href")!;
        (await mihaela.Follow(await mihaela.Send(correct, ("Input.Kind", "Threat")))).Shows("Threat");
        Assert.Equal(2, (await app.Database.ReadAsync<long>("select count(*) from case_task where case_id = $1", opened.Id.Value)).Single());
    }

    [Fact]
    public async Task The_lead_reads_of_her_health_what_she_agreed_to_and_only_while_she_does()
    {
        const string Said = "Keep Thursdays free";
        var (app, opened, address) = await OpenAsync();
        var (mihaela, ana, mihai) = (await app.As(DemoPeople.Mihaela), await app.As(DemoPeople.Ana), await app.As(DemoPeople.Mihai));
        (await mihaela.Open($"{address}/health-summary/write")).Shows("has not consented");

        await app.AnswerOnHealth(DemoPeople.Ana, opened.Id, ConsentState.Given);
        (await mihaela.Follow(await mihaela.Send($"{address}/health-summary/write", ("Input.Said", Said)))).Shows(Said);
        (await ana.Open($"{address}/health-summary")).Shows(Said);
        (await mihai.Open($"{address}/health-summary")).NeverShows(Said); // in the team, but not its lead
        (await (await app.As(DemoPeople.Radu)).Open($"{address}/health-summary")).NeverShows(Said);

        await app.AnswerOnHealth(DemoPeople.Ana, opened.Id, ConsentState.Withdrawn);
        (await ana.Open($"{address}/health-summary")).NeverShows(Said);
        (await mihaela.Open($"{address}/health-summary")).Shows(Said); // the author can still read it
        await app.AnswerOnHealth(DemoPeople.Ana, opened.Id, ConsentState.Given);
        (await ana.Open($"{address}/health-summary")).NeverShows(Said); // written under an earlier consent
        (await mihaela.Follow(await mihaela.Send($"{address}/health-summary/write", ("Input.Said", "Mornings")))).Shows("Mornings");
        (await ana.Open($"{address}/health-summary")).Shows("Mornings");

        var form = await mihaela.Open($"{address}/health-summary/write");
        await app.AnswerOnHealth(DemoPeople.Ana, opened.Id, ConsentState.Withdrawn);
        var refused = await mihaela.Send(form, ("Input.Said", "Evenings"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Evenings"), (refused.Status, refused.Field("Input.Said")!.Trim())); // unsaved text is not lost
    }

    [Fact]
    public async Task Each_provider_sums_up_for_itself_and_what_was_written_meanwhile_is_shown_first()
    {
        var (app, opened, address) = await OpenAsync();
        var (mihaela, ana) = (await app.As(DemoPeople.Mihaela), await app.As(DemoPeople.Ana));
        await app.AnswerOnHealth(DemoPeople.Ana, opened.Id, ConsentState.Given);
        var (form, late) = (await mihaela.Open($"{address}/health-summary/write"), await mihaela.Open($"{address}/health-summary/write"));
        await mihaela.Send(form, ("Input.Said", "Of the house in Bucharest"));
        var conflict = await mihaela.Send(late, ("Input.Said", "Another word"));
        Assert.Equal((HttpStatusCode.Conflict, "Another word"), (conflict.Status, conflict.Field("Input.Said")!.Trim()));
        conflict.Shows("Of the house in Bucharest");
        await mihaela.Send(conflict);

        // She moves to another provider: her summary stays with the first, and she can still read it.
        await app.Database.ExecuteAsync("update staff_organisation set organisation_id = $1 where staff_id = $2", (short)DemoPeople.HarbourHouse.Id.Value, DemoPeople.Mihaela.Id.Value);
        await mihaela.Send($"{address}/health-summary/write", ("Input.Said", "Of the house in London"));
        (await mihaela.Open($"{address}/health-summary")).Shows("Another word");
        var led = await ana.Open($"{address}/health-summary");
        led.Shows("Another word");
        led.Shows("Of the house in London");
    }

    [Fact]
    public async Task What_was_written_of_health_is_on_no_chronology()
    {
        var (app, opened, address) = await OpenAsync();
        await app.WriteNote(DemoPeople.Mihaela, opened.Id, NoteKind.Health, "Dreams of the stairs");
        var mihaela = await app.As(DemoPeople.Mihaela);

        (await mihaela.Open($"{address}/notes")).Shows("Dreams of the stairs");
        (await mihaela.Open($"{address}/chronology")).NeverShows("Dreams of the stairs");
    }

    [Fact]
    public async Task Police_find_none_of_it_and_a_caseworker_no_counselling_notes()
    {
        var (app, opened, address) = await OpenAsync();
        await app.CareFor(DemoPeople.Ana, opened.Id);
        await app.WriteNote(DemoPeople.Mihaela, opened.Id, NoteKind.Health);
        var (tom, ana) = (await app.As(DemoPeople.Tom), await app.As(DemoPeople.Ana));

        foreach (var page in new[] { "aftercare", "aftercare/plan", "follow-up", "follow-up/contact", "health-summary" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await tom.Get($"{address}/{page}")).Status);
        }

        var overview = await tom.Open(address);
        Assert.Empty(overview.Document.QuerySelectorAll("a[href*='aftercare'], a[href*='follow-up']"));
        (await tom.Open($"{address}/timeline")).NeverShows("plan");
        (await ana.Open($"{address}/aftercare")).Shows("I want a kitchen of my own");
        Assert.Empty((await ana.Open($"{address}/notes")).Document.QuerySelectorAll("option[value=Health], a[href*='Health']"));
        await app.InScopeOf(DemoPeople.Ana, async db => Assert.Equal(0, await db.Notes.CountAsync(n => n.CaseId == opened.Id)));
    }

    [Fact]
    public async Task The_caseload_shows_who_is_due_and_how_much_each_worker_has()
    {
        var (app, opened, _) = await OpenAsync();
        await app.CareFor(DemoPeople.Ana, opened.Id);
        await app.Database.ExecuteAsync("update aftercare_plan set review_on = current_date - 1 where case_id = $1", opened.Id.Value);
        await app.Database.ExecuteAsync("update follow_up set next_on = current_date + 5 where case_id = $1", opened.Id.Value);
        var (radu, mihaela, grace) = (await app.As(DemoPeople.Radu), await app.As(DemoPeople.Mihaela), await app.As(DemoPeople.Grace));

        var due = await radu.Open("/aftercare");
        Assert.Equal(["Review plan together", "Assess recovery (first assessment)", "Contact survivor"], DueOf(opened, due));
        due.Shows("overdue");
        (await radu.Open("/aftercare?show=Workers")).Shows("Mihaela Rusu");
        (await mihaela.Open("/aftercare")).Shows(opened.Reference.Value);
        // This part is for office leads; others see the first part instead.
        Assert.Empty((await mihaela.Open("/aftercare?show=Workers")).Document.QuerySelectorAll("a[href='/aftercare?show=Workers']"));
        (await grace.Open("/aftercare")).NeverShows(opened.Reference.Value);
    }

    [Fact]
    public async Task Whoever_has_no_plan_is_due_for_one_and_then_for_a_first_assessment()
    {
        var (app, opened, _) = await OpenAsync();
        var mihaela = await app.As(DemoPeople.Mihaela);
        Assert.Equal(["Create first plan"], DueOf(opened, await mihaela.Open("/aftercare")));

        await app.Plan(DemoPeople.Mihaela, opened.Id, (changed, victim, by) => changed.WritePlan(
            victim, Guid.CreateVersion7(), new(new([new(Guid.CreateVersion7(), "To sleep", RecoveryDomain.MentalWellbeing, [])]), PlanAgreement.NotYet, null, by.Day.AddDays(31)), null, by));
        Assert.Equal(["Assess recovery (first assessment)"], DueOf(opened, await mihaela.Open("/aftercare")));
        await app.Database.ExecuteAsync("update aftercare_plan set review_on = review_on - 1 where case_id = $1", opened.Id.Value); // one month ahead
        Assert.Equal(["Assess recovery (first assessment)", "Review plan together"], DueOf(opened, await mihaela.Open("/aftercare")));
    }

    [Fact]
    public async Task After_closure_only_those_are_looked_for_who_agreed_to_it()
    {
        var (app, opened, address) = await OpenAsync();
        await app.CareFor(DemoPeople.Ana, opened.Id);
        await app.Database.ExecuteAsync("update follow_up set next_on = current_date + 5 where case_id = $1", opened.Id.Value);
        await app.Database.ExecuteAsync("update cases set status = 'Closed' where id = $1", opened.Id.Value);
        var mihaela = await app.As(DemoPeople.Mihaela);
        Assert.Empty(DueOf(opened, await mihaela.Open("/aftercare")));
        (await mihaela.Open($"{address}/follow-up")).Shows("no consent to contact Juniper after closure is recorded");

        await app.FollowUp(DemoPeople.Ana, opened.Id, (changed, victim, by) =>
            changed.RecordConsent(victim, Guid.CreateVersion7(), ConsentScope.ContactAfterClosure, new(ConsentState.Given, by.Day, "ro", ConsentForm.Oral), null, by));
        Assert.Equal(["Contact survivor"], DueOf(opened, await mihaela.Open("/aftercare")));
        (await mihaela.Open($"{address}/follow-up")).NeverShows("no consent to contact");
    }

    [Fact]
    public async Task Of_two_contacts_on_one_day_the_later_says_when_to_be_in_touch_again()
    {
        var (app, opened, _) = await OpenAsync();
        await app.FollowUp(DemoPeople.Mihaela, opened.Id, (changed, victim, by) =>
        {
            changed.RecordFollowUp(victim, Guid.CreateVersion7(), new(ContactWay.NotReached, by.Day, null, by.Day.AddDays(1), new(null, null, null)), null, "", by);
            changed.RecordFollowUp(victim, Guid.CreateVersion7(), new(ContactWay.Call, by.Day, null, null, new(null, "Well", null)), null, "", by with { When = by.When.AddSeconds(1) });
        });

        Assert.Equal(["Create first plan"], DueOf(opened, await (await app.As(DemoPeople.Mihaela)).Open("/aftercare")));
    }

    [Fact]
    public async Task The_caseload_shows_who_waits_and_where_there_is_a_place()
    {
        var (app, opened, _) = await OpenAsync();
        var house = await app.AddProviderAsync("Casa Locuita", f => f with { Offers = [new(ServiceKind.Housing, 12, 3, new(2026, 11, 1)), new(ServiceKind.EmergencyAccommodation, 4, 0, new(2026, 11, 1)), new(ServiceKind.Counselling, null, null, null)] });
        await app.GiveServiceAsync(DemoPeople.Mihaela, opened.Id, house, ServiceEvent.PutOnWaitingList);
        await app.Serve(DemoPeople.Mihaela, opened.Id, (changed, victim, by) =>
        {
            var begun = changed.OpenService(victim, Guid.CreateVersion7(), new(ServiceKind.Housing, null, house, new(null, null, CostPer.Once, null, null), ApproximateDate.On(new(2026, 3, 2)), null), confirmed: true, by);
            foreach (var what in new[] { ServiceEvent.Accepted, ServiceEvent.Started })
            {
                changed.RecordServiceStep(begun, Guid.CreateVersion7(), new(what, ApproximateDate.On(new(2026, 3, 3)), null), null, null, by);
            }
        });
        var mihaela = await app.As(DemoPeople.Mihaela);

        var waiting = (await mihaela.Open("/aftercare?show=Waiting")).Document.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains(opened.Reference.Value, StringComparison.Ordinal));
        Assert.Equal("2 March 2026", waiting.Children[2].TextContent.Trim());
        var places = (await mihaela.Open("/aftercare?show=Places")).Document.QuerySelectorAll("tbody tr").Where(r => r.TextContent.Contains("Casa Locuita", StringComparison.Ordinal)).ToArray();
        Assert.Equal(["12", "4"], places.Select(r => r.Children[1].TextContent.Trim()));
        Assert.Equal(["1", "0"], places.Select(r => r.Children[3].TextContent.Trim())); // occupancy is counted per kind of service
    }

    private static IEnumerable<string> DueOf(Case opened, Reply page) =>
        page.Document.QuerySelectorAll("tbody tr").Where(r => r.TextContent.Contains(opened.Reference.Value, StringComparison.Ordinal)).Select(r => r.Children[2].TextContent.Trim());

    private static (string, string?)[] Day(string name, int fromToday)
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(fromToday);
        return [($"{name}.Day", $"{day.Day}"), ($"{name}.Month", $"{day.Month}"), ($"{name}.Year", $"{day.Year}")];
    }

    private static async Task<(TestApp App, Case Opened, string Address)> OpenAsync()
    {
        var app = await TestApp.StartAsync();
        var opened = await app.OpenCase(DemoPeople.Ana, "Juniper", team: [DemoPeople.Mihai, DemoPeople.Mihaela, DemoPeople.Irina, DemoPeople.Tom]);
        return (app, opened, $"/cases/{opened.Reference}");
    }
}
