using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Cases;

public class TrackTests
{
    [Fact]
    public async Task Each_track_says_where_it_stands_what_is_next_and_by_when()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana);
        await app.AddTask(DemoPeople.Ana, opened.Id, DemoPeople.Ana);
        using var ana = await app.As(DemoPeople.Ana);

        var before = await ana.Open($"/cases/{opened.Reference}");
        Assert.Equal(["Protection", "Justice", "Recovery"], before.Document.QuerySelectorAll(".app-track h2").Select(h => h.TextContent.Trim()));
        before.Shows("Not yet recorded as safe");
        Assert.Single(before.Document.QuerySelectorAll(".app-clock"));

        await ana.Send($"/cases/{opened.Reference}/people/brought-to-safety", ("Input.On.Year", "2025"), ("Input.Country", "GB"), ("Input.By", "Police"));
        var after = await ana.Open($"/cases/{opened.Reference}");
        Assert.Contains("Brought to safety", after.Document.QuerySelector(".app-station--now")!.TextContent, StringComparison.Ordinal);
        (await ana.Open($"/cases/{opened.Reference}/people")).Shows("One person. Recorded as brought to safety.");
    }

    [Fact]
    public async Task For_police_recovery_is_one_constant_line_and_neither_safety_nor_the_decision_is_a_stage()
    {
        var app = await TestApp.SharedAsync();
        var tom = await app.Hire(Role.PoliceLiaison, DemoPeople.MetropolitanPolice);
        var (safe, bare) = (await app.OpenCase(DemoPeople.Ana, team: [tom]), await app.OpenCase(DemoPeople.Ana, team: [tom]));
        using (var ana = await app.As(DemoPeople.Ana))
        {
            await ana.Send($"/cases/{safe.Reference}/people/brought-to-safety", ("Input.On.Year", "2025"), ("Input.Country", "GB"), ("Input.By", "Police"));
        }

        using var police = await app.As(tom);
        var tracks = (await police.Open($"/cases/{safe.Reference}")).Document.QuerySelector(".app-tracks")!;

        Assert.Contains("This line is the same in every case", tracks.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Brought to safety", tracks.TextContent, StringComparison.Ordinal);
        Assert.Equal((await police.Open($"/cases/{bare.Reference}")).Document.QuerySelector(".app-tracks")!.TextContent, tracks.TextContent);
    }
}
