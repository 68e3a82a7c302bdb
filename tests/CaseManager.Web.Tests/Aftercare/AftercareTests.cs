using System.Net;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Notes;
using CaseManager.Domain.Sharing;
using CaseManager.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaseManager.Web.Tests.Aftercare;

public class AftercareTests
{
    private static readonly (string, string?)[] _agreementFields =
        [("Input.Agreement", "InPerson"), .. CreateDateFields("Input.AgreedOn", -1), .. CreateDateFields("Input.ReviewDueOn", 60)];

    [Fact]
    public async Task A_plan_starts_with_the_survivors_words_and_keeps_versions()
    {
        var (app, caseFile, address) = await OpenCaseAsync();
        var mihaela = await app.SignInAsync(DemoPeople.Mihaela);
        (await mihaela.Open($"{address}/aftercare")).AssertShows("No plan yet");

        var written = await mihaela.Follow(await mihaela.Send($"{address}/aftercare/plan", [
            ("Input.Goals[0].Description", "I want to cook for people"), ("Input.Goals[0].Domain", "EconomicEmpowerment"),
            ("Input.Goals[0].Steps[0].Description", "Ask the kitchen school"), ("Input.Goals[0].Steps[0].ResponsiblePerson", "Mihaela"),
            .. CreateDateFields("Input.Goals[0].Steps[0].DueOn", 10), .. _agreementFields]));
        written.AssertShows("1 goal; 0 of 1 steps done.");
        written.AssertShows("I want to cook for people");
        var step = written.Document.QuerySelector("main a[href*='/aftercare/steps/']")!.GetAttribute("href")!;
        (await mihaela.Follow(await mihaela.Send(step, ("Input.State", "Completed")))).AssertShows("1 goal; 1 of 1 steps done.");

        var second = await mihaela.Follow(await mihaela.Send($"{address}/aftercare/plan",
            [("Input.Goals[0].Description", "I want a kitchen of my own"), .. _agreementFields]));
        second.AssertShows("I want a kitchen of my own");
        second.AssertShows("1 of 1 steps done"); // completed steps stay completed
        var earlier = await mihaela.Open(second.Document.QuerySelector("main a[href*='/aftercare/plan/']")!.GetAttribute("href")!);
        earlier.AssertShows("I want to cook for people");
        Assert.Empty(earlier.Document.QuerySelectorAll("main a[href*='/aftercare/steps/']"));

        earlier.AssertShows("Juniper agreed on");
        earlier.AssertDoesNotShow("Done,"); // progress is shown for the current plan only

        var irina = await app.SignInAsync(DemoPeople.Irina);
        var read = await irina.Open($"{address}/aftercare");
        read.AssertShows("I want a kitchen of my own");
        Assert.Empty(
            read.Document.QuerySelectorAll(
                "main a[href*='/aftercare/plan'].govuk-button, main a[href*='/aftercare/steps/'], main a[href*='follow-up'], main a[href*='health']"));
        (await irina.Open($"/cases/{caseFile.Reference}/timeline?kind=Aftercare")).AssertShows("Aftercare plan recorded: In person");
    }

    [Fact]
    public async Task Invalid_answers_lose_nothing_and_are_reported()
    {
        var (app, _, address) = await OpenCaseAsync();
        var ana = await app.SignInAsync(DemoPeople.Ana);

        var refused = await ana.Send($"{address}/aftercare/plan", [
            ("Input.Goals[0].Description", "To sleep"), ("Input.Goals[0].Steps[0].ResponsiblePerson", "Mihaela"), ("Input.Agreement", "ByPhone"),
            .. CreateDateFields("Input.ReviewDueOn", 400)]);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "To sleep", "Mihaela"),
            (refused.Status, refused.GetFieldValue("Input.Goals[0].Description")!.Trim(), refused.GetFieldValue("Input.Goals[0].Steps[0].ResponsiblePerson")));
        foreach (var text in new[] { "Select the area of life", "Enter the action", "Enter the date of agreement", "within a year" })
        {
            refused.AssertShows(text);
        }

        var empty = await ana.Send($"{address}/aftercare/plan", _agreementFields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        empty.AssertShows("Enter at least one goal");
    }

    [Fact]
    public async Task A_concurrent_plan_edit_is_reported()
    {
        var (app, caseFile, address) = await OpenCaseAsync();
        var ana = await app.SignInAsync(DemoPeople.Ana);
        var form = await ana.Open($"{address}/aftercare/plan");
        await app.AddAftercareAsync(DemoPeople.Mihaela, caseFile.Id);

        var refused = await ana.Send(form, [("Input.Goals[0].Description", "To sleep"), ("Input.Goals[0].Domain", "MentalWellbeing"), .. _agreementFields]);

        Assert.Equal((HttpStatusCode.Conflict, "To sleep"), (refused.Status, refused.GetFieldValue("Input.Goals[0].Description")!.Trim()));
        refused.AssertShows("Someone else saved this version while you were editing");
        refused.AssertShows("I want a kitchen of my own");
        var written = await ana.Follow(await ana.Send(refused)); // after reading the colleague's version
        written.AssertShows("To sleep");
        Assert.Equal(2, written.Document.QuerySelectorAll("main a[href*='/aftercare/plan/']").Length);
    }

    [Fact]
    public async Task A_contact_sets_the_next_date_and_can_be_corrected()
    {
        var (app, _, address) = await OpenCaseAsync();
        var mihaela = await app.SignInAsync(DemoPeople.Mihaela);

        var saved = await mihaela.Follow(await mihaela.Send($"{address}/follow-up/contact", [
            ("Input.Method", "PartnerVisit"), ("Input.ContactedBy", "Sister Agnes"), ("Input.Situation", "Sleeps well"), ("Input.Risk", "High"),
            ("Input.RiskReason", "He asks for her"), .. CreateDateFields("Input.ContactedOn", -3), .. CreateDateFields("Input.NextDueOn", 20)]));
        saved.AssertShows("Visit by a partner");
        saved.AssertShows("Sister Agnes");
        saved.AssertShows("Risk of being trafficked again: High");
        (await (await app.SignInAsync(DemoPeople.Ana)).Open("/my-work")).AssertShows("the risk of being trafficked again is high");
        var correct = saved.Document.QuerySelector("main a[href*='/follow-up/contacts/']")!.GetAttribute("href")!;
        var corrected = await mihaela.Follow(await mihaela.Send(correct, ("Input.Situation", "Sleeps badly")));
        corrected.AssertShows("Sleeps badly");
        corrected.AssertDoesNotShow("Sleeps well");

        var late = await mihaela.Send($"{address}/follow-up/contact",
            [("Input.Method", "Call"), ("Input.Situation", "Well"), ("Input.Risk", "Critical"), .. CreateDateFields("Input.ContactedOn", -3),
                .. CreateDateFields("Input.NextDueOn", -3)]);
        late.AssertShows("Enter the risk factors, because the risk is high");
        (await mihaela.Send($"{address}/follow-up/contact",
            [("Input.Method", "PartnerVisit"), ("Input.Situation", "Well"), ("Input.Risk", "Low"),
                .. CreateDateFields("Input.ContactedOn", -3)])).AssertShows("Enter the partner who visited");
        var tried = await mihaela.Follow(await mihaela.Send($"{address}/follow-up/contact",
            [("Input.Method", "NotReached"), ("Input.Risk", "NotAssessed"), .. CreateDateFields("Input.ContactedOn", -1),
                .. CreateDateFields("Input.NextDueOn", 2)]));
        tried.AssertShows("They could not be reached on");
        tried.AssertShows("Last contact on");
        late.AssertShows("The next contact must be after this one");
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync(DemoPeople.Irina)).Get($"{address}/follow-up")).Status);
    }

    [Fact]
    public async Task An_incident_gives_the_lead_a_task_for_today()
    {
        var (app, caseFile, address) = await OpenCaseAsync();
        var mihaela = await app.SignInAsync(DemoPeople.Mihaela);

        var saved = await mihaela.Follow(await mihaela.Send($"{address}/follow-up/incident", ("Input.Kind", "ContactByExploiters"),
            ("Input.OccurredOn.Year", "2026"), ("Input.Description", "A letter under the door"), ("Input.Response", "Police told")));

        saved.AssertShows("asked to review the risk today");
        saved.AssertShows("A letter under the door");
        var ana = await app.SignInAsync(DemoPeople.Ana);
        (await ana.Open("/my-work")).AssertShows("an incident was reported");
        var correct = saved.Document.QuerySelector("main a[href*='/follow-up/incidents/']")!.GetAttribute("href")!;
        (await mihaela.Follow(await mihaela.Send(correct, ("Input.Kind", "Threat")))).AssertShows("Threat");
        Assert.Equal(2, (await app.Database.ReadAsync<long>("select count(*) from case_task where case_id = $1", caseFile.Id.Value)).Single());
    }

    [Fact]
    public async Task The_lead_reads_health_summaries_only_under_consent()
    {
        const string Said = "Keep Thursdays free";
        var (app, caseFile, address) = await OpenCaseAsync();
        var (mihaela, ana, mihai) = (await app.SignInAsync(DemoPeople.Mihaela), await app.SignInAsync(DemoPeople.Ana), await app.SignInAsync(DemoPeople.Mihai));
        (await mihaela.Open($"{address}/health-summary/record")).AssertShows("has not consented");

        await app.RecordHealthConsentAsync(DemoPeople.Ana, caseFile.Id, ConsentState.Given);
        (await mihaela.Follow(await mihaela.Send($"{address}/health-summary/record", ("Input.Text", Said)))).AssertShows(Said);
        (await ana.Open($"{address}/health-summary")).AssertShows(Said);
        (await mihai.Open($"{address}/health-summary")).AssertDoesNotShow(Said); // in the team, but not its lead
        (await (await app.SignInAsync(DemoPeople.Radu)).Open($"{address}/health-summary")).AssertDoesNotShow(Said);

        await app.RecordHealthConsentAsync(DemoPeople.Ana, caseFile.Id, ConsentState.Withdrawn);
        (await ana.Open($"{address}/health-summary")).AssertDoesNotShow(Said);
        (await mihaela.Open($"{address}/health-summary")).AssertShows(Said); // the author can still read it
        await app.RecordHealthConsentAsync(DemoPeople.Ana, caseFile.Id, ConsentState.Given);
        (await ana.Open($"{address}/health-summary")).AssertDoesNotShow(Said); // written under an earlier consent
        (await mihaela.Follow(await mihaela.Send($"{address}/health-summary/record", ("Input.Text", "Mornings")))).AssertShows("Mornings");
        (await ana.Open($"{address}/health-summary")).AssertShows("Mornings");

        var form = await mihaela.Open($"{address}/health-summary/record");
        await app.RecordHealthConsentAsync(DemoPeople.Ana, caseFile.Id, ConsentState.Withdrawn);
        var refused = await mihaela.Send(form, ("Input.Text", "Evenings"));
        // unsaved text is not lost
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Evenings"), (refused.Status, refused.GetFieldValue("Input.Text")!.Trim()));
    }

    [Fact]
    public async Task Providers_write_separate_summaries_and_see_concurrent_changes()
    {
        var (app, caseFile, address) = await OpenCaseAsync();
        var (mihaela, ana) = (await app.SignInAsync(DemoPeople.Mihaela), await app.SignInAsync(DemoPeople.Ana));
        await app.RecordHealthConsentAsync(DemoPeople.Ana, caseFile.Id, ConsentState.Given);
        var (form, late) = (await mihaela.Open($"{address}/health-summary/record"), await mihaela.Open($"{address}/health-summary/record"));
        await mihaela.Send(form, ("Input.Text", "Of the house in Bucharest"));
        var conflict = await mihaela.Send(late, ("Input.Text", "Another word"));
        Assert.Equal((HttpStatusCode.Conflict, "Another word"), (conflict.Status, conflict.GetFieldValue("Input.Text")!.Trim()));
        conflict.AssertShows("Of the house in Bucharest");
        await mihaela.Send(conflict);

        // She moves to another provider: her summary stays with the first, and she can still read it.
        await app.Database.ExecuteAsync("update staff_organisation set organisation_id = $1 where staff_id = $2", (short)DemoPeople.HarbourHouse.Id.Value,
            DemoPeople.Mihaela.Id.Value);
        await mihaela.Send($"{address}/health-summary/record", ("Input.Text", "Of the house in London"));
        (await mihaela.Open($"{address}/health-summary")).AssertShows("Another word");
        var led = await ana.Open($"{address}/health-summary");
        led.AssertShows("Another word");
        led.AssertShows("Of the house in London");
    }

    [Fact]
    public async Task Health_records_are_on_no_chronology()
    {
        var (app, caseFile, address) = await OpenCaseAsync();
        await app.WriteNote(DemoPeople.Mihaela, caseFile.Id, NoteKind.Health, "Dreams of the stairs");
        var mihaela = await app.SignInAsync(DemoPeople.Mihaela);

        (await mihaela.Open($"{address}/notes")).AssertShows("Dreams of the stairs");
        (await mihaela.Open($"{address}/chronology")).AssertDoesNotShow("Dreams of the stairs");
    }

    [Fact]
    public async Task Police_find_no_aftercare_and_caseworkers_no_counselling_notes()
    {
        var (app, caseFile, address) = await OpenCaseAsync();
        await app.AddAftercareAsync(DemoPeople.Ana, caseFile.Id);
        await app.WriteNote(DemoPeople.Mihaela, caseFile.Id, NoteKind.Health);
        var (tom, ana) = (await app.SignInAsync(DemoPeople.Tom), await app.SignInAsync(DemoPeople.Ana));

        foreach (var page in new[] { "aftercare", "aftercare/plan", "follow-up", "follow-up/contact", "health-summary" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await tom.Get($"{address}/{page}")).Status);
        }

        var overview = await tom.Open(address);
        Assert.Empty(overview.Document.QuerySelectorAll("a[href*='aftercare'], a[href*='follow-up']"));
        (await tom.Open($"{address}/timeline")).AssertDoesNotShow("plan");
        (await ana.Open($"{address}/aftercare")).AssertShows("I want a kitchen of my own");
        Assert.Empty((await ana.Open($"{address}/notes")).Document.QuerySelectorAll("option[value=Health], a[href*='Health']"));
        await app.RunAsAsync(DemoPeople.Ana, async db => Assert.Equal(0, await db.Notes.CountAsync(n => n.CaseId == caseFile.Id)));
    }

    [Fact]
    public async Task The_caseload_shows_due_contacts_and_workload()
    {
        var (app, caseFile, _) = await OpenCaseAsync();
        await app.AddAftercareAsync(DemoPeople.Ana, caseFile.Id, nextContactInDays: 5);
        await app.Database.ExecuteAsync("update aftercare_plan set review_due_on = current_date - 1 where case_id = $1", caseFile.Id.Value);
        var (radu, mihaela, grace) = (await app.SignInAsync(DemoPeople.Radu), await app.SignInAsync(DemoPeople.Mihaela),
            await app.SignInAsync(DemoPeople.Grace));

        var due = await radu.Open("/aftercare");
        Assert.Equal(["Review plan together", "Assess recovery (first assessment)", "Contact survivor"], GetDue(caseFile, due));
        due.AssertShows("overdue");
        (await radu.Open("/aftercare?show=Workers")).AssertShows("Mihaela Rusu");
        (await mihaela.Open("/aftercare")).AssertShows(caseFile.Reference.Value);
        // This part is for office leads; others see the first part instead.
        Assert.Empty((await mihaela.Open("/aftercare?show=Workers")).Document.QuerySelectorAll("a[href='/aftercare?show=Workers']"));
        (await grace.Open("/aftercare")).AssertDoesNotShow(caseFile.Reference.Value);
    }

    [Fact]
    public async Task A_survivor_without_a_plan_is_due_for_one()
    {
        var (app, caseFile, _) = await OpenCaseAsync();
        var mihaela = await app.SignInAsync(DemoPeople.Mihaela);
        Assert.Equal(["Create first plan"], GetDue(caseFile, await mihaela.Open("/aftercare")));

        await app.UpdatePlanAsync(DemoPeople.Mihaela, caseFile.Id, (changed, victim, stamp) => changed.RecordPlan(
            victim, Guid.CreateVersion7(),
            new(new([new(Guid.CreateVersion7(), "To sleep", RecoveryDomain.MentalWellbeing, [])]), PlanAgreement.Pending, null, stamp.Date.AddDays(31)),
            null, stamp));
        Assert.Equal(["Assess recovery (first assessment)"], GetDue(caseFile, await mihaela.Open("/aftercare")));
        await app.Database.ExecuteAsync("update aftercare_plan set review_due_on = review_due_on - 1 where case_id = $1", caseFile.Id.Value); // one month ahead
        Assert.Equal(["Assess recovery (first assessment)", "Review plan together"], GetDue(caseFile, await mihaela.Open("/aftercare")));
    }

    [Fact]
    public async Task Only_consenting_survivors_are_due_after_closure()
    {
        var (app, caseFile, address) = await OpenCaseAsync();
        await app.AddAftercareAsync(DemoPeople.Ana, caseFile.Id, nextContactInDays: 5);
        await app.Database.ExecuteAsync("update cases set status = 'Closed' where id = $1", caseFile.Id.Value);
        var mihaela = await app.SignInAsync(DemoPeople.Mihaela);
        Assert.Empty(GetDue(caseFile, await mihaela.Open("/aftercare")));
        (await mihaela.Open($"{address}/follow-up")).AssertShows("no consent to contact Juniper after closure is recorded");

        await app.UpdateFollowUpAsync(DemoPeople.Ana, caseFile.Id, (changed, victim, stamp) =>
            changed.RecordConsent(victim, Guid.CreateVersion7(), ConsentScope.ContactAfterClosure, new(ConsentState.Given, stamp.Date, "ro", ConsentForm.Oral),
                null, stamp));
        Assert.Equal(["Contact survivor"], GetDue(caseFile, await mihaela.Open("/aftercare")));
        (await mihaela.Open($"{address}/follow-up")).AssertDoesNotShow("no consent to contact");
    }

    [Fact]
    public async Task The_later_contact_on_one_day_sets_the_next_date()
    {
        var (app, caseFile, _) = await OpenCaseAsync();
        await app.UpdateFollowUpAsync(DemoPeople.Mihaela, caseFile.Id, (changed, victim, stamp) =>
        {
            changed.RecordFollowUp(victim, Guid.CreateVersion7(), new(ContactMethod.NotReached, stamp.Date, null, stamp.Date.AddDays(1), new(null, null, null)),
                null, "", stamp);
            changed.RecordFollowUp(victim, Guid.CreateVersion7(), new(ContactMethod.Call, stamp.Date, null, null, new(null, "Well", null)), null, "",
                stamp with { OccurredAt = stamp.OccurredAt.AddSeconds(1) });
        });

        Assert.Equal(["Create first plan"], GetDue(caseFile, await (await app.SignInAsync(DemoPeople.Mihaela)).Open("/aftercare")));
    }

    [Fact]
    public async Task The_caseload_shows_waiting_survivors_and_free_places()
    {
        var (app, caseFile, _) = await OpenCaseAsync();
        var house = await app.AddProviderAsync("Casa Locuita",
            f => f with
            {
                Offers = [new(ServiceKind.Housing, 12, 3, new(2026, 11, 1)), new(ServiceKind.EmergencyAccommodation, 4, 0, new(2026, 11, 1)),
                new(ServiceKind.Counselling, null, null, null)]
            });
        await app.AddServiceAsync(DemoPeople.Mihaela, caseFile.Id, house, ServiceEvent.PutOnWaitingList);
        await app.UpdateServicesAsync(DemoPeople.Mihaela, caseFile.Id, (changed, victim, stamp) =>
        {
            var started = changed.OpenService(victim, Guid.CreateVersion7(),
                new(ServiceKind.Housing, null, house, new(null, null, CostUnit.WholeService, null, null), ApproximateDate.FromDate(new(2026, 3, 2)), null),
                confirmed: true, stamp);
            foreach (var kind in new[] { ServiceEvent.Accepted, ServiceEvent.Started })
            {
                changed.RecordServiceStep(started, Guid.CreateVersion7(), new(kind, ApproximateDate.FromDate(new(2026, 3, 3)), null), null, null, stamp);
            }
        });
        var mihaela = await app.SignInAsync(DemoPeople.Mihaela);

        var waiting = (await mihaela.Open("/aftercare?show=Waiting")).Document.QuerySelectorAll("tbody tr")
            .Single(r => r.TextContent.Contains(caseFile.Reference.Value, StringComparison.Ordinal));
        Assert.Equal("2 March 2026", waiting.Children[2].TextContent.Trim());
        var places = (await mihaela.Open("/aftercare?show=Places")).Document.QuerySelectorAll("tbody tr")
            .Where(r => r.TextContent.Contains("Casa Locuita", StringComparison.Ordinal)).ToArray();
        Assert.Equal(["12", "4"], places.Select(r => r.Children[1].TextContent.Trim()));
        Assert.Equal(["1", "0"], places.Select(r => r.Children[3].TextContent.Trim())); // occupancy is counted per kind of service
    }

    private static IEnumerable<string> GetDue(Case caseFile, PageResponse page) =>
        page.Document.QuerySelectorAll("tbody tr").Where(r => r.TextContent.Contains(caseFile.Reference.Value, StringComparison.Ordinal))
        .Select(r => r.Children[2].TextContent.Trim());

    private static (string, string?)[] CreateDateFields(string name, int fromToday)
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(fromToday);
        return [($"{name}.Day", $"{day.Day}"), ($"{name}.Month", $"{day.Month}"), ($"{name}.Year", $"{day.Year}")];
    }

    private static async Task<(TestApp App, Case Opened, string Address)> OpenCaseAsync()
    {
        var app = await TestApp.StartAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana, "Juniper", team: [DemoPeople.Mihai, DemoPeople.Mihaela, DemoPeople.Irina, DemoPeople.Tom]);
        return (app, caseFile, $"/cases/{caseFile.Reference}");
    }
}
