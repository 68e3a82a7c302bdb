using System.Net;
using CaseManager.Demo;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Merging;

public class MergeTests
{
    [Fact]
    public async Task Merged_cases_form_one_for_users_of_both_until_undone()
    {
        var app = await TestApp.GetSharedAsync();
        var one = await app.OpenCase(DemoPeople.Ana, "Hazel", team: [DemoPeople.Mihai, DemoPeople.Irina]);
        var other = await app.OpenCase(DemoPeople.Ana, "Rowan", team: [DemoPeople.Mihai]);
        var (ana, mihai, irina) = (await app.SignInAsync(DemoPeople.Ana), await app.SignInAsync(DemoPeople.Mihai), await app.SignInAsync(DemoPeople.Irina));

        var merged = await ana.Follow(await ana.Send($"/cases/{one.Reference}/merge", ("Input.Reference", $" {other.Reference.Value.ToLowerInvariant()} ")));

        merged.AssertShows($"{one.Reference} has been merged into this case.");
        (await mihai.Open($"/cases/{one.Reference}/notes")).AssertShows($"{other.Reference}");
        (await mihai.Open($"/cases/{other.Reference}")).AssertShows($"{one.Reference}");
        (await irina.Open($"/cases/{one.Reference}")).AssertDoesNotShow($"{other.Reference}");
        (await irina.Open($"/cases/{one.Reference}/timeline")).AssertShows("Merged into another case");

        var undone = await ana.Follow(await ana.Send(await ana.Open($"/cases/{one.Reference}/merge"), "main form"));

        undone.AssertShows("The merge has been undone.");
        undone.AssertDoesNotShow($"{other.Reference}");
        (await mihai.Open($"/cases/{other.Reference}/timeline")).AssertShows("Case merge undone");
    }

    [Fact]
    public async Task An_unmanaged_case_answers_like_a_missing_one()
    {
        var app = await TestApp.GetSharedAsync();
        var one = await app.OpenCase(DemoPeople.Ana);
        var colleagues = await app.OpenCase(DemoPeople.Mihai, team: [DemoPeople.Ana]);
        var hidden = await app.OpenCase(DemoPeople.Grace);
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        foreach (var reference in new[] { colleagues.Reference.Value, hidden.Reference.Value, "RO-2026-9999-AA", "", "nothing" })
        {
            var answer = await ana.Send($"/cases/{one.Reference}/merge", ("Input.Reference", reference));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.StartsWith("Enter the reference of a case that you manage.", answer.GetErrors(), StringComparison.Ordinal);
        }
    }
}
