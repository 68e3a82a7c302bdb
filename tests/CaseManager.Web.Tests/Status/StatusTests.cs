using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Intake;
using CaseManager.Domain.People;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Status;

public class StatusTests
{
    private const string Reason = "She moved abroad for the winter";

    [Fact]
    public async Task A_case_moves_from_intake_to_closure_and_reopens()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await OpenCaseAsync(app, DangerNow.No);
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        await ChangeStatusAsync(ana, caseFile, ("Input.Status", "Active"));
        await ChangeStatusAsync(ana, caseFile, ("Input.Status", "OnHold"), ("Input.Reason", Reason));
        await ChangeStatusAsync(ana, caseFile, ("Input.Status", "Active"));
        await ChangeStatusAsync(ana, caseFile, ("Input.Status", "FollowUp"));
        await ChangeStatusAsync(ana, caseFile, ("Input.Status", "Closed"), ("Input.Closure", "Completed"));
        (await ana.Open($"/cases/{caseFile.Reference}/timeline")).AssertShows("Case closed: Support completed");
        await ChangeStatusAsync(ana, caseFile, ("Input.Status", "Active"), ("Input.Reason", "She called and asked for help"));

        (await ana.Open($"/cases/{caseFile.Reference}/status")).AssertShows(Reason);
        (await ana.Open($"/cases/{caseFile.Reference}")).AssertShows("Active");
    }

    [Fact]
    public async Task Blockers_and_contacts_appear_before_the_button()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await OpenCaseAsync(app, DangerNow.Yes);
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        var page = await ana.Open($"/cases/{caseFile.Reference}/status");
        page.AssertShows("There is danger now");
        page.AssertShows("Radu Ionescu");
        var refused = await ana.Send(page, ("Input.Status", "Closed"), ("Input.Closure", "Referred"), ("Input.Reason", Reason));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(Reason, refused.GetFieldValue("Input.Reason"));

        using var radu = await app.SignInAsync(DemoPeople.Radu);
        Assert.Contains("Enter a short reason",
            (await radu.Send($"/cases/{caseFile.Reference}/status", ("Input.Status", "Closed"), ("Input.Closure", "Referred"))).GetErrors(),
            StringComparison.Ordinal);
        await ChangeStatusAsync(radu, caseFile, ("Input.Status", "Closed"), ("Input.Closure", "Referred"), ("Input.Reason", Reason));
        (await radu.Open($"/cases/{caseFile.Reference}/status")).AssertShows("Closed despite: There is danger now");
    }

    [Fact]
    public async Task Only_readers_of_the_safety_compartment_see_the_reason()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await OpenCaseAsync(app, DangerNow.No, DemoPeople.Tom, DemoPeople.Irina);
        using (var ana = await app.SignInAsync(DemoPeople.Ana))
        {
            await ChangeStatusAsync(ana, caseFile, ("Input.Status", "Active"));
            await ChangeStatusAsync(ana, caseFile, ("Input.Status", "OnHold"), ("Input.Reason", Reason));
        }

        foreach (var person in new[] { DemoPeople.Tom, DemoPeople.Irina })
        {
            using var client = await app.SignInAsync(person);
            var timeline = await client.Open($"/cases/{caseFile.Reference}/timeline");
            timeline.AssertShows("Status changed from Active to On hold");
            timeline.AssertDoesNotShow(Reason);
            await app.RunAsAsync(person, async db =>
                Assert.Empty(await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.StatusChanges)));
        }
    }

    private static Task<Case> OpenCaseAsync(TestApp app, DangerNow danger, params Domain.Access.Staff[] team) =>
        app.OpenCase(DemoPeople.Ana, answers: a => a with { Danger = new DangerPart(danger, default, default, default, default) }, team: team);

    private static async Task ChangeStatusAsync(TestClient client, Case caseFile, params (string, string?)[] fields)
    {
        var answer = await client.Send($"/cases/{caseFile.Reference}/status", fields);
        Assert.True(answer.Status == HttpStatusCode.Redirect, answer.GetErrors());
    }
}
