using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Aftercare;

public class OutcomeTests
{
    private const string InstrumentCode = OutcomeBuilders.OwnInstrument;

    private static readonly (string, string?)[] _restoredScores = [CreateWorkerScore(0, "4"), CreateWorkerScore(1, "3"), CreateWorkerScore(2, "4"),
        CreateWorkerScore(3, "4")];

    [Fact]
    public async Task The_page_shows_each_domain_from_intake_to_closure()
    {
        var (app, caseFile, mihaela, address) = await OpenCaseAsync("Laurel");
        var started = await mihaela.Open(address);
        started.AssertShows("No assessments yet");
        started.AssertShows("The first assessment is at intake");

        var intake = await mihaela.Send($"{address}/{InstrumentCode}/assess",
            [.. CreateDateFields("2025-01-31"), CreateWorkerScore(0, "2"), CreateWorkerScore(1, "1"), CreateWorkerScore(2, "2"),
                CreateWorkerScore(3, "NotApplicable"), CreateSurvivorScore(0, "3"), CreateSurvivorScore(1, "3"), ("Input.Survivor", "I wake up at four"),
                ("Input.Worker", "Looks at the door")]);
        Assert.Equal(HttpStatusCode.Redirect, intake.Status);
        var once = await mihaela.Follow(intake);
        once.AssertShows("Assessment recorded.");
        once.AssertShows("Safety was 1.5 at intake. The survivor’s own rating was 3.0 at intake.");
        once.AssertShows("Six months: was due on 31 July 2025");
        once.AssertDoesNotShow("Restored");

        Assert.Equal(HttpStatusCode.Redirect,
            (await mihaela.Send($"{address}/{InstrumentCode}/assess",
                [("Input.Occasion", "Closure"), .. CreateDateFields("2026-01-31"), .. _restoredScores])).Status);
        var closed = await mihaela.Open(address);
        closed.AssertShows("Assessed 2 times, last at closure. Restored.");
        closed.AssertShows("Safety went from 1.5 at intake to 3.5 at closure.");
        closed.AssertShows("Company went from 2.0 at intake to 4.0 at closure.");
        closed.AssertShows("Follow-up: due on 31 January 2027.");
        Assert.Equal(["1.5", "3.5"], GetRow(closed, "Safety"));
        Assert.Equal(["Complete", "Restored"], GetRow(closed, "Result"));
        Assert.Equal(2, closed.Document.QuerySelectorAll($"#i-{InstrumentCode}, .app-trend__picture")
            .Count(e => e.Closest($"[aria-labelledby='i-{InstrumentCode}']") is not null && e.ClassName == "app-trend__picture"));

        var one = await mihaela.Open(closed.Document.QuerySelector("a[href*='/outcomes/0']")!.GetAttribute("href")!);
        one.AssertShows("Everything is scored, and no score is below the threshold: restored.");
        one.AssertShows("every domain has a mean of 3.0 or more");
        one.AssertShows("No item in Safety may be below 3.");
        (await mihaela.Open($"/cases/{caseFile.Reference}/timeline?kind=Aftercare")).AssertShows("Recovery assessed: Closure");
        Assert.Equal(2, await CountAsync(app, caseFile));
    }

    [Fact]
    public async Task An_incomplete_assessment_has_no_mean_and_is_completed_later()
    {
        var (app, caseFile, mihaela, address) = await OpenCaseAsync();

        var saved = await mihaela.Follow(await mihaela.Send($"{address}/{InstrumentCode}/assess",
            [.. CreateDateFields("2026-01-10"), CreateWorkerScore(0, "4"), CreateWorkerScore(2, "3"), CreateWorkerScore(3, "3"),
                ("Input.Survivor", "She eats again")]));
        saved.AssertShows("One item is not scored yet: correct the assessment to complete it.");
        saved.AssertShows("Some items are not scored yet, so there is no result.");
        Assert.Equal(["not complete"], GetRow(saved, "Safety"));
        Assert.Equal(["3.0"], GetRow(saved, "Company"));

        var first = await mihaela.Open(saved.Document.QuerySelector(".app-record a")!.GetAttribute("href")!);
        first.AssertShows("One item is not scored yet, so there is no mean.");
        first.AssertShows("She eats again");
        Assert.Contains("Not scored yet", first.Document.QuerySelectorAll("tbody tr")[1].TextContent, StringComparison.Ordinal);

        var correct = $"{first.Path}/correct";
        var form = await mihaela.Open(correct);
        Assert.Equal(("She eats again", "10"), (form.GetFieldValue("Input.Survivor")!.Trim(), form.GetFieldValue("Input.AssessedOn.Day")));
        Assert.NotNull(form.Document.QuerySelector("input[name='Input.Scores[0].Score'][value='4'][checked]"));
        Assert.NotNull(form.Document.QuerySelector("input[name='Input.Scores[1].Score'][value='None'][checked]"));
        Assert.Equal(HttpStatusCode.Redirect, (await mihaela.Send(form, CreateWorkerScore(1, "2"))).Status);

        var corrected = await mihaela.Open(address);
        Assert.Equal(["3.0"], GetRow(corrected, "Safety"));
        var second = await mihaela.Open(corrected.Document.QuerySelector(".app-record a")!.GetAttribute("href")!);
        second.AssertShows("Replaces an earlier assessment:");
        second.AssertShows("Safety: “Knows whom to call” is 2, below the minimum for that domain.");
        second.AssertShows("The assessment was not made at closure or follow-up");
        (await mihaela.Open(first.Path)).AssertShows("This assessment was corrected. Current version:");
        Assert.Equal(HttpStatusCode.NotFound, (await mihaela.Get(correct)).Status);
        Assert.Equal(2, await CountAsync(app, caseFile));

        var late = await mihaela.Send(form with { Path = correct }, ("Input.Id", $"{Guid.CreateVersion7()}"), CreateWorkerScore(1, "4"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Someone else has already corrected this assessment."), (late.Status, late.GetErrors()));
        Assert.NotNull(late.Document.QuerySelector("input[name='Input.Scores[1].Score'][value='4'][checked]"));
    }

    [Fact]
    public async Task A_form_sent_twice_records_one_assessment()
    {
        var (app, caseFile, mihaela, address) = await OpenCaseAsync();
        var form = await mihaela.Open($"{address}/{InstrumentCode}/assess");

        Assert.Equal(HttpStatusCode.Redirect, (await mihaela.Send(form, [.. CreateDateFields("2026-01-10"), .. _restoredScores])).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await mihaela.Send(form, [.. CreateDateFields("2026-01-10"), .. _restoredScores])).Status);

        Assert.Equal(1, await CountAsync(app, caseFile));
    }

    [Fact]
    public async Task A_broken_rule_is_reported_in_place_without_loss()
    {
        var (app, caseFile, mihaela, address) = await OpenCaseAsync();
        (string, string?)[] typed = [CreateWorkerScore(2, "2"), CreateSurvivorScore(2, "1"), ("Input.Survivor", "I eat alone"), ("Input.Worker", "Thin")];

        var refused = await mihaela.Send($"{address}/{InstrumentCode}/assess",
            [("Input.Occasion", "Nonsense"), .. CreateDateFields("2099-01-10"), CreateWorkerScore(0, "5"), CreateWorkerScore(1, "NotApplicable"),
                CreateSurvivorScore(1, "2"), .. typed]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(("I eat alone", "Thin", "2099"),
            (refused.GetFieldValue("Input.Survivor")!.Trim(), refused.GetFieldValue("Input.Worker")!.Trim(), refused.GetFieldValue("Input.AssessedOn.Year")));
        Assert.NotNull(refused.Document.QuerySelector("input[name='Input.Scores[2].SurvivorScore'][value='1'][checked]"));
        foreach (var error in new[] { "Select the occasion", "today or in the past", "An item that does not apply has no rating" })
        {
            Assert.Contains(error, refused.GetErrors(), StringComparison.Ordinal);
        }

        var off = await mihaela.Send($"{address}/{InstrumentCode}/assess", [.. CreateDateFields("2026-01-10"), CreateWorkerScore(0, "5"), .. typed]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Select a point on the scale"), (off.Status, off.GetErrors()));
        Assert.Equal("#Input_Scores_0__Score", off.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.Equal("Select a point on the scale",
            (await mihaela.Send($"{address}/{InstrumentCode}/assess",
                [.. CreateDateFields("2026-01-10"), CreateWorkerScore(0, "NotApplicable"), .. typed])).GetErrors());
        Assert.Equal("Score at least one item. The rest can follow",
            (await mihaela.Send($"{address}/{InstrumentCode}/assess", CreateDateFields("2026-01-10"))).GetErrors());
        Assert.Equal(0, await CountAsync(app, caseFile));

        await app.AssessOutcome(DemoPeople.Mihaela, caseFile.Id, OutcomeOccasion.Intake, new(2026, 1, 10), "S1=3");
        Assert.StartsWith("An intake assessment is already recorded.",
            (await mihaela.Send($"{address}/{InstrumentCode}/assess", [("Input.Occasion", "Intake"), .. CreateDateFields("2026-01-10"), .. typed])).GetErrors(),
            StringComparison.Ordinal);
        Assert.StartsWith("The assessment cannot be before intake.",
            (await mihaela.Send($"{address}/{InstrumentCode}/assess", [("Input.Occasion", "Extra"), .. CreateDateFields("2026-01-09"), .. typed])).GetErrors(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Police_see_nothing_and_lawyers_only_read()
    {
        var (app, caseFile, _, address) = await OpenCaseAsync();
        var id = await app.AssessOutcome(DemoPeople.Mihaela, caseFile.Id, OutcomeOccasion.Intake, new(2026, 1, 10), "S1=3 S2=3 C1=4 C2=-");
        var (tom, irina) = (await app.SignInAsync(DemoPeople.Tom), await app.SignInAsync(DemoPeople.Irina));

        foreach (var page in new[] { address, $"{address}/{id}", $"{address}/{id}/correct", $"{address}/{InstrumentCode}/assess", "/instruments" })
        {
            Assert.Equal((page, HttpStatusCode.NotFound), (page, (await tom.Get(page)).Status));
        }

        (await tom.Open($"/cases/{caseFile.Reference}/timeline")).AssertDoesNotShow("Recovery assessed");
        (await irina.Open(address)).AssertShows("Safety was 3.0 at intake.");
        var read = await irina.Open($"{address}/{id}");
        read.AssertShows("Mean: 3.0.");
        read.AssertShows("3: Mostly");
        Assert.Empty(read.Document.QuerySelectorAll("main a[href$='/correct'], main a[href$='/assess']"));
        Assert.Equal(HttpStatusCode.NotFound, (await irina.Get($"{address}/{InstrumentCode}/assess")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await irina.Get($"{address}/{id}/correct")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await irina.Get($"{address}/{Guid.CreateVersion7()}")).Status);
    }

    [Fact]
    public async Task The_survivors_own_scores_are_requested_only_when_they_count()
    {
        var (app, _, mihaela, address) = await OpenCaseAsync();
        var form = await mihaela.Open($"{address}/CORE_OUTCOMES/assess");
        Assert.Empty(form.Document.QuerySelectorAll("input[name$='.Score']"));
        form.AssertShows("I live somewhere secure that suits me");
        var saved = await mihaela.Follow(await mihaela.Send(form,
            [.. CreateDateFields("2026-01-10"), .. Enumerable.Range(0, 6).Select(n => CreateSurvivorScore(n, "3")), CreateSurvivorScore(6, "NotApplicable")]));
        saved.AssertShows("Secure and suitable housing was 3.0 at intake.");
        saved.AssertShows("The line shows the survivor’s own ratings.");
        Assert.Equal(["3.0"], GetRow(saved, "Access to medical treatment"));
        Assert.Equal(["not complete"], GetRow(saved, "Access to education"));

        var child = await app.OpenCase(DemoPeople.Ana, "Fern", a => a with { Person = a.Person! with { BirthDate = BirthDate.FromExactDate(new(2015, 5, 1)) } },
            DemoPeople.Mihaela);
        (await mihaela.Open($"/cases/{child.Reference}/outcomes")).AssertShows("This instrument is for adults.");
        var closed = await mihaela.Open($"/cases/{child.Reference}/outcomes/CORE_OUTCOMES/assess");
        closed.AssertShows("This instrument is for adults.");
        Assert.Empty(closed.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task An_instrument_whose_text_is_not_loaded_says_what_to_do()
    {
        var (app, _, mihaela, address) = await OpenCaseAsync();
        await app.LoadInstrumentWithoutText();

        var page = await mihaela.Open(address);
        page.AssertShows("The items of this instrument are not loaded yet because its text is licensed. Ask an administrator to load them.");
        Assert.Empty(page.Document.QuerySelectorAll("a[href$='/WITHOUT_TEXT/assess']"));
        Assert.Equal(HttpStatusCode.NotFound, (await mihaela.Get($"{address}/NOTHING/assess")).Status);
    }

    private static (string, string?) CreateWorkerScore(int item, string score) => ($"Input.Scores[{item}].Score", score);

    private static (string, string?) CreateSurvivorScore(int item, string score) => ($"Input.Scores[{item}].SurvivorScore", score);

    // The cells of a domain in the table, without the survivor's own scores.
    private static IEnumerable<string> GetRow(PageResponse reply, string domain) =>
        reply.Document.QuerySelectorAll(".app-scroll tbody tr")
        .Single(r => r.QuerySelector("th")!.TextContent.Trim() == domain && r.Closest("section")!.TextContent.Contains("Assessments", StringComparison.Ordinal))
            .QuerySelectorAll("td").Select(cell => cell.TextContent.Trim().Split('\n')[0].Trim());

    private static async Task<(TestApp App, Case Opened, TestClient Mihaela, string Address)> OpenCaseAsync(string coverName = "Amber")
    {
        var app = await TestApp.GetSharedAsync();
        await app.LoadInstrument();
        var caseFile = await app.OpenCase(DemoPeople.Ana, coverName, team: [DemoPeople.Irina, DemoPeople.Mihaela, DemoPeople.Tom]);
        return (app, caseFile, await app.SignInAsync(DemoPeople.Mihaela), $"/cases/{caseFile.Reference}/outcomes");
    }

    private static async Task<long> CountAsync(TestApp app, Case caseFile) =>
        (await app.Database.ReadAsync<long>("select count(*) from outcome_assessment where case_id = $1", caseFile.Id.Value)).Single();

    private static (string, string?)[] CreateDateFields(string iso) =>
        iso.Split('-') is [var year, var month, var day] ? [("Input.AssessedOn.Day", day), ("Input.AssessedOn.Month", month), ("Input.AssessedOn.Year", year)]
        : throw new ArgumentException("Not a day.", nameof(iso));
}
