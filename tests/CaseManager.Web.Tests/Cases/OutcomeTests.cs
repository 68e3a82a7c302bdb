using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Victims;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Cases;

public class OutcomeTests
{
    private const string Own = OutcomeBuilders.OwnInstrument;

    private static readonly (string, string?)[] _well = [Worker(0, "4"), Worker(1, "3"), Worker(2, "4"), Worker(3, "4")];

    [Fact]
    public async Task From_intake_to_closure_the_page_says_how_each_domain_went_and_that_someone_is_restored()
    {
        var (app, opened, mihaela, address) = await CaseAsync("Laurel");
        var begun = await mihaela.Open(address);
        begun.Shows("No assessments yet");
        begun.Shows("The first assessment is at intake");

        var intake = await mihaela.Send($"{address}/{Own}/assess", [.. On("2025-01-31"), Worker(0, "2"), Worker(1, "1"), Worker(2, "2"), Worker(3, "DoesNotApply"), Asked(0, "3"), Asked(1, "3"), ("Input.Survivor", "I wake up at four"), ("Input.Worker", "Looks at the door")]);
        Assert.Equal(HttpStatusCode.Redirect, intake.Status);
        var once = await mihaela.Follow(intake);
        once.Shows("Assessment recorded.");
        once.Shows("Safety was 1.5 at intake. The survivor’s own rating was 3.0 at intake.");
        once.Shows("Six months: was due on 31 July 2025");
        once.NeverShows("Restored");

        Assert.Equal(HttpStatusCode.Redirect, (await mihaela.Send($"{address}/{Own}/assess", [("Input.Occasion", "Closure"), .. On("2026-01-31"), .. _well])).Status);
        var closed = await mihaela.Open(address);
        closed.Shows("Assessed 2 times, last at closure. Restored.");
        closed.Shows("Safety went from 1.5 at intake to 3.5 at closure.");
        closed.Shows("Company went from 2.0 at intake to 4.0 at closure.");
        closed.Shows("Follow-up: due on 31 January 2027.");
        Assert.Equal(["1.5", "3.5"], Row(closed, "Safety"));
        Assert.Equal(["Complete", "Restored"], Row(closed, "Result"));
        Assert.Equal(2, closed.Document.QuerySelectorAll($"#i-{Own}, .app-trend__picture").Count(e => e.Closest($"[aria-labelledby='i-{Own}']") is not null && e.ClassName == "app-trend__picture"));

        var one = await mihaela.Open(closed.Document.QuerySelector("a[href*='/outcomes/0']")!.GetAttribute("href")!);
        one.Shows("Everything is scored, and no score is below the threshold: restored.");
        one.Shows("every domain has a mean of 3.0 or more");
        one.Shows("No item in Safety may be below 3.");
        (await mihaela.Open($"/cases/{opened.Reference}/timeline?kind=Aftercare")).Shows("Recovery assessed: Closure");
        Assert.Equal(2, await CountAsync(app, opened));
    }

    [Fact]
    public async Task An_assessment_that_is_not_complete_says_so_has_no_mean_and_is_filled_in_later()
    {
        var (app, opened, mihaela, address) = await CaseAsync();

        var saved = await mihaela.Follow(await mihaela.Send($"{address}/{Own}/assess", [.. On("2026-01-10"), Worker(0, "4"), Worker(2, "3"), Worker(3, "3"), ("Input.Survivor", "She eats again")]));
        saved.Shows("One item is not scored yet: correct the assessment to complete it.");
        saved.Shows("Some items are not scored yet, so there is no result.");
        Assert.Equal(["not complete"], Row(saved, "Safety"));
        Assert.Equal(["3.0"], Row(saved, "Company"));

        var first = await mihaela.Open(saved.Document.QuerySelector(".app-record a")!.GetAttribute("href")!);
        first.Shows("One item is not scored yet, so there is no mean.");
        first.Shows("She eats again");
        Assert.Contains("Not scored yet", first.Document.QuerySelectorAll("tbody tr")[1].TextContent, StringComparison.Ordinal);

        var correct = $"{first.Path}/correct";
        var form = await mihaela.Open(correct);
        Assert.Equal(("She eats again", "10"), (form.Field("Input.Survivor")!.Trim(), form.Field("Input.On.Day")));
        Assert.NotNull(form.Document.QuerySelector("input[name='Input.Scores[0].Score'][value='4'][checked]"));
        Assert.NotNull(form.Document.QuerySelector("input[name='Input.Scores[1].Score'][value='None'][checked]"));
        Assert.Equal(HttpStatusCode.Redirect, (await mihaela.Send(form, Worker(1, "2"))).Status);

        var corrected = await mihaela.Open(address);
        Assert.Equal(["3.0"], Row(corrected, "Safety"));
        var second = await mihaela.Open(corrected.Document.QuerySelector(".app-record a")!.GetAttribute("href")!);
        second.Shows("Replaces an earlier assessment:");
        second.Shows("Safety: “Knows whom to call” is 2, below the minimum for that domain.");
        second.Shows("The assessment was not made at closure or follow-up");
        (await mihaela.Open(first.Path)).Shows("This assessment was corrected. Current version:");
        Assert.Equal(HttpStatusCode.NotFound, (await mihaela.Get(correct)).Status);
        Assert.Equal(2, await CountAsync(app, opened));

        var late = await mihaela.Send(form with { Path = correct }, ("Input.Id", $"{Guid.CreateVersion7()}"), Worker(1, "4"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Someone else has already corrected this assessment."), (late.Status, late.Errors()));
        Assert.NotNull(late.Document.QuerySelector("input[name='Input.Scores[1].Score'][value='4'][checked]"));
    }

    [Fact]
    public async Task Whoever_sends_the_form_twice_has_assessed_once()
    {
        var (app, opened, mihaela, address) = await CaseAsync();
        var form = await mihaela.Open($"{address}/{Own}/assess");

        Assert.Equal(HttpStatusCode.Redirect, (await mihaela.Send(form, [.. On("2026-01-10"), .. _well])).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await mihaela.Send(form, [.. On("2026-01-10"), .. _well])).Status);

        Assert.Equal(1, await CountAsync(app, opened));
    }

    [Fact]
    public async Task What_breaks_a_rule_is_said_where_it_is_and_nothing_is_lost()
    {
        var (app, opened, mihaela, address) = await CaseAsync();
        (string, string?)[] typed = [Worker(2, "2"), Asked(2, "1"), ("Input.Survivor", "I eat alone"), ("Input.Worker", "Thin")];

        var refused = await mihaela.Send($"{address}/{Own}/assess", [("Input.Occasion", "Nonsense"), .. On("2099-01-10"), Worker(0, "5"), Worker(1, "DoesNotApply"), Asked(1, "2"), .. typed]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(("I eat alone", "Thin", "2099"), (refused.Field("Input.Survivor")!.Trim(), refused.Field("Input.Worker")!.Trim(), refused.Field("Input.On.Year")));
        Assert.NotNull(refused.Document.QuerySelector("input[name='Input.Scores[2].Own'][value='1'][checked]"));
        foreach (var error in new[] { "Select the occasion", "today or in the past", "An item that does not apply has no rating" })
        {
            Assert.Contains(error, refused.Errors(), StringComparison.Ordinal);
        }

        var off = await mihaela.Send($"{address}/{Own}/assess", [.. On("2026-01-10"), Worker(0, "5"), .. typed]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Select a point on the scale"), (off.Status, off.Errors()));
        Assert.Equal("#Input_Scores_0__Score", off.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.Equal("Select a point on the scale", (await mihaela.Send($"{address}/{Own}/assess", [.. On("2026-01-10"), Worker(0, "DoesNotApply"), .. typed])).Errors());
        Assert.Equal("Score at least one item. The rest can follow", (await mihaela.Send($"{address}/{Own}/assess", On("2026-01-10"))).Errors());
        Assert.Equal(0, await CountAsync(app, opened));

        await app.AssessOutcome(DemoPeople.Mihaela, opened.Id, OutcomeOccasion.Intake, new(2026, 1, 10), "S1=3");
        Assert.StartsWith("An intake assessment is already recorded.", (await mihaela.Send($"{address}/{Own}/assess", [("Input.Occasion", "Intake"), .. On("2026-01-10"), .. typed])).Errors(), StringComparison.Ordinal);
        Assert.StartsWith("The assessment cannot be before intake.", (await mihaela.Send($"{address}/{Own}/assess", [("Input.Occasion", "Extra"), .. On("2026-01-09"), .. typed])).Errors(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Police_find_none_of_it_and_a_lawyer_reads_and_cannot_assess()
    {
        var (app, opened, _, address) = await CaseAsync();
        var id = await app.AssessOutcome(DemoPeople.Mihaela, opened.Id, OutcomeOccasion.Intake, new(2026, 1, 10), "S1=3 S2=3 C1=4 C2=-");
        var (tom, irina) = (await app.As(DemoPeople.Tom), await app.As(DemoPeople.Irina));

        foreach (var page in new[] { address, $"{address}/{id}", $"{address}/{id}/correct", $"{address}/{Own}/assess", "/instruments" })
        {
            Assert.Equal((page, HttpStatusCode.NotFound), (page, (await tom.Get(page)).Status));
        }

        (await tom.Open($"/cases/{opened.Reference}/timeline")).NeverShows("Recovery assessed");
        (await irina.Open(address)).Shows("Safety was 3.0 at intake.");
        var read = await irina.Open($"{address}/{id}");
        read.Shows("Mean: 3.0.");
        read.Shows("3: Mostly");
        Assert.Empty(read.Document.QuerySelectorAll("main a[href$='/correct'], main a[href$='/assess']"));
        Assert.Equal(HttpStatusCode.NotFound, (await irina.Get($"{address}/{Own}/assess")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await irina.Get($"{address}/{id}/correct")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await irina.Get($"{address}/{Guid.CreateVersion7()}")).Status);
    }

    [Fact]
    public async Task The_survivors_own_answers_are_asked_alone_where_they_are_what_counts_and_never_of_a_child()
    {
        var (app, _, mihaela, address) = await CaseAsync();
        var form = await mihaela.Open($"{address}/CORE_OUTCOMES/assess");
        Assert.Empty(form.Document.QuerySelectorAll("input[name$='.Score']"));
        form.Shows("I live somewhere secure that suits me");
        var saved = await mihaela.Follow(await mihaela.Send(form, [.. On("2026-01-10"), .. Enumerable.Range(0, 6).Select(n => Asked(n, "3")), Asked(6, "DoesNotApply")]));
        saved.Shows("Secure and suitable housing was 3.0 at intake.");
        saved.Shows("The line shows the survivor’s own ratings.");
        Assert.Equal(["3.0"], Row(saved, "Access to medical treatment"));
        Assert.Equal(["not complete"], Row(saved, "Access to education"));

        var child = await app.OpenCase(DemoPeople.Ana, "Fern", a => a with { Person = a.Person! with { Born = BirthDate.Exact(new(2015, 5, 1)) } }, DemoPeople.Mihaela);
        (await mihaela.Open($"/cases/{child.Reference}/outcomes")).Shows("This instrument is for adults.");
        var closed = await mihaela.Open($"/cases/{child.Reference}/outcomes/CORE_OUTCOMES/assess");
        closed.Shows("This instrument is for adults.");
        Assert.Empty(closed.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task An_instrument_whose_text_is_not_loaded_says_what_to_do()
    {
        var (app, _, mihaela, address) = await CaseAsync();
        await app.LoadInstrumentWithoutText();

        var page = await mihaela.Open(address);
        page.Shows("The items of this instrument are not loaded yet because its text is licensed. Ask an administrator to load them.");
        Assert.Empty(page.Document.QuerySelectorAll("a[href$='/WITHOUT_TEXT/assess']"));
        Assert.Equal(HttpStatusCode.NotFound, (await mihaela.Get($"{address}/NOTHING/assess")).Status);
    }

    private static (string, string?) Worker(int item, string score) => ($"Input.Scores[{item}].Score", score);

    private static (string, string?) Asked(int item, string score) => ($"Input.Scores[{item}].Own", score);

    // The cells of a domain in the table, without the survivor's own scores.
    private static IEnumerable<string> Row(Reply reply, string domain) =>
        reply.Document.QuerySelectorAll(".app-scroll tbody tr").Single(r => r.QuerySelector("th")!.TextContent.Trim() == domain && r.Closest("section")!.TextContent.Contains("Assessments", StringComparison.Ordinal))
            .QuerySelectorAll("td").Select(cell => cell.TextContent.Trim().Split('\n')[0].Trim());

    private static async Task<(TestApp App, Case Opened, Visitor Mihaela, string Address)> CaseAsync(string coverName = "Amber")
    {
        var app = await TestApp.SharedAsync();
        await app.LoadInstrument();
        var opened = await app.OpenCase(DemoPeople.Ana, coverName, team: [DemoPeople.Irina, DemoPeople.Mihaela, DemoPeople.Tom]);
        return (app, opened, await app.As(DemoPeople.Mihaela), $"/cases/{opened.Reference}/outcomes");
    }

    private static async Task<long> CountAsync(TestApp app, Case opened) => (await app.Database.ReadAsync<long>("select count(*) from outcome_assessment where case_id = $1", opened.Id.Value)).Single();

    private static (string, string?)[] On(string iso) =>
        iso.Split('-') is [var year, var month, var day] ? [("Input.On.Day", day), ("Input.On.Month", month), ("Input.On.Year", year)] : throw new ArgumentException("Not a day.", nameof(iso));
}
