using System.Net;
using AngleSharp.Html.Dom;
using CaseManager.Demo;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Domain.Trafficking;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Trafficking;

public class AssessmentTests
{
    [Fact]
    public async Task Antonias_case_is_assessed_from_its_records()
    {
        var (ana, reference) = await OpenCaseAsync(ExploitationForm.SexualExploitation);

        await AnswerAsync(ana, reference, "DeceptiveRecruitment", ("DR01", "Fraud or deception"), ("DR02", "Fraud or deception"));
        await AnswerAsync(ana, reference, "DestinationCoercion", ("CD03", "Other forms of coercion"), ("CD04", "Force"));
        await AnswerAsync(ana, reference, "Exploitation", ("EX01", "Sexual exploitation"), ("EX02", "Sexual exploitation"), ("EX05", "Sexual exploitation"));
        var page = await ana.Open($"/cases/{reference}/assessment");

        page.AssertShows("Strong indicators of trafficking");
        page.AssertShows("Coercion at destination is positive under rule a: 2 strong (Isolation, confinement or surveillance; Violence).");
        page.AssertShows("Exploitation is positive under rule c: 3 medium");
        page.AssertShows("The weights of this list are provisional");
        page.AssertShows("Isolation, confinement or surveillance Other forms of coercion (Survivor’s statement)");
        page.AssertShows(
            "A dimension is positive if any of these rules applies. a: 2 strong; b: 1 strong and 1 medium or weak; c: 3 medium; d: 2 medium and 1 weak.");
        page.AssertDoesNotShow("is a victim");
        (await ana.Open($"/cases/{reference}/assessment?list=AdultLabour")).AssertDoesNotShow("The weights of this list are provisional");
    }

    [Fact]
    public async Task An_assessment_shows_what_would_change_it_and_open_questions()
    {
        var (ana, reference) = await OpenCaseAsync(ExploitationForm.ForcedLabour);
        await AnswerAsync(ana, reference, "Exploitation", ("EX01", "Forced labour"), ("EX02", "Forced labour"));

        var page = await ana.Open($"/cases/{reference}/assessment");

        page.AssertShows("Indicators of exploitation, but not yet of how it was brought about");
        page.AssertShows(
            "“Coercion at destination” becomes positive with 2 more strong answers, or one more strong answer and one more answer of medium or weak "
            + "weight. Result: Partial indicators of trafficking.");
        page.AssertShows("65 questions are unanswered.");
        page.AssertShows("Deceptive recruitment: 10");
    }

    [Fact]
    public async Task A_yes_needs_recorded_evidence_and_a_rejection_loses_nothing()
    {
        var (ana, reference) = await OpenCaseAsync(ExploitationForm.ForcedLabour);
        var form = await ana.Open($"/cases/{reference}/assessment/answer?dimension=DestinationCoercion&list=AdultLabour");

        var refused = await ana.Send(form, ("Input.Questions[2].Reply", "Yes"), ("Input.Questions[3].Reply", "Declined"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("“Yes” must be based on a recorded indicator", refused.GetErrors(), StringComparison.Ordinal);
        Assert.True(((IHtmlInputElement)refused.Document.QuerySelector("[name='Input.Questions[3].Reply'][value=Declined]")!).IsChecked);
        var someoneElses = await ana.Send(form, ("Input.Questions[2].Reply", "Yes"), ("Input.Questions[2].SupportingIndicators", $"{Guid.CreateVersion7()}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, someoneElses.Status);
    }

    [Fact]
    public async Task A_saved_assessment_never_changes()
    {
        var (ana, reference) = await OpenCaseAsync(ExploitationForm.ForcedLabour);
        await AnswerAsync(ana, reference, "Exploitation", ("EX01", "Forced labour"), ("EX02", "Forced labour"));
        var list = await ana.Open($"/cases/{reference}/assessment");
        var (saved, again) = (await ana.Send(list), await ana.Send(list));
        Assert.Equal(saved.Location, again.Location);

        await AnswerAsync(ana, reference, "DestinationCoercion", ("CD03", "Other forms of coercion"), ("CD04", "Force"));
        var page = await ana.Open(saved.Location!);

        page.AssertShows("Indicators of exploitation, but not yet of how it was brought about");
        page.AssertShows("Recalculated from its answers and the rules of 2026-11-25: identical in every part.");
        page.AssertShows("Excessive working days or hours Forced labour (Survivor’s statement)");
        page.AssertDoesNotShow("Isolation, confinement or surveillance Other forms of coercion");
        Assert.Single((await ana.Open($"/cases/{reference}/assessment")).Document.QuerySelectorAll("#kept-h ~ .app-news li"));
        (await ana.Open($"/cases/{reference}/timeline")).AssertShows("Assessment saved: Indicators of exploitation, but not yet of how it was brought about");
    }

    [Fact]
    public async Task Saved_assessments_are_compared_in_every_part()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana,
            answers: a => a with { Acts = CaseBuilders.CreateSigns((Act.Recruitment, IndicatorSource.Survivor, "By phone")) });
        var id = await app.SaveAssessmentAsync(DemoPeople.Ana, caseFile.Id);
        var ana = await app.SignInAsync(DemoPeople.Ana);
        (await ana.Open($"/cases/{caseFile.Reference}/assessment/{id}")).AssertShows("identical in every part.");

        // Another list gives the same result, but leaves other questions open.
        await app.Database.ExecuteAsync("update assessment set profile = 'ChildLabour' where id = $1", id);

        (await ana.Open($"/cases/{caseFile.Reference}/assessment/{id}")).AssertShows("not identical. Tell your office lead.");
    }

    [Fact]
    public async Task Concurrent_answers_remain_until_someone_sees_and_changes_them()
    {
        var (ana, reference) = await OpenCaseAsync(ExploitationForm.ForcedLabour);
        var form = await ana.Open($"/cases/{reference}/assessment/answer?dimension=DestinationCoercion&list=AdultLabour");
        var radu = await (await TestApp.GetSharedAsync()).SignInAsync(DemoPeople.Radu);
        await AnswerAsync(radu, reference, "DestinationCoercion", ("CD03", "Other forms of coercion"), ("CD04", "Force"));

        // She left the first answer unchanged and gave the second.
        var refused = await ana.Send(form, ("Input.Questions[3].Reply", "Declined"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Radu Ionescu answered this while you were editing: Yes.", refused.GetErrors(), StringComparison.Ordinal);
        Assert.True(((IHtmlInputElement)refused.Document.QuerySelector("[name='Input.Questions[3].Reply'][value=Declined]")!).IsChecked);
        (await ana.Open($"/cases/{reference}/assessment")).AssertShows("2 strong (Isolation, confinement or surveillance; Violence)");

        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(refused)).Status);
        var page = await ana.Open($"/cases/{reference}/assessment");
        page.AssertShows("1 strong (Isolation, confinement or surveillance)");
        Assert.Contains(page.Document.QuerySelectorAll("tbody tr"),
            row => row.TextContent.Contains("Coercion at destination", StringComparison.Ordinal)
            && row.TextContent.Contains("2 of 15", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_yes_lapses_with_its_evidence_and_blocks_nothing()
    {
        var (ana, reference) = await OpenCaseAsync(ExploitationForm.ForcedLabour);
        await AnswerAsync(ana, reference, "DestinationCoercion", ("CD03", "Other forms of coercion"), ("CD04", "Force"));
        var pressure = (await ana.Open($"/cases/{reference}/indicators")).Document.QuerySelectorAll("main .app-record a")
            .Single(a => a.TextContent.Contains("Other forms of coercion", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(pressure, ("Input.Confidence", "Contested"), ("Input.Reason", "Others say otherwise"))).Status);

        var page = await ana.Open($"/cases/{reference}/assessment");
        page.AssertShows("Counted as not known, because the supporting indicators are no longer current: Isolation, confinement or surveillance.");
        page.AssertShows("1 strong (Violence)");
        var form = await ana.Open($"/cases/{reference}/assessment/answer?dimension=DestinationCoercion&list=AdultLabour");
        form.AssertShows("Yes, answered by Ana Dumitru");
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(form, ("Input.Questions[5].Reply", "No"))).Status);
        (await ana.Open($"/cases/{reference}/timeline")).AssertShows("Assessment questions answered (Coercion at destination): 1");
    }

    [Fact]
    public async Task A_read_only_user_sees_no_edit_actions()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana, team: [DemoPeople.Irina, DemoPeople.Tom]);
        var irina = await app.SignInAsync(DemoPeople.Irina);

        var page = await irina.Open($"/cases/{caseFile.Reference}/assessment");

        Assert.Empty(page.Document.QuerySelectorAll("main form, main a[href*='assessment/answer']"));
        page.AssertShows("Unanswered questions");
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync(DemoPeople.Tom)).Get($"/cases/{caseFile.Reference}/assessment")).Status);
    }

    [Fact]
    public async Task A_child_is_assessed_by_the_lists_for_children_alone()
    {
        var (ana, reference) = await OpenCaseAsync(ExploitationForm.ForcedLabour, born: 2012);
        var page = await ana.Open($"/cases/{reference}/assessment?list=AdultLabour");
        page.AssertShows("Indicator list: Children, labour exploitation");

        Assert.Equal($"/cases/{reference}/assessment", (await ana.Send(page, ("list", "AdultLabour"))).Location);
        (await ana.Open($"/cases/{reference}/assessment")).AssertShows("No assessments saved yet.");
        Assert.StartsWith($"/cases/{reference}/assessment/", (await ana.Send(page)).Location, StringComparison.Ordinal);
    }

    private static async Task<(TestClient Ana, CaseReference Opened)> OpenCaseAsync(ExploitationForm form, int born = 1998)
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana, answers: a => a with
        {
            Person = a.Person! with { BirthDate = BirthDate.FromExactDate(new(born, 2, 11)) },
            Acts = CaseBuilders.CreateSigns((Act.Recruitment, IndicatorSource.Document, "An advert")),
            Means = CaseBuilders.CreateSigns((Means.Deception, IndicatorSource.Document, "No factory"), (Means.Force, IndicatorSource.ThirdParty, "Hit"),
                (Means.Coercion, IndicatorSource.Survivor, "Locked in")),
            Purpose = new(CaseBuilders.CreateSigns((form, IndicatorSource.Survivor, "Eight months")).Indicators, default),
        });
        return (await app.SignInAsync(DemoPeople.Ana), caseFile.Reference);
    }

    // Answers yes to questions, each supported by the indicator of this name on the page.
    private static async Task AnswerAsync(TestClient client, CaseReference reference, string dimension, params (string Question, string Indicator)[] yes)
    {
        var list = (await client.Open($"/cases/{reference}/assessment")).Document.QuerySelectorAll("tbody a")
            .First(a => a.GetAttribute("href")!.Contains(dimension, StringComparison.Ordinal)).GetAttribute("href")!;
        var form = await client.Open(list);
        var codes = form.Document.QuerySelectorAll("[name$='.Code']").OfType<IHtmlInputElement>().Select(i => i.Value).ToList();
        var fields = yes.SelectMany(y =>
        {
            var at = codes.IndexOf(y.Question);
            var tick = form.Document.QuerySelectorAll($"[name='Input.Questions[{at}].SupportingIndicators']").OfType<IHtmlInputElement>()
                .First(i => form.Document.QuerySelector($"label[for='{i.Id}']")!.TextContent.Trim() == y.Indicator);
            return new (string, string?)[] { ($"Input.Questions[{at}].Reply", "Yes"), ($"Input.Questions[{at}].SupportingIndicators", tick.Value) };
        });
        var answer = await client.Send(form, [.. fields]);
        Assert.True(answer.Status == HttpStatusCode.Redirect, answer.GetErrors());
    }
}
