using System.Net;
using CaseManager.Demo;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Cases;

public class MergeTests
{
    [Fact]
    public async Task Two_cases_about_the_same_people_are_one_for_those_who_know_both_until_that_is_taken_back()
    {
        var app = await TestApp.SharedAsync();
        var one = await app.OpenCase(DemoPeople.Ana, "Hazel", team: [DemoPeople.Mihai, DemoPeople.Irina]);
        var other = await app.OpenCase(DemoPeople.Ana, "Rowan", team: [DemoPeople.Mihai]);
        var (ana, mihai, irina) = (await app.As(DemoPeople.Ana), await app.As(DemoPeople.Mihai), await app.As(DemoPeople.Irina));

        var merged = await ana.Follow(await ana.Send($"/cases/{one.Reference}/merge", ("Input.Reference", $" {other.Reference.Value.ToLowerInvariant()} ")));

        merged.Shows($"{one.Reference} has been merged into this case.");
        (await mihai.Open($"/cases/{one.Reference}/notes")).Shows($"{other.Reference}");
        (await mihai.Open($"/cases/{other.Reference}")).Shows($"{one.Reference}");
        (await irina.Open($"/cases/{one.Reference}")).NeverShows($"{other.Reference}");
        (await irina.Open($"/cases/{one.Reference}/timeline")).Shows("Merged into another case");

        var undone = await ana.Follow(await ana.Send(await ana.Open($"/cases/{one.Reference}/merge"), "main form"));

        undone.Shows("The merge has been undone.");
        undone.NeverShows($"{other.Reference}");
        (await mihai.Open($"/cases/{other.Reference}/timeline")).Shows("Case merge undone");
    }

    [Fact]
    public async Task A_case_that_one_does_not_direct_is_answered_like_one_that_is_not_there()
    {
        var app = await TestApp.SharedAsync();
        var one = await app.OpenCase(DemoPeople.Ana);
        var colleagues = await app.OpenCase(DemoPeople.Mihai, team: [DemoPeople.Ana]);
        var hidden = await app.OpenCase(DemoPeople.Grace);
        using var ana = await app.As(DemoPeople.Ana);

        foreach (var reference in new[] { colleagues.Reference.Value, hidden.Reference.Value, "RO-2026-9999-AA", "", "nothing" })
        {
            var answer = await ana.Send($"/cases/{one.Reference}/merge", ("Input.Reference", reference));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.StartsWith("Enter the reference of a case that you manage.", answer.Errors(), StringComparison.Ordinal);
        }
    }
}
