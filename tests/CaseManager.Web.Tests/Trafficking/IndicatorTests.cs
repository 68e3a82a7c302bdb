using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Intake;
using CaseManager.Domain.People;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Trafficking;

public class IndicatorTests
{
    private static readonly BirthDate _adult = BirthDate.FromExactDate(new(2004, 2, 11));

    [Fact]
    public async Task Antonias_indicators_give_a_finding_that_names_each_source()
    {
        var (ana, reference) = await OpenCaseAsync(_adult);
        await RecordAsync(ana, reference, "Act", "Recruitment", "An advert for a biscuit factory", "Document", "Advert of 3 February");
        await RecordAsync(ana, reference, "Act", "Transportation", "By ferry, he held the tickets", "Survivor", null);
        await RecordAsync(ana, reference, "Means", "Deception", "There was no factory", "Document", "Land register");
        await RecordAsync(ana, reference, "Means", "Force", "Hit on the first evening", "ThirdParty", "A neighbour");
        await RecordAsync(ana, reference, "Purpose", "SexualExploitation", "Eight months in a flat", "Survivor", null);

        var page = await ana.Open($"/cases/{reference}/indicators");

        page.AssertShows("Act, means and purpose are all shown.");
        var finding = page.Document.QuerySelector(".app-finding")!.TextContent;
        Assert.All(
            ["Document or record: Advert of 3 February", "Survivor’s statement", "Document or record: Land register", "Third party’s account: A neighbour"],
            source => Assert.Contains(source, finding, StringComparison.Ordinal));
        Assert.Contains("Palermo Protocol, art. 3(b)", finding, StringComparison.Ordinal); // the victim's consent is irrelevant
        foreach (var claim in new[] { "is a victim", "is not a victim" })
        {
            page.AssertDoesNotShow(claim);
        }
    }

    [Fact]
    public async Task Many_indicators_are_shown_in_pages_of_fifty()
    {
        var (ana, reference) = await OpenCaseAsync(_adult);
        for (var number = 1; number <= 52; number++)
        {
            await RecordAsync(ana, reference, "Act", "Recruitment", $"Advert number {number}.", "Survivor", null);
        }

        var first = await ana.Open($"/cases/{reference}/indicators");
        first.AssertShows("Advert number 50.");
        first.AssertDoesNotShow("Advert number 51.");
        first.AssertShows("Next indicators (2 more)");
        var second = await ana.Open(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal(["Advert number 51.", "Advert number 52."], second.Document.QuerySelectorAll(".app-record > p[dir=auto]").Select(p => p.TextContent));
        Assert.Null(second.Document.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task A_child_needs_no_means()
    {
        var (ana, reference) = await OpenCaseAsync(BirthDate.FromExactDate(new(2010, 5, 1)));
        await RecordAsync(ana, reference, "Act", "Harbouring", "Kept in a house with others", "Survivor", null);
        await RecordAsync(ana, reference, "Purpose", "ForcedBegging", "Begging at the station", "Observation", "A colleague at the station");

        var page = await ana.Open($"/cases/{reference}/indicators");

        page.AssertShows("Act and purpose are shown. For a child, this is enough.");
        page.AssertShows("Our own observation: A colleague at the station");
    }

    [Fact]
    public async Task An_adult_without_means_sees_what_is_missing()
    {
        var (ana, reference) = await OpenCaseAsync(_adult);
        await RecordAsync(ana, reference, "Act", "Harbouring", "Kept in a house with others", "Survivor", null);
        await RecordAsync(ana, reference, "Purpose", "ForcedLabour", "Twelve hours a day", "Survivor", null);

        var finding = (await ana.Open($"/cases/{reference}/indicators")).Document.QuerySelector(".app-finding")!;

        Assert.Equal("Act and purpose are shown; the means is missing.", finding.QuerySelector("h2")!.TextContent);
        Assert.Contains("Nothing recorded yet", finding.QuerySelectorAll(".app-finding__part")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contested_indicator_remains_but_no_longer_counts()
    {
        var (ana, reference) = await OpenCaseAsync(_adult);
        await RecordAsync(ana, reference, "Act", "Recruitment", "An agent in her town", "Survivor", null);
        var answer = await ana.Send(await OpenFirstAsync(ana, reference), ("Input.Confidence", "Contested"),
            ("Input.Reason", "Her sister says that no agent came"));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);

        var page = await ana.Open($"/cases/{reference}/indicators");

        page.AssertShows("No act, means or purpose is recorded yet.");
        page.AssertShows("There is evidence against “Recruitment”.");
        page.AssertShows("Previous version");
        Assert.Equal(2, page.Document.QuerySelectorAll(".app-record__head").Length);
        (await ana.Open($"/cases/{reference}/timeline")).AssertShows("Indicator corrected: Act, now “Contested”");
    }

    [Fact]
    public async Task A_withdrawn_indicator_leaves_the_finding_and_remains_visible()
    {
        var (ana, reference) = await OpenCaseAsync(_adult);
        await RecordAsync(ana, reference, "Act", "Recruitment", "An agent in her town", "Survivor", null);
        await ana.Send(await OpenFirstAsync(ana, reference), ("Input.Confidence", "Withdrawn"), ("Input.Reason", "It was another person’s account"));

        var page = await ana.Open($"/cases/{reference}/indicators");

        Assert.DoesNotContain("Recruitment", page.Document.QuerySelector(".app-finding")!.TextContent, StringComparison.Ordinal);
        page.AssertShows("An agent in her town");
    }

    [Fact]
    public async Task Only_a_current_indicator_is_corrected_and_with_a_reason()
    {
        var (ana, reference) = await OpenCaseAsync(_adult);
        await RecordAsync(ana, reference, "Act", "Recruitment", "An agent in her town", "Survivor", null);
        var first = await OpenFirstAsync(ana, reference);

        Assert.Contains("Enter a short reason.", (await ana.Send(first, ("Input.Statement", "An agent in the next town"))).GetErrors(),
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(first, ("Input.Statement", "An agent in the next town"), ("Input.Reason", "Misheard"))).Status);
        var late = await ana.Send(first, ("Input.Id", $"{Guid.CreateVersion7()}"), ("Input.Statement", "No agent"), ("Input.Reason", "Misheard"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("Someone else has already corrected this indicator.", late.GetErrors(), StringComparison.Ordinal);
        Assert.Equal("No agent", late.GetFieldValue("Input.Statement"));
    }

    [Fact]
    public async Task Of_two_simultaneous_corrections_one_is_accepted()
    {
        var (ana, reference) = await OpenCaseAsync(_adult);
        await RecordAsync(ana, reference, "Act", "Recruitment", "An agent in her town", "Survivor", null);
        var first = await OpenFirstAsync(ana, reference);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i =>
            ana.Send(first, ("Input.Id", $"{Guid.CreateVersion7()}"), ("Input.Statement", $"Version {i}"), ("Input.Reason", "Misheard"))));

        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.Redirect),
            a => Assert.True(a.Status is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity, $"{a.Status}"));
    }

    [Fact]
    public async Task A_form_sent_twice_records_one()
    {
        var (ana, reference) = await OpenCaseAsync(_adult);
        var form = await ana.Open($"/cases/{reference}/indicators/record?element=Act");
        (string, string?)[] fields = [("Input.Code", "Recruitment"), ("Input.Statement", "An agent"), ("Input.Source", "Survivor")];

        Assert.All([await ana.Send(form, fields), await ana.Send(form, fields)], a => Assert.Equal($"/cases/{reference}/indicators", a.Location));

        Assert.Single((await ana.Open($"/cases/{reference}/indicators")).Document.QuerySelectorAll(".app-record"));
    }

    private static async Task<(TestClient Ana, CaseReference Opened)> OpenCaseAsync(BirthDate born)
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana, answers: a => a with { Person = a.Person! with { BirthDate = born }, Places = WithStartYear(2025) });
        return (await app.SignInAsync(DemoPeople.Ana), caseFile.Reference);
    }

    private static PlacesPart WithStartYear(int year) => new(default, default, default, new Domain.ApproximateDate(year), default, default);

    private static async Task RecordAsync(TestClient client, CaseReference reference, string element, string code, string text, string source, string? named)
    {
        var answer = await client.Send(
            $"/cases/{reference}/indicators/record?element={element}", ("Input.Code", code), ("Input.Statement", text), ("Input.Source", source),
            ("Input.NamedSource", named ?? ""));
        Assert.True(answer.Status == HttpStatusCode.Redirect, answer.GetErrors());
    }

    private static async Task<PageResponse> OpenFirstAsync(TestClient client, CaseReference reference)
    {
        var list = await client.Open($"/cases/{reference}/indicators");
        return await client.Open(list.Document.QuerySelector(".app-record__acts a")!.GetAttribute("href")!);
    }
}
