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
    public async Task A_session_runs_out_when_it_is_not_used_and_after_ten_hours(string aged, bool lives)
    {
        var (app, person, visitor) = await SignedInAsync();
        using (visitor)
        {
            await app.Database.ExecuteAsync($"update session set {aged} where staff_id = $1", person.Id.Value);

            Assert.Equal(lives ? HttpStatusCode.OK : HttpStatusCode.Redirect, (await visitor.Get("/cases")).Status);
        }
    }

    [Fact]
    public async Task Using_it_keeps_it_alive()
    {
        var (app, person, visitor) = await SignedInAsync();
        using (visitor)
        {
            await app.Database.ExecuteAsync("update session set last_used_at = now() - interval '14 minutes' where staff_id = $1", person.Id.Value);
            await visitor.Open("/cases");

            Assert.True((await app.Database.ReadAsync<bool>("select last_used_at > now() - interval '1 minute' from session where staff_id = $1", person.Id.Value)).Single());
        }
    }

    [Fact]
    public async Task One_sees_where_one_is_signed_in_and_ends_it_there()
    {
        var (app, person, here) = await SignedInAsync();
        using var there = await app.As(person);
        using (here)
        {
            var page = await here.Open("/account");
            page.Shows("You have 2 active sessions");
            page.Shows("This session");

            await here.Send(page);

            Assert.Equal(HttpStatusCode.Redirect, (await there.Get("/cases")).Status);
            (await here.Open("/account")).Shows("You have one active session: this one.");
        }
    }

    [Fact]
    public async Task All_others_are_ended_at_once()
    {
        var (app, person, here) = await SignedInAsync();
        using var second = await app.As(person);
        using var third = await app.As(person);
        using (here)
        {
            await here.Send(await here.Open("/account"), "form[action*='Others']");

            Assert.Equal(HttpStatusCode.OK, (await here.Get("/cases")).Status);
            Assert.Equal(HttpStatusCode.Redirect, (await second.Get("/cases")).Status);
            Assert.Equal(HttpStatusCode.Redirect, (await third.Get("/cases")).Status);
        }
    }

    [Fact]
    public async Task No_one_ends_anothers()
    {
        var (app, person, visitor) = await SignedInAsync();
        using (visitor)
        {
            var theirs = (await app.Database.ReadAsync<Guid>("select id from session where staff_id = $1", person.Id.Value)).Single();

            await app.InScopeOf(DemoPeople.Grace, db => Data.SignIn.OwnSessions.EndOwnSessionAsync(db, theirs, CancellationToken.None));

            Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/cases")).Status);
        }
    }

    [Fact]
    public async Task A_session_that_was_ended_is_not_brought_back_by_what_is_under_way()
    {
        var (app, person, visitor) = await SignedInAsync();
        using (visitor)
        {
            for (var round = 0; round < 20; round++)
            {
                await app.Database.ExecuteAsync("update session set last_used_at = now() - interval '5 minutes' where staff_id = $1", person.Id.Value);
                var underWay = Enumerable.Range(0, 5).Select(_ => visitor.Get("/cases")).ToArray();
                await app.Database.ExecuteAsync("delete from session where staff_id = $1", person.Id.Value);
                await Task.WhenAll(underWay);

                Assert.Empty(await app.Database.ReadAsync<Guid>("select id from session where staff_id = $1", person.Id.Value));
                Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/cases")).Status);
                await visitor.SignInAsync(DemoPeople.EmailOf(person), DemoPeople.Password);
            }
        }
    }

    [Fact]
    public async Task What_is_taken_away_is_gone_at_the_next_request_every_time()
    {
        var app = await TestApp.SharedAsync();
        for (var round = 0; round < 20; round++)
        {
            var (lead, role, member, account) = (await Hire(), await Hire(), await Hire(), await Hire());
            var opened = await app.OpenCase(lead, team: [member]);
            using var ofRole = await app.As(role);
            using var ofMember = await app.As(member);
            using var ofAccount = await app.As(account);
            await ofRole.Open("/intake");
            await ofMember.Open($"/cases/{opened.Reference}");
            await ofAccount.Open("/cases");

            await app.Database.ExecuteAsync("update staff set role = 'PoliceLiaison' where id = $1", role.Id.Value);
            await app.InScopeOf(lead, db => EndAsync(db, opened.Id, member));
            await app.Dismiss(account);

            Assert.Equal(HttpStatusCode.Redirect, (await ofRole.Get("/intake")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await ofMember.Get($"/cases/{opened.Reference}")).Status);
            Assert.Equal(HttpStatusCode.Redirect, (await ofAccount.Get("/cases")).Status);
        }

        Task<Staff> Hire() => app.Hire(Role.Caseworker, DemoPeople.Bucharest);
    }

    private static async Task EndAsync(Data.CaseManagerDb db, CaseId of, Staff member)
    {
        var changed = await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(
            Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.Include(db.Cases, c => c.Members), c => c.Id == of);
        changed.EndMembership(member.Id, new Signature(changed.OpenedBy, TimeProvider.System.GetUtcNow()));
        await Data.RowSecurity.CaseAccess.SaveTeamAsync(db, changed, CancellationToken.None);
    }

    private static async Task<(TestApp App, Staff Person, Visitor Visitor)> SignedInAsync()
    {
        var app = await TestApp.SharedAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.London);
        return (app, person, await app.As(person));
    }
}
