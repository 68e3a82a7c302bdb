using CaseManager.Demo;
using CaseManager.Domain.Intake;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Cases;

public class ChronologyTests
{
    [Fact]
    public async Task What_happened_stands_in_its_order_with_its_sources_and_the_way_is_drawn()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana, answers: a => a with
        {
            Places = new PlacesPart(
                Domain.Answer.Of<IReadOnlyList<string>>(["RO"]), Domain.Answer.Of<IReadOnlyList<string>>(["FR"]), Domain.Answer.Of<IReadOnlyList<string>>(["GB"]),
                new Domain.ApproximateDate(2023, 2), new Domain.ApproximateDate(2023, 10, 14), default),
        });
        using var ana = await app.As(DemoPeople.Ana);
        await RecordAsync(ana, opened.Reference.Value, "Means", "Force", "Hit on the first evening", "2023", "3", "");
        await RecordAsync(ana, opened.Reference.Value, "Act", "Recruitment", "An advert", "2023", "1", "7");
        await RecordAsync(ana, opened.Reference.Value, "Means", "Threat", "Her mother’s house", "", "", "");

        var page = await ana.Open($"/cases/{opened.Reference}/chronology");

        Assert.Equal(
            ["7 January 2023", "February 2023", "March 2023", "14 October 2023", "Date not known"],
            page.Document.QuerySelectorAll(".app-chronology tbody th").Select(th => th.TextContent));
        page.Shows("Third party’s account: A neighbour (Stated)");
        Assert.Equal(
            "Route, as described: Romania (origin), France (transit), United Kingdom (exploitation).",
            page.Document.QuerySelector("svg.app-route__line")!.GetAttribute("aria-label"));
        Assert.Equal(3, page.Document.QuerySelectorAll(".app-route__stop").Length);
        page.Shows("February 2023 to 14 October 2023");
        page.Shows("Printed by Ana Dumitru");
    }

    private static async Task RecordAsync(Visitor visitor, string opened, string element, string code, string said, string year, string month, string day) =>
        Assert.NotNull((await visitor.Send(
            $"/cases/{opened}/indicators/record?element={element}", ("Input.Code", code), ("Input.Said", said), ("Input.Source", "ThirdParty"), ("Input.NamedSource", "A neighbour"),
            ("Input.On.Year", year), ("Input.On.Month", month), ("Input.On.Day", day))).Location);
}
