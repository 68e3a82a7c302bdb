using System.Net;
using System.Security.Cryptography;
using System.Text;
using CaseManager.Data.Security.Encryption;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaseManager.Web.Tests.Encryption;

/// <summary>Plants a name in every field of a survivor's story, uses every page, and searches everything that is stored or logged.</summary>
[ExpectedDuration(seconds: 60)]
public class CanaryTests
{
    // Unique per test, so that no test finds another's traces on the shared disk.
    private readonly string _canary = $"Quill{Convert.ToHexString(RandomNumberGenerator.GetBytes(6))}";

    private static readonly (string, string?)[] _invalidFields = [("Input.Sex", "nonsense"), ("Input.CurrentDanger", "nonsense"), ("Input.Level", "nonsense"),
        ("Input.State", "nonsense"), ("Input.Element", "nonsense"), ("Input.Kind", "nonsense")];

    [Fact]
    public async Task A_planted_name_is_found_nowhere()
    {
        await using var app = await TestApp.StartAsync(recordLog: true);

        var traces = await RecordStoryAsync(app);

        Assert.DoesNotContain(traces.Titles.Concat(traces.Addresses), ContainsCanary);
        Assert.DoesNotContain(await app.Database.ReadAsync<string>("select e::text from case_event e"), ContainsCanary);
        Assert.Empty(string.Join("\n", app.Log.AppLines.Where(ContainsCanary)));
        Assert.Empty(await FindFilesWithCanaryAsync(app));
        Assert.Empty(await FindTablesWithCanaryAsync(app));
    }

    [Fact, Trait("Category", "Long")]
    public async Task With_sealing_switched_off_the_same_search_finds_it()
    {
        await using var app = await TestApp.StartAsync(services => services.AddSingleton<Sealer, PlaintextSealer>(), seedsDirectly: true);

        await RecordStoryAsync(app);

        Assert.NotEmpty(await FindFilesWithCanaryAsync(app));
        Assert.Superset(new HashSet<string> { "identity", "note", "document_part", "case_document" }, (await FindTablesWithCanaryAsync(app)).ToHashSet());
    }

    [Fact, Trait("Category", "Long")]
    public async Task The_search_reads_logs_history_titles_and_addresses()
    {
        await using var app = await TestApp.StartAsync(recordLog: true);
        var traces = await RecordStoryAsync(app);

        Assert.Contains(traces.Titles, t => t.StartsWith("RO-", StringComparison.Ordinal));
        Assert.Contains(traces.Addresses, a => a.Contains("/intake/", StringComparison.Ordinal));
        Assert.Contains(app.Log.AppLines, l => l.Contains("intake/{id:guid}/person", StringComparison.Ordinal));
        Assert.Contains(app.Log.AppLines, l => l.Contains("INSERT INTO identity", StringComparison.Ordinal));
        Assert.Contains(await app.Database.ReadAsync<string>("select e::text from case_event e"),
            e => e.Contains("IdentityRecorded", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(int.MaxValue)] // the error page fails as well
    public async Task Failures_are_logged_without_their_message(int times)
    {
        var clock = new ThrowingClock();
        await using var app = await TestApp.StartAsync(services => services.AddSingleton<TimeProvider>(clock), recordLog: true);
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        (clock.Message, clock.RemainingThrows) = (_canary, times);
        var reply = await ana.Get("/cases/RO-2026-0001-AA");
        clock.RemainingThrows = 0;

        Assert.Equal(HttpStatusCode.InternalServerError, reply.Status);
        reply.AssertDoesNotShow(_canary);
        Assert.Contains(app.Log.AppLines,
            l => l.Contains("System.InvalidTimeZoneException", StringComparison.Ordinal) && l.Contains(nameof(ThrowingClock), StringComparison.Ordinal));
        Assert.Contains(app.Log.AppLines,
            l => l.Contains("\"StatusCode\":500", StringComparison.Ordinal) && l.Contains("cases/{reference}", StringComparison.Ordinal));
        Assert.DoesNotContain(app.Log.AppLines, ContainsCanary);
    }

    private bool ContainsCanary(string text) => text.Contains(_canary, StringComparison.OrdinalIgnoreCase);

    private async Task<(List<string> Titles, List<string> Addresses)> RecordStoryAsync(TestApp app)
    {
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest);
        using var client = await app.SignInAsync(person);
        List<PageResponse> replies = [];
        var parts = await Note(client.Send("/intake"));
        var draft = parts.Location!;
        foreach (var (step, fields) in GetIntakeSteps())
        {
            await Note(client.Send($"{draft}/{step}", fields));
            await Note(client.Send($"{draft}/{step}",
                [.. fields, ("Input.CurrentDanger", "nonsense"), ("Input.Channel", "nonsense"), ("Input.Sex", "nonsense"),
                    ("Input.Indicators.Selected", "nonsense"), ("Input.Channels", "nonsense")]));
            await Note(client.Get($"{draft}/{step}"));
        }

        await Note(client.Get($"{draft}/check"));
        var caseUrl = (await Note(client.Send($"{draft}/check"))).Location!;
        var text = $"It was {_canary} who said it";
        await Note(client.Send(await client.Open($"{caseUrl}/notes/add") with { Path = $"{caseUrl}/notes/add?handler=SaveDraft" }, ("Input.Text", text)));
        await Note(client.Send(await client.Open($"{caseUrl}/notes/add"), "main form[data-autosave]", ("Input.Kind", "Safety"), ("Input.Text", text)));
        await Note(client.Send(await client.Open($"{caseUrl}/notes/add") with { Path = $"{caseUrl}/notes/add?handler=SaveDraft" }, ("Input.Text", text)));
        var file = Encoding.UTF8.GetBytes(text);
        Assert.Equal(HttpStatusCode.Redirect,
            (await Note(client.Upload($"{caseUrl}/documents/add", [new($"{_canary}.txt", file)], ("Input.Title", text), ("Input.Source", text),
                ("Input.Kind", "Evidence")))).Status);
        await Note(client.Upload($"{caseUrl}/documents/add", [new($"{_canary}.exe", file)], ("Input.Title", text)));
        var document = (await client.Open($"{caseUrl}/documents")).Document.QuerySelector(".app-record a")!.GetAttribute("href")!;
        await Note(client.Get(document));
        Assert.Contains(_canary, (await Note(client.Get($"{document}?handler=file"))).Html, StringComparison.Ordinal);
        foreach (var (page, fields) in GetLaterRecords())
        {
            Assert.Equal(HttpStatusCode.Redirect, (await Note(client.Send($"{caseUrl}/{page}", fields))).Status);
            await Note(client.Send($"{caseUrl}/{page}", [.. fields, .. _invalidFields]));
        }

        var started = await Note(client.Send($"{caseUrl}/identification/start", ("Input.Scheme", "RO.MNIR")));
        (string, string?)[] withdrawn = [("Input.Event", "Withdrawn"), ("Input.OccurredOn.Year", "2026"), ("Input.Authority", text),
            ("Input.ExternalReference", _canary), ("Input.Reasons", text)];
        await Note(client.Press(await client.Open(started.Location!), "Preview", withdrawn));
        Assert.Equal(HttpStatusCode.Redirect, (await Note(client.Send(started.Location!, withdrawn))).Status);
        await RecordProceedingsAsync(app, client, caseUrl, text, Note);
        await RecordClaimAsync(app, caseUrl, text, Note);
        await RecordAssessmentAsync(app, client, caseUrl, text, Note);
        await RecordServiceAsync(app, client, caseUrl, text, Note);
        await RecordAftercareAsync(client, caseUrl, text, Note);
        await RecordDisclosuresAsync(app, caseUrl, text, Note);
        await Note(client.Send("/search", ("Input.Name", _canary), ("Input.Purpose", "NewReport")));
        await Note(client.Send("/search", ("Input.Name", _canary)));
        foreach (var page in new[] { caseUrl, $"{caseUrl}/person", $"{caseUrl}/safety", $"{caseUrl}/consent", $"{caseUrl}/indicators", $"{caseUrl}/tasks",
            $"{caseUrl}/notes", $"{caseUrl}/identification", $"{caseUrl}/deadlines", $"{caseUrl}/compensation", $"{caseUrl}/services",
            $"{caseUrl}/timeline", $"{caseUrl}/chronology", $"{caseUrl}/team", "/cases", "/my-work" })
        {
            await Note(client.Get(page));
        }

        await Note(client.Send("/cases/search", ("Input.Term", _canary)));
        await Note(client.Send("/cases/search", ("Input.Term", new string('x', 61) + _canary)));
        await Note(client.Get($"/nowhere/{_canary}"));
        replies.RemoveAt(replies.Count - 1); // the client itself put the name into this address
        return ([.. replies.Select(r => r.Title)], [.. replies.SelectMany(r => new[] { r.Path, r.Location ?? "" })]);

        async Task<PageResponse> Note(Task<PageResponse> reply)
        {
            replies.Add(await reply);
            return replies[^1];
        }
    }

    // Compensation, recorded by a lawyer in the team: claim, award and payment.
    private async Task RecordClaimAsync(TestApp app, string caseUrl, string text, Func<Task<PageResponse>, Task<PageResponse>> note)
    {
        var lawyer = await app.CreateStaffAsync(Role.LegalOfficer, DemoPeople.Bucharest);
        await app.Database.ExecuteAsync(
            "insert into case_member (case_id, staff_id, case_role, started_at) select id, $1, 'Member', now() from cases where reference = $2",
            lawyer.Id.Value, caseUrl.Split('/')[^1]);
        using var client = await app.SignInAsync(lawyer);
        (string, string?)[] details = [("Input.Details.DecidingAuthority", text), ("Input.Details.AssistingAuthority", text),
            ("Input.Details.ExternalReference", _canary), ("Input.Details.AdditionalInformation", text)];
        await Send($"{caseUrl}/compensation/start",
            [("Input.Route", "StateScheme"), ("Input.Fund", "GB.FUND.CICA"), ("Input.LimitationStartedOn.Year", "2026"), .. details]);
        var claim = $"{caseUrl}/compensation/{(await app.Database.ReadAsync<Guid>("select k.id from compensation_claim k join cases c on c.id = k.case_id "
            + "where c.reference = $1", caseUrl.Split('/')[^1])).Single()}";
        await Send($"{claim}/details", details);
        await Send($"{claim}/step", [("Input.Event", "Submitted"), ("Input.OccurredOn.Year", "2026")]);
        await Send($"{claim}/step",
            [("Input.Event", "Awarded"), ("Input.OccurredOn.Year", "2026"), ("Input.Award.Currency", "GBP"), ("Input.Award.Injury", "100")]);
        await note(client.Send($"{claim}/payment", ("Input.Amount", _canary), ("Input.Rate", _canary), ("Input.Description", text)));
        await Send($"{claim}/payment",
            [("Input.Amount", "40"), ("Input.Currency", "EUR"), ("Input.Rate", "0.85"), ("Input.RateSource", text), ("Input.Description", text),
                .. CreateDateFields(-1, "Input.RateDate"), .. CreateDateFields(-1, "Input.ReceivedOn")]);
        var payment = (await app.Database.ReadAsync<Guid>("select p.id from payment p join cases c on c.id = p.case_id where c.reference = $1",
            caseUrl.Split('/')[^1])).Single();
        await Send($"{claim}/payments/{payment}/reversal", [("Input.Reason", text)]);
        (await note(client.Get($"{caseUrl}/compensation"))).AssertShows(_canary);
        await note(client.Get("/claims"));

        async Task Send(string page, (string, string?)[] fields)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await note(client.Send(page, fields))).Status);
        }
    }

    // An outcome assessment with comments, and one that breaks a rule.
    private async Task RecordAssessmentAsync(TestApp app, TestClient client, string caseUrl, string text, Func<Task<PageResponse>, Task<PageResponse>> note)
    {
        await app.LoadInstrument();
        var page = $"{caseUrl}/outcomes/{OutcomeBuilders.OwnInstrument}/assess";
        (string, string?)[] assessed = [("Input.Occasion", "Intake"), ("Input.Scores[0].Score", "3"), ("Input.Survivor", text), ("Input.Worker", text),
            .. CreateDateFields(-1, "Input.AssessedOn")];
        await note(client.Send(page, [.. assessed, ("Input.Scores[0].SurvivorScore", _canary)]));
        Assert.Equal(HttpStatusCode.Redirect, (await note(client.Send(page, assessed))).Status);
        var outcome = (await note(client.Get($"{caseUrl}/outcomes"))).Document.QuerySelector(".app-record a")!.GetAttribute("href")!;
        (await note(client.Get(outcome))).AssertShows(_canary);
        await note(client.Get($"{outcome}/correct"));
    }

    // A service with its provider and terms.
    private async Task RecordServiceAsync(TestApp app, TestClient client, string caseUrl, string text, Func<Task<PageResponse>, Task<PageResponse>> note)
    {
        var provider = await app.AddProviderAsync("Casa Noua");
        (string, string?)[] terms = [("Input.Provider", $"{provider.Id}"), ("Input.Terms.Contact", text), ("Input.Terms.Funder", _canary),
            ("Input.Terms.Notes", text)];
        await Send($"{caseUrl}/services/add",
            [("Input.Kind", "SocialCare"), ("Input.OccurredOn.Year", "2026"), ("Input.AdditionalInformation", text), ("Input.Confirmed", "yes"), .. terms]);
        var services = await app.Database.ReadAsync<Guid>(
            "select s.id from service s join cases c on c.id = s.case_id where c.reference = $1", caseUrl.Split('/')[^1]);
        var service = $"{caseUrl}/services/{services.Single()}";
        await Send($"{service}/provider", terms);
        await Send($"{service}/step", [("Input.Event", "Accepted"), ("Input.OccurredOn.Year", "2026"), ("Input.AdditionalInformation", text)]);
        await Send(
            (await client.Open(service)).Document.QuerySelector("main a[href*='/steps/']")!.GetAttribute("href")!, [("Input.AdditionalInformation", _canary)]);
        (await note(client.Get(service))).AssertShows(_canary);

        async Task Send(string page, (string, string?)[] fields)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await note(client.Send(page, fields))).Status);
        }
    }

    // Aftercare plan, follow-up contact and critical incident.
    private async Task RecordAftercareAsync(TestClient client, string caseUrl, string text, Func<Task<PageResponse>, Task<PageResponse>> note)
    {
        (string, string?)[] plan = [
            ("Input.Goals[0].Description", text), ("Input.Goals[0].Domain", "Safety"), ("Input.Goals[0].Steps[0].Description", _canary),
            ("Input.Goals[0].Steps[0].ResponsiblePerson", _canary)];
        await note(client.Send($"{caseUrl}/aftercare/plan", plan)); // refused: agreement and review date are missing
        await Send($"{caseUrl}/aftercare/plan", [.. plan, ("Input.Agreement", "Pending"), .. CreateDateFields(30, "Input.ReviewDueOn")]);
        (await note(client.Get($"{caseUrl}/aftercare"))).AssertShows(_canary);
        await Send($"{caseUrl}/follow-up/contact",
            [("Input.Method", "Call"), ("Input.ContactedBy", _canary), ("Input.Situation", text), ("Input.Risk", "Low"), ("Input.RiskReason", text),
                .. CreateDateFields(-1, "Input.ContactedOn")]);
        await Send($"{caseUrl}/follow-up/incident", ("Input.Kind", "Other"), ("Input.OccurredOn.Year", "2026"), ("Input.Description", text),
            ("Input.Response", _canary));
        (await note(client.Get($"{caseUrl}/follow-up"))).AssertShows(_canary);

        async Task Send(string page, params (string, string?)[] fields) =>
            Assert.Equal(HttpStatusCode.Redirect, (await note(client.Send(page, fields))).Status);
    }

    private async Task RecordProceedingsAsync(TestApp app, TestClient client, string caseUrl, string text, Func<Task<PageResponse>, Task<PageResponse>> note)
    {
        var person = await app.CreateStaffAsync(Role.LegalOfficer, DemoPeople.Bucharest);
        await app.Database.ExecuteAsync(
            "insert into case_member (staff_id, case_id, case_role, started_at) select $1, id, 'Member', now() from cases where reference = $2",
            person.Id.Value, caseUrl.Split('/')[^1]);
        using var lawyer = await app.SignInAsync(person);
        var suspect = (await Sent(client, $"{caseUrl}/suspects/add", ("Input.Roles", "Recruiter"), ("Input.Name", _canary), ("Input.Aliases", text),
            ("Input.Description", text))).Location!;
        await Sent(client, $"{suspect}/change", ("Input.Name", $"Not {_canary}"));
        await Sent(client, $"{suspect}/status", ("Input.Status", "Arrested"), ("Input.ChangedOn.Year", "2025"), ("Input.Text", text));
        var victim = (await lawyer.Open($"{suspect}/non-punishment")).Document.QuerySelector("[name='Input.Victim']")!.GetAttribute("value");
        await Sent(lawyer, $"{suspect}/non-punishment", ("Input.Victim", victim), ("Input.State", "Raised"), ("Input.Reasons", text));
        var proceeding = (await Sent(
            lawyer, $"{caseUrl}/justice/start", ("Input.Kind", "Criminal"), ("Input.Country", "GB"), ("Input.Authority", text), ("Input.Court", _canary),
            ("Input.ExternalReference", _canary), ("Input.AdditionalInformation", text))).Location!;
        await Sent(lawyer, $"{proceeding}/change", ("Input.Court", $"Not {_canary}"));
        await Sent(lawyer, $"{proceeding}/milestone", ("Input.Kind", "ReportMade"), ("Input.OccurredOn.Year", "2025"), ("Input.Notes", text));
        await Sent(lawyer, $"{proceeding}/charge", ("Input.SuspectId", suspect.Split('/')[^1]), ("Input.Offence", "GB.MSA.2@2"),
            ("Input.CommittedOn.Year", "2025"), ("Input.ChargedOn.Year", "2025"), ("Input.Victims", victim));
        var charge = (await lawyer.Open(proceeding)).Document.QuerySelector("a[href*='/charges/']")!.GetAttribute("href")!;
        await Sent(lawyer, $"{charge}/verdict", ("Input.Stage", "FirstInstance"), ("Input.Outcome", "ConvictedOfLesser"), ("Input.LesserOffence", _canary),
            ("Input.DecidedOn.Year", "2026"), ("Input.Sentence", "None"), ("Input.Reasons", text));
        await Sent(lawyer, $"{charge}/order", ("Input.Kind", "Restraint"), ("Input.OrderedOn.Year", "2026"), ("Input.Notes", text));
        await Sent(
            lawyer, $"{proceeding}/hearing",
            [("Input.Kind", "Testimony"), ("Input.State", "Planned"), ("Input.Place", _canary), ("Input.Attendees", text), ("Input.Preparation", text),
                ("Input.Outcome", text), .. CreateDateFields(3, "Input.Date")]);
        var hearing = (await lawyer.Open($"{caseUrl}/hearings")).Document.QuerySelector("a[href*='/testimony']")!.GetAttribute("href")!.Replace("/testimony",
            "", StringComparison.Ordinal).Split('?')[0];
        await Sent(lawyer, $"{hearing}/testimony", ("Input.Mode", "ByLiveLink"), ("Input.Notes", text));
        await Sent(client, $"{hearing}/support", ("Input.IsAttending", "True"), ("Input.IsPrepared", "False"), ("Input.Companion", _canary),
            ("Input.Preparation", text), ("Input.SupportAfterHearing", text));
        foreach (var (who, page) in new[] { (client, suspect), (lawyer, proceeding), (lawyer, charge), (client, $"{caseUrl}/suspects"),
            (client, $"{caseUrl}/justice"), (client, $"{caseUrl}/hearings"), (lawyer, "/proceedings") })
        {
            await note(who.Get(page));
        }

        async Task<PageResponse> Sent(TestClient who, string page, params (string, string?)[] fields)
        {
            var sent = await note(who.Send(page, fields));
            Assert.True(sent.Status == HttpStatusCode.Redirect, $"{page} answered {sent.Status}: {sent.GetErrors()}");
            return sent;
        }
    }

    // Police sharing by the office lead, and a court chronology by a lawyer of the team.
    private static async Task RecordDisclosuresAsync(TestApp app, string caseUrl, string text, Func<Task<PageResponse>, Task<PageResponse>> note)
    {
        var legal = await app.CreateStaffAsync(Role.LegalOfficer, DemoPeople.Bucharest);
        await app.Database.ExecuteAsync(
            "insert into case_member (case_id, staff_id, case_role, started_at) select id, $2, 'Member', now() from cases where reference = $1",
            caseUrl["/cases/".Length..], legal.Id.Value);
        using var radu = await app.SignInAsync(DemoPeople.Radu);
        using var lawyer = await app.SignInAsync(legal);
        foreach (var (client, page, ground, fields) in new (TestClient, string, (string, string?), (string, string?)[])[]
        {
            (radu, "consent/police", ("Input.Basis", "VitalInterests"), [("Input.Reason", text)]),
            (lawyer, "court-chronology", ("Input.Ground", "LegalClaims"), [("Input.Recipient", text), ("Input.Purpose", text)]),
        })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await note(client.Send($"{caseUrl}/{page}", [.. fields, (ground.Item1, "nonsense")]))).Status);
            var answer = await note(client.Send($"{caseUrl}/{page}", [.. fields, ground]));
            Assert.Equal(HttpStatusCode.Redirect, answer.Status);
            await note(client.Get(answer.Location!));
        }

        await note(lawyer.Get($"{caseUrl}/disclosures"));
        var end = (await radu.Open($"{caseUrl}/consent")).Document.QuerySelectorAll("main a")
            .Single(a => a.GetAttribute("href")!.EndsWith("/end", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.Redirect, (await note(radu.Send(end, ("Input.Reason", text)))).Status);
    }

    private IEnumerable<(string Step, (string, string?)[] Fields)> GetIntakeSteps()
    {
        var text = $"It was {_canary} who said it";
        yield return ("danger", [("Input.CurrentDanger", "Yes"), ("Input.Detail.Text", text), ("Input.Whereabouts.Text", text), ("Input.NeedsDetail", text)]);
        yield return ("contact", [("Input.Channels", "Call"), ("Input.Hours.Text", text), ("Input.WhatToSay.Text", text), ("Input.MustNotKnow.Text", text),
            ("Input.PhoneOrEmail.Text", text)]);
        yield return ("arrival", [("Input.Channel", "Police"), ("Input.ReferredBy.Text", text)]);
        yield return ("person", [("Input.CoverName", "Amber"), ("Input.NameOnDocuments.Text", _canary), ("Input.PreferredName.Text", text),
            ("Input.Interpreter", "Needed"), ("Input.InterpreterWish.Text", text)]);
        yield return ("acts", [("Input.Indicators.Selected", "Recruitment"), ("Input.Indicators.Details[0].Statement", text)]);
        yield return ("means", [("Input.Indicators.Selected", "Force"), ("Input.Indicators.Details[0].Statement", text)]);
        yield return ("purpose", [("Input.Indicators.Selected", "ForcedLabour"), ("Input.Indicators.Details[1].Statement", text)]);
        yield return ("places", [("Input.Location.Text", text), ("Input.Exploitation.Entries[0]", "GB")]);
    }

    // Records added after the case is opened.
    private IEnumerable<(string Page, (string, string?)[] Fields)> GetLaterRecords()
    {
        var text = $"It was {_canary} who said it";
        yield return ("person/change", [("Input.PreferredName.Text", _canary), ("Input.ExcludedInterpreters.Text", text), ("Input.PhoneOrEmail.Text", text)]);
        yield return ("person/names", [("Input.Rows[0].Name", _canary), ("Input.Rows[0].Kind", "Alias")]);
        yield return ("person/papers", [("Input.Rows[0].Kind", "Passport"), ("Input.Rows[0].Number", _canary)]);
        yield return ("person/family", [("Input.Rows[0].Kind", "Parent"), ("Input.Rows[0].Name", text)]);
        yield return ("safety/change", [("Input.NeedsDetail", text), ("Input.MustNotKnow.Text", text)]);
        yield return ("safety/contact",
            [("Input.CheckedOn.Day", "1"), ("Input.CheckedOn.Month", "3"), ("Input.CheckedOn.Year", "2026"), ("Input.CodeWord.Text", text),
                ("Input.OthersOnPhone.Text", text)]);
        yield return ("safety/risk", [("Input.Level", "Low"), ("Input.Description", text), ("Input.Plan", text), .. CreateDateFields(30, "Input.ReviewDueOn")]);
        yield return ("safety/location", [("Input.Place", text), ("Input.MoveDetails", text), ("Input.Confidentiality", "Sealed")]);
        yield return ("safety/missing", [("Input.LastSeenOn.Year", "2026"), ("Input.Circumstances", text), ("Input.ActionTaken", text)]);
        yield return ("consent/record?scope=ShareWithOrganisation",
            [("Input.State", "Declined"), ("Input.Recipient", text), ("Input.Purpose", text), ("Input.Interpreter", text),
                ("Input.AdditionalInformation", text)]);
        yield return ("consent/basis", [("Input.Ordinary", "VitalInterests"), ("Input.Special", "None"), ("Input.Reason", text)]);
        yield return ("feedback/record",
            [("Input.Kind", "Complaint"), ("Input.Text", text), ("Input.PreferredAnswerMethod", text), ("Input.Answerer", "Lead"),
                .. CreateDateFields(0, "Input.ReceivedOn"), .. CreateDateFields(30, "Input.AnswerDueOn")]);
        yield return ("indicators/record",
            [("Input.Element", "Means"), ("Input.Code", "Force"), ("Input.Source", "Survivor"), ("Input.Confidence", "Stated"), ("Input.Statement", text)]);
        yield return (
            "tasks/add",
            [("Input.Title", text), ("Input.Reason", text), ("Input.Kind", "Other"), ("Input.Subject", "case"), ("Input.Compartment", "Safety"),
                ("Input.Recurrence", "None"), .. CreateDateFields(30, "Input.DueOn")]);
    }

    private static (string, string?)[] CreateDateFields(int days, string field)
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(days);
        return [($"{field}.Day", $"{day.Day}"), ($"{field}.Month", $"{day.Month}"), ($"{field}.Year", $"{day.Year}")];
    }

    // Every row as in a dump, with bytes in hexadecimal.
    private async Task<IReadOnlyList<string>> FindTablesWithCanaryAsync(TestApp app)
    {
        List<string> found = [];
        foreach (var table in await app.Database.ReadAsync<string>(
            "select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', "
            + "'row_security') and c.relkind = 'r'"))
        {
            var rows = await app.Database.ReadAsync<string>($"select t::text from {table} t");
            if (rows.Any(row => ContainsCanary(row) || row.Contains(Convert.ToHexString(Encoding.UTF8.GetBytes(_canary)), StringComparison.OrdinalIgnoreCase)))
            {
                found.Add(table.Replace("public.", "", StringComparison.Ordinal));
            }
        }

        return found;
    }

    // Temporary files of uploads and conversions, at any time: the name is unique to this test.
    private static IEnumerable<string> GetTemporaryFiles() => new[] { Path.GetTempPath(), "/dev/shm" }.Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFileSystemEntries(folder, "casemanager-*"))
        .SelectMany(entry => Directory.Exists(entry) ? Directory.EnumerateFiles(entry) : [entry]);

    // Every file of the cluster, including the log and the write-ahead log, after a checkpoint; and temporary files.
    private async Task<IReadOnlyList<string>> FindFilesWithCanaryAsync(TestApp app)
    {
        await app.Database.ExecuteAsync("checkpoint");
        var plain = Encoding.UTF8.GetBytes(_canary);
        byte[][] forms =
        [
            plain, Encoding.Unicode.GetBytes(_canary), Encoding.BigEndianUnicode.GetBytes(_canary),
            Encoding.UTF8.GetBytes(Convert.ToHexString(plain)), Encoding.UTF8.GetBytes(Convert.ToHexStringLower(plain)), .. GetBase64Forms(plain),
        ];
        List<string> found = [];
        foreach (var file in Directory.EnumerateFiles(app.Database.DataDirectory, "*", SearchOption.AllDirectories).Append(app.Database.LogFile)
            .Concat(GetTemporaryFiles()))
        {
            try
            {
                var bytes = await File.ReadAllBytesAsync(file);
                if (Array.Exists(forms, form => bytes.AsSpan().IndexOf(form) >= 0))
                {
                    found.Add(file);
                }
            }
            catch (IOException)
            {
                // The file was deleted in between: other tests use the same cluster.
            }
        }

        return found;
    }

    // The base64 forms of the text at each of the three byte offsets.
    private static IEnumerable<byte[]> GetBase64Forms(byte[] text) => Enumerable.Range(0, 3).Select(before =>
        Encoding.UTF8.GetBytes(Convert.ToBase64String([.. new byte[before], .. text])[(before == 0 ? 0 : before + 1)..^4]));

    private sealed class PlaintextSealer : Sealer
    {
        public override byte[] Seal(ReadOnlySpan<byte> key, string table, Guid row, ReadOnlySpan<byte> document) => document.ToArray();

        public override byte[] Unseal(ReadOnlySpan<byte> key, string table, Guid row, ReadOnlySpan<byte> seal) => seal.ToArray();
    }
}
