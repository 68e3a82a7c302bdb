using System.Net;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.SignIn;

public class SessionTests
{
    [Theory]
    [InlineData("last_used_at = now() - interval '14 minutes'", true)]
    [InlineData("last_used_at = now() - interval '15 minutes 1 second'", false)]
    [InlineData("started_at = now() - interval '9 hours 59 minutes'", true)]
    [InlineData("started_at = now() - interval '10 hours 1 second'", false)]
    public async Task A_session_expires_when_idle_and_after_ten_hours(string aged, bool lives)
    {
        var (app, person, client) = await CreateSignedInClientAsync();
        using (client)
        {
            await app.Database.ExecuteAsync($"update session set {aged} where staff_id = $1", person.Id.Value);

            Assert.Equal(lives ? HttpStatusCode.OK : HttpStatusCode.Redirect, (await client.Get("/cases")).Status);
        }
    }

    [Fact]
    public async Task Use_extends_a_session()
    {
        var (app, person, client) = await CreateSignedInClientAsync();
        using (client)
        {
            await app.Database.ExecuteAsync("update session set last_used_at = now() - interval '14 minutes' where staff_id = $1", person.Id.Value);
            await client.Open("/cases");

            Assert.True((await app.Database.ReadAsync<bool>("select last_used_at > now() - interval '1 minute' from session where staff_id = $1",
                person.Id.Value)).Single());
        }
    }

    [Fact]
    public async Task A_user_sees_and_ends_their_own_sessions()
    {
        var (app, person, here) = await CreateSignedInClientAsync();
        using var there = await app.SignInAsync(person);
        using (here)
        {
            var page = await here.Open("/account");
            page.AssertShows("You have 2 active sessions");
            page.AssertShows("This session");

            await here.Send(page);

            Assert.Equal(HttpStatusCode.Redirect, (await there.Get("/cases")).Status);
            (await here.Open("/account")).AssertShows("You have one active session: this one.");
        }
    }

    [Fact]
    public async Task All_other_sessions_end_at_once()
    {
        var (app, person, here) = await CreateSignedInClientAsync();
        using var second = await app.SignInAsync(person);
        using var third = await app.SignInAsync(person);
        using (here)
        {
            await here.Send(await here.Open("/account"), "form[action*='Others']");

            Assert.Equal(HttpStatusCode.OK, (await here.Get("/cases")).Status);
            Assert.Equal(HttpStatusCode.Redirect, (await second.Get("/cases")).Status);
            Assert.Equal(HttpStatusCode.Redirect, (await third.Get("/cases")).Status);
        }
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another_user()
    {
        var (app, person, client) = await CreateSignedInClientAsync();
        using (client)
        {
            var theirs = (await app.Database.ReadAsync<Guid>("select id from session where staff_id = $1", person.Id.Value)).Single();

            await app.RunAsAsync(DemoPeople.Grace, db => CaseManager.Data.Security.SignIn.OwnSessions.EndOwnSessionAsync(db, theirs, CancellationToken.None));

            Assert.Equal(HttpStatusCode.OK, (await client.Get("/cases")).Status);
        }
    }

    [Fact]
    public async Task An_ended_session_is_not_revived_by_running_requests()
    {
        var (app, person, client) = await CreateSignedInClientAsync();
        using (client)
        {
            for (var round = 0; round < 20; round++)
            {
                await app.Database.ExecuteAsync("update session set last_used_at = now() - interval '5 minutes' where staff_id = $1", person.Id.Value);
                var underWay = Enumerable.Range(0, 5).Select(_ => client.Get("/cases")).ToArray();
                await app.Database.ExecuteAsync("delete from session where staff_id = $1", person.Id.Value);
                await Task.WhenAll(underWay);

                Assert.Empty(await app.Database.ReadAsync<Guid>("select id from session where staff_id = $1", person.Id.Value));
                Assert.Equal(HttpStatusCode.Redirect, (await client.Get("/cases")).Status);
                await client.SignInAsync(DemoPeople.GetEmail(person), DemoPeople.Password);
            }
        }
    }

    [Fact]
    public async Task Removed_access_ends_at_the_next_request()
    {
        var app = await TestApp.GetSharedAsync();
        for (var round = 0; round < 20; round++)
        {
            var (lead, role, member, account) = (await Hire(), await Hire(), await Hire(), await Hire());
            var caseFile = await app.OpenCase(lead, team: [member]);
            using var ofRole = await app.SignInAsync(role);
            using var ofMember = await app.SignInAsync(member);
            using var ofAccount = await app.SignInAsync(account);
            await ofRole.Open("/intake");
            await ofMember.Open($"/cases/{caseFile.Reference}");
            await ofAccount.Open("/cases");

            await app.Database.ExecuteAsync("update staff set role = 'PoliceLiaison' where id = $1", role.Id.Value);
            await app.RunAsAsync(lead, db => EndMembershipAsync(db, caseFile.Id, member));
            await app.DeactivateAsync(account);

            Assert.Equal(HttpStatusCode.Redirect, (await ofRole.Get("/intake")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await ofMember.Get($"/cases/{caseFile.Reference}")).Status);
            Assert.Equal(HttpStatusCode.Redirect, (await ofAccount.Get("/cases")).Status);
        }

        Task<Staff> Hire() => app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest);
    }

    private static async Task EndMembershipAsync(CaseManager.Data.Persistence.CaseManagerDb db, CaseId of, Staff member)
    {
        var changed = await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(
            Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.Include(db.Cases, c => c.Members), c => c.Id == of);
        changed.EndMembership(member.Id, new AuditStamp(changed.OpenedBy, TimeProvider.System.GetUtcNow()));
        await CaseManager.Data.Security.RowSecurity.CaseAccess.SaveTeamAsync(db, changed, CancellationToken.None);
    }

    private static async Task<(TestApp App, Staff Person, TestClient Visitor)> CreateSignedInClientAsync()
    {
        var app = await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        return (app, person, await app.SignInAsync(person));
    }
}
