using System.Net;
using CaseManager.Data.RowSecurity;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaseManager.Web.Tests.Cases;

/// <summary>An access restriction overrides all other access, immediately.</summary>
public class NoAccessTests
{
    [Fact]
    public async Task Whoever_is_barred_is_out_at_the_next_request_whatever_lets_them_in()
    {
        var app = await TestApp.SharedAsync();
        var member = await app.Hire(Role.LegalOfficer, DemoPeople.Bucharest, $"Robin {Guid.CreateVersion7():N}");
        var officeLead = await app.Hire(Role.OfficeLead, DemoPeople.Bucharest, $"Robin {Guid.CreateVersion7():N}");
        var opened = await app.OpenCase(DemoPeople.Ana, team: [member]);
        using var ana = await app.As(DemoPeople.Ana);
        foreach (var person in new[] { member, officeLead })
        {
            using var visitor = await app.As(person);
            await visitor.Open($"/cases/{opened.Reference}");

            var barred = await BarAsync(ana, opened, person);

            (await ana.Follow(barred)).Shows($"Access to this case is now restricted for {person.Name}.");
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/cases/{opened.Reference}")).Status);
            Assert.Equal((await visitor.Get("/cases/RO-2026-9999-AA")).Html.Length, (await visitor.Get($"/cases/{opened.Reference}")).Html.Length);
        }

        (await ana.Open($"/cases/{opened.Reference}/timeline")).Shows($"Access restricted for {member.Name}");
        (await ana.Open($"/cases/{opened.Reference}/team/no-access")).Shows("Member of the same community");
    }

    [Fact]
    public async Task Lifted_only_what_else_lets_someone_in_does()
    {
        var app = await TestApp.SharedAsync();
        var (member, officeLead) = (await app.Hire(Role.Caseworker, DemoPeople.London, $"Robin {Guid.CreateVersion7():N}"), await app.Hire(Role.OfficeLead, DemoPeople.Bucharest, $"Robin {Guid.CreateVersion7():N}"));
        var opened = await app.OpenCase(DemoPeople.Ana, team: [member]);
        using var ana = await app.As(DemoPeople.Ana);
        await BarAsync(ana, opened, member);
        await BarAsync(ana, opened, officeLead);

        foreach (var person in new[] { member, officeLead })
        {
            (await ana.Follow(await ana.Send($"/cases/{opened.Reference}/team/no-access", ("staff", $"{person.Id.Value}")))).Shows("has been lifted");
        }

        using var lead = await app.As(officeLead);
        using var visitor = await app.As(member);
        Assert.Equal(HttpStatusCode.OK, (await lead.Get($"/cases/{opened.Reference}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/cases/{opened.Reference}")).Status); // their team membership has ended
        (await ana.Open($"/cases/{opened.Reference}/team/no-access")).Shows("There are no access restrictions on this case.");
    }

    [Fact]
    public async Task No_one_bars_themselves_or_the_lead_or_twice()
    {
        var app = await TestApp.SharedAsync();
        var (officeLead, other) = (await app.Hire(Role.OfficeLead, DemoPeople.Bucharest, $"Robin {Guid.CreateVersion7():N}"), await app.Hire(Role.Caseworker, DemoPeople.London, $"Robin {Guid.CreateVersion7():N}"));
        var opened = await app.OpenCase(DemoPeople.Ana);
        using var lead = await app.As(officeLead);

        Assert.Contains("You cannot restrict your own access.", (await BarAsync(lead, opened, officeLead)).Errors(), StringComparison.Ordinal);
        Assert.Contains("This person leads the case.", (await BarAsync(lead, opened, DemoPeople.Ana)).Errors(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await BarAsync(lead, opened, other)).Status);
        Assert.Contains("Access to this case is already restricted for this person", (await BarAsync(lead, opened, other)).Errors(), StringComparison.Ordinal);
        Assert.Single(await app.Database.ReadAsync<Guid>("select id from case_event where case_id = $1 and code = 'NoAccessEntered'", opened.Id.Value));
    }

    [Fact]
    public async Task It_takes_a_fresh_proof()
    {
        var app = await TestApp.SharedAsync();
        var lead = await app.Hire(Role.Caseworker, DemoPeople.Bucharest);
        var opened = await app.OpenCase(lead);
        using var visitor = await app.As(lead);
        await app.Database.ExecuteAsync("update session set proved_at = now() - interval '6 minutes' where staff_id = $1", lead.Id.Value);

        Assert.StartsWith("/sign-in/prove", (await visitor.Get($"/cases/{opened.Reference}/team/bar")).Location, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in/prove", (await visitor.Get($"/cases/{opened.Reference}/team/no-access")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task And_the_database_asks_for_it_too()
    {
        var app = await TestApp.SharedAsync();
        var lead = await app.Hire(Role.Caseworker, DemoPeople.Bucharest);
        var opened = await app.OpenCase(lead);
        await app.Prove(lead);
        await BarBehindThePagesAsync(DemoPeople.Elena);
        await app.Database.ExecuteAsync("update session set proved_at = now() - interval '6 minutes' where staff_id = $1", lead.Id.Value);

        Assert.Equal(Rule.NotYoursToDirect, (await Assert.ThrowsAsync<RuleBrokenException>(() => BarBehindThePagesAsync(DemoPeople.Mihai))).Rule);

        Task BarBehindThePagesAsync(Staff person) => app.InScopeOf(lead, async db =>
        {
            var changed = await db.Cases.Include(c => c.Members).SingleAsync(c => c.Id == opened.Id);
            changed.Bar(person.Id, BarReason.OtherConflict, lead.SignNow());
            await db.SaveTeamAsync(changed, CancellationToken.None);
        });
    }

    private static async Task<Reply> BarAsync(Visitor visitor, Case opened, Staff person) => await visitor.Send(
        await visitor.Send($"/cases/{opened.Reference}/team/bar", ("Input.Name", person.Name), ("Input.Reason", "SameCommunity")), "form[action*=handler]", ("staff", $"{person.Id.Value}"));
}
