using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;
using CaseManager.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CaseManager.Domain.Aftercare.ServiceEvent;

namespace CaseManager.Web.Tests.Cases;

public class ServiceTests
{
    [Fact]
    public async Task Social_care_is_asked_for_accepted_begun_and_attended()
    {
        var (app, opened, ana, address) = await CaseAsync("Laurel");
        var provider = await app.AddProviderAsync("Casa Albastra");
        await ConsentAsync(app, opened, "Casa Albastra");
        (await ana.Open(address)).Shows("No services are recorded for this survivor.");

        var begun = await ana.Send($"{address}/add", [
            ("Input.Kind", "SocialCare"), ("Input.Provider", $"{provider.Id}"), .. On("2026-03-02"), ("Input.Words", "She asked for a woman"),
            ("Input.Terms.Contact", "Dana"), ("Input.Terms.Cost", "250"), ("Input.Terms.Currency", "RON"), ("Input.Terms.Per", "Session"), ("Input.Terms.Funder", "The town")]);
        Assert.Equal(address, begun.Location);
        var list = await ana.Open(address);
        list.Shows("No service is in progress. One is waiting to start.");
        list.Shows("Referral made, reply awaited · waiting since 2 March 2026");
        list.Shows("Casa Albastra");

        var service = await ServiceOfAsync(app, opened, address);
        await RecordAsync(ana, $"{service}/step", "2026-03-03", ("Input.What", "PutOnWaitingList"));
        await RecordAsync(ana, $"{service}/step", "2026-03-20", ("Input.What", "Accepted"));
        await RecordAsync(ana, $"{service}/step", "2026-04-01", ("Input.What", "Started"));
        var form = await ana.Open($"{service}/session");
        var another = await ana.Send(form, [("Input.Attendance", "Attended"), .. On("2026-04-01"), ("another", "true")]);
        Assert.Equal($"{service}/session", another.Location);
        (await ana.Open(another.Location!)).Shows("Latest recorded session: 1 April 2026, Attended.");
        Assert.Equal(service, (await ana.Send($"{service}/session", [("Input.Attendance", "Missed"), .. On("2026-04-08")])).Location);

        var page = await ana.Open(service);
        foreach (var said in new[] { "In progress", "since 1 April 2026", "She asked for a woman", "Sessions: 1 attended, 1 not attended, 0 cancelled by the provider", "Casa Albastra", "RON 250 per session", "The town", "Ana Dumitru" })
        {
            page.Shows(said);
        }

        await RecordAsync(ana, $"{service}/step", "2026-06-01", ("Input.What", "Stopped"));
        (await ana.Open(address)).Shows("Ended by the survivor");
        Assert.Null((await ana.Open(service)).Document.QuerySelector("main a[href$='/step']"));
        (await ana.Open($"/cases/{opened.Reference}/timeline?kind=Aftercare")).Shows("Service step recorded: Ended by the survivor");
    }

    [Fact]
    public async Task What_we_give_ourselves_asks_for_no_provider_and_no_consent()
    {
        var (app, opened, ana, address) = await CaseAsync();

        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send($"{address}/add", ("Input.Kind", "Befriending"), ("Input.Provider", "ours"), ("Input.On.Year", "2026"))).Status);

        (await ana.Open(address)).Shows("One service is in progress. None is waiting to start.");
        Assert.Equal(0, await CountAsync(app, "service_provision", opened));
        var terms = await ana.Send($"{address}/add", ("Input.Kind", "Befriending"), ("Input.Provider", "ours"), ("Input.On.Year", "2026"), ("Input.Terms.Funder", "A church"));
        Assert.Contains("can be recorded only with a provider", terms.Errors(), StringComparison.Ordinal);
        Assert.Equal("A church", terms.Field("Input.Terms.Funder"));
    }

    [Fact]
    public async Task A_provider_whose_agreement_ran_out_or_that_works_no_more_takes_no_referral_and_it_says_since_when()
    {
        var (app, opened, ana, address) = await CaseAsync();
        var expired = await app.AddProviderAsync("Casa Expirata", f => f with { AgreementUntil = new(2026, 6, 30) });
        var closed = await app.AddProviderAsync("Casa Inchisa", f => f with { IsClosed = true });
        var form = await ana.Press(await ana.Open($"{address}/add"), "Look", ("Input.Kind", "SocialCare"), ("Input.Words", "Keep this"));
        // The provider search keeps the entered values.
        Assert.Equal((HttpStatusCode.OK, "SocialCare", "Keep this"), (form.Status, form.Field("Input.Kind"), form.Field("Input.Words")));
        form.Shows("Casa Expirata, Romania: not available, agreement expired on 30 June 2026");
        form.Shows("Casa Inchisa, Romania: not available, no longer operating since");

        var late = await ana.Send(form, [("Input.Provider", $"{expired.Id}"), .. On("2026-07-01"), ("Input.Words", "Keep this")]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Keep this", $"{expired.Id}"), (late.Status, late.Field("Input.Words"), late.Field("Input.Provider")));
        Assert.Contains("Our agreement with Casa Expirata expired on 30 June 2026. No one can be referred to it until there is a new agreement.", late.Errors(), StringComparison.Ordinal);
        Assert.Contains("expired on 30 June 2026", late.Document.QuerySelector("#Input_Provider-error")!.TextContent, StringComparison.Ordinal);
        var over = await ana.Send(form, [("Input.Provider", $"{closed.Id}"), .. On("2026-03-01")]);
        Assert.Contains("Casa Inchisa is no longer operating", over.Errors(), StringComparison.Ordinal);
        Assert.Contains("Select a provider", (await ana.Send(form, [("Input.Provider", $"{Guid.CreateVersion7()}"), .. On("2026-03-01")])).Errors(), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(app, "service", opened));

        // Referrals are accepted on the last day of the agreement.
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(form, [("Input.Provider", $"{expired.Id}"), .. On("2026-06-30"), ("Input.Confirmed", "yes")])).Status);
    }

    [Fact]
    public async Task That_the_survivor_agreed_is_asked_and_kept_once_confirmed()
    {
        var (app, opened, ana, address) = await CaseAsync();
        var provider = await app.AddProviderAsync("Casa Intrebata");
        (string, string?)[] referral = [("Input.Kind", "Housing"), ("Input.Provider", $"{provider.Id}"), .. On("2026-03-02")];

        var asked = await ana.Send($"{address}/add", referral);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, $"{provider.Id}"), (asked.Status, asked.Field("Input.Provider")));
        Assert.Contains("No consent is recorded to share information about the survivor with this provider", asked.Errors(), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(app, "service", opened));

        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(asked, ("Input.Confirmed", "yes"))).Status);
        Assert.Equal(1, await CountAsync(app, "service", opened));
        (await ana.Open(await ServiceOfAsync(app, opened, address))).Shows("who agreed verbally");
    }

    [Fact]
    public async Task A_consent_that_names_the_provider_is_what_the_referral_rests_on_and_a_no_is_said()
    {
        var (app, opened, ana, address) = await CaseAsync();
        var (agreed, refused) = (await app.AddProviderAsync("Casa Dorita"), await app.AddProviderAsync("Casa Nedorita"));
        await ConsentAsync(app, opened, "Casa Dorita");
        await ConsentAsync(app, opened, "Casa Nedorita", ConsentState.Refused);

        var no = await ana.Send($"{address}/add", [("Input.Kind", "Housing"), ("Input.Provider", $"{refused.Id}"), .. On("2026-03-02")]);
        Assert.Contains("refused consent for this provider", no.Errors(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send($"{address}/add", [("Input.Kind", "Housing"), ("Input.Provider", $"{agreed.Id}"), .. On("2026-03-02")])).Status);

        var service = await ServiceOfAsync(app, opened, address);
        (await ana.Open(service)).Shows("with their recorded consent");
        var other = await ana.Send($"{service}/provider", ("Input.Provider", $"{refused.Id}"));
        Assert.Contains("refused consent for this provider", other.Errors(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(other, ("Input.Confirmed", "yes"))).Status);
        (await ana.Open(service)).Shows("who agreed verbally");
    }

    [Fact]
    public async Task Nothing_is_written_of_counselling_where_lawyers_read()
    {
        var (app, opened, ana, address) = await CaseAsync();
        var refused = await ana.Send($"{address}/add", ("Input.Kind", "Counselling"), ("Input.Provider", "ours"), ("Input.On.Year", "2026"), ("Input.Words", "She cannot sleep"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "She cannot sleep"), (refused.Status, refused.Field("Input.Words")));
        Assert.Contains("Do not enter details of counselling", refused.Errors(), StringComparison.Ordinal);

        await ana.Send(refused, ("Input.Words", ""));
        Assert.Empty((await ana.Open($"{await ServiceOfAsync(app, opened, address)}/step")).Document.QuerySelectorAll("[name='Input.Words']"));
    }

    [Fact]
    public async Task A_provider_is_asked_for_what_it_gives_and_once_our_agreement_has_begun()
    {
        var (app, _, ana, address) = await CaseAsync();
        var (course, later) = (await app.AddProviderAsync("Casa Cursului", f => f with { Offers = [new(ServiceKind.SkillsCourse, null, null, null)] }), await app.AddProviderAsync("Casa Viitoare", f => f with { AgreementFrom = new(2026, 5, 1) }));

        var other = await ana.Send($"{address}/add", [("Input.Kind", "Housing"), ("Input.Provider", $"{course.Id}"), .. On("2026-03-02")]);
        Assert.Contains("Casa Cursului does not offer Housing according to our directory", other.Errors(), StringComparison.Ordinal);
        var early = await ana.Send($"{address}/add", [("Input.Kind", "Housing"), ("Input.Provider", $"{later.Id}"), .. On("2026-04-30")]);
        Assert.Contains("Casa Viitoare cannot be asked yet: our agreement starts on 1 May 2026", early.Errors(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(early, [.. On("2026-05-01"), ("Input.Confirmed", "yes")])).Status);
    }

    [Fact]
    public async Task The_lawyer_reads_the_service_and_finds_nowhere_who_gives_it()
    {
        var (app, opened, ana, address) = await CaseAsync("Aspen");
        var provider = await app.AddProviderAsync("Casa Secreta", f => f with { SafeContact = "Zebra" });
        var id = await app.RunServiceAsync(DemoPeople.Ana, opened.Id, provider);
        var irina = await app.As(DemoPeople.Irina);

        foreach (var path in new[] { address, $"{address}/{id}", $"/cases/{opened.Reference}", $"/cases/{opened.Reference}/timeline" })
        {
            var read = await irina.Open(path);
            Assert.All(["Casa Secreta", $"{provider.Id}", "Dana", "RON 250", "The town", "Zebra", ">Provider<", "Service provider and terms"], read.NeverShows);
        }

        var page = await irina.Open($"{address}/{id}");
        page.Shows("Counselling");
        page.Shows("Sessions: 1 attended");
        Assert.Empty(page.Document.QuerySelectorAll("main a[href*='/step'], main a[href$='/session'], main a[href$='/provider'], main a[href*='/correct']"));
        foreach (var hidden in new[] { $"{address}/add", $"{address}/{id}/step", $"{address}/{id}/session", $"{address}/{id}/provider" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await irina.Get(hidden)).Status);
        }

        await app.InScopeOf(DemoPeople.Irina, async db => Assert.Equal((1, 0), (await db.Services.CountAsync(s => s.CaseId == opened.Id), await db.Services.Where(s => s.CaseId == opened.Id).SelectMany(s => s.Provisions).CountAsync())));
        foreach (var reader in new[] { ana, await app.As(DemoPeople.Mihaela) })
        {
            (await reader.Open(address)).Shows("Casa Secreta");
            (await reader.Open($"{address}/{id}")).Shows("Casa Secreta");
        }
    }

    [Fact]
    public async Task Police_find_neither_the_pages_nor_an_event()
    {
        var (app, opened, _, address) = await CaseAsync();
        var id = await app.RunServiceAsync(DemoPeople.Ana, opened.Id, await app.AddProviderAsync("Casa Ascunsa"));
        var tom = await app.As(DemoPeople.Tom);

        foreach (var path in new[] { address, $"{address}/add", $"{address}/{id}", $"{address}/{id}/step" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await tom.Get(path)).Status);
        }

        var timeline = await tom.Open($"/cases/{opened.Reference}/timeline");
        timeline.NeverShows("Service added");
        timeline.NeverShows("Service session");
    }

    [Fact]
    public async Task What_was_recorded_wrongly_is_corrected_and_stays_to_be_read()
    {
        var (app, opened, ana, address) = await CaseAsync();
        var service = $"{address}/{await app.RunServiceAsync(DemoPeople.Ana, opened.Id, await app.AddProviderAsync("Casa Corecta"))}";
        var steps = (await ana.Open(service)).Document.QuerySelectorAll("main a[href*='/steps/']").Select(a => a.GetAttribute("href")!).ToArray();
        Assert.Equal(3, steps.Length);
        var form = await ana.Open(steps[2]);
        Assert.Equal(("2026", "Started"), (form.Field("Input.On.Year"), form.Document.QuerySelector("[name='Input.What'][checked]")!.GetAttribute("value")));
        Assert.Contains("Recorded sessions", (await ana.Send(form, ("Input.What", "DidNotHappen"))).Errors(), StringComparison.Ordinal);

        var session = (await ana.Open(service)).Document.QuerySelector("main a[href*='/sessions/']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(session, ("Input.Attendance", "CalledOff"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ana.Get(session)).Status);
        (await ana.Open(service)).Shows("Sessions: 0 attended, 0 not attended, 1 cancelled by the provider");
        session = (await ana.Open(service)).Document.QuerySelector("main a[href*='/sessions/']")!.GetAttribute("href")!;
        await ana.Send(session, ("Input.Attendance", "DidNotHappen"));
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(form, ("Input.What", "DidNotHappen"))).Status);

        var page = await ana.Open(service);
        page.Shows("Accepted, not yet started");
        page.Shows("Recorded in error");
        page.Shows("Previous entries");
        Assert.Equal(HttpStatusCode.NotFound, (await ana.Get(steps[2])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ana.Get($"{service}/session")).Status);
    }

    [Fact]
    public async Task Who_gives_it_is_written_anew_and_never_over_what_someone_else_wrote()
    {
        var (app, opened, ana, address) = await CaseAsync();
        var (first, second, expired) = (await app.AddProviderAsync("Casa Prima"), await app.AddProviderAsync("Casa Secunda"), await app.AddProviderAsync("Casa Terta", f => f with { AgreementUntil = new(2026, 6, 30) }));
        var service = $"{address}/{await app.GiveServiceAsync(DemoPeople.Ana, opened.Id, first, Accepted)}";
        var (mine, theirs) = (await ana.Open($"{service}/provider"), await ana.Open($"{service}/provider"));
        Assert.Equal(($"{first.Id}", "Dana", "250", "RON"), (mine.Field("Input.Provider"), mine.Field("Input.Terms.Contact"), mine.Field("Input.Terms.Cost"), mine.Field("Input.Terms.Currency")));

        var refused = await ana.Send(mine, ("Input.Provider", $"{expired.Id}"));
        Assert.Contains("Our agreement with Casa Terta expired on 30 June 2026", refused.Errors(), StringComparison.Ordinal);
        await ana.Send(theirs, ("Input.Provider", $"{second.Id}"), ("Input.Terms.Funder", "The zebra fund"), ("Input.Confirmed", "yes"));
        var late = await ana.Send(mine, ("Input.Terms.Funder", "Another fund"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Another fund"), (late.Status, late.Field("Input.Terms.Funder")));
        Assert.Contains("Someone else has already recorded who provides this service", late.Errors(), StringComparison.Ordinal);
        var page = await ana.Open(service);
        page.Shows("Casa Secunda");
        page.Shows("Casa Prima");
        page.Shows("The zebra fund");
        Assert.Empty(await app.Database.ReadAsync<string>("select p::text from service_provision p where encode(seal, 'escape') like '%zebra%' or p::text like '%zebra%'"));
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_record()
    {
        var (app, opened, ana, address) = await CaseAsync();
        var form = await ana.Open($"{address}/add");
        (string, string?)[] ours = [("Input.Kind", "Childcare"), ("Input.Provider", "ours"), ("Input.On.Year", "2026")];
        await ana.Send(form, ours);
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(form, ours)).Status);

        var service = await ServiceOfAsync(app, opened, address);
        var session = await ana.Open($"{service}/session");
        (string, string?)[] came = [("Input.Attendance", "Attended"), .. On("2026-02-03")];
        await ana.Send(session, came);
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(session, came)).Status);
        var step = await ana.Open($"{service}/step");
        (string, string?)[] completed = [("Input.What", "Completed"), .. On("2026-02-04")];
        await ana.Send(step, completed);
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(step, completed)).Status);

        Assert.Equal((1, 1, 2), (await CountAsync(app, "service", opened), await CountAsync(app, "service_session", opened), await CountAsync(app, "service_step", opened)));
    }

    [Fact]
    public async Task Wrong_input_loses_nothing()
    {
        var (app, opened, ana, address) = await CaseAsync();
        foreach (var (field, typed, says) in new[]
        {
            ("Input.Kind", "Nothing", "Select the type of service"), ("Input.Provider", "", "Select a provider"), ("Input.On.Year", "", "Enter a date: a day, a month or a year"), ("Input.On.Year", "2090", "today or in the past"), ("Input.Terms.Cost", "1,50", "Enter an amount such as"),
        })
        {
            var answer = await ana.Send($"{address}/add", [.. new (string, string?)[] { ("Input.Kind", "Housing"), ("Input.Provider", "ours"), ("Input.On.Year", "2026"), ("Input.Words", "Keep this") }.Where(f => f.Item1 != field), (field, typed)]);
            Assert.Equal((HttpStatusCode.UnprocessableEntity, "Keep this"), (answer.Status, answer.Field("Input.Words")));
            Assert.Contains(says, answer.Errors(), StringComparison.Ordinal);
        }

        var service = $"{address}/{await app.GiveServiceAsync(DemoPeople.Ana, opened.Id, await app.AddProviderAsync("Casa Gresita"), Accepted)}";
        var early = await ana.Send($"{service}/step", [("Input.What", "Started"), .. On("2026-03-01")]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "01"), (early.Status, early.Field("Input.On.Day")));
        Assert.Contains("does not fit the order of the recorded steps", early.Errors(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ana.Get($"{service}/session")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ana.Get($"{address}/{Guid.CreateVersion7()}")).Status);
    }

    [Fact]
    public async Task Once_a_referral_did_not_happen_nothing_more_comes_of_it()
    {
        var (app, opened, ana, address) = await CaseAsync();
        var service = $"{address}/{await app.GiveServiceAsync(DemoPeople.Ana, opened.Id, await app.AddProviderAsync("Casa Trecuta", f => f with { AgreementUntil = new(2026, 6, 30) }))}";
        var correct = (await ana.Open(service)).Document.QuerySelector("main a[href*='/steps/']")!.GetAttribute("href")!;
        // A corrected request date must lie within the agreement too.
        Assert.Contains("has expired", (await ana.Send(correct, On("2026-07-01"))).Errors(), StringComparison.Ordinal);
        await ana.Send(correct, ("Input.What", "DidNotHappen"));
        (await ana.Open(address)).Shows("did not take place");

        Assert.Equal(HttpStatusCode.NotFound, (await ana.Get($"{service}/step")).Status); // another referral requires another service
    }

    private static async Task<(TestApp App, Case Opened, Visitor Ana, string Address)> CaseAsync(string coverName = "Amber")
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana, coverName, team: [DemoPeople.Irina, DemoPeople.Mihaela, DemoPeople.Tom]);
        return (app, opened, await app.As(DemoPeople.Ana), $"/cases/{opened.Reference}/services");
    }

    private static Task ConsentAsync(TestApp app, Case opened, string about, ConsentState state = ConsentState.Given) => app.Serve(DemoPeople.Ana, opened.Id, (changed, victim, by) =>
        changed.RecordConsent(victim, Guid.CreateVersion7(), ConsentScope.ShareWithOrganisation, new(state, new(2026, 1, 5), "ro", ConsentForm.Oral) { Details = ConsentDetails.None with { Recipient = about } }, null, by));

    private static async Task<string> ServiceOfAsync(TestApp app, Case opened, string address) =>
        $"{address}/{(await app.Database.ReadAsync<Guid>("select id from service where case_id = $1", opened.Id.Value)).Single()}";

    private static async Task RecordAsync(Visitor visitor, string page, string on, params (string, string?)[] what)
    {
        var reply = await visitor.Send(page, [.. what, .. On(on)]);
        Assert.True(reply.Status == HttpStatusCode.Redirect, reply.Errors());
    }

    private static async Task<long> CountAsync(TestApp app, string table, Case opened) => (await app.Database.ReadAsync<long>($"select count(*) from {table} where case_id = $1", opened.Id.Value)).Single();

    private static (string, string?)[] On(string iso) =>
        iso.Split('-') is [var year, var month, var day] ? [("Input.On.Day", day), ("Input.On.Month", month), ("Input.On.Year", year)] : throw new ArgumentException("Not a day.", nameof(iso));
}
