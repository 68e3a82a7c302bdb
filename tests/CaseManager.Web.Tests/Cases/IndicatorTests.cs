using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Victims;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Cases;

public class IndicatorTests
{
    private static readonly BirthDate _adult = BirthDate.Exact(new(2004, 2, 11));

    [Fact]
    public async Task Antonias_indicators_give_a_finding_that_names_each_source()
    {
        var (ana, opened) = await CaseOfAsync(_adult);
        await RecordAsync(ana, opened, "Act", "Recruitment", "An advert for a biscuit factory", "Document", "Advert of 3 February");
        await RecordAsync(ana, opened, "Act", "Transportation", "By ferry, he held the tickets", "Survivor", null);
        await RecordAsync(ana, opened, "Means", "Deception", "There was no factory", "Document", "Land register");
        await RecordAsync(ana, opened, "Means", "Force", "Hit on the first evening", "ThirdParty", "A neighbour");
        await RecordAsync(ana, opened, "Purpose", "SexualExploitation", "Eight months in a flat", "Survivor", null);

        var page = await ana.Open($"/cases/{opened}/indicators");

        page.Shows("Act, means and purpose are all shown.");
        var finding = page.Document.QuerySelector(".app-finding")!.TextContent;
        Assert.All(
            ["Document or record: Advert of 3 February", "Survivor’s statement", "Document or record: Land register", "Third party’s account: A neighbour"],
            source => Assert.Contains(source, finding, StringComparison.Ordinal));
        Assert.Contains("Palermo Protocol, art. 3(b)", finding, StringComparison.Ordinal); // the victim's consent is irrelevant
        foreach (var claim in new[] { "is a victim", "is not a victim" })
        {
            page.NeverShows(claim);
        }
    }

    [Fact]
    public async Task A_child_needs_no_means()
    {
        var (ana, opened) = await CaseOfAsync(BirthDate.Exact(new(2010, 5, 1)));
        await RecordAsync(ana, opened, "Act", "Harbouring", "Kept in a house with others", "Survivor", null);
        await RecordAsync(ana, opened, "Purpose", "ForcedBegging", "Begging at the station", "Observation", "A colleague at the station");

        var page = await ana.Open($"/cases/{opened}/indicators");

        page.Shows("Act and purpose are shown. For a child, this is enough.");
        page.Shows("Our own observation: A colleague at the station");
    }

    [Fact]
    public async Task An_adult_without_means_is_told_exactly_what_is_missing()
    {
        var (ana, opened) = await CaseOfAsync(_adult);
        await RecordAsync(ana, opened, "Act", "Harbouring", "Kept in a house with others", "Survivor", null);
        await RecordAsync(ana, opened, "Purpose", "ForcedLabour", "Twelve hours a day", "Survivor", null);

        var finding = (await ana.Open($"/cases/{opened}/indicators")).Document.QuerySelector(".app-finding")!;

        Assert.Equal("Act and purpose are shown; the means is missing.", finding.QuerySelector("h2")!.TextContent);
        Assert.Contains("Nothing recorded yet", finding.QuerySelectorAll(".app-finding__part")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_contested_stays_on_file_and_no_longer_counts()
    {
        var (ana, opened) = await CaseOfAsync(_adult);
        await RecordAsync(ana, opened, "Act", "Recruitment", "An agent in her town", "Survivor", null);
        var answer = await ana.Send(await FirstAsync(ana, opened), ("Input.Confidence", "Contested"), ("Input.Reason", "Her sister says that no agent came"));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);

        var page = await ana.Open($"/cases/{opened}/indicators");

        page.Shows("No act, means or purpose is recorded yet.");
        page.Shows("There is evidence against “Recruitment”.");
        page.Shows("Previous version");
        Assert.Equal(2, page.Document.QuerySelectorAll(".app-record__head").Length);
        (await ana.Open($"/cases/{opened}/timeline")).Shows("Indicator corrected: Act, now “Contested”");
    }

    [Fact]
    public async Task What_is_taken_back_leaves_the_finding_and_what_it_replaced_is_still_there()
    {
        var (ana, opened) = await CaseOfAsync(_adult);
        await RecordAsync(ana, opened, "Act", "Recruitment", "An agent in her town", "Survivor", null);
        await ana.Send(await FirstAsync(ana, opened), ("Input.Confidence", "Withdrawn"), ("Input.Reason", "It was another person’s account"));

        var page = await ana.Open($"/cases/{opened}/indicators");

        Assert.DoesNotContain("Recruitment", page.Document.QuerySelector(".app-finding")!.TextContent, StringComparison.Ordinal);
        page.Shows("An agent in her town");
    }

    [Fact]
    public async Task Correcting_asks_for_a_reason_and_only_what_stands_now_is_corrected()
    {
        var (ana, opened) = await CaseOfAsync(_adult);
        await RecordAsync(ana, opened, "Act", "Recruitment", "An agent in her town", "Survivor", null);
        var first = await FirstAsync(ana, opened);

        Assert.Contains("Enter a short reason.", (await ana.Send(first, ("Input.Said", "An agent in the next town"))).Errors(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(first, ("Input.Said", "An agent in the next town"), ("Input.Reason", "Misheard"))).Status);
        var late = await ana.Send(first, ("Input.Id", $"{Guid.CreateVersion7()}"), ("Input.Said", "No agent"), ("Input.Reason", "Misheard"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("Someone else has already corrected this indicator.", late.Errors(), StringComparison.Ordinal);
        Assert.Equal("No agent", late.Field("Input.Said"));
    }

    [Fact]
    public async Task Two_who_correct_at_once_are_not_both_taken()
    {
        var (ana, opened) = await CaseOfAsync(_adult);
        await RecordAsync(ana, opened, "Act", "Recruitment", "An agent in her town", "Survivor", null);
        var first = await FirstAsync(ana, opened);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i =>
            ana.Send(first, ("Input.Id", $"{Guid.CreateVersion7()}"), ("Input.Said", $"Version {i}"), ("Input.Reason", "Misheard"))));

        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.Redirect), a => Assert.True(a.Status is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity, $"{a.Status}"));
    }

    [Fact]
    public async Task A_form_sent_twice_records_one()
    {
        var (ana, opened) = await CaseOfAsync(_adult);
        var form = await ana.Open($"/cases/{opened}/indicators/record?element=Act");
        (string, string?)[] fields = [("Input.Code", "Recruitment"), ("Input.Said", "An agent"), ("Input.Source", "Survivor")];

        Assert.All([await ana.Send(form, fields), await ana.Send(form, fields)], a => Assert.Equal($"/cases/{opened}/indicators", a.Location));

        Assert.Single((await ana.Open($"/cases/{opened}/indicators")).Document.QuerySelectorAll(".app-record"));
    }

    private static async Task<(Visitor Ana, CaseReference Opened)> CaseOfAsync(BirthDate born)
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana, answers: a => a with { Person = a.Person! with { Born = born }, Places = Began(2025) });
        return (await app.As(DemoPeople.Ana), opened.Reference);
    }

    private static PlacesPart Began(int year) => new(default, default, default, new Domain.ApproximateDate(year), default, default);

    private static async Task RecordAsync(Visitor visitor, CaseReference opened, string element, string code, string said, string source, string? named)
    {
        var answer = await visitor.Send(
            $"/cases/{opened}/indicators/record?element={element}", ("Input.Code", code), ("Input.Said", said), ("Input.Source", source), ("Input.NamedSource", named ?? ""));
        Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Errors());
    }

    private static async Task<Reply> FirstAsync(Visitor visitor, CaseReference opened)
    {
        var list = await visitor.Open($"/cases/{opened}/indicators");
        return await visitor.Open(list.Document.QuerySelector(".app-record__acts a")!.GetAttribute("href")!);
    }
}
