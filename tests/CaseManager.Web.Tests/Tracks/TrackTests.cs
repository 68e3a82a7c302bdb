using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Tracks;

public class TrackTests
{
    [Fact]
    public async Task Each_track_shows_its_status_next_step_and_date()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana);
        await app.AddTask(DemoPeople.Ana, caseFile.Id, DemoPeople.Ana);
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        var before = await ana.Open($"/cases/{caseFile.Reference}");
        Assert.Equal(["Protection", "Justice", "Recovery"], before.Document.QuerySelectorAll(".app-track h2").Select(h => h.TextContent.Trim()));
        before.AssertShows("Not yet recorded as safe");
        Assert.Single(before.Document.QuerySelectorAll(".app-clock"));

        await ana.Send($"/cases/{caseFile.Reference}/people/brought-to-safety", ("Input.OccurredOn.Year", "2025"), ("Input.Country", "GB"),
            ("Input.BroughtBy", "Police"));
        var after = await ana.Open($"/cases/{caseFile.Reference}");
        Assert.Contains("Brought to safety", after.Document.QuerySelector(".app-station--current")!.TextContent, StringComparison.Ordinal);
        (await ana.Open($"/cases/{caseFile.Reference}/people")).AssertShows("One person. Recorded as brought to safety.");
    }

    [Fact]
    public async Task Police_see_a_constant_recovery_line_and_no_sensitive_stage()
    {
        var app = await TestApp.GetSharedAsync();
        var tom = await app.CreateStaffAsync(Role.PoliceLiaison, DemoPeople.MetropolitanPolice);
        var (safe, bare) = (await app.OpenCase(DemoPeople.Ana, team: [tom]), await app.OpenCase(DemoPeople.Ana, team: [tom]));
        using (var ana = await app.SignInAsync(DemoPeople.Ana))
        {
            await ana.Send($"/cases/{safe.Reference}/people/brought-to-safety", ("Input.OccurredOn.Year", "2025"), ("Input.Country", "GB"),
                ("Input.BroughtBy", "Police"));
        }

        using var police = await app.SignInAsync(tom);
        var tracks = (await police.Open($"/cases/{safe.Reference}")).Document.QuerySelector(".app-tracks")!;

        Assert.Contains("This line is the same in every case", tracks.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Brought to safety", tracks.TextContent, StringComparison.Ordinal);
        Assert.Equal((await police.Open($"/cases/{bare.Reference}")).Document.QuerySelector(".app-tracks")!.TextContent, tracks.TextContent);
    }
}
