using CaseManager.Demo;
using CaseManager.Domain.Intake;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Chronology;

public class ChronologyTests
{
    [Fact]
    public async Task The_chronology_lists_events_in_order_with_sources()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana, answers: a => a with
        {
            Places = new PlacesPart(
                Domain.Answer.Create<IReadOnlyList<string>>(["RO"]), Domain.Answer.Create<IReadOnlyList<string>>(["FR"]),
                Domain.Answer.Create<IReadOnlyList<string>>(["GB"]),
                new Domain.ApproximateDate(2023, 2), new Domain.ApproximateDate(2023, 10, 14), default),
        });
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        await RecordAsync(ana, caseFile.Reference.Value, "Means", "Force", "Hit on the first evening", "2023", "3", "");
        await RecordAsync(ana, caseFile.Reference.Value, "Act", "Recruitment", "An advert", "2023", "1", "7");
        await RecordAsync(ana, caseFile.Reference.Value, "Means", "Threat", "Her mother’s house", "", "", "");

        var page = await ana.Open($"/cases/{caseFile.Reference}/chronology");

        Assert.Equal(
            ["7 January 2023", "February 2023", "March 2023", "14 October 2023", "Date not known"],
            page.Document.QuerySelectorAll(".app-chronology tbody th").Select(th => th.TextContent));
        page.AssertShows("Third party’s account: A neighbour (Stated)");
        Assert.Equal(
            "Route, as described: Romania (origin), France (transit), United Kingdom (exploitation).",
            page.Document.QuerySelector("svg.app-route__line")!.GetAttribute("aria-label"));
        Assert.Equal(3, page.Document.QuerySelectorAll(".app-route__stop").Length);
        page.AssertShows("February 2023 to 14 October 2023");
        page.AssertShows("Printed by Ana Dumitru");
    }

    private static async Task RecordAsync(TestClient client, string caseUrl, string element, string code, string text, string year, string month,
        string day) =>
        Assert.NotNull((await client.Send(
            $"/cases/{caseUrl}/indicators/record?element={element}", ("Input.Code", code), ("Input.Statement", text), ("Input.Source", "ThirdParty"),
            ("Input.NamedSource", "A neighbour"),
            ("Input.OccurredOn.Year", year), ("Input.OccurredOn.Month", month), ("Input.OccurredOn.Day", day))).Location);
}
