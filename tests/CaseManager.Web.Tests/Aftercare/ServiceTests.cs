using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;
using CaseManager.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CaseManager.Domain.Aftercare.ServiceEvent;

namespace CaseManager.Web.Tests.Aftercare;

public class ServiceTests
{
    [Fact]
    public async Task Social_care_is_requested_accepted_started_and_attended()
    {
        var (app, caseFile, ana, address) = await OpenCaseAsync("Laurel");
        var provider = await app.AddProviderAsync("Casa Albastra");
        await RecordConsentAsync(app, caseFile, "Casa Albastra");
        (await ana.Open(address)).AssertShows("No services are recorded for this survivor.");

        var started = await ana.Send($"{address}/add", [
            ("Input.Kind", "SocialCare"), ("Input.Provider", $"{provider.Id}"), .. CreateDateFields("2026-03-02"),
            ("Input.AdditionalInformation", "She asked for a woman"),
            ("Input.Terms.Contact", "Dana"), ("Input.Terms.Cost", "250"), ("Input.Terms.Currency", "RON"), ("Input.Terms.Unit", "Session"),
            ("Input.Terms.Funder", "The town")]);
        Assert.Equal(address, started.Location);
        var list = await ana.Open(address);
        list.AssertShows("No service is in progress. One is waiting to start.");
        list.AssertShows("Referral made, reply awaited · waiting since 2 March 2026");
        list.AssertShows("Casa Albastra");

        var service = await GetServiceUrlAsync(app, caseFile, address);
        await RecordAsync(ana, $"{service}/step", "2026-03-03", ("Input.Event", "PutOnWaitingList"));
        await RecordAsync(ana, $"{service}/step", "2026-03-20", ("Input.Event", "Accepted"));
        await RecordAsync(ana, $"{service}/step", "2026-04-01", ("Input.Event", "Started"));
        var form = await ana.Open($"{service}/session");
        var another = await ana.Send(form, [("Input.Attendance", "Attended"), .. CreateDateFields("2026-04-01", "Input.ScheduledOn"), ("another", "true")]);
        Assert.Equal($"{service}/session", another.Location);
        (await ana.Open(another.Location!)).AssertShows("Latest recorded session: 1 April 2026, Attended.");
        Assert.Equal(service,
            (await ana.Send($"{service}/session", [("Input.Attendance", "Missed"), .. CreateDateFields("2026-04-08", "Input.ScheduledOn")])).Location);

        var page = await ana.Open(service);
        foreach (var text in new[] { "In progress", "since 1 April 2026", "She asked for a woman",
            "Sessions: 1 attended, 1 not attended, 0 cancelled by the provider", "Casa Albastra", "RON 250 per session", "The town", "Ana Dumitru" })
        {
            page.AssertShows(text);
        }

        await RecordAsync(ana, $"{service}/step", "2026-06-01", ("Input.Event", "Stopped"));
        (await ana.Open(address)).AssertShows("Ended by the survivor");
        Assert.Null((await ana.Open(service)).Document.QuerySelector("main a[href$='/step']"));
        (await ana.Open($"/cases/{caseFile.Reference}/timeline?kind=Aftercare")).AssertShows("Service step recorded: Ended by the survivor");
    }

    [Fact]
    public async Task An_internal_service_needs_no_provider_and_no_consent()
    {
        var (app, caseFile, ana, address) = await OpenCaseAsync();

        Assert.Equal(HttpStatusCode.Redirect,
            (await ana.Send($"{address}/add", ("Input.Kind", "Befriending"), ("Input.Provider", "ours"), ("Input.OccurredOn.Year", "2026"))).Status);

        (await ana.Open(address)).AssertShows("One service is in progress. None is waiting to start.");
        Assert.Equal(0, await CountAsync(app, "service_provision", caseFile));
        var terms = await ana.Send($"{address}/add", ("Input.Kind", "Befriending"), ("Input.Provider", "ours"), ("Input.OccurredOn.Year", "2026"),
            ("Input.Terms.Funder", "A church"));
        Assert.Contains("can be recorded only with a provider", terms.GetErrors(), StringComparison.Ordinal);
        Assert.Equal("A church", terms.GetFieldValue("Input.Terms.Funder"));
    }

    [Fact]
    public async Task A_closed_or_expired_provider_accepts_no_referral()
    {
        var (app, caseFile, ana, address) = await OpenCaseAsync();
        var expired = await app.AddProviderAsync("Casa Expirata", f => f with { AgreementEndsOn = new(2026, 6, 30) });
        var closed = await app.AddProviderAsync("Casa Inchisa", f => f with { IsClosed = true });
        var form = await ana.Press(await ana.Open($"{address}/add"), "Refresh", ("Input.Kind", "SocialCare"), ("Input.AdditionalInformation", "Keep this"));
        // The provider search keeps the entered values.
        Assert.Equal((HttpStatusCode.OK, "SocialCare", "Keep this"),
            (form.Status, form.GetFieldValue("Input.Kind"), form.GetFieldValue("Input.AdditionalInformation")));
        form.AssertShows("Casa Expirata, Romania: not available, agreement expired on 30 June 2026");
        form.AssertShows("Casa Inchisa, Romania: not available, no longer operating since");

        var late = await ana.Send(form, [("Input.Provider", $"{expired.Id}"), .. CreateDateFields("2026-07-01"), ("Input.AdditionalInformation", "Keep this")]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Keep this", $"{expired.Id}"),
            (late.Status, late.GetFieldValue("Input.AdditionalInformation"), late.GetFieldValue("Input.Provider")));
        Assert.Contains("Our agreement with Casa Expirata expired on 30 June 2026. No one can be referred to it until there is a new agreement.",
            late.GetErrors(), StringComparison.Ordinal);
        Assert.Contains("expired on 30 June 2026", late.Document.QuerySelector("#Input_Provider-error")!.TextContent, StringComparison.Ordinal);
        var over = await ana.Send(form, [("Input.Provider", $"{closed.Id}"), .. CreateDateFields("2026-03-01")]);
        Assert.Contains("Casa Inchisa is no longer operating", over.GetErrors(), StringComparison.Ordinal);
        Assert.Contains("Select a provider",
            (await ana.Send(form, [("Input.Provider", $"{Guid.CreateVersion7()}"), .. CreateDateFields("2026-03-01")])).GetErrors(), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(app, "service", caseFile));

        // Referrals are accepted on the last day of the agreement.
        Assert.Equal(HttpStatusCode.Redirect,
            (await ana.Send(form, [("Input.Provider", $"{expired.Id}"), .. CreateDateFields("2026-06-30"), ("Input.Confirmed", "yes")])).Status);
    }

    [Fact]
    public async Task The_survivors_agreement_is_confirmed_and_recorded()
    {
        var (app, caseFile, ana, address) = await OpenCaseAsync();
        var provider = await app.AddProviderAsync("Casa Intrebata");
        (string, string?)[] referral = [("Input.Kind", "Housing"), ("Input.Provider", $"{provider.Id}"), .. CreateDateFields("2026-03-02")];

        var asked = await ana.Send($"{address}/add", referral);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, $"{provider.Id}"), (asked.Status, asked.GetFieldValue("Input.Provider")));
        Assert.Contains("No consent is recorded to share information about the survivor with this provider", asked.GetErrors(), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(app, "service", caseFile));

        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(asked, ("Input.Confirmed", "yes"))).Status);
        Assert.Equal(1, await CountAsync(app, "service", caseFile));
        (await ana.Open(await GetServiceUrlAsync(app, caseFile, address))).AssertShows("who agreed verbally");
    }

    [Fact]
    public async Task A_referral_uses_named_consent_and_reports_a_refusal()
    {
        var (app, caseFile, ana, address) = await OpenCaseAsync();
        var (agreed, refused) = (await app.AddProviderAsync("Casa Dorita"), await app.AddProviderAsync("Casa Nedorita"));
        await RecordConsentAsync(app, caseFile, "Casa Dorita");
        await RecordConsentAsync(app, caseFile, "Casa Nedorita", ConsentState.Refused);

        var no = await ana.Send($"{address}/add", [("Input.Kind", "Housing"), ("Input.Provider", $"{refused.Id}"), .. CreateDateFields("2026-03-02")]);
        Assert.Contains("refused consent for this provider", no.GetErrors(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect,
            (await ana.Send($"{address}/add", [("Input.Kind", "Housing"), ("Input.Provider", $"{agreed.Id}"), .. CreateDateFields("2026-03-02")])).Status);

        var service = await GetServiceUrlAsync(app, caseFile, address);
        (await ana.Open(service)).AssertShows("with their recorded consent");
        var other = await ana.Send($"{service}/provider", ("Input.Provider", $"{refused.Id}"));
        Assert.Contains("refused consent for this provider", other.GetErrors(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(other, ("Input.Confirmed", "yes"))).Status);
        (await ana.Open(service)).AssertShows("who agreed verbally");
    }

    [Fact]
    public async Task Counselling_details_are_absent_where_lawyers_read()
    {
        var (app, caseFile, ana, address) = await OpenCaseAsync();
        var refused = await ana.Send($"{address}/add", ("Input.Kind", "Counselling"), ("Input.Provider", "ours"), ("Input.OccurredOn.Year", "2026"),
            ("Input.AdditionalInformation", "She cannot sleep"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "She cannot sleep"), (refused.Status, refused.GetFieldValue("Input.AdditionalInformation")));
        Assert.Contains("Do not enter details of counselling", refused.GetErrors(), StringComparison.Ordinal);

        await ana.Send(refused, ("Input.AdditionalInformation", ""));
        Assert.Empty(
            (await ana.Open($"{await GetServiceUrlAsync(app, caseFile, address)}/step")).Document.QuerySelectorAll("[name='Input.AdditionalInformation']"));
    }

    [Fact]
    public async Task Providers_are_offered_for_their_services_under_an_agreement()
    {
        var (app, _, ana, address) = await OpenCaseAsync();
        var (course, later) = (await app.AddProviderAsync("Casa Cursului", f => f with { Offers = [new(ServiceKind.SkillsCourse, null, null, null)] }),
            await app.AddProviderAsync("Casa Viitoare", f => f with { AgreementStartsOn = new(2026, 5, 1) }));

        var other = await ana.Send($"{address}/add", [("Input.Kind", "Housing"), ("Input.Provider", $"{course.Id}"), .. CreateDateFields("2026-03-02")]);
        Assert.Contains("Casa Cursului does not offer Housing according to our directory", other.GetErrors(), StringComparison.Ordinal);
        var early = await ana.Send($"{address}/add", [("Input.Kind", "Housing"), ("Input.Provider", $"{later.Id}"), .. CreateDateFields("2026-04-30")]);
        Assert.Contains("Casa Viitoare cannot be asked yet: our agreement starts on 1 May 2026", early.GetErrors(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(early, [.. CreateDateFields("2026-05-01"), ("Input.Confirmed", "yes")])).Status);
    }

    [Fact]
    public async Task The_lawyer_sees_the_service_but_not_its_provider()
    {
        var (app, caseFile, ana, address) = await OpenCaseAsync("Aspen");
        var provider = await app.AddProviderAsync("Casa Secreta", f => f with { SafeContact = "Zebra" });
        var id = await app.AddActiveServiceAsync(DemoPeople.Ana, caseFile.Id, provider);
        var irina = await app.SignInAsync(DemoPeople.Irina);

        foreach (var path in new[] { address, $"{address}/{id}", $"/cases/{caseFile.Reference}", $"/cases/{caseFile.Reference}/timeline" })
        {
            var read = await irina.Open(path);
            Assert.All(["Casa Secreta", $"{provider.Id}", "Dana", "RON 250", "The town", "Zebra", ">Provider<", "Service provider and terms"],
                read.AssertDoesNotShow);
        }

        var page = await irina.Open($"{address}/{id}");
        page.AssertShows("Counselling");
        page.AssertShows("Sessions: 1 attended");
        Assert.Empty(page.Document.QuerySelectorAll("main a[href*='/step'], main a[href$='/session'], main a[href$='/provider'], main a[href*='/correct']"));
        foreach (var hidden in new[] { $"{address}/add", $"{address}/{id}/step", $"{address}/{id}/session", $"{address}/{id}/provider" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await irina.Get(hidden)).Status);
        }

        await app.RunAsAsync(DemoPeople.Irina,
            async db => Assert.Equal((1, 0),
                (await db.Services.CountAsync(s => s.CaseId == caseFile.Id), await db.Services.Where(s => s.CaseId == caseFile.Id).SelectMany(s => s.Provisions)
                    .CountAsync())));
        foreach (var reader in new[] { ana, await app.SignInAsync(DemoPeople.Mihaela) })
        {
            (await reader.Open(address)).AssertShows("Casa Secreta");
            (await reader.Open($"{address}/{id}")).AssertShows("Casa Secreta");
        }
    }

    [Fact]
    public async Task Police_find_neither_the_pages_nor_an_event()
    {
        var (app, caseFile, _, address) = await OpenCaseAsync();
        var id = await app.AddActiveServiceAsync(DemoPeople.Ana, caseFile.Id, await app.AddProviderAsync("Casa Ascunsa"));
        var tom = await app.SignInAsync(DemoPeople.Tom);

        foreach (var path in new[] { address, $"{address}/add", $"{address}/{id}", $"{address}/{id}/step" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await tom.Get(path)).Status);
        }

        var timeline = await tom.Open($"/cases/{caseFile.Reference}/timeline");
        timeline.AssertDoesNotShow("Service added");
        timeline.AssertDoesNotShow("Service session");
    }

    [Fact]
    public async Task A_correction_keeps_the_original_readable()
    {
        var (app, caseFile, ana, address) = await OpenCaseAsync();
        var service = $"{address}/{await app.AddActiveServiceAsync(DemoPeople.Ana, caseFile.Id, await app.AddProviderAsync("Casa Corecta"))}";
        var steps = (await ana.Open(service)).Document.QuerySelectorAll("main a[href*='/steps/']").Select(a => a.GetAttribute("href")!).ToArray();
        Assert.Equal(3, steps.Length);
        var form = await ana.Open(steps[2]);
        Assert.Equal(("2026", "Started"),
            (form.GetFieldValue("Input.OccurredOn.Year"), form.Document.QuerySelector("[name='Input.Event'][checked]")!.GetAttribute("value")));
        Assert.Contains("Recorded sessions", (await ana.Send(form, ("Input.Event", "RecordedInError"))).GetErrors(), StringComparison.Ordinal);

        var session = (await ana.Open(service)).Document.QuerySelector("main a[href*='/sessions/']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(session, ("Input.Attendance", "Cancelled"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ana.Get(session)).Status);
        (await ana.Open(service)).AssertShows("Sessions: 0 attended, 0 not attended, 1 cancelled by the provider");
        session = (await ana.Open(service)).Document.QuerySelector("main a[href*='/sessions/']")!.GetAttribute("href")!;
        await ana.Send(session, ("Input.Attendance", "RecordedInError"));
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(form, ("Input.Event", "RecordedInError"))).Status);

        var page = await ana.Open(service);
        page.AssertShows("Accepted, not yet started");
        page.AssertShows("Recorded in error");
        page.AssertShows("Previous entries");
        Assert.Equal(HttpStatusCode.NotFound, (await ana.Get(steps[2])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ana.Get($"{service}/session")).Status);
    }

    [Fact]
    public async Task Provider_details_are_replaced_without_overwriting_concurrent_changes()
    {
        var (app, caseFile, ana, address) = await OpenCaseAsync();
        var (first, second, expired) =
            (await app.AddProviderAsync("Casa Prima"), await app.AddProviderAsync("Casa Secunda"),
                await app.AddProviderAsync("Casa Terta", f => f with { AgreementEndsOn = new(2026, 6, 30) }));
        var service = $"{address}/{await app.AddServiceAsync(DemoPeople.Ana, caseFile.Id, first, Accepted)}";
        var (mine, theirs) = (await ana.Open($"{service}/provider"), await ana.Open($"{service}/provider"));
        Assert.Equal(($"{first.Id}", "Dana", "250", "RON"),
            (mine.GetFieldValue("Input.Provider"), mine.GetFieldValue("Input.Terms.Contact"), mine.GetFieldValue("Input.Terms.Cost"),
                mine.GetFieldValue("Input.Terms.Currency")));

        var refused = await ana.Send(mine, ("Input.Provider", $"{expired.Id}"));
        Assert.Contains("Our agreement with Casa Terta expired on 30 June 2026", refused.GetErrors(), StringComparison.Ordinal);
        await ana.Send(theirs, ("Input.Provider", $"{second.Id}"), ("Input.Terms.Funder", "The zebra fund"), ("Input.Confirmed", "yes"));
        var late = await ana.Send(mine, ("Input.Terms.Funder", "Another fund"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Another fund"), (late.Status, late.GetFieldValue("Input.Terms.Funder")));
        Assert.Contains("Someone else has already recorded who provides this service", late.GetErrors(), StringComparison.Ordinal);
        var page = await ana.Open(service);
        page.AssertShows("Casa Secunda");
        page.AssertShows("Casa Prima");
        page.AssertShows("The zebra fund");
        Assert.Empty(
            await app.Database.ReadAsync<string>(
                "select p::text from service_provision p where encode(seal, 'escape') like '%zebra%' or p::text like '%zebra%'"));
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_record()
    {
        var (app, caseFile, ana, address) = await OpenCaseAsync();
        var form = await ana.Open($"{address}/add");
        (string, string?)[] ours = [("Input.Kind", "Childcare"), ("Input.Provider", "ours"), ("Input.OccurredOn.Year", "2026")];
        await ana.Send(form, ours);
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(form, ours)).Status);

        var service = await GetServiceUrlAsync(app, caseFile, address);
        var session = await ana.Open($"{service}/session");
        (string, string?)[] came = [("Input.Attendance", "Attended"), .. CreateDateFields("2026-02-03", "Input.ScheduledOn")];
        await ana.Send(session, came);
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(session, came)).Status);
        var step = await ana.Open($"{service}/step");
        (string, string?)[] completed = [("Input.Event", "Completed"), .. CreateDateFields("2026-02-04")];
        await ana.Send(step, completed);
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(step, completed)).Status);

        Assert.Equal((1, 1, 2),
            (await CountAsync(app, "service", caseFile), await CountAsync(app, "service_session", caseFile), await CountAsync(app, "service_step", caseFile)));
    }

    [Fact]
    public async Task Wrong_input_loses_nothing()
    {
        var (app, caseFile, ana, address) = await OpenCaseAsync();
        foreach (var (field, typed, says) in new[]
        {
            ("Input.Kind", "Nothing", "Select the type of service"), ("Input.Provider", "", "Select a provider"),
            ("Input.OccurredOn.Year", "", "Enter a date: a day, a month or a year"), ("Input.OccurredOn.Year", "2090", "today or in the past"),
            ("Input.Terms.Cost", "1,50", "Enter an amount such as"),
        })
        {
            var answer = await ana.Send($"{address}/add",
                [.. new (string, string?)[] { ("Input.Kind", "Housing"), ("Input.Provider", "ours"), ("Input.OccurredOn.Year", "2026"),
                    ("Input.AdditionalInformation", "Keep this") }.Where(f => f.Item1 != field), (field, typed)]);
            Assert.Equal((HttpStatusCode.UnprocessableEntity, "Keep this"), (answer.Status, answer.GetFieldValue("Input.AdditionalInformation")));
            Assert.Contains(says, answer.GetErrors(), StringComparison.Ordinal);
        }

        var service = $"{address}/{await app.AddServiceAsync(DemoPeople.Ana, caseFile.Id, await app.AddProviderAsync("Casa Gresita"), Accepted)}";
        var early = await ana.Send($"{service}/step", [("Input.Event", "Started"), .. CreateDateFields("2026-03-01")]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "01"), (early.Status, early.GetFieldValue("Input.OccurredOn.Day")));
        Assert.Contains("does not fit the order of the recorded steps", early.GetErrors(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ana.Get($"{service}/session")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ana.Get($"{address}/{Guid.CreateVersion7()}")).Status);
    }

    [Fact]
    public async Task A_referral_that_did_not_happen_allows_no_further_step()
    {
        var (app, caseFile, ana, address) = await OpenCaseAsync();
        var provider = await app.AddProviderAsync("Casa Trecuta", f => f with { AgreementEndsOn = new(2026, 6, 30) });
        var service = $"{address}/{await app.AddServiceAsync(DemoPeople.Ana, caseFile.Id, provider)}";
        var correct = (await ana.Open(service)).Document.QuerySelector("main a[href*='/steps/']")!.GetAttribute("href")!;
        // A corrected request date must lie within the agreement too.
        Assert.Contains("has expired", (await ana.Send(correct, CreateDateFields("2026-07-01"))).GetErrors(), StringComparison.Ordinal);
        await ana.Send(correct, ("Input.Event", "RecordedInError"));
        (await ana.Open(address)).AssertShows("did not take place");

        Assert.Equal(HttpStatusCode.NotFound, (await ana.Get($"{service}/step")).Status); // another referral requires another service
    }

    private static async Task<(TestApp App, Case Opened, TestClient Ana, string Address)> OpenCaseAsync(string coverName = "Amber")
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana, coverName, team: [DemoPeople.Irina, DemoPeople.Mihaela, DemoPeople.Tom]);
        return (app, caseFile, await app.SignInAsync(DemoPeople.Ana), $"/cases/{caseFile.Reference}/services");
    }

    private static Task RecordConsentAsync(TestApp app, Case caseFile, string subject, ConsentState state = ConsentState.Given) =>
        app.UpdateServicesAsync(DemoPeople.Ana, caseFile.Id, (changed, victim, stamp) =>
        changed.RecordConsent(victim, Guid.CreateVersion7(), ConsentScope.ShareWithOrganisation,
            new(state, new(2026, 1, 5), "ro", ConsentForm.Oral) { Details = ConsentDetails.None with { Recipient = subject } }, null, stamp));

    private static async Task<string> GetServiceUrlAsync(TestApp app, Case caseFile, string address) =>
        $"{address}/{(await app.Database.ReadAsync<Guid>("select id from service where case_id = $1", caseFile.Id.Value)).Single()}";

    private static async Task RecordAsync(TestClient client, string page, string date, params (string, string?)[] kind)
    {
        var reply = await client.Send(page, [.. kind, .. CreateDateFields(date)]);
        Assert.True(reply.Status == HttpStatusCode.Redirect, reply.GetErrors());
    }

    private static async Task<long> CountAsync(TestApp app, string table, Case caseFile) =>
        (await app.Database.ReadAsync<long>($"select count(*) from {table} where case_id = $1", caseFile.Id.Value)).Single();

    private static (string, string?)[] CreateDateFields(string iso, string field = "Input.OccurredOn") =>
        iso.Split('-') is [var year, var month, var day]
        ? [($"{field}.Day", day), ($"{field}.Month", month), ($"{field}.Year", year)] : throw new ArgumentException("Not a day.", nameof(iso));
}
