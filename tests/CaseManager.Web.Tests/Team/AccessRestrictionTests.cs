using System.Net;
using CaseManager.Data.Security.RowSecurity;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaseManager.Web.Tests.Team;

/// <summary>An access restriction overrides all other access, immediately.</summary>
public class AccessRestrictionTests
{
    [Fact]
    public async Task A_restricted_person_is_blocked_at_the_next_request()
    {
        var app = await TestApp.GetSharedAsync();
        var member = await app.CreateStaffAsync(Role.LegalOfficer, DemoPeople.Bucharest, $"Robin {Guid.CreateVersion7():N}");
        var officeLead = await app.CreateStaffAsync(Role.OfficeLead, DemoPeople.Bucharest, $"Robin {Guid.CreateVersion7():N}");
        var caseFile = await app.OpenCase(DemoPeople.Ana, team: [member]);
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        foreach (var person in new[] { member, officeLead })
        {
            using var client = await app.SignInAsync(person);
            await client.Open($"/cases/{caseFile.Reference}");

            var barred = await RestrictAsync(ana, caseFile, person);

            (await ana.Follow(barred)).AssertShows($"Access to this case is now restricted for {person.Name}.");
            Assert.Equal(HttpStatusCode.NotFound, (await client.Get($"/cases/{caseFile.Reference}")).Status);
            Assert.Equal((await client.Get("/cases/RO-2026-9999-AA")).Html.Length, (await client.Get($"/cases/{caseFile.Reference}")).Html.Length);
        }

        (await ana.Open($"/cases/{caseFile.Reference}/timeline")).AssertShows($"Access restricted for {member.Name}");
        (await ana.Open($"/cases/{caseFile.Reference}/team/restrictions")).AssertShows("Member of the same community");
    }

    [Fact]
    public async Task A_lifted_restriction_restores_only_other_access()
    {
        var app = await TestApp.GetSharedAsync();
        var (member, officeLead) = (await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London, $"Robin {Guid.CreateVersion7():N}"),
            await app.CreateStaffAsync(Role.OfficeLead, DemoPeople.Bucharest, $"Robin {Guid.CreateVersion7():N}"));
        var caseFile = await app.OpenCase(DemoPeople.Ana, team: [member]);
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        await RestrictAsync(ana, caseFile, member);
        await RestrictAsync(ana, caseFile, officeLead);

        foreach (var person in new[] { member, officeLead })
        {
            (await ana.Follow(await ana.Send($"/cases/{caseFile.Reference}/team/restrictions", ("staff", $"{person.Id.Value}")))).AssertShows(
                "has been lifted");
        }

        using var lead = await app.SignInAsync(officeLead);
        using var client = await app.SignInAsync(member);
        Assert.Equal(HttpStatusCode.OK, (await lead.Get($"/cases/{caseFile.Reference}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.Get($"/cases/{caseFile.Reference}")).Status); // their team membership has ended
        (await ana.Open($"/cases/{caseFile.Reference}/team/restrictions")).AssertShows("There are no access restrictions on this case.");
    }

    [Fact]
    public async Task Nobody_restricts_themselves_the_lead_or_anyone_twice()
    {
        var app = await TestApp.GetSharedAsync();
        var (officeLead, other) = (await app.CreateStaffAsync(Role.OfficeLead, DemoPeople.Bucharest, $"Robin {Guid.CreateVersion7():N}"),
            await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London, $"Robin {Guid.CreateVersion7():N}"));
        var caseFile = await app.OpenCase(DemoPeople.Ana);
        using var lead = await app.SignInAsync(officeLead);

        Assert.Contains("You cannot restrict your own access.", (await RestrictAsync(lead, caseFile, officeLead)).GetErrors(), StringComparison.Ordinal);
        Assert.Contains("This person leads the case.", (await RestrictAsync(lead, caseFile, DemoPeople.Ana)).GetErrors(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await RestrictAsync(lead, caseFile, other)).Status);
        Assert.Contains("Access to this case is already restricted for this person", (await RestrictAsync(lead, caseFile, other)).GetErrors(),
            StringComparison.Ordinal);
        Assert.Single(await app.Database.ReadAsync<Guid>("select id from case_event where case_id = $1 and code = 'AccessRestricted'", caseFile.Id.Value));
    }

    [Fact]
    public async Task Restricting_access_requires_reauthentication()
    {
        var app = await TestApp.GetSharedAsync();
        var lead = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest);
        var caseFile = await app.OpenCase(lead);
        using var client = await app.SignInAsync(lead);
        await app.Database.ExecuteAsync("update session set authenticated_at = now() - interval '6 minutes' where staff_id = $1", lead.Id.Value);

        Assert.StartsWith("/sign-in/confirm", (await client.Get($"/cases/{caseFile.Reference}/team/restrict")).Location, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in/confirm", (await client.Get($"/cases/{caseFile.Reference}/team/restrictions")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_also_requires_reauthentication()
    {
        var app = await TestApp.GetSharedAsync();
        var lead = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest);
        var caseFile = await app.OpenCase(lead);
        await app.AddReauthenticationAsync(lead);
        await BarBehindThePagesAsync(DemoPeople.Elena);
        await app.Database.ExecuteAsync("update session set authenticated_at = now() - interval '6 minutes' where staff_id = $1", lead.Id.Value);

        Assert.Equal(BusinessRule.CannotManageTeam, (await Assert.ThrowsAsync<BusinessRuleException>(() => BarBehindThePagesAsync(DemoPeople.Mihai))).Rule);

        Task BarBehindThePagesAsync(Staff person) => app.RunAsAsync(lead, async db =>
        {
            var changed = await db.Cases.Include(c => c.Members).SingleAsync(c => c.Id == caseFile.Id);
            changed.RestrictAccess(person.Id, RestrictionReason.OtherConflict, lead.CreateStamp());
            await db.SaveTeamAsync(changed, CancellationToken.None);
        });
    }

    private static async Task<PageResponse> RestrictAsync(TestClient client, Case caseFile, Staff person) => await client.Send(
        await client.Send($"/cases/{caseFile.Reference}/team/restrict", ("Input.Name", person.Name), ("Input.Reason", "SameCommunity")),
        "form[action*=handler]", ("staff", $"{person.Id.Value}"));
}
