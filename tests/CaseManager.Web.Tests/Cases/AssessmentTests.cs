using System.Net;
using AngleSharp.Html.Dom;
using CaseManager.Demo;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Cases;

public class AssessmentTests
{
    [Fact]
    public async Task Antonias_file_is_weighed_from_what_is_on_it()
    {
        var (ana, opened) = await CaseOfAsync(ExploitationForm.SexualExploitation);

        await AnswerAsync(ana, opened, "DeceptiveRecruitment", ("DR01", "Fraud or deception"), ("DR02", "Fraud or deception"));
        await AnswerAsync(ana, opened, "DestinationCoercion", ("CD03", "Other forms of coercion"), ("CD04", "Force"));
        await AnswerAsync(ana, opened, "Exploitation", ("EX01", "Sexual exploitation"), ("EX02", "Sexual exploitation"), ("EX05", "Sexual exploitation"));
        var page = await ana.Open($"/cases/{opened}/assessment");

        page.Shows("Strong indicators of trafficking");
        page.Shows("Coercion at destination is positive under rule a: 2 strong (Isolation, confinement or surveillance; Violence).");
        page.Shows("Exploitation is positive under rule c: 3 medium");
        page.Shows("The weights of this list are provisional");
        page.Shows("Isolation, confinement or surveillance Other forms of coercion (Survivor’s statement)");
        page.Shows("A dimension is positive if any of these rules applies. a: 2 strong; b: 1 strong and 1 medium or weak; c: 3 medium; d: 2 medium and 1 weak.");
        page.NeverShows("is a victim");
        (await ana.Open($"/cases/{opened}/assessment?list=AdultLabour")).NeverShows("The weights of this list are provisional");
    }

    [Fact]
    public async Task It_says_what_would_change_it_and_how_many_questions_are_open()
    {
        var (ana, opened) = await CaseOfAsync(ExploitationForm.ForcedLabour);
        await AnswerAsync(ana, opened, "Exploitation", ("EX01", "Forced labour"), ("EX02", "Forced labour"));

        var page = await ana.Open($"/cases/{opened}/assessment");

        page.Shows("Indicators of exploitation, but not yet of how it was brought about");
        page.Shows("“Coercion at destination” becomes positive with 2 more strong answers, or one more strong answer and one more answer of medium or weak weight. Result: Partial indicators of trafficking.");
        page.Shows("65 questions are unanswered.");
        page.Shows("Deceptive recruitment: 10");
    }

    [Fact]
    public async Task A_yes_rests_on_what_is_on_file_and_nothing_is_lost_where_it_does_not()
    {
        var (ana, opened) = await CaseOfAsync(ExploitationForm.ForcedLabour);
        var form = await ana.Open($"/cases/{opened}/assessment/answer?dimension=DestinationCoercion&list=AdultLabour");

        var refused = await ana.Send(form, ("Input.Questions[2].Reply", "Yes"), ("Input.Questions[3].Reply", "Declined"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("“Yes” must be based on a recorded indicator", refused.Errors(), StringComparison.Ordinal);
        Assert.True(((IHtmlInputElement)refused.Document.QuerySelector("[name='Input.Questions[3].Reply'][value=Declined]")!).IsChecked);
        var someoneElses = await ana.Send(form, ("Input.Questions[2].Reply", "Yes"), ("Input.Questions[2].ShownBy", $"{Guid.CreateVersion7()}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, someoneElses.Status);
    }

    [Fact]
    public async Task What_was_kept_stays_as_it_was()
    {
        var (ana, opened) = await CaseOfAsync(ExploitationForm.ForcedLabour);
        await AnswerAsync(ana, opened, "Exploitation", ("EX01", "Forced labour"), ("EX02", "Forced labour"));
        var list = await ana.Open($"/cases/{opened}/assessment");
        var (kept, again) = (await ana.Send(list), await ana.Send(list));
        Assert.Equal(kept.Location, again.Location);

        await AnswerAsync(ana, opened, "DestinationCoercion", ("CD03", "Other forms of coercion"), ("CD04", "Force"));
        var page = await ana.Open(kept.Location!);

        page.Shows("Indicators of exploitation, but not yet of how it was brought about");
        page.Shows("Recalculated from its answers and the rules of 2026-11-25: identical in every part.");
        page.Shows("Excessive working days or hours Forced labour (Survivor’s statement)");
        page.NeverShows("Isolation, confinement or surveillance Other forms of coercion");
        Assert.Single((await ana.Open($"/cases/{opened}/assessment")).Document.QuerySelectorAll("#kept-h ~ .app-news li"));
        (await ana.Open($"/cases/{opened}/timeline")).Shows("Assessment saved: Indicators of exploitation, but not yet of how it was brought about");
    }

    [Fact]
    public async Task What_was_kept_is_compared_in_every_part()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana, answers: a => a with { Acts = Builders.Signs((Act.Recruitment, IndicatorSource.Survivor, "By phone")) });
        var id = await app.KeepAssessment(DemoPeople.Ana, opened.Id);
        var ana = await app.As(DemoPeople.Ana);
        (await ana.Open($"/cases/{opened.Reference}/assessment/{id}")).Shows("identical in every part.");

        // Another list gives the same result, but leaves other questions open.
        await app.Database.ExecuteAsync("update assessment set profile = 'ChildLabour' where id = $1", id);

        (await ana.Open($"/cases/{opened.Reference}/assessment/{id}")).Shows("not identical. Tell your office lead.");
    }

    [Fact]
    public async Task Answers_given_meanwhile_stay_until_someone_who_has_seen_them_changes_them()
    {
        var (ana, opened) = await CaseOfAsync(ExploitationForm.ForcedLabour);
        var form = await ana.Open($"/cases/{opened}/assessment/answer?dimension=DestinationCoercion&list=AdultLabour");
        var radu = await (await TestApp.SharedAsync()).As(DemoPeople.Radu);
        await AnswerAsync(radu, opened, "DestinationCoercion", ("CD03", "Other forms of coercion"), ("CD04", "Force"));

        // She left the first answer unchanged and gave the second.
        var refused = await ana.Send(form, ("Input.Questions[3].Reply", "Declined"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Radu Ionescu answered this while you were editing: Yes.", refused.Errors(), StringComparison.Ordinal);
        Assert.True(((IHtmlInputElement)refused.Document.QuerySelector("[name='Input.Questions[3].Reply'][value=Declined]")!).IsChecked);
        (await ana.Open($"/cases/{opened}/assessment")).Shows("2 strong (Isolation, confinement or surveillance; Violence)");

        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(refused)).Status);
        var page = await ana.Open($"/cases/{opened}/assessment");
        page.Shows("1 strong (Isolation, confinement or surveillance)");
        Assert.Contains(page.Document.QuerySelectorAll("tbody tr"), row => row.TextContent.Contains("Coercion at destination", StringComparison.Ordinal) && row.TextContent.Contains("2 of 15", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_yes_lapses_with_what_shows_it_and_the_page_says_so_and_holds_nothing_up()
    {
        var (ana, opened) = await CaseOfAsync(ExploitationForm.ForcedLabour);
        await AnswerAsync(ana, opened, "DestinationCoercion", ("CD03", "Other forms of coercion"), ("CD04", "Force"));
        var pressure = (await ana.Open($"/cases/{opened}/indicators")).Document.QuerySelectorAll("main .app-record a").Single(a => a.TextContent.Contains("Other forms of coercion", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(pressure, ("Input.Confidence", "Contested"), ("Input.Reason", "Others say otherwise"))).Status);

        var page = await ana.Open($"/cases/{opened}/assessment");
        page.Shows("Counted as not known, because the supporting indicators are no longer current: Isolation, confinement or surveillance.");
        page.Shows("1 strong (Violence)");
        var form = await ana.Open($"/cases/{opened}/assessment/answer?dimension=DestinationCoercion&list=AdultLabour");
        form.Shows("Yes, answered by Ana Dumitru");
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(form, ("Input.Questions[5].Reply", "No"))).Status);
        (await ana.Open($"/cases/{opened}/timeline")).Shows("Assessment questions answered (Coercion at destination): 1");
    }

    [Fact]
    public async Task Who_only_reads_it_is_offered_nothing_to_change()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana, team: [DemoPeople.Irina, DemoPeople.Tom]);
        var irina = await app.As(DemoPeople.Irina);

        var page = await irina.Open($"/cases/{opened.Reference}/assessment");

        Assert.Empty(page.Document.QuerySelectorAll("main form, main a[href*='assessment/answer']"));
        page.Shows("Unanswered questions");
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(DemoPeople.Tom)).Get($"/cases/{opened.Reference}/assessment")).Status);
    }

    [Fact]
    public async Task A_child_is_weighed_by_the_lists_for_children_alone()
    {
        var (ana, opened) = await CaseOfAsync(ExploitationForm.ForcedLabour, born: 2012);
        var page = await ana.Open($"/cases/{opened}/assessment?list=AdultLabour");
        page.Shows("Indicator list: Children, labour exploitation");

        Assert.Equal($"/cases/{opened}/assessment", (await ana.Send(page, ("list", "AdultLabour"))).Location);
        (await ana.Open($"/cases/{opened}/assessment")).Shows("No assessments saved yet.");
        Assert.StartsWith($"/cases/{opened}/assessment/", (await ana.Send(page)).Location, StringComparison.Ordinal);
    }

    private static async Task<(Visitor Ana, CaseReference Opened)> CaseOfAsync(ExploitationForm form, int born = 1998)
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana, answers: a => a with
        {
            Person = a.Person! with { Born = BirthDate.Exact(new(born, 2, 11)) },
            Acts = Builders.Signs((Act.Recruitment, IndicatorSource.Document, "An advert")),
            Means = Builders.Signs((Means.Deception, IndicatorSource.Document, "No factory"), (Means.Force, IndicatorSource.ThirdParty, "Hit"), (Means.Coercion, IndicatorSource.Survivor, "Locked in")),
            Purpose = new(Builders.Signs((form, IndicatorSource.Survivor, "Eight months")).Signs, default),
        });
        return (await app.As(DemoPeople.Ana), opened.Reference);
    }

    // Answers yes to questions, each supported by the indicator of this name on the page.
    private static async Task AnswerAsync(Visitor visitor, CaseReference opened, string dimension, params (string Question, string Indicator)[] yes)
    {
        var list = (await visitor.Open($"/cases/{opened}/assessment")).Document.QuerySelectorAll("tbody a").First(a => a.GetAttribute("href")!.Contains(dimension, StringComparison.Ordinal)).GetAttribute("href")!;
        var form = await visitor.Open(list);
        var codes = form.Document.QuerySelectorAll("[name$='.Code']").OfType<IHtmlInputElement>().Select(i => i.Value).ToList();
        var fields = yes.SelectMany(y =>
        {
            var at = codes.IndexOf(y.Question);
            var tick = form.Document.QuerySelectorAll($"[name='Input.Questions[{at}].ShownBy']").OfType<IHtmlInputElement>()
                .First(i => form.Document.QuerySelector($"label[for='{i.Id}']")!.TextContent.Trim() == y.Indicator);
            return new (string, string?)[] { ($"Input.Questions[{at}].Reply", "Yes"), ($"Input.Questions[{at}].ShownBy", tick.Value) };
        });
        var answer = await visitor.Send(form, [.. fields]);
        Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Errors());
    }
}
