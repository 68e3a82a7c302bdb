using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaseManager.Web.Tests.History;

public class HistoryTests
{
    [Fact]
    public async Task A_change_and_its_event_are_written_together()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana);

        await app.InScopeOf(DemoPeople.Ana, async db =>
        {
            var mine = await db.Cases.SingleAsync(c => c.Id == opened.Id);
            mine.MoveTo(CaseStatus.Active, DemoPeople.Ana.SignNow());
            await db.SaveChangesAsync();
        });

        Assert.Equal(["Active"], await app.Database.ReadAsync<string>("select status from cases where id = $1", opened.Id.Value));
        Assert.Equal(["StatusChanged"], await app.Database.ReadAsync<string>("select code from case_event where case_id = $1 and 'Active' = any (arguments)", opened.Id.Value));
    }

    [Fact]
    public async Task A_change_that_nobody_signed_is_refused()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => app.InScopeOf(DemoPeople.Ana, async db =>
        {
            var mine = await db.Cases.SingleAsync(c => c.Id == opened.Id);
            db.Entry(mine).Property(c => c.Status).CurrentValue = CaseStatus.FollowUp;
            await db.SaveChangesAsync();
        }));

        Assert.Contains("no event", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["Intake"], await app.Database.ReadAsync<string>("select status from cases where id = $1", opened.Id.Value));
    }

    [Fact]
    public async Task An_event_that_cannot_be_written_takes_the_change_back()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana);

        await Assert.ThrowsAnyAsync<Exception>(() => app.InScopeOf(DemoPeople.Ana, async db =>
        {
            var mine = await db.Cases.SingleAsync(c => c.Id == opened.Id);
            mine.MoveTo(CaseStatus.Active, DemoPeople.Mihai.SignNow()); // in another person's name: the event is refused
            await db.SaveChangesAsync();
        }));

        Assert.Equal(["Intake"], await app.Database.ReadAsync<string>("select status from cases where id = $1", opened.Id.Value));
    }

    [Fact]
    public async Task Not_even_the_owner_of_the_database_changes_history()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana);

        foreach (var sql in new[] { "update case_event set code = 'x' where case_id = $1", "delete from case_event where case_id = $1" })
        {
            var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.Database.ExecuteAsync(sql, opened.Id.Value));
            Assert.Contains("only ever added to", refused.MessageText, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Two_who_change_one_case_do_not_overwrite_each_other()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => app.InScopeOf(DemoPeople.Ana, async late =>
        {
            var stale = await late.Cases.SingleAsync(c => c.Id == opened.Id);
            await app.InScopeOf(DemoPeople.Ana, async early =>
            {
                (await early.Cases.SingleAsync(c => c.Id == opened.Id)).MoveTo(CaseStatus.Active, Sign());
                await early.SaveChangesAsync();
            });
            stale.MoveTo(CaseStatus.Active, Sign());
            await late.SaveChangesAsync();
        }));

        static Signature Sign() => DemoPeople.Ana.SignNow();
    }
}
