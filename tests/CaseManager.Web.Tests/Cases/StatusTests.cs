using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Victims;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Cases;

public class StatusTests
{
    private const string Why = "She moved abroad for the winter";

    [Fact]
    public async Task A_case_lives_from_intake_to_its_end_and_is_opened_again()
    {
        var app = await TestApp.SharedAsync();
        var opened = await OpenAsync(app, DangerNow.No);
        using var ana = await app.As(DemoPeople.Ana);

        await PassAsync(ana, opened, ("Input.Status", "Active"));
        await PassAsync(ana, opened, ("Input.Status", "OnHold"), ("Input.Reason", Why));
        await PassAsync(ana, opened, ("Input.Status", "Active"));
        await PassAsync(ana, opened, ("Input.Status", "FollowUp"));
        await PassAsync(ana, opened, ("Input.Status", "Closed"), ("Input.Closure", "Completed"));
        (await ana.Open($"/cases/{opened.Reference}/timeline")).Shows("Case closed: Support completed");
        await PassAsync(ana, opened, ("Input.Status", "Active"), ("Input.Reason", "She called and asked for help"));

        (await ana.Open($"/cases/{opened.Reference}/status")).Shows(Why);
        (await ana.Open($"/cases/{opened.Reference}")).Shows("Active");
    }

    [Fact]
    public async Task What_blocks_it_and_whom_to_ask_stands_before_the_button()
    {
        var app = await TestApp.SharedAsync();
        var opened = await OpenAsync(app, DangerNow.Yes);
        using var ana = await app.As(DemoPeople.Ana);

        var page = await ana.Open($"/cases/{opened.Reference}/status");
        page.Shows("There is danger now");
        page.Shows("Radu Ionescu");
        var refused = await ana.Send(page, ("Input.Status", "Closed"), ("Input.Closure", "Referred"), ("Input.Reason", Why));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(Why, refused.Field("Input.Reason"));

        using var radu = await app.As(DemoPeople.Radu);
        Assert.Contains("Enter a short reason", (await radu.Send($"/cases/{opened.Reference}/status", ("Input.Status", "Closed"), ("Input.Closure", "Referred"))).Errors(), StringComparison.Ordinal);
        await PassAsync(radu, opened, ("Input.Status", "Closed"), ("Input.Closure", "Referred"), ("Input.Reason", Why));
        (await radu.Open($"/cases/{opened.Reference}/status")).Shows("Closed despite: There is danger now");
    }

    [Fact]
    public async Task The_reason_is_read_by_no_one_who_does_not_read_what_keeps_her_safe()
    {
        var app = await TestApp.SharedAsync();
        var opened = await OpenAsync(app, DangerNow.No, DemoPeople.Tom, DemoPeople.Irina);
        using (var ana = await app.As(DemoPeople.Ana))
        {
            await PassAsync(ana, opened, ("Input.Status", "Active"));
            await PassAsync(ana, opened, ("Input.Status", "OnHold"), ("Input.Reason", Why));
        }

        foreach (var person in new[] { DemoPeople.Tom, DemoPeople.Irina })
        {
            using var visitor = await app.As(person);
            var timeline = await visitor.Open($"/cases/{opened.Reference}/timeline");
            timeline.Shows("Status changed from Active to On hold");
            timeline.NeverShows(Why);
            await app.InScopeOf(person, async db => Assert.Empty(await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.StatusChanges)));
        }
    }

    private static Task<Case> OpenAsync(TestApp app, DangerNow danger, params Domain.Access.Staff[] team) =>
        app.OpenCase(DemoPeople.Ana, answers: a => a with { Danger = new DangerPart(danger, default, default, default, default) }, team: team);

    private static async Task PassAsync(Visitor visitor, Case opened, params (string, string?)[] fields)
    {
        var answer = await visitor.Send($"/cases/{opened.Reference}/status", fields);
        Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Errors());
    }
}
