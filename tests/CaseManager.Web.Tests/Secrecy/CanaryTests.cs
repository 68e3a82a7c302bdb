using System.Net;
using System.Security.Cryptography;
using System.Text;
using CaseManager.Data.Encryption;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaseManager.Web.Tests.Secrecy;

/// <summary>Plants a name in every field of a survivor's story, uses every page, and searches everything that is stored or logged.</summary>
[Takes(seconds: 60)]
public class CanaryTests
{
    // Unique per test, so that no test finds another's traces on the shared disk.
    private readonly string _canary = $"Quill{Convert.ToHexString(RandomNumberGenerator.GetBytes(6))}";

    private static readonly (string, string?)[] _nonsense = [("Input.Sex", "nonsense"), ("Input.Now", "nonsense"), ("Input.Level", "nonsense"), ("Input.State", "nonsense"), ("Input.Element", "nonsense"), ("Input.Kind", "nonsense")];

    [Fact]
    public async Task A_planted_name_is_found_nowhere()
    {
        await using var app = await TestApp.StartAsync(recordLog: true);

        var traces = await TellTheStoryAsync(app);

        Assert.DoesNotContain(traces.Titles.Concat(traces.Addresses), Tells);
        Assert.DoesNotContain(await app.Database.ReadAsync<string>("select e::text from case_event e"), Tells);
        Assert.Empty(string.Join("\n", app.Log.Written.Where(Tells)));
        Assert.Empty(await FilesThatTellAsync(app));
        Assert.Empty(await TablesThatTellAsync(app));
    }

    [Fact, Trait("Category", "Long")]
    public async Task With_sealing_switched_off_the_same_search_finds_it()
    {
        await using var app = await TestApp.StartAsync(services => services.AddSingleton<Sealer, NoSealer>(), seedAnew: true);

        await TellTheStoryAsync(app);

        Assert.NotEmpty(await FilesThatTellAsync(app));
        Assert.Superset(new HashSet<string> { "identity", "note", "document_part", "case_document" }, (await TablesThatTellAsync(app)).ToHashSet());
    }

    [Fact, Trait("Category", "Long")]
    public async Task The_search_reads_logs_history_titles_and_addresses()
    {
        await using var app = await TestApp.StartAsync(recordLog: true);
        var traces = await TellTheStoryAsync(app);

        Assert.Contains(traces.Titles, t => t.StartsWith("RO-", StringComparison.Ordinal));
        Assert.Contains(traces.Addresses, a => a.Contains("/intake/", StringComparison.Ordinal));
        Assert.Contains(app.Log.Written, l => l.Contains("intake/{id:guid}/person", StringComparison.Ordinal));
        Assert.Contains(app.Log.Written, l => l.Contains("INSERT INTO identity", StringComparison.Ordinal));
        Assert.Contains(await app.Database.ReadAsync<string>("select e::text from case_event e"), e => e.Contains("IdentityRecorded", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(int.MaxValue)] // the error page fails as well
    public async Task What_fails_is_logged_without_its_message(int times)
    {
        var clock = new StoppingClock();
        await using var app = await TestApp.StartAsync(services => services.AddSingleton<TimeProvider>(clock), recordLog: true);
        using var ana = await app.As(DemoPeople.Ana);

        (clock.Message, clock.Times) = (_canary, times);
        var reply = await ana.Get("/cases/RO-2026-0001-AA");
        clock.Times = 0;

        Assert.Equal(HttpStatusCode.InternalServerError, reply.Status);
        reply.NeverShows(_canary);
        Assert.Contains(app.Log.Written, l => l.Contains("System.InvalidTimeZoneException", StringComparison.Ordinal) && l.Contains(nameof(StoppingClock), StringComparison.Ordinal));
        Assert.Contains(app.Log.Written, l => l.Contains("\"StatusCode\":500", StringComparison.Ordinal) && l.Contains("cases/{reference}", StringComparison.Ordinal));
        Assert.DoesNotContain(app.Log.Written, Tells);
    }

    private bool Tells(string text) => text.Contains(_canary, StringComparison.OrdinalIgnoreCase);

    private async Task<(List<string> Titles, List<string> Addresses)> TellTheStoryAsync(TestApp app)
    {
        var person = await app.Hire(Role.Caseworker, DemoPeople.Bucharest);
        using var visitor = await app.As(person);
        List<Reply> replies = [];
        var parts = await Note(visitor.Send("/intake"));
        var draft = parts.Location!;
        foreach (var (step, fields) in Story())
        {
            await Note(visitor.Send($"{draft}/{step}", fields));
            await Note(visitor.Send($"{draft}/{step}", [.. fields, ("Input.Now", "nonsense"), ("Input.Channel", "nonsense"), ("Input.Sex", "nonsense"), ("Input.Signs.Chosen", "nonsense"), ("Input.Channels", "nonsense")]));
            await Note(visitor.Get($"{draft}/{step}"));
        }

        await Note(visitor.Get($"{draft}/check"));
        var opened = (await Note(visitor.Send($"{draft}/check"))).Location!;
        var said = $"It was {_canary} who said it";
        await Note(visitor.Send(await visitor.Open($"{opened}/notes/write") with { Path = $"{opened}/notes/write?handler=Keep" }, ("Input.Said", said)));
        await Note(visitor.Send(await visitor.Open($"{opened}/notes/write"), "main form[data-keep]", ("Input.Kind", "Safety"), ("Input.Said", said)));
        await Note(visitor.Send(await visitor.Open($"{opened}/notes/write") with { Path = $"{opened}/notes/write?handler=Keep" }, ("Input.Said", said)));
        var file = Encoding.UTF8.GetBytes(said);
        Assert.Equal(HttpStatusCode.Redirect, (await Note(visitor.Upload($"{opened}/documents/add", [new($"{_canary}.txt", file)], ("Input.Title", said), ("Input.From", said), ("Input.Kind", "Evidence")))).Status);
        await Note(visitor.Upload($"{opened}/documents/add", [new($"{_canary}.exe", file)], ("Input.Title", said)));
        var document = (await visitor.Open($"{opened}/documents")).Document.QuerySelector(".app-record a")!.GetAttribute("href")!;
        await Note(visitor.Get(document));
        Assert.Contains(_canary, (await Note(visitor.Get($"{document}?handler=file"))).Html, StringComparison.Ordinal);
        foreach (var (page, fields) in Afterwards())
        {
            Assert.Equal(HttpStatusCode.Redirect, (await Note(visitor.Send($"{opened}/{page}", fields))).Status);
            await Note(visitor.Send($"{opened}/{page}", [.. fields, .. _nonsense]));
        }

        var begun = await Note(visitor.Send($"{opened}/identification/begin", ("Input.Scheme", "RO.MNIR")));
        (string, string?)[] withdrawn = [("Input.What", "Withdrawn"), ("Input.On.Year", "2026"), ("Input.Authority", said), ("Input.ExternalReference", _canary), ("Input.Reasons", said)];
        await Note(visitor.Press(await visitor.Open(begun.Location!), "WhatIf", withdrawn));
        Assert.Equal(HttpStatusCode.Redirect, (await Note(visitor.Send(begun.Location!, withdrawn))).Status);
        await BringBeforeCourtAsync(app, visitor, opened, said, Note);
        await ClaimAsync(app, opened, said, Note);
        await AssessAsync(app, visitor, opened, said, Note);
        await ServeAsync(app, visitor, opened, said, Note);
        await CareAsync(visitor, opened, said, Note);
        await HandOutAsync(app, opened, said, Note);
        await Note(visitor.Send("/find", ("Input.Name", _canary), ("Input.Purpose", "NewReport")));
        await Note(visitor.Send("/find", ("Input.Name", _canary)));
        foreach (var page in new[] { opened, $"{opened}/person", $"{opened}/safety", $"{opened}/consent", $"{opened}/indicators", $"{opened}/tasks", $"{opened}/notes", $"{opened}/identification", $"{opened}/deadlines", $"{opened}/compensation", $"{opened}/services", $"{opened}/timeline", $"{opened}/chronology", $"{opened}/team", "/cases", "/work" })
        {
            await Note(visitor.Get(page));
        }

        await Note(visitor.Send("/cases/search", ("Input.Term", _canary)));
        await Note(visitor.Send("/cases/search", ("Input.Term", new string('x', 61) + _canary)));
        await Note(visitor.Get($"/nowhere/{_canary}"));
        replies.RemoveAt(replies.Count - 1); // the client itself put the name into this address
        return ([.. replies.Select(r => r.Title)], [.. replies.SelectMany(r => new[] { r.Path, r.Location ?? "" })]);

        async Task<Reply> Note(Task<Reply> reply)
        {
            replies.Add(await reply);
            return replies[^1];
        }
    }

    // Compensation, recorded by a lawyer in the team: claim, award and payment.
    private async Task ClaimAsync(TestApp app, string opened, string said, Func<Task<Reply>, Task<Reply>> note)
    {
        var lawyer = await app.Hire(Role.LegalOfficer, DemoPeople.Bucharest);
        await app.Database.ExecuteAsync("insert into case_member (case_id, staff_id, capacity, since) select id, $1, 'Team', now() from cases where reference = $2", lawyer.Id.Value, opened.Split('/')[^1]);
        using var visitor = await app.As(lawyer);
        (string, string?)[] details = [("Input.Says.DecidingAuthority", said), ("Input.Says.AssistingAuthority", said), ("Input.Says.ExternalReference", _canary), ("Input.Says.Words", said)];
        await Send($"{opened}/compensation/begin", [("Input.Route", "StateScheme"), ("Input.Fund", "GB.FUND.CICA"), ("Input.From.Year", "2026"), .. details]);
        var claim = $"{opened}/compensation/{(await app.Database.ReadAsync<Guid>("select k.id from compensation_claim k join cases c on c.id = k.case_id where c.reference = $1", opened.Split('/')[^1])).Single()}";
        await Send($"{claim}/details", details);
        await Send($"{claim}/step", [("Input.What", "Submitted"), ("Input.On.Year", "2026")]);
        await Send($"{claim}/step", [("Input.What", "Awarded"), ("Input.On.Year", "2026"), ("Input.Award.Currency", "GBP"), ("Input.Award.Injury", "100")]);
        await note(visitor.Send($"{claim}/payment", ("Input.Amount", _canary), ("Input.Rate", _canary), ("Input.Words", said)));
        await Send($"{claim}/payment", [("Input.Amount", "40"), ("Input.Currency", "EUR"), ("Input.Rate", "0.85"), ("Input.RateSource", said), ("Input.Words", said), .. InDays(-1, "Input.RateOn"), .. InDays(-1, "Input.On")]);
        var payment = (await app.Database.ReadAsync<Guid>("select p.id from payment p join cases c on c.id = p.case_id where c.reference = $1", opened.Split('/')[^1])).Single();
        await Send($"{claim}/payments/{payment}/take-back", [("Input.Why", said)]);
        (await note(visitor.Get($"{opened}/compensation"))).Shows(_canary);
        await note(visitor.Get("/claims"));

        async Task Send(string page, (string, string?)[] fields)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await note(visitor.Send(page, fields))).Status);
        }
    }

    // An outcome assessment with comments, and one that breaks a rule.
    private async Task AssessAsync(TestApp app, Visitor visitor, string opened, string said, Func<Task<Reply>, Task<Reply>> note)
    {
        await app.LoadInstrument();
        var page = $"{opened}/outcomes/{OutcomeBuilders.OwnInstrument}/assess";
        (string, string?)[] assessed = [("Input.Occasion", "Intake"), ("Input.Scores[0].Score", "3"), ("Input.Survivor", said), ("Input.Worker", said), .. InDays(-1, "Input.On")];
        await note(visitor.Send(page, [.. assessed, ("Input.Scores[0].Own", _canary)]));
        Assert.Equal(HttpStatusCode.Redirect, (await note(visitor.Send(page, assessed))).Status);
        var outcome = (await note(visitor.Get($"{opened}/outcomes"))).Document.QuerySelector(".app-record a")!.GetAttribute("href")!;
        (await note(visitor.Get(outcome))).Shows(_canary);
        await note(visitor.Get($"{outcome}/correct"));
    }

    // A service with its provider and terms.
    private async Task ServeAsync(TestApp app, Visitor visitor, string opened, string said, Func<Task<Reply>, Task<Reply>> note)
    {
        var provider = await app.AddProviderAsync("Casa Noua");
        (string, string?)[] terms = [("Input.Provider", $"{provider.Id}"), ("Input.Terms.Contact", said), ("Input.Terms.Funder", _canary), ("Input.Terms.Words", said)];
        await Send($"{opened}/services/add", [("Input.Kind", "SocialCare"), ("Input.On.Year", "2026"), ("Input.Words", said), ("Input.Confirmed", "yes"), .. terms]);
        var service = $"{opened}/services/{(await app.Database.ReadAsync<Guid>("select s.id from service s join cases c on c.id = s.case_id where c.reference = $1", opened.Split('/')[^1])).Single()}";
        await Send($"{service}/provider", terms);
        await Send($"{service}/step", [("Input.What", "Accepted"), ("Input.On.Year", "2026"), ("Input.Words", said)]);
        await Send((await visitor.Open(service)).Document.QuerySelector("main a[href*='/steps/']")!.GetAttribute("href")!, [("Input.Words", _canary)]);
        (await note(visitor.Get(service))).Shows(_canary);

        async Task Send(string page, (string, string?)[] fields)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await note(visitor.Send(page, fields))).Status);
        }
    }

    // Aftercare plan, follow-up contact and critical incident.
    private async Task CareAsync(Visitor visitor, string opened, string said, Func<Task<Reply>, Task<Reply>> note)
    {
        (string, string?)[] plan = [("Input.Goals[0].Words", said), ("Input.Goals[0].Domain", "Safety"), ("Input.Goals[0].Steps[0].What", _canary), ("Input.Goals[0].Steps[0].Who", _canary)];
        await note(visitor.Send($"{opened}/aftercare/plan", plan)); // refused: agreement and review date are missing
        await Send($"{opened}/aftercare/plan", [.. plan, ("Input.Agreement", "NotYet"), .. InDays(30, "Input.ReviewOn")]);
        (await note(visitor.Get($"{opened}/aftercare"))).Shows(_canary);
        await Send($"{opened}/follow-up/contact", [("Input.Way", "Call"), ("Input.Through", _canary), ("Input.Said", said), ("Input.Risk", "Low"), ("Input.RiskBecause", said), .. InDays(-1, "Input.On")]);
        await Send($"{opened}/follow-up/incident", ("Input.Kind", "Other"), ("Input.On.Year", "2026"), ("Input.Said", said), ("Input.Done", _canary));
        (await note(visitor.Get($"{opened}/follow-up"))).Shows(_canary);

        async Task Send(string page, params (string, string?)[] fields) => Assert.Equal(HttpStatusCode.Redirect, (await note(visitor.Send(page, fields))).Status);
    }

    private async Task BringBeforeCourtAsync(TestApp app, Visitor visitor, string opened, string said, Func<Task<Reply>, Task<Reply>> note)
    {
        var person = await app.Hire(Role.LegalOfficer, DemoPeople.Bucharest);
        await app.Database.ExecuteAsync("insert into case_member (staff_id, case_id, capacity, since) select $1, id, 'Team', now() from cases where reference = $2", person.Id.Value, opened.Split('/')[^1]);
        using var lawyer = await app.As(person);
        var suspect = (await Sent(visitor, $"{opened}/suspects/add", ("Input.Roles", "Recruiter"), ("Input.Name", _canary), ("Input.Aliases", said), ("Input.Description", said))).Location!;
        await Sent(visitor, $"{suspect}/change", ("Input.Name", $"Not {_canary}"));
        await Sent(visitor, $"{suspect}/status", ("Input.Status", "Arrested"), ("Input.On.Year", "2025"), ("Input.Said", said));
        var victim = (await lawyer.Open($"{suspect}/non-punishment")).Document.QuerySelector("[name='Input.Victim']")!.GetAttribute("value");
        await Sent(lawyer, $"{suspect}/non-punishment", ("Input.Victim", victim), ("Input.State", "Raised"), ("Input.Said", said));
        var proceeding = (await Sent(
            lawyer, $"{opened}/justice/begin", ("Input.Kind", "Criminal"), ("Input.Country", "GB"), ("Input.Authority", said), ("Input.Court", _canary), ("Input.ExternalReference", _canary), ("Input.Words", said))).Location!;
        await Sent(lawyer, $"{proceeding}/change", ("Input.Court", $"Not {_canary}"));
        await Sent(lawyer, $"{proceeding}/milestone", ("Input.What", "ReportMade"), ("Input.On.Year", "2025"), ("Input.Said", said));
        await Sent(lawyer, $"{proceeding}/charge", ("Input.Suspect", suspect.Split('/')[^1]), ("Input.Offence", "GB.MSA.2@2"), ("Input.Committed.Year", "2025"), ("Input.Charged.Year", "2025"), ("Input.Victims", victim));
        var charge = (await lawyer.Open(proceeding)).Document.QuerySelector("a[href*='/charges/']")!.GetAttribute("href")!;
        await Sent(lawyer, $"{charge}/verdict", ("Input.Stage", "FirstInstance"), ("Input.Outcome", "ConvictedOfLesser"), ("Input.Lesser", _canary), ("Input.On.Year", "2026"), ("Input.Sentence", "None"), ("Input.Said", said));
        await Sent(lawyer, $"{charge}/order", ("Input.Kind", "Restraint"), ("Input.On.Year", "2026"), ("Input.Said", said));
        await Sent(
            lawyer, $"{proceeding}/hearing", [("Input.Kind", "Testimony"), ("Input.State", "Planned"), ("Input.Place", _canary), ("Input.Attend", said), ("Input.Preparation", said), ("Input.Outcome", said), .. InDays(3, "Input.Day")]);
        var hearing = (await lawyer.Open($"{opened}/hearings")).Document.QuerySelector("a[href*='/testimony']")!.GetAttribute("href")!.Replace("/testimony", "", StringComparison.Ordinal).Split('?')[0];
        await Sent(lawyer, $"{hearing}/testimony", ("Input.Mode", "ByLiveLink"), ("Input.Said", said));
        await Sent(visitor, $"{hearing}/support", ("Input.Attends", "True"), ("Input.IsPrepared", "False"), ("Input.Companion", _canary), ("Input.Preparation", said), ("Input.Afterwards", said));
        foreach (var (who, page) in new[] { (visitor, suspect), (lawyer, proceeding), (lawyer, charge), (visitor, $"{opened}/suspects"), (visitor, $"{opened}/justice"), (visitor, $"{opened}/hearings"), (lawyer, "/proceedings") })
        {
            await note(who.Get(page));
        }

        async Task<Reply> Sent(Visitor who, string page, params (string, string?)[] fields)
        {
            var sent = await note(who.Send(page, fields));
            Assert.True(sent.Status == HttpStatusCode.Redirect, $"{page} answered {sent.Status}: {sent.Errors()}");
            return sent;
        }
    }

    // Police sharing by the office lead, and a court chronology by a lawyer of the team.
    private static async Task HandOutAsync(TestApp app, string opened, string said, Func<Task<Reply>, Task<Reply>> note)
    {
        var legal = await app.Hire(Role.LegalOfficer, DemoPeople.Bucharest);
        await app.Database.ExecuteAsync(
            "insert into case_member (case_id, staff_id, capacity, since) select id, $2, 'Team', now() from cases where reference = $1", opened["/cases/".Length..], legal.Id.Value);
        using var radu = await app.As(DemoPeople.Radu);
        using var lawyer = await app.As(legal);
        foreach (var (visitor, page, ground, fields) in new (Visitor, string, (string, string?), (string, string?)[])[]
        {
            (radu, "consent/police", ("Input.Basis", "VitalInterests"), [("Input.Reason", said)]),
            (lawyer, "court-chronology", ("Input.Ground", "LegalClaims"), [("Input.Recipient", said), ("Input.Purpose", said)]),
        })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await note(visitor.Send($"{opened}/{page}", [.. fields, (ground.Item1, "nonsense")]))).Status);
            var answer = await note(visitor.Send($"{opened}/{page}", [.. fields, ground]));
            Assert.Equal(HttpStatusCode.Redirect, answer.Status);
            await note(visitor.Get(answer.Location!));
        }

        await note(lawyer.Get($"{opened}/disclosures"));
        var end = (await radu.Open($"{opened}/consent")).Document.QuerySelectorAll("main a").Single(a => a.GetAttribute("href")!.EndsWith("/end", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.Redirect, (await note(radu.Send(end, ("Input.Reason", said)))).Status);
    }

    private IEnumerable<(string Step, (string, string?)[] Fields)> Story()
    {
        var said = $"It was {_canary} who said it";
        yield return ("danger", [("Input.Now", "Yes"), ("Input.Detail.Text", said), ("Input.Whereabouts.Text", said), ("Input.NeedsDetail", said)]);
        yield return ("contact", [("Input.Channels", "Call"), ("Input.Hours.Text", said), ("Input.WhatToSay.Text", said), ("Input.MustNotKnow.Text", said), ("Input.PhoneOrEmail.Text", said)]);
        yield return ("arrival", [("Input.Channel", "Police"), ("Input.ReferredBy.Text", said)]);
        yield return ("person", [("Input.CoverName", "Amber"), ("Input.NameOnDocuments.Text", _canary), ("Input.CalledAs.Text", said), ("Input.Interpreter", "Needed"), ("Input.InterpreterWish.Text", said)]);
        yield return ("acts", [("Input.Signs.Chosen", "Recruitment"), ("Input.Signs.Details[0].Words", said)]);
        yield return ("means", [("Input.Signs.Chosen", "Force"), ("Input.Signs.Details[0].Words", said)]);
        yield return ("purpose", [("Input.Signs.Chosen", "ForcedLabour"), ("Input.Signs.Details[1].Words", said)]);
        yield return ("places", [("Input.Where.Text", said), ("Input.Exploitation.Entries[0]", "GB")]);
    }

    // Records added after the case is opened.
    private IEnumerable<(string Page, (string, string?)[] Fields)> Afterwards()
    {
        var said = $"It was {_canary} who said it";
        yield return ("person/change", [("Input.CalledAs.Text", _canary), ("Input.ExcludedInterpreters.Text", said), ("Input.PhoneOrEmail.Text", said)]);
        yield return ("person/names", [("Input.Rows[0].Name", _canary), ("Input.Rows[0].Kind", "Alias")]);
        yield return ("person/papers", [("Input.Rows[0].Kind", "Passport"), ("Input.Rows[0].Number", _canary)]);
        yield return ("person/family", [("Input.Rows[0].Kind", "Parent"), ("Input.Rows[0].Who", said)]);
        yield return ("safety/change", [("Input.NeedsDetail", said), ("Input.MustNotKnow.Text", said)]);
        yield return ("safety/contact", [("Input.CheckedOn.Day", "1"), ("Input.CheckedOn.Month", "3"), ("Input.CheckedOn.Year", "2026"), ("Input.CodeWord.Text", said), ("Input.OthersOnPhone.Text", said)]);
        yield return ("safety/risk", [("Input.Level", "Low"), ("Input.Of", said), ("Input.Plan", said), .. InDays(30, "Input.ReviewOn")]);
        yield return ("safety/location", [("Input.Place", said), ("Input.Move", said), ("Input.WhoKnows", "Sealed")]);
        yield return ("safety/missing", [("Input.LastSeen.Year", "2026"), ("Input.Circumstances", said), ("Input.Done", said)]);
        yield return ("consent/record?scope=ShareWithOrganisation", [("Input.State", "Declined"), ("Input.Recipient", said), ("Input.Purpose", said), ("Input.Interpreter", said), ("Input.Words", said)]);
        yield return ("consent/basis", [("Input.Ordinary", "VitalInterests"), ("Input.Special", "None"), ("Input.Reason", said)]);
        yield return ("feedback/take", [("Input.Kind", "Complaint"), ("Input.Words", said), ("Input.HowToAnswer", said), ("Input.Answerer", "Lead"), .. InDays(0, "Input.ReceivedOn"), .. InDays(30, "Input.AnswerBy")]);
        yield return ("indicators/record", [("Input.Element", "Means"), ("Input.Code", "Force"), ("Input.Source", "Survivor"), ("Input.Confidence", "Stated"), ("Input.Said", said)]);
        yield return (
            "tasks/add",
            [("Input.What", said), ("Input.Why", said), ("Input.Kind", "Other"), ("Input.About", "case"), ("Input.Readers", "Safety"), ("Input.Recurs", "None"), .. InDays(30, "Input.DueOn")]);
    }

    private static (string, string?)[] InDays(int days, string field)
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(days);
        return [($"{field}.Day", $"{day.Day}"), ($"{field}.Month", $"{day.Month}"), ($"{field}.Year", $"{day.Year}")];
    }

    // Every row as in a dump, with bytes in hexadecimal.
    private async Task<IReadOnlyList<string>> TablesThatTellAsync(TestApp app)
    {
        List<string> found = [];
        foreach (var table in await app.Database.ReadAsync<string>("select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'row_security') and c.relkind = 'r'"))
        {
            var rows = await app.Database.ReadAsync<string>($"select t::text from {table} t");
            if (rows.Any(row => Tells(row) || row.Contains(Convert.ToHexString(Encoding.UTF8.GetBytes(_canary)), StringComparison.OrdinalIgnoreCase)))
            {
                found.Add(table.Replace("public.", "", StringComparison.Ordinal));
            }
        }

        return found;
    }

    // Temporary files of uploads and conversions, at any time: the name is unique to this test.
    private static IEnumerable<string> LeftBehind() => new[] { Path.GetTempPath(), "/dev/shm" }.Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFileSystemEntries(folder, "casemanager-*"))
        .SelectMany(entry => Directory.Exists(entry) ? Directory.EnumerateFiles(entry) : [entry]);

    // Every file of the cluster, including the log and the write-ahead log, after a checkpoint; and temporary files.
    private async Task<IReadOnlyList<string>> FilesThatTellAsync(TestApp app)
    {
        await app.Database.ExecuteAsync("checkpoint");
        var plain = Encoding.UTF8.GetBytes(_canary);
        byte[][] forms =
        [
            plain, Encoding.Unicode.GetBytes(_canary), Encoding.BigEndianUnicode.GetBytes(_canary),
            Encoding.UTF8.GetBytes(Convert.ToHexString(plain)), Encoding.UTF8.GetBytes(Convert.ToHexStringLower(plain)), .. Base64Of(plain),
        ];
        List<string> found = [];
        foreach (var file in Directory.EnumerateFiles(app.Database.DataDirectory, "*", SearchOption.AllDirectories).Append(app.Database.LogFile).Concat(LeftBehind()))
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
    private static IEnumerable<byte[]> Base64Of(byte[] text) => Enumerable.Range(0, 3).Select(before =>
        Encoding.UTF8.GetBytes(Convert.ToBase64String([.. new byte[before], .. text])[(before == 0 ? 0 : before + 1)..^4]));

    private sealed class NoSealer : Sealer
    {
        public override byte[] Seal(ReadOnlySpan<byte> key, string table, Guid row, ReadOnlySpan<byte> document) => document.ToArray();

        public override byte[] Open(ReadOnlySpan<byte> key, string table, Guid row, ReadOnlySpan<byte> seal) => seal.ToArray();
    }
}
