using System.Net;
using AngleSharp.Html.Dom;
using CaseManager.Data.Seeding;
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

        await AnswerAsync(ana, opened, "DeceptiveRecruitment", ("DR01", "Lies"), ("DR02", "Lies"));
        await AnswerAsync(ana, opened, "DestinationCoercion", ("CD03", "Other pressure"), ("CD04", "Force"));
        await AnswerAsync(ana, opened, "Exploitation", ("EX01", "Sexual exploitation"), ("EX02", "Sexual exploitation"), ("EX05", "Sexual exploitation"));
        var page = await ana.Open($"/cases/{opened}/assessment");

        page.Shows("The indicators of trafficking are strong");
        page.Shows("Coerced where it took place is positive by rule a: 2 strong (Isolated, locked in or watched; Violence).");
        page.Shows("Exploited is positive by rule c: 3 medium");
        page.Shows("The weights of this list are provisional");
        page.NeverShows("is a victim");
        (await ana.Open($"/cases/{opened}/assessment?list=AdultLabour")).NeverShows("The weights of this list are provisional");
    }

    [Fact]
    public async Task It_says_what_would_change_it_and_how_many_questions_are_open()
    {
        var (ana, opened) = await CaseOfAsync(ExploitationForm.ForcedLabour);
        await AnswerAsync(ana, opened, "Exploitation", ("EX01", "Forced labour"), ("EX02", "Forced labour"));

        var page = await ana.Open($"/cases/{opened}/assessment");

        page.Shows("Exploitation is shown, and nothing yet that brought it about");
        page.Shows("“Coerced where it took place” made positive: 2 more strong answers, or one more strong answer and one more answer of medium or weak weight. Then: Part of the indicators of trafficking is shown.");
        page.Shows("65 questions are open.");
    }

    [Fact]
    public async Task A_yes_rests_on_what_is_on_file_and_nothing_is_lost_where_it_does_not()
    {
        var (ana, opened) = await CaseOfAsync(ExploitationForm.ForcedLabour);
        var form = await ana.Open($"/cases/{opened}/assessment/answer?dimension=DestinationCoercion&list=AdultLabour");

        var refused = await ana.Send(form, ("Input.Questions[2].Reply", "Yes"), ("Input.Questions[3].Reply", "Declined"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("A yes rests on something that is on file", refused.Errors(), StringComparison.Ordinal);
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

        await AnswerAsync(ana, opened, "DestinationCoercion", ("CD03", "Other pressure"), ("CD04", "Force"));
        var page = await ana.Open(kept.Location!);

        page.Shows("Exploitation is shown, and nothing yet that brought it about");
        page.Shows("Computed again from its answers and the rules of 2026-11-25, it is the same.");
        Assert.Single((await ana.Open($"/cases/{opened}/assessment")).Document.QuerySelectorAll("#kept-h ~ .app-news li"));
        (await ana.Open($"/cases/{opened}/timeline")).Shows("Assessment kept: Exploitation is shown, and nothing yet that brought it about");
    }

    private static async Task<(Visitor Ana, CaseReference Opened)> CaseOfAsync(ExploitationForm form)
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana, answers: a => a with
        {
            Person = a.Person! with { Born = BirthDate.Exact(new(1998, 2, 11)) },
            Acts = Builders.Signs((Act.Recruitment, IndicatorSource.Document, "An advert")),
            Means = Builders.Signs((Means.Deception, IndicatorSource.Document, "No factory"), (Means.Force, IndicatorSource.ThirdParty, "Hit"), (Means.Coercion, IndicatorSource.Survivor, "Locked in")),
            Purpose = new(Builders.Signs((form, IndicatorSource.Survivor, "Eight months")).Signs, default),
        });
        return (await app.As(DemoPeople.Ana), opened.Reference);
    }

    // Answers yes to questions, each by the indicator that the page offers by this name.
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
